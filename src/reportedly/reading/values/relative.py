"""Times that are told from the day of publication: "last Tuesday", "two weeks ago", "this month".

News conventions: a bare weekday is the latest one up to that day, or the next one where the words before
speak of the future; weeks are ISO 8601's, from Monday. Without that day all stay unresolved.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from reportedly.reading.values.intervals import Moment, days, edged, month_days, moved, weekday_of
from reportedly.types import Precision

_NUMBERS = {
    word: n for n, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
} | {"a": 1, "an": 1, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "a dozen": 12}
_VAGUE = {  # what a few are, in units: a reader's idea, wide on purpose
    "a couple of": (2, 3),
    "couple of": (2, 3),
    "a few": (2, 6),
    "few": (2, 6),
    "several": (3, 9),
    "many": (5, 50),
}
_PARTS = {
    "morning": ("05:00", "11:59"),
    "lunchtime": ("12:00", "13:59"),
    "afternoon": ("12:00", "17:59"),
    "evening": ("18:00", "23:59"),
    "early": ("00:00", "08:59"),
    "late": ("18:00", "23:59"),
}
_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
_YEARS = {"year": 1, "decade": 10, "century": 100}


def _part_of(words: str, day: date) -> Moment | None:
    """The part of the day that the words name, if any."""
    iso = day.isoformat()
    if re.search(r"\b(?:night|tonight)\b", words):
        return Moment(f"{iso}T18:00", f"{(day + timedelta(1)).isoformat()}T04:59", "part of day")
    for name, (begins, ends) in _PARTS.items():
        if re.search(rf"\b{name}\b", words):
            return Moment(f"{iso}T{begins}", f"{iso}T{ends}", "part of day")
    return None


def weekday(words: str, today: date | None, ahead: bool) -> Moment:
    wanted = weekday_of(words)
    if today is None or wanted is None or re.search(r"days\b|\bprevious\b|\bfollowing\b", words):
        return Moment(None, None, "part of day" if re.search("morning|afternoon|evening|night", words) else "day")
    back = (today.weekday() - wanted) % 7
    if re.search(r"\b(?:last|past)\b", words):
        day = today - timedelta(back or 7)
    elif re.search(r"\bnext\b", words):
        day = today + timedelta(7 - back)
    elif re.search(r"\b(?:this|coming)\b", words):
        day = today + timedelta(wanted - today.weekday())
    else:
        day = today + timedelta(-back % 7) if ahead else today - timedelta(back)
    return _part_of(words, day) or days(day, day, "day")


def day(words: str, today: date | None, ahead: bool) -> Moment:
    part = re.search(r"morning|lunchtime|afternoon|evening|night|early|late\b", words)
    if today is None:
        return Moment(None, None, "part of day" if part else "day")
    away = {"yesterday": -1, "tomorrow": 1, "last night": -1, "overnight": -1}
    if "before yesterday" in words or "after tomorrow" in words:
        day = today + timedelta(-2 if "before" in words else 2)
        return days(day, day, "day")
    day = today + timedelta(next((n for word, n in away.items() if word in words), 0))
    if words == "overnight":
        return Moment(f"{day.isoformat()}T18:00", f"{today.isoformat()}T08:59", "part of day")
    words = re.sub(r"\b(?:earlier|later)\b", "", words)
    return _part_of(words, day) or days(day, day, "day")


def period(words: str, today: date | None, ahead: bool) -> Moment:
    unit: Precision = next((u for u in ("month", "year", "decade", "century") if u in words), "week")
    if today is None or re.search(r"\b(?:previous|following)\b", words):
        return Moment(None, None, unit)
    if "the past" in words or "the coming" in words or unit in {"decade", "century"} or "fortnight" in words:
        return _rolling(words, unit, today)
    step = -1 if re.search(r"\b(?:last|past)\b", words) else 1 if re.search(r"\b(?:next|coming)\b", words) else 0
    if "weekend" in words:
        return _weekend(words, today, step, ahead)
    first, last = _calendar(unit, today, step)
    if step == 0 and "earlier" in words:
        last = max(first, today)
    elif step == 0 and "later" in words:
        first = today
    elif re.search(r"\b(?:early|late|earlier|later)\b", words):
        return edged(words, first, last, unit)
    return days(first, last, unit)


def _rolling(words: str, unit: Precision, today: date) -> Moment:
    """ "the past week", "over the last decade": up to today, or from it."""
    length = 14 if "fortnight" in words else {"week": 7, "month": 30}.get(unit, 365 * _YEARS.get(unit, 1))
    other = today + timedelta(length if re.search(r"\b(?:next|coming)\b", words) else -length)
    return days(min(today, other), max(today, other), unit, True)


def _weekend(words: str, today: date, step: int, ahead: bool) -> Moment:
    saturday = today - timedelta(today.weekday()) + timedelta(5 + 7 * step)
    if words.startswith("the ") and today < saturday and not ahead:
        saturday -= timedelta(7)
    return days(saturday, saturday + timedelta(1), "week")


def _calendar(unit: Precision, today: date, step: int) -> tuple[date, date]:
    if unit == "week":
        monday = today - timedelta(today.weekday()) + timedelta(7 * step)
        return monday, monday + timedelta(6)
    if unit == "month":
        at = today.year * 12 + today.month - 1 + step
        return month_days(at // 12, at % 12 + 1)
    return date(today.year + step, 1, 1), date(today.year + step, 12, 31)


def _counted(words: str) -> tuple[tuple[int, int], str, bool] | None:
    """((fewest, most), unit, vague) of "about two weeks"."""
    units = r"(minute|hour|day|night|week|fortnight|month|year|decade|century|centurie)s?\b"
    found = re.search(rf"(\d+|a couple of|couple of|a few|a dozen|several|many|few|\b[a-z]+) {units}", words)
    if found is None:
        return None
    vague = _VAGUE.get(found[1])
    number = int(found[1]) if found[1].isdigit() else _NUMBERS.get(found[1], 0)
    about = re.match(r"about|around|nearly|almost|roughly|some|over|more than|less than|at least", words) is not None
    unit = "century" if found[2] == "centurie" else found[2]
    return vague or (number, number), unit, vague is not None or about


def ago(words: str, today: date | None, ahead: bool) -> Moment:
    counted = _counted(words)
    if counted is None:
        return Moment(None, None, "day")
    (fewest, most), unit, vague = counted
    precision = _precision(unit)
    if today is None or words.endswith(("earlier", "later")):  # later than what the words before speak of
        return Moment(None, None, precision)
    return _away(today, -most, -fewest, unit, vague)


def ahead(words: str, today: date | None, ahead: bool) -> Moment:
    counted = _counted(words)
    if today is None or counted is None:
        return Moment(None, None, "day" if counted is None else _precision(counted[1]))
    (fewest, most), unit, vague = counted
    return _away(today, fewest, most, unit, vague)


def _precision(unit: str) -> Precision:
    coarse: dict[str, Precision] = {"month": "month", "year": "year", "decade": "decade", "century": "century"}
    return coarse.get(unit, "week" if unit in {"week", "fortnight"} else "day")


def _away(today: date, first: int, last: int, unit: str, vague: bool) -> Moment:
    """From ``first`` to ``last`` units away, half a unit wider on both sides but for days."""
    if unit in {"minute", "hour"}:
        hours = 24 if unit == "hour" else 24 * 60
        begins, ends = (today + timedelta(round(n / hours)) for n in (first, last))
        return days(begins, ends, "day", True)
    if unit in _DAYS:
        size, half = _DAYS[unit], _DAYS[unit] // 2
        return days(
            today + timedelta(first * size - half), today + timedelta(last * size + half), _precision(unit), vague
        )
    months = 1 if unit == "month" else 12 * _YEARS[unit]
    half_days = round(months * 365 / 24)
    begins = moved(today, first * months) - timedelta(half_days)
    ends = moved(today, last * months) + timedelta(half_days)
    return days(begins, ends, _precision(unit), vague)


def stretch(words: str, today: date | None, ahead: bool) -> Moment:
    counted = _counted(words)
    if counted is None:
        return Moment(None, None, "day")
    (_, most), unit, vague = counted
    if today is None or re.search(r"\b(?:previous|following)\b", words):
        return Moment(None, None, _precision(unit))
    sign = 1 if re.search(r"\b(?:next|coming)\b", words) else -1
    if unit in {"minute", "hour"}:
        other = today + timedelta(sign * max(1, round(most / (24 if unit == "hour" else 1440))))
    elif unit in _DAYS:
        other = today + timedelta(sign * most * _DAYS[unit])
    else:
        other = moved(today, sign * most * (1 if unit == "month" else 12 * _YEARS[unit]))
    return replace(days(min(today, other), max(today, other), _precision(unit)), approximate=vague)
