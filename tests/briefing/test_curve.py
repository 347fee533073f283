"""The curve: what was counted at each moment; its end is the claim's own count."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportedly.briefing.curve import curve
from reportedly.briefing.curve_drawing import draw_curve
from reportedly.types import Claim, Side
from tests.briefing.ferry import ferry
from tests.weighing.test_admiralty import claim


def said(*lines: tuple[str, Side, str | None], known: bool = True) -> Claim:
    """``lines``: voice, side, date; in the order of the claim."""
    made = claim([(name, side, known, False) for name, side, _ in lines])
    dated = tuple(
        replace(a, statement=str(n), asserted_at=at)
        for n, (a, (_, _, at)) in enumerate(zip(made.assertions, lines, strict=True))
    )
    return replace(made, assertions=dated, roots=tuple({root.id: root for root in made.roots}.values()))


def told(made: Claim) -> list[tuple[str | None, int, int, int, str]]:
    return [
        (p.at, p.independent.supporting, p.independent.denying, p.independent.unknown, p.standing) for p in curve(made)
    ]


def test_each_moment_that_changed_something_is_a_point() -> None:
    made = said(("ada", "supports", "2024-05-01"), ("ada", "supports", "2024-05-02"), ("ben", "supports", "2024-05-03"))
    assert told(made) == [
        ("2024-05-01", 1, 0, 0, "single root"),
        ("2024-05-03", 2, 0, 0, "independently supported"),
    ]


def test_what_carries_no_date_comes_last() -> None:
    made = said(("ada", "supports", None), ("ben", "denies", "2024-05-01"))
    assert told(made) == [("2024-05-01", 0, 1, 0, "denied"), (None, 1, 1, 0, "disputed")]


def test_a_day_is_known_when_it_is_over() -> None:
    made = said(("ada", "supports", "2024-05-01"), ("ben", "supports", "2024-05-01T23:00:00Z"))
    assert [point[0] for point in told(made)] == ["2024-05-01T23:00:00Z", "2024-05-01"]


def test_who_takes_the_word_back_withdraws_it() -> None:
    made = said(("ada", "supports", "2024-05-01"), ("ada", "uncertain", "2024-05-02"), ("ada", "denies", "2024-05-03"))
    assert [(point[0], point[4]) for point in told(made)] == [
        ("2024-05-01", "single root"),
        ("2024-05-03", "withdrawn"),
    ]


def test_unplaced_voices_are_counted_apart() -> None:
    assert told(said(("a", "denies", "2024-05-01"), known=False)) == [("2024-05-01", 0, 0, 1, "denied")]


def test_a_claim_without_assertions_has_no_curve() -> None:
    assert curve(claim([])) == ()
    assert draw_curve((), None).lines == ()


def test_the_chart_starts_each_line_with_its_first_voice() -> None:
    made = said(("ada", "supports", "2024-05-01"), ("ben", "denies", "2024-05-05"), ("ada", "supports", "2024-05-09"))
    drawing = draw_curve(curve(made), "2024-05-09")
    assert {line.kind: line.name for line in drawing.lines} == {"supports": "1 for", "denies": "1 against"}
    starts = {line.kind: float(line.path[1:].split(" ")[0]) for line in drawing.lines}
    assert starts["supports"] == drawing.left < starts["denies"] < drawing.right
    heights = sorted(line.y for line in drawing.lines)
    assert heights[1] - heights[0] >= 15  # the names do not stand on each other


@pytest.mark.parametrize("dates", [("2024-05-01", "2024-05-01"), (None, None), ("2024-05-01", None)])
def test_without_two_moments_there_is_no_chart(dates: tuple[str | None, str | None]) -> None:
    made = said(("ada", "supports", dates[0]), ("ben", "supports", dates[1]))
    assert draw_curve(curve(made), dates[0]).lines == ()


def test_every_claim_of_a_brief_ends_where_it_stands() -> None:
    ends = [curve(each)[-1].independent.supporting for each in ferry().claims if each.standing != "denied"]
    assert ends == [each.independent.supporting for each in ferry().claims if each.standing != "denied"]
