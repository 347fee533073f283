"""Changes between two weighings: matched through statements, most important first."""

from __future__ import annotations

from dataclasses import replace

from reportedly.briefing.changes import changes
from reportedly.briefing.succession import earlier_form, statements
from reportedly.types import Claim, Conflict, ConflictValue
from tests.weighing.test_admiralty import ADA, BEN, CAY, NOBODY, Voices, claim


def called(name: str, voices: Voices, standing: str = "single root") -> Claim:
    """A claim of that id whose statements are named after its voices."""
    return replace(claim(voices, standing), id=name, wording=name)  # type: ignore[arg-type]


def test_another_id_and_wording_alone_are_no_change() -> None:
    assert changes([called("a", [ADA])], [called("b", [ADA])]) == ()


def test_a_standing_changes_with_its_reasons() -> None:
    (change,) = changes([called("a", [ADA])], [called("a", [ADA, BEN, CAY], "disputed")])
    assert (change.what, change.before, change.after) == ("standing", "single root", "disputed")
    assert change.reasons == ("new independent voice: ben", "new denial: cay")
    assert [assertion.root for assertion in change.evidence] == ["ben", "cay"]


def test_who_changes_sides_is_told_with_the_new_word() -> None:
    (change,) = changes([called("a", [ADA])], [called("a", [("ada", "denies", True, False)], "withdrawn")])
    assert change.reasons == ("no longer supports it: ada", "new denial: ada")
    assert {assertion.stance for assertion in change.evidence} == {"denies"}


def test_a_new_value_is_a_conflict() -> None:
    values = tuple(ConflictValue(value, ("ada",)) for value in ("30", "45"))
    now = replace(called("a", [ADA]), conflicts=(Conflict("number of lorries", values),))
    (change,) = changes([called("a", [ADA])], [now])
    assert (change.what, change.reasons) == ("conflict", ("new conflict, number of lorries: 30 or 45",))
    assert [assertion.document for assertion in change.evidence] == ["ada"]
    assert changes([now], [now]) == ()


def test_merged_split_new_and_gone() -> None:
    ada, ben, both = called("a", [ADA]), called("b", [BEN]), called("ab", [ADA, BEN], "independently supported")
    merged = changes([ada, ben], [both])
    assert [(change.what, change.others) for change in merged] == [("standing", ()), ("merged", ("a", "b"))]
    assert [change.what for change in changes([both], [ada, ben])] == ["standing", "split"]
    assert [(change.what, change.after) for change in changes([], [ada])] == [("new", "single root")]
    assert [(change.what, change.after) for change in changes([ada], [])] == [("gone", None)]


def test_unplaced_voices_are_told_last() -> None:
    found = changes(
        [called("a", [ADA]), called("c", [CAY])], [called("a", [ADA, NOBODY]), called("c", [CAY, BEN], "disputed")]
    )
    assert [(change.what, change.claim.id) for change in found] == [("standing", "c"), ("unplaced", "a")]
    assert found[-1].reasons == ("unplaced voices 0 -> 1",)


def test_what_takes_support_away_comes_before_what_adds_it() -> None:
    before = [called(name, [voice]) for name, voice in (("a", ADA), ("b", BEN), ("c", CAY))]
    after = [
        replace(old, standing=state)
        for old, state in zip(before, ("independently supported", "withdrawn", "disputed"), strict=True)
    ]
    assert [change.after for change in changes(before, after)] == ["withdrawn", "disputed", "independently supported"]


def test_an_earlier_form_shares_the_most_statements() -> None:
    now = called("now", [ADA, BEN, CAY])
    assert earlier_form(statements(now), [called("x", [NOBODY]), called("y", [ADA]), called("z", [BEN, CAY])]) == (
        called("z", [BEN, CAY])
    )
    assert earlier_form(statements(now), [called("x", [NOBODY])]) is None


def test_members_that_nobody_counts_keep_a_claim_together() -> None:
    now = replace(called("now", [ADA]), members=("ada", "quiet"))
    assert changes([replace(called("was", [BEN]), members=("ben", "quiet"))], [now])[0].what != "new"
