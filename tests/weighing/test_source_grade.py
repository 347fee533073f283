"""A source's letter comes from people or from counts that are shown, and never from a short record."""

from __future__ import annotations

import pytest

from reportedly.types import Judgement, Verdict
from reportedly.weighing.admiralty import BY_RULE
from reportedly.weighing.source_grade import by_record, given, is_grade


def grade(detail: str, verdict: Verdict = "positive", kind: str = "grade") -> Judgement:
    return Judgement("j", kind, "outlet:lamp", None, verdict, "ben", "2024-06-01T00:00:00Z", detail)


@pytest.mark.parametrize(
    ("stood", "denied", "withdrawn", "letter"),
    [
        (0, 0, 0, "F"),
        (7, 0, 0, "F"),
        (8, 0, 0, "B"),
        (17, 0, 0, "B"),
        (18, 0, 0, "A"),
        (8, 2, 0, "C"),
        (8, 0, 2, "C"),
        (5, 4, 0, "D"),
        (4, 4, 1, "E"),
        (0, 8, 0, "E"),
    ],
)
def test_the_letter_follows_the_counts(stood: int, denied: int, withdrawn: int, letter: str) -> None:
    found = by_record(stood, denied, withdrawn)
    assert (found.letter, found.by) == (letter, BY_RULE)
    assert {reason.name: reason.amount for reason in found.reasons if reason.name != "share"} == {
        "stood": stood, "denied": denied, "withdrawn": withdrawn,
    }  # fmt: skip


def test_a_letter_shows_the_share_it_comes_from_and_f_says_what_is_missing() -> None:
    assert "(8 + 1) / (8 + 2) = 0.90" in by_record(8, 0, 0).reason
    assert [reason.amount for reason in by_record(8, 0, 0).reasons if reason.name == "share"] == [0.9]
    assert "3 of its claims resolved, fewer than the 8" in by_record(2, 1, 0).reason
    assert all(reason.name != "share" for reason in by_record(2, 1, 0).reasons)


def test_a_person_s_grade_is_taken_as_it_was_given() -> None:
    found = given(grade("B: she was there"))
    assert (found.letter, found.by, found.reason, found.meaning) == ("B", "ben", "she was there", "usually reliable")
    assert is_grade(grade("F"))
    assert not is_grade(grade("Z"))
    assert not is_grade(grade("B", "negative"))
    assert not is_grade(grade("B", kind="stance"))
