"""Which names are shown as one voice."""

from __future__ import annotations

from dataclasses import replace

from reportedly.briefing.joined import joined_names
from reportedly.types import Attribution, Judgement, Speaker


def _said(number: int, speaker: Speaker) -> Attribution:
    return Attribution(
        f"a{number}", "d", ((0, 1),), ((1, 2),), ((2, 3),), None, 0, "indirect", "asserts", (), 0.9, speaker
    )


def _same(left: str, right: str, verdict: str = "positive") -> Judgement:
    return Judgement(f"{left}{right}{verdict}", "same source", left, right, verdict, "rule:spelling", "2020-01-01")  # type: ignore[arg-type]


PAPER, OTHER, THIRD = (Speaker(i, n, "outlet") for i, n in (("p", "al-Bahr"), ("q", "el-Bahr"), ("r", "The Lamp")))
SAID = [_said(1, PAPER), _said(2, OTHER), _said(3, THIRD)]


def test_two_spellings_are_one_group_with_the_rule_that_joined_them() -> None:
    (group,) = joined_names((), SAID, [_same("p", "q")])
    assert group.names == ("al-Bahr", "el-Bahr")
    assert group.by == ("rule:spelling",)


def test_a_chain_of_joins_is_one_group() -> None:
    (group,) = joined_names((), SAID, [_same("p", "q"), _same("q", "r")])
    assert group.names == ("The Lamp", "al-Bahr", "el-Bahr")


def test_negative_beats_positive_and_a_retracted_join_is_none() -> None:
    assert joined_names((), SAID, [_same("p", "q"), _same("q", "p", "negative")]) == ()
    assert joined_names((), SAID, [replace(_same("p", "q"), retracted="2021-01-01")]) == ()


def test_a_judgement_about_somebody_else_joins_nothing() -> None:
    assert joined_names((), SAID, [_same("p", "x")]) == ()
