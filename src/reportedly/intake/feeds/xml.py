"""RSS and Atom through feedparser, which reads what their many versions and mistakes make of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from io import BytesIO
from time import strftime, struct_time
from typing import Any

from reportedly import settings
from reportedly.intake.arrival import Arrival
from reportedly.intake.feeds import refusals
from reportedly.intake.feeds.items import Feed, Item
from reportedly.intake.files import read_whole
from reportedly.intake.place import Origin
from reportedly.types import Problem

_TOOL = f"feedparser {version('feedparser')}"
_SECTION = re.compile(rb"<!\[CDATA\[.*?\]\]>|<!--.*?-->", re.DOTALL)
_TAG = re.compile(rb"<(/?)[A-Za-z_][^<>]*?(/?)>")


def read_feed(origin: Origin) -> Iterator[Arrival]:
    """A document an item, its ``<source>`` as a credit; a warning for a feed that is not well-formed."""
    data = read_whole(origin, settings.MAX_FEED_BYTES)
    if isinstance(data, Problem):
        yield data
        return
    refused = refusal(origin, data)
    if refused is not None:
        yield refused
        return
    found = parsed(data)
    if found is None:
        yield refusals.no_feed(origin.place)
        return
    if found.get("bozo") and not _is_harmless(found.get("bozo_exception")):
        yield refusals.broken_feed(origin.place)
    title = found["feed"].get("title")
    media = "application/atom+xml" if str(found.get("version")).startswith("atom") else "application/rss+xml"
    yield from Feed(origin, data, media, title, _TOOL).documents(_item(each) for each in found["entries"])


def refusal(origin: Origin, data: bytes) -> Problem | None:
    """What no parser is given: entities, which grow, and elements nested without end."""
    if b"<!ENTITY" in data:
        return refusals.declares_entities(origin.place)
    return refusals.nested(origin.place) if _depth(data) > settings.MAX_FEED_DEPTH else None


def parsed(data: bytes, headers: Mapping[str, str] | None = None) -> Any:
    """What feedparser makes of it, given the ``headers`` that it came with; None where it is no feed."""
    import feedparser  # noqa: PLC0415 - a third of a second, only for feeds

    # A stream: feedparser takes plain bytes for an address or a path where they look like one, and opens it.
    told = {"sanitize_html": False, "resolve_relative_uris": False, "response_headers": headers}
    try:
        found = feedparser.parse(BytesIO(data), **told)
    except Exception:  # hostile markup, whatever a parser trips over
        return None
    return found if found.get("version") or found.get("entries") else None


def _is_harmless(error: object) -> bool:
    """A feed whose server declared another encoding is read rightly all the same."""
    return type(error).__name__ in ("CharacterEncodingOverride", "NonXMLContentType")


def _depth(data: bytes) -> int:
    """Elements within elements, at the deepest."""
    here = deepest = 0
    for tag in _TAG.finditer(_SECTION.sub(b"", data)):
        if tag.group(1):
            here = max(0, here - 1)
        elif not tag.group(2):
            here += 1
            deepest = max(deepest, here)
    return deepest


def _item(entry: Any) -> Item:
    content = max(entry.get("content") or [{}], key=lambda each: len(each.get("value") or ""))
    words, kind = content.get("value"), content.get("type")
    if not words:
        words, kind = entry.get("summary"), (entry.get("summary_detail") or {}).get("type")
    authors = [each.get("name") for each in entry.get("authors") or [] if each.get("name")]
    return Item(
        guid=entry.get("id"),
        link=entry.get("link"),
        title=entry.get("title"),
        markup=None if kind == "text/plain" else words,
        text=words if kind == "text/plain" else None,
        published=_moment(entry.get("published_parsed")) or entry.get("published"),
        modified=_moment(dict.get(entry, "updated_parsed")),  # its own get gives the publication's for a missing one
        authors=tuple(dict.fromkeys(authors)),
        source=(entry.get("source") or {}).get("title"),
    )


def _moment(parsed: struct_time | None) -> str | None:
    try:
        return strftime("%Y-%m-%dT%H:%M:%SZ", parsed) if parsed else None
    except ValueError:
        return None
