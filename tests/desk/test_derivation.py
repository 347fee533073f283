"""Why a claim stands as it does, at any moment, and what changed between two."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from reportedly.briefing.curve import curve
from reportedly.briefing.derivation_json import derivation_json
from reportedly.cli.show_why import why_lines
from reportedly.desk import Desk, Ruling
from reportedly.errors import UsageError
from reportedly.types import Claim
from tests.desk.speaking import BURNED, write_story


def fire(claims: tuple[Claim, ...]) -> Claim:
    return next(claim for claim in claims if BURNED in claim.wording)


def test_the_end_of_a_curve_is_the_claims_count_and_its_way_is_what_replays_count(desk: Desk, story: str) -> None:
    desk.add([story])
    for each in desk.claims():
        assert (curve(each)[-1].independent, curve(each)[-1].standing) == (each.independent, each.standing)
    points = curve(fire(desk.claims()))
    assert len(points) == 3
    for point in points:
        then = fire(desk.claims(point.at))
        assert (then.independent, then.standing) == (point.independent, point.standing)


def test_a_derivation_adds_up_and_reaches_the_quotes(desk: Desk, story: str) -> None:
    desk.add([story])
    desk.judge(Ruling("grade", "positive", "Ada Bruun", word="B", because="she was there"), "ben")
    told = derivation_json(desk.derivation(fire(desk.claims()).id))
    assert sum(reason["amount"] for reason in told["reasons"]) == pytest.approx(told["support"], abs=0.001)
    assert told["admiralty"]["information"]["by"] == "suggested by rule"
    assert told["curve"][-1]["standing"] == told["standing"] == "disputed"
    grades = {root["name"]: root["grade"] and root["grade"]["grade"] for root in told["roots"]}
    assert grades == {"Ada Bruun": "B", "Olav Lunde": None, "Merchant Piet Noor": None}
    assert [each["kind"] for each in told["judgements"]] == ["grade"]
    assert all(each["evidence"]["exact"] for each in told["assertions"])


def test_an_id_of_today_leads_to_its_form_of_then_and_back(tmp_path: Path, desk: Desk) -> None:
    """With a judgement that words the claim by an earlier statement, ids differ between moments."""
    desk.add([str(write_story(tmp_path / "1.jsonl"))])
    now = fire(desk.claims())
    other = next(claim for claim in desk.claims() if claim.id != now.id and "owns the building" in claim.wording)
    joined = desk.judge(Ruling("same claim", "positive", now.id, other.id), "ada")
    assert joined.changes is not None
    today, then = fire(desk.claims()), fire(desk.claims("2024-05-30"))
    assert desk.why(today.id, "2024-05-30") == then
    assert desk.why(then.id) == today
    assert desk.why(other.id) == today  # the claim that was merged into it


def test_what_was_not_reported_yet_is_told_as_that(desk: Desk, story: str) -> None:
    desk.add([story])
    late = next(claim for claim in desk.claims() if "owns the building" in claim.wording)
    with pytest.raises(
        UsageError, match=f"Claim {late.id} was unreported as of 2024-05-30; it was first asserted on 2"
    ):
        desk.why(late.id, "2024-05-30")
    with pytest.raises(UsageError, match="There is no claim 'zz'"):
        desk.why("zz", "2024-05-30")


def test_what_changed_since(desk: Desk, story: str) -> None:
    desk.add([story])
    found, documents = desk.changes("2024-05-30", "2024-05-31")
    assert (found[0].what, found[0].before, found[0].after) == ("standing", "single root", "independently supported")
    assert found[0].reasons == ("new independent voice: Olav Lunde",)
    assert [assertion.stance for assertion in found[0].evidence] == ["supports"]
    assert len(documents) == 3
    found, _ = desk.changes("2024-05-31")
    assert (found[0].after, found[0].reasons) == ("disputed", ("new denial: Merchant Piet Noor",))
    assert {change.what for change in found[1:]} == {"new"}
    assert desk.changes("2024-06-01")[0] == ()
    with pytest.raises(UsageError, match="2024-05-30 is before 2024-05-31"):
        desk.changes("2024-05-31", "2024-05-30")


def test_changes_of_two_steps_lead_where_one_step_leads(desk: Desk, story: str) -> None:
    desk.add([story])
    days = ("2024-05-29", "2024-05-30", "2024-05-31", "2024-06-01")
    ends = []
    for since, until in itertools.pairwise(days):
        ends += [c.after for c in desk.changes(since, until)[0] if BURNED in c.claim.wording]
    assert ends == ["single root", "independently supported", "disputed"]
    whole = desk.changes(days[0], days[-1])[0]
    assert [c.after for c in whole if BURNED in c.claim.wording] == ["disputed"]


def test_the_page_of_a_scan_and_where_it_came_from_are_told(desk: Desk, story: str) -> None:
    """Two pages, the second of which begins inside the text; the words of the claim stand on the first."""
    desk.add([story])
    claim = fire(desk.claims())
    assertion = claim.assertions[0]
    with desk._ledger.known() as known:
        con = known.con
        con.execute("ROLLBACK")
        for position, (begins, ends) in enumerate(((0, assertion.evidence.end), (assertion.evidence.end, 10_000))):
            page = position + 7
            row = (assertion.document, position, "page", begins, ends, page, None, None)
            con.execute("INSERT INTO regions VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
    derivation = desk.derivation(claim.id)
    assert derivation.pages == {assertion.statement: 7}
    assert set(derivation.captures) == {each.document for each in claim.assertions}
    told = derivation_json(derivation)
    assert [each["page"] for each in told["assertions"]].count(7) == 1
    assert any("page 7, characters" in str(getattr(line, "renderable", line)) for line in why_lines(derivation))
