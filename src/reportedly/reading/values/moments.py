"""When a time expression is: an interval with a precision, against the day of publication.

Words that name their year are resolved by themselves; relative ones need that day and stay unresolved
without it (:mod:`.relative`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from reportedly.reading.values import relative
from reportedly.reading.values.intervals import Moment, days, edged, month_days, weekday_of

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}  # first month, northern
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_NEAR = 45  # days ahead within which a date without a year and without a sign of the past is still to come


def resolve(kind: str, words: str, today: date | None, ahead: bool) -> Moment:
    """``kind``: a group of :data:`reportedly.reading.values.times.TIME`. ``ahead``: a time to come is meant.
    Never raises: a day that no calendar has is unresolved."""
    try:
        return _RESOLVERS[kind](" ".join(words.lower().split()), today, ahead)
    except (ValueError, OverflowError):
        return Moment(None, None, "day")


def clock(words: str) -> str | None:
    """ "5.30 p.m." -> "17:30"; None where no clock shows it."""
    found = re.match(r"(\d{1,2})(?:[:.](\d\d))?\s?(?:([ap])\.?m)?", words.lower())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found[3] == "p" else 0)
    return f"{hour:02d}:{minute:02d}"


def _iso(words: str, today: date | None, ahead: bool) -> Moment:
    day = date.fromisoformat(words)
    return days(day, day, "day")


def _month_of(words: str) -> int:
    found = re.search(rf"\b({'|'.join(_MONTHS)})", words)
    return _MONTHS.index(found[1]) + 1 if found else 0


def _date(words: str, today: date | None, ahead: bool) -> Moment:
    year = _YEAR.search(words)
    number = re.search(r"\b(\d{1,2})(?:st|nd|rd|th)?\b", words)
    month, weekday = _month_of(words), weekday_of(words)
    if number is None or (year is None and today is None):
        return Moment(None, None, "day")
    if year is not None:
        day = date(int(year.group()), month, int(number[1]))
        return days(day, day, "day")
    assert today is not None
    near = [d for y in range(-4, 5) if (d := _valid(today.year + y, month, int(number[1])))]
    if weekday is not None:
        near = [d for d in near if d.weekday() == weekday] or near
    day = min(near, key=lambda d: _distance(d, today, ahead))
    return days(day, day, "day")


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _distance(day: date, today: date, ahead: bool) -> int:
    """Days away, on the side that the words speak of; the other side only where nothing else is near."""
    away = (day - today).days
    if ahead:
        return away if away >= 0 else 4000 - away
    return abs(away) if away <= _NEAR else 4000 + away


def _in_month(words: str, today: date | None, ahead: bool) -> Moment:
    month, year = _month_of(words), _YEAR.search(words)
    if year is not None:
        return edged(words, *month_days(int(year.group()), month), "month")
    if today is None:
        return Moment(None, None, "month")
    which = words.split()[0]
    this = date(today.year, month, 1)
    here = date(today.year, today.month, 1)
    if which in {"last", "past"}:
        at = today.year - (this >= here)
    elif which in {"next", "coming"} or ahead:
        at = today.year + (this < here or (which == "next" and this == here))
    else:
        at = today.year - (this > here and which != "this")
    return edged(words if which not in {"last", "next"} else "", *month_days(at, month), "month")


def _season(words: str, today: date | None, ahead: bool) -> Moment:
    found = re.search(rf"\b({'|'.join(_SEASONS)})\b", words)
    year = _YEAR.search(words)
    if found is None or (year is None and today is None):
        return Moment(None, None, "season")
    start = _SEASONS[found[1]]

    def season(at: int) -> tuple[date, date]:
        return date(at, start, 1), month_days(at + (start + 2) // 13, (start + 1) % 12 + 1)[1]

    if year is not None:
        return edged(words, *season(int(year.group())), "season")
    assert today is not None
    at = today.year - (start == 12 and today.month < 3)
    if words.startswith(("last", "past")):
        at -= season(at)[1] >= today
    elif words.startswith(("next", "coming")) or (ahead and season(at)[1] < today):
        at += season(at)[0] <= today
    return days(*season(at), "season")


def _quarter(words: str, today: date | None, ahead: bool) -> Moment:
    year = _YEAR.search(words)
    ranks = ("first", "second", "third", "fourth")
    at = next((n for n, rank in enumerate(ranks) if rank in words), 3)
    at = int(words[1]) - 1 if words[0] == "q" else at
    if year is None:
        return Moment(None, None, "quarter")
    y = int(year.group())
    return days(date(y, 3 * at + 1, 1), month_days(y, 3 * at + 3)[1], "quarter")


def _decade(words: str, today: date | None, ahead: bool) -> Moment:
    century = re.search(r"\b(\d\d)th", words)
    if century:
        at = 100 * (int(century[1]) - 1)
        return days(date(at + 1, 1, 1), date(at + 100, 12, 31), "century")
    at = int(re.findall(r"\d{4}", words)[0])
    return edged(words, date(at, 1, 1), date(at + 9, 12, 31), "decade")


def _year(words: str, today: date | None, ahead: bool) -> Moment:
    at = int(re.findall(r"\d{4}", words)[0])
    return edged(words, date(at, 1, 1), date(at, 12, 31), "year")


def _clock(words: str, today: date | None, ahead: bool) -> Moment:
    return Moment(None, None, "minute")  # of which day, the words beside it must tell


_RESOLVERS: dict[str, Callable[[str, date | None, bool], Moment]] = {
    "iso": _iso,
    "date": _date,
    "month": _in_month,
    "season": _season,
    "quarter": _quarter,
    "decade": _decade,
    "year": _year,
    "weekday": relative.weekday,
    "day": relative.day,
    "period": relative.period,
    "ago": relative.ago,
    "stretch": relative.stretch,
    "ahead": relative.ahead,
    "clock": _clock,
}
