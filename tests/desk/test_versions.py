"""Versions of one article at the desk: shown beside each other, and never two voices."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportedly.desk import Desk
from reportedly.errors import UsageError
from reportedly.types import Independent
from tests.desk.speaking import FIRE

PAGE = "https://news.test/fire"
FIRST = f"Mayor Ada Bruun said that {FIRE}. Nobody was hurt at the harbour on Monday. The mill next door still stands."
REWORDED = (
    f"Mayor Ada Bruun said that {FIRE}. Two men were hurt at the harbour on Monday. The mill next door still stands."
)
REWRITTEN = (
    f"After a night of smoke, {FIRE}. Ferries to the northern islands run again. Mayor Ada Bruun said that {FIRE}."
)
OWN = f"Late on Sunday {FIRE}. A second ferry now goes to the outer islands every hour of the day."
OTHER = f"On the quay nothing is left, and {FIRE}. Its owners have not answered a single letter so far."


def add(desk: Desk, folder: Path, *records: dict[str, str]) -> None:
    path = folder / "records.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in records))
    desk.add([str(path)])


def record(text: str, day: int, name: str = PAGE) -> dict[str, str]:
    return {"id": name, "url": name, "published": f"2024-05-{day:02}T08:00:00Z", "text": text}


def voices(desk: Desk) -> Independent:
    return max(
        (claim for claim in desk.claims() if "four hundred" in claim.wording), key=lambda c: c.support
    ).independent


@pytest.mark.parametrize("later", [REWORDED, REWRITTEN])
def test_a_second_version_is_no_second_voice(desk: Desk, tmp_path: Path, later: str) -> None:
    add(desk, tmp_path, record(FIRST, 1))
    before = voices(desk)
    assert before.supporting == 1
    add(desk, tmp_path, record(later, 2))
    after = voices(desk)
    assert (after.supporting, after.denying) == (1, 0)


def test_the_own_voice_of_a_rewritten_page_stays_one(desk: Desk, tmp_path: Path) -> None:
    """No outlet is known and no wording shared: the address alone says that it is one page."""
    add(desk, tmp_path, record(OWN, 1), record(OTHER, 2))
    assert voices(desk).unknown == 1
    with Desk(tmp_path / "apart.db", create=True, reader=desk._reader) as apart:
        add(apart, tmp_path, record(OWN, 1), record(OTHER, 2, "https://other.test/fire"))
        assert voices(apart).unknown == 2


def test_what_changed_names_the_claims_that_lost_their_words(desk: Desk, tmp_path: Path) -> None:
    add(desk, tmp_path, record(FIRST, 1), record(REWORDED, 2))
    desk.weigh()
    one, two = desk.versions(PAGE)
    assert (one.document.text, two.document.text) == (FIRST, REWORDED)
    (change,) = two.changes
    assert change.what == "reworded"
    assert [words for edit, words in change.words if edit == "removed"] == ["Nobody was"]
    hurt = [c.id for c in desk.claims() if any("Nobody was hurt" in a.evidence.exact for a in c.assertions)]
    assert list(change.claims) == hurt != []


def test_an_article_is_found_by_id_name_and_address(desk: Desk, tmp_path: Path) -> None:
    add(desk, tmp_path, record(FIRST, 1), record(REWORDED, 2), record(OWN, 3, "https://other.test/"))
    (alone,) = desk.versions("https://other.test/")
    assert alone.changes == ()
    found = desk.versions(PAGE)
    assert len(found) == 2
    assert desk.versions(found[0].document.id) == desk.versions(found[1].document.id[:12]) == found
    with pytest.raises(UsageError, match="There is no article 'nowhere'"):
        desk.versions("nowhere")
    with pytest.raises(UsageError):
        desk.versions("")
