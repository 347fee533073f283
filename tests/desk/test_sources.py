"""A source's page: who it is, what it said first, alone or after others, what became of it, and its grade."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportedly.briefing.source_json import row_json, source_json
from reportedly.briefing.source_parts import Part
from reportedly.briefing.source_view import SourceView
from reportedly.desk import Desk, Ruling
from reportedly.errors import UsageError
from tests.desk.speaking import BURNED, FIRE, STORY


def fire(view: SourceView) -> Part:
    return next(part for part in view.parts if BURNED in part.claim.wording)


def added(desk: Desk, folder: Path, *texts: tuple[str, str, str]) -> None:
    """Articles of (id, published, text), beside STORY's."""
    path = folder / "more.jsonl"
    rows = [{"id": n, "published": at, "text": text, "outlet": f"Outlet {n}"} for n, at, text in texts]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    desk.add([str(path)])


def test_what_became_of_a_source_s_word_is_told_in_order(desk: Desk, story: str) -> None:
    desk.add([story])
    part = fire(desk.source("Ada Bruun"))
    assert (part.stance, part.first, part.only, part.outcome) == ("supports", True, False, "disputed")
    assert [(each.what, each.by) for each in part.later] == [
        ("confirmed", "Olav Lunde"), ("denied", "Merchant Piet Noor"),
    ]  # fmt: skip
    assert [a.document for a in part.own] == [d.id for d in desk.documents() if d.source_id in "ab"]
    late = fire(desk.source("Olav Lunde"))
    assert (late.first, late.outcome, [each.what for each in late.later]) == (False, "disputed", ["denied"])
    no = desk.source("Piet Noor")
    assert (no.record.denials, fire(no).stance, fire(no).later) == (1, "denies", ())


def test_a_replay_knows_nothing_of_what_came_after(desk: Desk, story: str) -> None:
    desk.add([story])
    outcomes = {
        day: (fire(desk.source("Ada Bruun", day)).outcome, desk.source("Ada Bruun", day).record.only)
        for day in ("2024-05-30", "2024-05-31", "2024-06-01")
    }
    assert outcomes == {"2024-05-30": ("open", 1), "2024-05-31": ("stood", 0), "2024-06-01": ("disputed", 0)}


def test_who_only_passes_on_is_told_with_whom(desk: Desk, story: str) -> None:
    desk.add([story])
    outlet = desk.source("Outlet b")
    part = fire(outlet)
    assert (outlet.kind, outlet.known, part.stance, part.own) == ("outlet", False, None, ())
    assert [outlet.called[name] for name in part.relayed] == ["Ada Bruun"]
    assert sum(outlet.record.relayed.values()) == outlet.record.relaying == 1
    told = source_json(outlet)
    assert told["record"]["relayed"] == [{"id": desk.source("Ada Bruun").id, "name": "Ada Bruun", "claims": 1}]


def test_a_source_that_takes_its_word_back(desk: Desk, tmp_path: Path, story: str) -> None:
    desk.add([story])
    added(desk, tmp_path, ("e", "2024-06-02T09:00:00Z", f"Mayor Ada Bruun denied that {FIRE}. Rain fell all day."))
    assert fire(desk.source("Ada Bruun")).outcome == "withdrawn"
    assert desk.source("Ada Bruun").record.withdrawn == 1
    assert desk.source("Ada Bruun", "2024-06-01").record.withdrawn == 0


def test_words_of_one_day_have_no_order(desk: Desk, tmp_path: Path) -> None:
    added(
        desk,
        tmp_path,
        ("e", "2024-05-30", f"Mayor Ada Bruun said that {FIRE}. Rain fell all day."),
        ("f", "2024-05-30T20:00:00Z", f"Fire chief Olav Lunde said that {FIRE}. Buses run as usual."),
    )
    for name in ("Ada Bruun", "Olav Lunde"):
        part = fire(desk.source(name))
        assert (part.first, part.later, part.outcome) == (False, (), "open")


def test_a_voice_of_the_same_surname_confirms_nothing(desk: Desk, tmp_path: Path) -> None:
    """It may be the same person under a name that no rule joins."""
    said = f"said that {FIRE}."
    added(
        desk,
        tmp_path,
        ("e", "2024-05-30", f"Mayor Ada Bruun {said} Rain fell all day."),
        ("f", "2024-06-01", f"Madame Lise Bruun {said} Buses run as usual."),
    )
    part = fire(desk.source("Ada Bruun"))
    assert (part.first, part.later, part.outcome) == (True, (), "open")


