"""Dates as people read them. What cannot be read as a date is shown as it came."""

from __future__ import annotations

import re
from datetime import UTC, datetime

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
PARTIAL = re.compile(r"(\d{4})(?:-(\d{2}))?")


def moment(text: str | None) -> datetime | None:
    """ISO 8601 text as a moment in UTC; a time without a zone counts as UTC; None if unreadable."""
    if not text:
        return None
    text = text.strip()
    partial = PARTIAL.fullmatch(text)
    if partial:
        text = f"{partial[1]}-{partial[2] or '01'}-01"
    try:
        read = datetime.fromisoformat(text)
        return read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def long_date(text: str | None) -> str:
    """ "2 December 2014, 09:30 UTC"; "December 2014"; "" for None."""
    return _worded(text, short=False)


def short_date(text: str | None) -> str:
    """ "2 Dec 2014"; "" for None."""
    return _worded(text, short=True)


def day_month(text: str | None) -> str:
    """ "2 Dec"; what is no full date comes as in ``short_date``."""
    read = moment(text)
    if read is None or text is None or PARTIAL.fullmatch(text.strip()):
        return short_date(text)
    return f"{read.day} {MONTHS[read.month - 1][:3]}"


def _worded(text: str | None, short: bool) -> str:
    read = moment(text)
    if read is None or text is None:
        return (text or "").strip()
    month = MONTHS[read.month - 1][:3] if short else MONTHS[read.month - 1]
    partial = PARTIAL.fullmatch(text.strip())
    if partial:
        return f"{month} {read.year}" if partial[2] else str(read.year)
    day = f"{read.day} {month} {read.year}"
    return day if short or len(text.strip()) <= len("2014-12-02") else f"{day}, {read:%H:%M} UTC"
