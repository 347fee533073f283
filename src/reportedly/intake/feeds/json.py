"""JSON Feed 1.1 (jsonfeed.org)."""

from __future__ import annotations

import json
from collections.abc import Iterator

from reportedly import settings
from reportedly.intake.arrival import Arrival
from reportedly.intake.feeds import refusals
from reportedly.intake.feeds.items import Feed, Item
from reportedly.intake.files import read_whole
from reportedly.intake.place import Origin
from reportedly.types import Problem

_VERSIONS = ("https://jsonfeed.org/version/", "http://jsonfeed.org/version/")


def read_json_feed(origin: Origin) -> Iterator[Arrival]:
    """A document an item, or one problem."""
    data = read_whole(origin, settings.MAX_FEED_BYTES)
    if isinstance(data, Problem):
        yield data
        return
    found = parsed(data)
    if found is None:
        yield refusals.no_feed(origin.place)
        return
    yield from Feed(origin, data, "application/feed+json", _string(found, "title")).documents(items(found))


def parsed(data: bytes) -> dict[str, object] | None:
    """The feed, or None where the bytes are none."""
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    is_feed = isinstance(found, dict) and str(found.get("version")).startswith(_VERSIONS)
    return found if is_feed else None


def items(feed: dict[str, object]) -> Iterator[Item]:
    """Its items; what is no object among them is passed over."""
    entries = feed.get("items")
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, dict):
            yield _item(entry)


def _item(entry: dict[str, object]) -> Item:
    listed = entry.get("authors")
    people = listed if isinstance(listed, list) else [entry.get("author")]
    names = (_string(each, "name") for each in people if isinstance(each, dict))
    return Item(
        guid=_string(entry, "id"),
        link=_string(entry, "url") or _string(entry, "external_url"),
        title=_string(entry, "title"),
        markup=_string(entry, "content_html"),
        text=_string(entry, "content_text") or _string(entry, "summary"),
        published=_string(entry, "date_published"),
        modified=_string(entry, "date_modified"),
        authors=tuple(name for name in names if name),
    )


def _string(record: dict[str, object], name: str) -> str | None:
    value = record.get(name)
    return value if isinstance(value, str) and value.strip() else None
