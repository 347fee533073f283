"""What intake hands on: a document, or a problem. The one place where documents are made."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from importlib.metadata import version

from reportedly.ids import document_id, text_sha256
from reportedly.intake import dates, language
from reportedly.intake.place import Origin, Place
from reportedly.types import Capture, Document, Problem, Region

Arrival = Document | Problem
Reader = Callable[[Origin], Iterator[Arrival]]
Unpacker = Callable[[Origin], Iterator[Origin | Problem]]


def make_document(
    text: str,
    *,
    name: str,
    source_id: str,
    title: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    modified: str | None = None,
    url: str | None = None,
    byline: tuple[str, ...] = (),
    credits: tuple[str, ...] = (),
    language_given: str | None = None,
    captured: str | None = None,
    regions: tuple[Region, ...] = (),
    capture: Capture | None = None,
) -> Document:
    """``name`` goes into the id: the record's own id, or the file's name without its folder."""
    return Document(
        id=document_id(name, text),
        source_id=source_id,
        text=text,
        sha256=text_sha256(text),
        title=title,
        outlet=outlet,
        published=published,
        url=url,
        language=language.given_or_identified(language_given, text),
        captured=captured or (capture.captured if capture else dates.now()),
        modified=modified,
        byline=byline,
        credits=credits,
        regions=regions,
        capture=capture,
    )


def capture_of(origin: Origin, data: bytes, media_type: str, *, place: Place | None = None, tool: str = "") -> Capture:
    """How ``data`` was obtained. ``place``: of one record of the origin; ``tool``: what took the text
    out, beside Reportedly itself ("trafilatura 2.3.1")."""
    return Capture(
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        media_type=media_type,
        location=origin.address or (place or origin.place).input,
        captured=origin.captured or dates.now(),
        tool=_TOOL + (f", {tool}" if tool else ""),
        final_location=origin.final_address,
        headers=origin.headers,
        record=origin.record,
        data=data,
    )


_TOOL = f"Reportedly {version('reportedly')}"
