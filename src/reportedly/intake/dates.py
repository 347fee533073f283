"""Dates of publication as ISO 8601 text, without inventing any part of them.

ISO dates and times stay as they are written. Other ways of writing a moment are understood where
they name one day for every reader: "03/04/2014" is two days, and "yesterday" depends on when it is
read, so both are refused. No zone is made up: a time without a zone stays without.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache

from reportedly import settings

_EXTENDED_ISO = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d([.,]\d+)?)?(Z|[+-]\d\d(:?\d\d)?)?)?")
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_EPOCH = re.compile(r"\d{10}|\d{13}")
_CLOCK = re.compile(r"\d:\d\d|\d\s*[ap]\.?m\b", re.IGNORECASE)
_MAIL = re.compile(r"([A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(:\d\d)? (GMT|UTC|[+-]\d{4})", re.ASCII)
_NAMED_MONTH = re.compile(r"(?=.*\b(19|20)\d\d\b).*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
_ORDERS = ("DMY", "MDY", "YMD")


def iso_date(value: str) -> str | None:
    """``value`` as an ISO 8601 date or date with time; None where it names no single day."""
    value = value.strip()
    if not value or len(value) > settings.MAX_DATE_CHARS:
        return None
    return _from_iso(value) or _from_epoch(value) or _from_mail(value) or _from_words(value)


def now() -> str:
    """This moment in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _from_iso(value: str) -> str | None:
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    if _EXTENDED_ISO.fullmatch(value):
        return value
    dated = moment.time().isoformat() == "00:00:00" and not re.search(r"[T ]", value)
    return moment.date().isoformat() if dated else moment.isoformat()


def _from_epoch(value: str) -> str | None:
    """Seconds or milliseconds since 1970, as many archives store them."""
    if not _EPOCH.fullmatch(value) or not value.isascii():
        return None
    moment = datetime.fromtimestamp(int(value[:10]), UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _from_mail(value: str) -> str | None:
    """As feeds write it (RFC 5322): common enough to deserve the quick way."""
    if not _MAIL.fullmatch(value):
        return None
    try:
        return parsedate_to_datetime(value).isoformat()
    except ValueError:
        return None


@lru_cache(maxsize=4096)  # articles share their days, and a date in words costs milliseconds
def _from_words(value: str) -> str | None:
    orders = _ORDERS[:1] if _NAMED_MONTH.search(value) else _ORDERS
    readings = {_parsed(value, order) for order in orders}
    moment = readings.pop()
    if readings or moment is None:
        return None
    iso = _ISO_DAY.match(value)
    if iso and iso.group() != moment.date().isoformat():
        return None  # dateparser reads the impossible 2014-13-01 as 13 January
    return moment.isoformat() if _CLOCK.search(value) else moment.date().isoformat()


def _parsed(value: str, order: str) -> datetime | None:
    import dateparser  # noqa: PLC0415 - a tenth of a second that most runs never need

    try:
        parsed: datetime | None = dateparser.parse(
            value,
            languages=["en"],
            settings={"DATE_ORDER": order, "REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]},
        )
    except Exception:  # a date that trips the parser is an unreadable date
        return None
    return parsed
