"""When a claim was said: dates of saying on one axis, the undated apart."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reportedly.briefing.timeline import MOST, WIDTH, Timeline, timeline_of
from reportedly.briefing.voices import number_articles, voices_of
from tests.briefing.ferry import ferry
from tests.briefing.story import Story, claim, root


def of_dates(*dates: str | None, denied: tuple[int, ...] = ()) -> Timeline:
    story = Story()
    yes, no = root("Ann"), root("Bo", stance="denies")
    assertions = []
    for n, date in enumerate(dates):
        story.article(f"a{n}", "It rains.", f"Paper {n}", date)
        assertions.append(story.saying(f"a{n}", no if n in denied else yes, "It rains"))
    found = claim("It rains", "disputed", assertions, [yes, no])
    return timeline_of(voices_of(found, number_articles(story.documents.values())))


def test_supports_stand_above_and_denials_below() -> None:
    line = of_dates("2031-03-01", "2031-03-05", "2031-03-09", denied=(1,))
    above = [mark for mark in line.marks if mark.y < line.axis]
    below = [mark for mark in line.marks if mark.y > line.axis]
    assert [(m.letter, m.side) for m in above] == [("A", "supports"), ("A", "supports")]
    assert [(m.letter, m.side) for m in below] == [("B", "denies")]
    assert above[0].x < below[0].x < above[1].x


def test_places_follow_time() -> None:
    first, middle, last = of_dates("2031-01-01", "2031-01-02", "2031-01-11").marks
    assert (middle.x - first.x) / (last.x - first.x) == pytest.approx(0.1)


def test_undated_assertions_are_listed() -> None:
    line = of_dates("2031-03-01", None, "soon", "2031-03-05")
    assert len(line.marks) == 2
    assert [item.article.name for _, item in line.undated] == ["Paper 1", "Paper 2"]


@pytest.mark.parametrize(
    "dates", [(), (None, None), ("2031-03-01", "2031-03-01"), ("2031-03-01", "2031-03-01T21:30:00Z")]
)
def test_one_day_or_none_needs_no_axis(dates: tuple[str | None, ...]) -> None:
    assert of_dates(*dates).marks == ()


def test_hours_count_where_all_have_them() -> None:
    line = of_dates("2031-03-01T09:10:00Z", "2031-03-01T17:00:00+02:00")
    assert [tick.text for tick in line.ticks][:2] == ["1 Mar 2031, 10:00", "11:00"]


def test_a_high_stack_is_counted() -> None:
    line = of_dates(*["2031-03-01"] * 20, "2031-03-09")
    (more,) = [mark for mark in line.marks if mark.more]
    assert more.more == 20 - MOST
    assert len(line.marks) == MOST + 2


@pytest.mark.parametrize(
    ("first", "last", "texts"),
    [
        ("2031-03-01", "2031-03-04", ["1 Mar 2031", "2 Mar", "3 Mar", "4 Mar"]),
        ("2030-11-20", "2031-02-10", ["1 Dec 2030", "1 Jan 2031", "1 Feb"]),
        ("1999", "2031", ["1 Jan 1999", "1 Jan 2004"]),
    ],
)
def test_ticks_are_whole_days_months_or_years(first: str, last: str, texts: list[str]) -> None:
    found = [tick.text for tick in of_dates(first, last).ticks]
    assert found[: len(texts)] == texts


@pytest.mark.parametrize(
    "last", ["2031-03-01T00:00:05Z", "2031-03-02T00:00:00Z", "2031-06-01T00:00:00Z", "9999-12-31T00:00:00Z"]
)
def test_ticks_are_few_and_apart(last: str) -> None:
    line = of_dates("2031-03-01T00:00:00Z", last)
    places = [tick.x for tick in line.ticks]
    assert 1 <= len(places) <= 12
    assert all(b - a > 55 for a, b in pairwise(places))
    assert all(0 <= mark.x <= WIDTH for mark in line.marks)


def test_the_ferry() -> None:
    brief = ferry()
    line = timeline_of(voices_of(brief.claims[1], number_articles(brief.documents)))
    assert [(m.letter, m.side, m.known) for m in line.marks] == [
        ("B", "supports", False),
        ("B", "supports", False),
        ("A", "denies", True),
    ]
