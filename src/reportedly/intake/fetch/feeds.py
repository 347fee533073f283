"""Feeds as lists of addresses: RSS and Atom by feedparser, JSON Feed 1.1, and OPML lists of feeds."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin

from reportedly import settings
from reportedly.ids import is_address
from reportedly.intake import dates, problems
from reportedly.intake.feeds import items, json, opml, xml
from reportedly.intake.files import read_whole
from reportedly.intake.place import Origin
from reportedly.types import Problem

_HEAD_BYTES = 4096  # of a file, in which its root element stands


@dataclass(frozen=True, slots=True)
class Item:
    """One entry. ``updated``: epoch seconds, where the feed says when it last changed."""

    address: str | None
    title: str | None = None
    updated: float | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """``items`` newest as the feed has them; ``feeds``: addresses that an OPML list names."""

    items: tuple[Item, ...] = ()
    feeds: tuple[str, ...] = ()


def read_feed(origin: Origin) -> Feed | Problem:
    """Never raises for what is in it."""
    data = read_whole(origin, settings.MAX_HTML_BYTES)
    if isinstance(data, Problem):
        return data
    base = origin.final_address or origin.address or ""
    opening = data[:_HEAD_BYTES].lstrip(b"\xef\xbb\xbf \t\r\n")
    try:
        if opening.startswith(b"{"):
            found = _json_feed(data, base)
        elif b"<opml" in opening.lower():
            named = (_address(each, base) for each in opml.addresses(data))
            found = Feed(feeds=tuple(each for each in named if each is not None))
        else:
            refused = xml.refusal(origin, data)
            if refused is not None:
                return refused
            found = _entries(data, base, origin.media_type)
    except Exception:  # hostile markup: whatever a parser trips over, it is no feed
        found = None
    if found is None:
        return problems.not_a_feed(origin.place)
    return Feed(_distinct(found.items), tuple(dict.fromkeys(found.feeds)))


def _entries(data: bytes, base: str, media_type: str | None) -> Feed | None:
    found = xml.parsed(data, {"content-type": media_type or "application/xml", "content-location": base})
    return None if found is None else Feed(tuple(_entry(entry, base) for entry in found.entries))


def _entry(entry: Any, base: str) -> Item:
    moment = entry.get("updated_parsed") or entry.get("published_parsed")
    return Item(_address(entry.get("link"), base), entry.get("title"), calendar.timegm(moment) if moment else None)


def _json_feed(data: bytes, base: str) -> Feed | None:
    told = json.parsed(data)
    if told is None:
        return None
    return Feed(tuple(_json_item(each, base) for each in json.items(told)))


def _json_item(told: items.Item, base: str) -> Item:
    return Item(_address(told.link, base), told.title, _epoch(told.modified or told.published))


def _epoch(moment: str | None) -> float | None:
    iso = dates.iso_date(moment) if moment else None
    if iso is None:
        return None
    found = datetime.fromisoformat(iso)
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).timestamp()


def _address(link: object, base: str) -> str | None:
    if not isinstance(link, str) or not link.strip():
        return None
    whole = urljoin(base, link.strip()).partition("#")[0]
    return whole if is_address(whole) else None


def _distinct(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Each address once, as many as are looked at."""
    first = {(item.address or item.title): item for item in reversed(items)}
    return tuple(reversed(first.values()))[: settings.WATCH_MAX_ITEMS]
