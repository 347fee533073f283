"""Web pages that could hold a parser up are read in the confined process, all others right here.

libxml2 bounds the depth of a page but compares each attribute of a tag with all before it: 100,000 of
them take two minutes. No news page has such tags; one that carries a picture in an address may look like
one and loses nothing but the way to another process.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import msgspec

from reportedly import settings
from reportedly.intake import confined, language
from reportedly.intake.arrival import Arrival, capture_of
from reportedly.intake.files import read_whole
from reportedly.intake.html import read_html
from reportedly.intake.papers import failures
from reportedly.intake.place import Origin, Place
from reportedly.types import Document, Problem

_TAG = re.compile(rb"""<[a-zA-Z](?:[^<>"']++|"[^"]*+"|'[^']*+')*+""")


class Arrived(msgspec.Struct, frozen=True):
    """One of the two."""

    document: Document | None = None
    problem: Problem | None = None


def read_page(origin: Origin) -> Iterator[Arrival]:
    """As ``read_html``; or one problem where the page takes more time or memory than any should."""
    data = read_whole(origin, settings.MAX_HTML_BYTES)
    if isinstance(data, Problem):
        yield data
    elif is_risky(data):
        yield from _confined(replace(origin, path=None, data=data), data)
    else:
        yield from read_html(replace(origin, path=None, data=data))


def is_risky(data: bytes) -> bool:
    """Whether the page is huge, or has a tag longer than any that was ever meant to be read."""
    if len(data) < settings.PAGE_UNCHECKED_BYTES:
        return False
    if len(data) > settings.PAGE_CONFINED_BYTES:
        return True
    return any(tag.end() - tag.start() > settings.PAGE_TAG_BYTES for tag in _TAG.finditer(data))


def arrivals(data: bytes, label: str, line: int, identity: str, media_type: str, address: str) -> list[Arrived]:
    """What the page gives, in the confined process. ``line`` 0, and "", stand for nothing."""
    place = Place(label, line or None, identity or None)
    given = Origin(place, data=data, media_type=media_type or None, address=address or None)
    found = list(read_html(given))
    return [Arrived(problem=each) if isinstance(each, Problem) else Arrived(_bare(each)) for each in found]


def _bare(document: Document) -> Document:
    """Without the bytes, which the caller has."""
    return replace(document, capture=replace(document.capture, data=None) if document.capture else None)


def _confined(origin: Origin, data: bytes) -> Iterator[Arrival]:
    found = confined.call(
        "page",
        data,
        list[Arrived],
        label=origin.place.label,
        line=origin.place.line or 0,
        identity=origin.place.identity or "",
        media_type=origin.media_type or "",
        address=origin.address or "",
    )
    if isinstance(found, confined.Failure):
        yield failures.problem(found, origin.place, "web page")
        return
    for each in found:
        if each.problem is not None:
            yield each.problem
        elif each.document is not None and each.document.capture is not None:
            tool = each.document.capture.tool.partition(", ")[2]
            capture = capture_of(origin, data, each.document.capture.media_type, tool=tool)
            # telling languages unpacks its data to a file, which the confined process may not write
            told = each.document.language or language.identify(each.document.text)
            yield replace(each.document, capture=capture, captured=capture.captured, language=told)
