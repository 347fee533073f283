"""Moments: ISO 8601 text <-> epoch seconds, in UTC.

A date without a time of day stands for its last instant, a month or a year likewise. So nothing
dated 2 December is known before that day is over, and "as of 2 December" takes in the whole day.
A time without a zone is read as UTC.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from reportedly.errors import UsageError


def now() -> str:
    """This instant, to the millisecond: ``2014-12-02T09:30:00.000Z``."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def seconds(text: str | None) -> float | None:
    """Epoch seconds of an ISO 8601 date or time; None where ``text`` is none or is not one."""
    if not text:
        return None
    for parse in (_span_of_days, _instant):
        try:
            return parse(text.strip())
        except (ValueError, OverflowError):
            continue
    return None


def required(text: str) -> float:
    """Epoch seconds; raises UsageError with the way to write it where ``text`` is no date or time."""
    moment = seconds(text)
    if moment is None:
        raise UsageError(f"{text!r} is not a date or time; write it as 2014-12-02 or 2014-12-02T09:30:00Z.")
    return moment


def _span_of_days(text: str) -> float:
    """The last instant of a year (``2014``), a month (``2014-12``) or a day."""
    if len(text) == len("2014"):
        last = date(int(text), 12, 31)
    elif len(text) == len("2014-12") and text[4] == "-":
        year, month = int(text[:4]), int(text[5:])
        last = date(year, month, 28) + timedelta(days=4)
        last -= timedelta(days=last.day)
    else:
        last = date.fromisoformat(text)
    return datetime.combine(last, time.max, UTC).timestamp()


def _instant(text: str) -> float:
    read = datetime.fromisoformat(text)
    return (read if read.tzinfo else read.replace(tzinfo=UTC)).timestamp()
