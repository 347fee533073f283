"""A large ledger is weighed in parts: no story and no bond is cut, and the result is that of weighing at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.desk import Desk
from reportedly.desk.part import Part
from reportedly.desk.parts import divide, start, weigh_parts
from reportedly.desk.progress import Silent
from reportedly.errors import LedgerError
from tests.desk.speaking import SpeakingReader
from tests.desk.test_growing import TOWNS, write

NAMES = st.sampled_from("abcdefgh")
BONDS = st.lists(st.tuples(NAMES, NAMES), max_size=8)
STORIES = st.dictionaries(NAMES, NAMES, min_size=1)


@given(STORIES, BONDS)
def test_each_document_is_in_one_part_and_no_story_or_bond_is_cut(
    stories: dict[str, str], bonds: list[tuple[str, str]]
) -> None:
    parts = divide(stories, bonds, dict.fromkeys(stories, 1))
    assert sorted(name for part in parts for name in part) == sorted(stories)
    place = {name: at for at, part in enumerate(parts) for name in part}
    for one, other in [*((a, b) for a in stories for b in stories if stories[a] == stories[b]), *bonds]:
        assert one not in place or other not in place or place[one] == place[other]


def test_stories_of_one_size_are_shared_out_evenly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportedly.desk.parts.PART_STATEMENTS", 30)
    names = [f"{number:02}" for number in range(12)]
    parts = divide({name: name for name in names}, [], dict.fromkeys(names, 10))
    assert sorted(map(len, parts)) == [3, 3, 3, 3]


def towns(path: Path) -> str:
    told = [
        (f"{town}{n}", f"2026-03-{n + 1:02}", f"The bridge of {town} has burned, the mayor of {town} said on day {n}.")
        for town in TOWNS
        for n in range(3)
    ]
    return write(path / "towns.jsonl", told)


def test_parts_give_what_weighing_at_once_gives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Desk(tmp_path / "case.db", create=True, reader=SpeakingReader()) as desk:
        desk.add([towns(tmp_path)])
        at_once = desk.claims()
        monkeypatch.setattr("reportedly.desk.weighing.PARTS_FROM_STATEMENTS", 0)
        monkeypatch.setattr("reportedly.desk.parts.PART_STATEMENTS", 12)
        counted: list[int | None] = []

        class Watcher(Silent):
            def start(self, label: str, total: int | None) -> None:
                if label == "Weighing":
                    counted.append(total)

        desk.weigh(Watcher())
        assert counted
        assert (counted[0] or 0) > 1
        assert desk.claims() == at_once
        assert len(at_once) >= len(TOWNS)


def test_a_process_that_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportedly.desk.parts.PROGRAM", "reportedly.no_such_program")
    with pytest.raises(LedgerError, match="its process ended with 1"):
        weigh_parts([Part((), {}, {}, frozenset(), ())], 1, [start()], Silent())