def test_names_are_told_with_who_took_them_for_one(desk: Desk, tmp_path: Path, story: str) -> None:
    desk.add([story])
    added(desk, tmp_path, ("e", "2024-06-02T09:00:00Z", f"Ada Maria Bruun said that {FIRE}. Rain fell all day."))
    desk.weigh()
    page = desk.source("Maria")
    assert page.id == desk.source("Ada Bruun").id
    by = {each.name: each.by for each in page.spellings}
    assert by["Ada Bruun"] == ()
    assert by["Ada Maria Bruun"] == ("rule:longer name",)
    joined = next(each.joined for each in page.spellings if each.by)
    desk.undo(joined[0].id)
    assert {each.name for each in desk.source("Ada Bruun").spellings} == {"Ada Bruun"}


def test_a_grade_is_a_person_s_and_can_be_taken_back(desk: Desk, story: str) -> None:
    desk.add([story])
    assert desk.source("Ada Bruun").rating.letter == "F"
    desk.judge(Ruling("grade", "positive", "Ada Bruun", word="C"), "ben")
    later = desk.judge(Ruling("grade", "positive", "Ada Bruun", word="B", because="she was there"), "ada")
    page = desk.source("Ada Bruun")
    assert (page.rating.letter, page.rating.by, page.rating.reason) == ("B", "ada", "she was there")
    assert (page.suggested.letter, len(page.grades)) == ("F", 2)
    assert {row.name: row.rating.letter for row in desk.sources()}["Ada Bruun"] == "B"
    desk.undo(later.judgement.id)
    again = desk.source("Ada Bruun")
    assert (again.rating.letter, [bool(each.retracted) for each in again.grades]) == ("C", [True, False])
    assert desk.source("Ada Bruun", "2024-06-02").grades == ()


def test_a_copy_changes_no_record(desk: Desk, tmp_path: Path, story: str) -> None:
    desk.add([story])
    before = {row.id: (row.claims, row.only, row.first, row.rating) for row in desk.sources() if row.known}
    added(desk, tmp_path, ("z", "2024-06-03T09:00:00Z", STORY[0][2]))
    after = {row.id: (row.claims, row.only, row.first, row.rating) for row in desk.sources() if row.known}
    assert before
    assert after == before


def test_the_list_and_the_pages_tell_the_same(desk: Desk, story: str) -> None:
    desk.add([story])
    rows = desk.sources()
    assert {row.name for row in rows if row.known} == {"Ada Bruun", "Olav Lunde", "Merchant Piet Noor"}
    for row in rows:
        page = desk.source(row.id)
        own = [part for part in page.parts if part.stance is not None]
        assert (row.name, row.kind, row.claims) == (page.name, page.kind, len(own))
        assert (row.only, row.first, row.relaying) == (page.record.only, page.record.first, page.record.relaying)
        assert row_json(row)["admiralty"]["source"] == source_json(page)["admiralty"]["source"]


def test_a_wrong_name_is_told_the_near_ones(desk: Desk, story: str) -> None:
    desk.add([story])
    with pytest.raises(UsageError, match=r"^There is no source 'Ada Brun'; near it are Ada Bruun\.$"):
        desk.source("Ada Brun")
    with pytest.raises(UsageError, match=r"^There is no source 'Qqqq'\.$"):
        desk.source("Qqqq")
    with pytest.raises(UsageError, match="'Outlet' may be any of 4 sources: Outlet a "):
        desk.source("Outlet")
    with pytest.raises(UsageError, match="There is no source ''"):
        desk.source("")


def test_a_misspelt_surname_beside_the_same_words_is_one_voice(desk: Desk, tmp_path: Path, story: str) -> None:
    desk.add([story])
    before = next(claim for claim in desk.claims() if BURNED in claim.wording)
    added(desk, tmp_path, ("e", "2024-05-31T10:00:00Z", f"Fire chief Olav Lunge said that {FIRE}. Rain fell all day."))
    desk.weigh()
    after = next(claim for claim in desk.claims() if BURNED in claim.wording)
    assert after.independent == before.independent
    rule = next(j for j in desk.judgements() if "Lunge" in j.detail)
    assert rule.by == "rule:spelling"
    desk.undo(rule.id)
    apart = next(claim for claim in desk.claims() if BURNED in claim.wording)
    assert apart.independent.supporting == before.independent.supporting + 1
