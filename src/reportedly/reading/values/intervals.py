"""Intervals of days, and words that name months, weekdays and parts of an interval."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from reportedly.types import Precision

WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()


@dataclass(frozen=True, slots=True)
class Moment:
    """``begins`` and ``ends`` as in :class:`reportedly.types.Period`."""

    begins: str | None
    ends: str | None
    precision: Precision
    approximate: bool = False


def days(first: date, last: date, precision: Precision, approximate: bool = False) -> Moment:
    return Moment(first.isoformat(), last.isoformat(), precision, approximate)


def month_days(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def moved(day: date, months: int) -> date:
    at = day.year * 12 + day.month - 1 + months
    year, month = at // 12, at % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def edged(words: str, first: date, last: date, precision: Precision) -> Moment:
    """The third of the interval that "early", "mid" or "late" names."""
    third = (last - first) / 3
    if re.search(r"\b(?:early|earlier|beginning|start)\b", words):
        last = first + third
    elif re.search(r"\b(?:mid|middle)\b", words):
        first, last = first + third, last - third
    elif re.search(r"\b(?:late|later|end)\b", words):
        first = last - third
    return days(first, last, precision)


def weekday_of(words: str) -> int | None:
    found = re.search(rf"\b({'|'.join(WEEKDAYS)})", words)
    return WEEKDAYS.index(found[1]) if found else None
