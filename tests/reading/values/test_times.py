"""Times as intervals against a day of publication."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.values.times import times

THURSDAY = "2014-03-06T09:30:00Z"
Told = tuple[str, str | None, str | None, str]


def told(text: str, published: str | None = THURSDAY) -> list[Told]:
    return [(p.text, p.begins, p.ends, p.precision) for p in times(text, published)]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("The pier closed on 2 March.", ("2 March", "2014-03-02", "2014-03-02", "day")),
        ("It sank on Dec. 24, 2013, off the cape.", ("Dec. 24, 2013", "2013-12-24", "2013-12-24", "day")),
        ("The fire of December 24 spread.", ("December 24", "2013-12-24", "2013-12-24", "day")),
        ("They voted on Tuesday, March 4.", ("Tuesday, March 4", "2014-03-04", "2014-03-04", "day")),
        ("Stamped 2014-02-28 at the gate.", ("2014-02-28", "2014-02-28", "2014-02-28", "day")),
        ("The strike began last Tuesday.", ("last Tuesday", "2014-03-04", "2014-03-04", "day")),
        ("He called on Thursday.", ("Thursday", "2014-03-06", "2014-03-06", "day")),
        ("The crew will sail on Friday.", ("Friday", "2014-03-07", "2014-03-07", "day")),
        ("The crew sailed on Friday.", ("Friday", "2014-02-28", "2014-02-28", "day")),
        ("Friday evening brought rain.", ("Friday evening", "2014-02-28T18:00", "2014-02-28T23:59", "part of day")),
        ("It burned last night.", ("last night", "2014-03-05T18:00", "2014-03-06T04:59", "part of day")),
        ("She left at 5 p.m. on Friday.", ("5 p.m. on Friday", "2014-02-28T17:00", "2014-02-28T17:00", "minute")),
        ("A few days ago the ferry stopped.", ("A few days ago", "2014-02-28", "2014-03-04", "day")),
        ("The mast fell three days ago.", ("three days ago", "2014-03-03", "2014-03-03", "day")),
        ("The mill shut two weeks ago.", ("two weeks ago", "2014-02-17", "2014-02-23", "week")),
        ("Trade grew in early 2014.", ("early 2014", "2014-01-01", "2014-05-02", "year")),
        ("Trade fell in May 2013.", ("May 2013", "2013-05-01", "2013-05-31", "month")),
        ("The lock froze in January.", ("January", "2014-01-01", "2014-01-31", "month")),
        ("The bridge opens next month.", ("next month", "2014-04-01", "2014-04-30", "month")),
        ("Catches fell last year.", ("last year", "2013-01-01", "2013-12-31", "year")),
        ("They met over the weekend.", ("the weekend", "2014-03-01", "2014-03-02", "week")),
        ("Ice held the port last winter.", ("last winter", "2013-12-01", "2014-02-28", "season")),
        ("A boom in the 1990s ended.", ("the 1990s", "1990-01-01", "1999-12-31", "decade")),
        ("Prices rose over the past two years.", ("the past two years", "2012-03-06", "2014-03-06", "year")),
        ("A vote follows in two weeks' time.", ("two weeks' time", "2014-03-17", "2014-03-23", "week")),
    ],
)
def test_a_time_is_an_interval(text: str, period: Told) -> None:
    assert told(text) == [period]


def test_what_is_only_about_so_is_marked() -> None:
    marked = {p.text: p.approximate for p in times("two weeks ago, about two weeks ago, several weeks ago", THURSDAY)}
    assert marked == {"two weeks ago": False, "about two weeks ago": True, "several weeks ago": True}


@pytest.mark.parametrize("text", ["last Tuesday", "yesterday", "two weeks ago", "on 2 March", "in June", "this year"])
@pytest.mark.parametrize("published", [None, "soon"])
def test_without_a_day_of_publication_nothing_is_guessed(text: str, published: str | None) -> None:
    (period,) = times(text, published)
    assert (period.begins, period.ends) == (None, None)


@pytest.mark.parametrize("text", ["on 2 March 2014", "in May 2013", "since 1999", "the early 1990s", "2014-02-28"])
def test_a_time_with_its_year_needs_no_day_of_publication(text: str) -> None:
    assert told(text, None) == told(text) != []
    assert told(text)[0][1] is not None


@pytest.mark.parametrize("text", ["30 February 2014", "2014-13-01", "9999 years ago", "9999 centuries ago"])
def test_a_day_that_no_calendar_has_is_unresolved(text: str) -> None:
    assert [p[1:3] for p in told(text)] == [(None, None)]


@pytest.mark.parametrize(
    "text",
    [
        *("the Sunday Times", "Good Friday", "He may go", "they march on", "a march", "2014 people came", "page 2014"),
        *("for three days", "$2014", "the A2014 road", "room 12:75", "", "second"),
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert told(text) == []


def test_later_than_what_the_text_spoke_of_is_unresolved() -> None:
    assert [p[1] for p in told("Three days later, the following week")] == [None, None]


def test_the_29th_of_february_lies_in_a_leap_year() -> None:
    assert told("on 29 February")[0][1] == "2012-02-29"


def test_spans_count_code_points_and_drop_the_possessive() -> None:
    text = "😀 بعد Thursday’s storm"
    (period,) = times(text, THURSDAY)
    assert text[slice(*period.span)] == period.text == "Thursday"


@given(st.lists(st.sampled_from("late early May 2014 on 5 p.m. Friday last two weeks ago , . - the 31 ’s".split())))
def test_any_run_of_such_words_gives_intervals_that_slice(words: list[str]) -> None:
    text = " ".join(words)
    found = times(text, THURSDAY)
    assert all(text[slice(*p.span)] == p.text for p in found)
    assert all(a.span[1] <= b.span[0] for a, b in pairwise(found))
    assert all(p.begins is None or p.ends is None or p.begins <= p.ends for p in found)
