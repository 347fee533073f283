"""What a judgement changes, in plain words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportedly.briefing.changes import changes
from reportedly.briefing.effect import NOTHING, effect, effect_json
from reportedly.types import Assertion, Claim, Evidence, Independent, Standing


def assertion(statement: str, document: str = "") -> Assertion:
    evidence = Evidence(document or f"d-{statement}", "words", 0, 5)
    return Assertion(evidence.document, None, statement, "supports", f"r-{statement}", None, evidence, (), 1.0)


def claim(
    name: str, *statements: str, voices: int = 1, denying: int = 0, standing: Standing = "single root", unknown: int = 0
) -> Claim:
    said = tuple(assertion(each) for each in statements)
    return Claim(name, f"wording of {name}", standing, (), (), Independent(voices, denying, unknown), 0.5, said)


def sentences(before: list[Claim], after: list[Claim]) -> list[str]:
    return [shift.sentence for shift in effect(before, after)]


def test_what_stays_as_it_was_is_not_told() -> None:
    same = [claim("a", "1"), claim("b", "2")]
    assert effect(same, same) == ()
    assert effect_json(())["sentences"] == [NOTHING]


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ({"voices": 2}, "3 → 2 independent voices."),
        ({"voices": 1, "standing": "single root"}, "3 → 1 independent voice; independently supported → single root."),
        ({"voices": 3, "denying": 1, "standing": "disputed"}, "0 → 1 denial; independently supported → disputed."),
        ({"voices": 3, "unknown": 2}, "0 → 2 voices that nobody can place."),
    ],
)
def test_of_a_claim_that_goes_on_only_what_differs_is_told(now: dict[str, object], told: str) -> None:
    was = claim("a", "1", "2", voices=3, standing="independently supported")
    then = claim("a", "1", "2", **{"standing": "independently supported", **now})  # type: ignore[arg-type]
    assert sentences([was], [then]) == [told]


def test_claims_that_become_one_are_added_up() -> None:
    before = [claim("a", "1", "2", voices=2, standing="independently supported"), claim("b", "3")]
    after = [claim("a", "1", "2", "3", voices=2, standing="independently supported")]
    (told,) = sentences(before, after)
    assert told.startswith("Two claims become one: 2 + 1 → 2 independent voices; ")
    many = [claim(str(n), str(n)) for n in range(5)]
    (told,) = sentences(many, [claim("0", *"01234")])
    assert told == "Five claims become one: 5 in all → 1 independent voice."


def test_a_claim_that_is_split_tells_both_parts_and_the_remaining_one_first() -> None:
    before = [claim("a", "1", "2", "3", voices=2, standing="independently supported")]
    assert sentences(before, [claim("c", "3"), claim("a", "1", "2")]) == [
        "The claim is split; it keeps: 2 → 1 independent voice; independently supported → single root; 3 → 2 articles.",
        "A claim of its own: 1 independent voice, 1 article; single root.",
    ]


def test_claims_that_come_and_go_are_told_last() -> None:
    assert sentences([claim("a", "1")], [claim("b", "2")]) == [
        "The claim is gone: 1 independent voice, 1 article; single root.",
        "A new claim: 1 independent voice, 1 article; single root.",
    ]


def test_a_statement_that_counts_in_two_claims_makes_no_change_of_itself() -> None:
    """It once did: both were told as merged and split."""
    shared = [claim("a", "1", "2"), claim("b", "2", "3")]
    again = [replace(each) for each in reversed(shared)]
    assert effect(shared, again) == ()
    assert changes(shared, again) == ()


def test_more_than_is_shown_is_counted() -> None:
    before, after = ([claim(n, n, voices=v) for n in "abc"] for v in (1, 2))
    told = effect_json(effect(before, after), 1)
    assert (told["total"], len(told["changes"])) == (3, 1)
    assert told["sentences"] == ["“wording of a”: 1 → 2 independent voices.", "Two more claims would change."]
    assert told["changes"][0]["before"][0]["supporting"] == 1
