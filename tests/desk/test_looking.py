"""What a page is told, read narrowly, is what the whole ledger says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.briefing.derivation_json import derivation_json
from reportedly.briefing.source_json import row_json, source_json
from reportedly.desk import Desk, Ruling
from reportedly.desk.seen import Asked
from reportedly.errors import UsageError
from reportedly.ledger.listing import match_words
from tests.desk.speaking import BURNED, SpeakingReader, write_story


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk(tmp_path / "case.db", create=True, reader=SpeakingReader()) as opened:
        opened.add([str(write_story(tmp_path / "story.jsonl"))])
        opened.weigh()
        yield opened


def _ids(desk: Desk, **asked: object) -> list[str]:
    return [row.claim for row in desk.looking.claims(Asked(size=0, **asked)).rows]  # type: ignore[arg-type]


def _judged(desk: Desk) -> None:
    desk.judge(Ruling("same source", "positive", "Ada Bruun", "Olav Lunde", because="one man"), "kim")
    desk.judge(Ruling("grade", "positive", "Piet Noor", word="B", because="on the spot"), "kim")


@pytest.mark.parametrize("as_of", [None, "2024-05-30", "2024-05-31T09:00:00Z"])
def test_a_claim_is_what_the_whole_ledger_says_of_it(desk: Desk, as_of: str | None) -> None:
    _judged(desk)
    names = _ids(desk, as_of=as_of)
    assert names
    for name in names:
        narrow = derivation_json(desk.looking.derivation(name, as_of))
        assert narrow == derivation_json(desk.derivation(name, as_of))


@pytest.mark.parametrize("as_of", [None, "2024-05-30"])
def test_a_source_is_what_the_whole_ledger_says_of_it(desk: Desk, as_of: str | None) -> None:
    rows = desk.looking.sources(as_of)
    assert [row_json(row) for row in rows] == [row_json(row) for row in desk.sources(as_of)]
    for row in rows:
        assert source_json(desk.looking.source(row.id, as_of)) == source_json(desk.source(row.id, as_of))


def test_a_source_goes_by_the_same_words_as_everywhere(desk: Desk) -> None:
    _judged(desk)
    for word in ("ada bruun", "Lunde", "Noor", "outlet:outlet c", "Outlet c", "noor piet", "", "nobody", "Piet Nor"):
        try:
            whole: object = source_json(desk.source(word))
        except UsageError as error:
            with pytest.raises(UsageError) as found:
                desk.looking.source(word)
            assert str(found.value) == str(error)
        else:
            assert source_json(desk.looking.source(word)) == whole


def test_the_sources_follow_every_weighing_and_every_grade(desk: Desk) -> None:
    assert "Olav Lunde" in {row.name for row in desk.looking.sources()}
    desk.judge(Ruling("grade", "positive", "Piet Noor", word="B", because="on the spot"), "kim", later=True)
    noor = desk.looking.source("Piet Noor")
    assert {row.id: row.rating.letter for row in desk.looking.sources()}[noor.id] == noor.rating.letter == "B"
    desk.take_back(by="kim", later=True)
    assert [row_json(row) for row in desk.looking.sources()] == [row_json(row) for row in desk.sources()]
    _judged(desk)
    older, _ = desk.looking.some_sources("", 0, older=True)
    assert "Olav Lunde" in {row.name for row in older}
    assert "Olav Lunde" not in {row.name for row in desk.looking.sources()}


def test_the_list_of_sources_is_narrowed_by_a_part_of_a_name(desk: Desk) -> None:
    for as_of in (None, "2024-06-02"):
        rows, total = desk.looking.some_sources("oUtLeT", 2, as_of)
        assert (len(rows), total) == (2, 4)
        assert desk.looking.some_sources("%", 0, as_of) == ((), 0)


def test_a_ledger_in_the_place_of_another_is_looked_at_anew(tmp_path: Path) -> None:
    """As many rows, of the same kinds, at the same address: only what they say differs."""
    seen = []
    for who in ("Ada Bruun", "Olav Lunde"):
        for left in tmp_path.glob("case.db*"):
            left.unlink()
        (tmp_path / "one.txt").write_text(f"{who} said that {BURNED}.")
        with Desk(tmp_path / "case.db", create=True, reader=SpeakingReader()) as desk:
            desk.add([str(tmp_path / "one.txt")])
            desk.weigh()
            now, then = desk.looking.sources(), desk.looking.sources("2100-01-01")
            seen.append(({row.name for row in now}, {row.name for row in then}, desk.looking.holdings().weighed))
    (ada, then_ada, first), (olav, then_olav, second) = seen
    assert "Ada Bruun" in ada & then_ada
    assert "Olav Lunde" in olav & then_olav
    assert first != second


@pytest.mark.parametrize("as_of", [None, "2024-05-30", "2024-06-02"])
def test_the_list_is_in_the_order_of_the_whole(desk: Desk, as_of: str | None) -> None:
    assert _ids(desk, as_of=as_of) == [claim.id for claim in desk.claims(as_of)]


@pytest.mark.parametrize(
    "asked",
    [
        {"text": "grain wheat"}, {"source": "olav lunde"}, {"standing": "disputed"},
        {"since": "2024-06-01"}, {"until": "2024-05-30"}, {"text": "nothing of it"},
    ],
)  # fmt: skip
def test_a_replay_narrows_as_the_ledger_does(desk: Desk, asked: dict[str, str]) -> None:
    now, then = (desk.looking.claims(Asked(size=0, as_of=as_of, **asked)) for as_of in (None, "2024-06-02"))  # type: ignore[arg-type]
    assert (now.rows, now.total, now.standings) == (then.rows, then.total, then.standings)


def test_the_list_follows_every_weighing(desk: Desk) -> None:
    (fire,) = desk.looking.claims(Asked(text="grain")).rows
    assert (fire.standing, fire.supporting) == ("disputed", 2)
    _judged(desk)
    (fire,) = desk.looking.claims(Asked(text="grain")).rows
    assert fire.supporting == 1
    assert _ids(desk) == [claim.id for claim in desk.claims()]


def test_a_former_id_and_a_beginning_lead_to_the_claim(desk: Desk) -> None:
    (fire,) = _ids(desk, text="grain")
    assert desk.looking.claim(fire[:8]).derivation.claim.wording.endswith(BURNED)
    for unknown in ("", "zzzz", "%"):
        with pytest.raises(UsageError, match="There is no claim"):
            desk.looking.claim(unknown)


def test_what_changed_is_what_the_desk_says(desk: Desk) -> None:
    found, documents = desk.looking.changes("2024-05-30", None)
    assert found == desk.changes("2024-05-30")[0]
    assert found
    assert {a.document for change in found for a in change.evidence} == documents.keys()
    with pytest.raises(UsageError, match="is before"):
        desk.looking.changes("2024-06-01", "2024-05-01")


def test_an_article_goes_by_its_id_and_by_its_own_name(desk: Desk) -> None:
    seen = desk.looking.article("a")
    assert desk.looking.article(seen.reading.document.id).reading == seen.reading
    assert {wording for _, wording, _, _ in seen.claims} >= {"Nobody was hurt at the harbour on Monday."}
    with pytest.raises(UsageError, match="There is no article"):
        desk.looking.article("nowhere")


def test_words_to_find_are_never_a_query_language() -> None:
    assert match_words('grain OR "wheat') == '"grain" "OR" "wheat"*'
    assert match_words("NEAR(a b)") == '"NEAR" "a" "b"'
    assert match_words(' "*() ') == ""
