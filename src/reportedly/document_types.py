"""A document and how it was obtained: nouns of the house, met as ``reportedly.types``."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from reportedly.value_types import Span

RegionKind = Literal["page", "word", "image"]


@dataclass(frozen=True, slots=True)
class Capture:
    """How the bytes of one document were obtained: the collection details that the Berkeley Protocol
    (OHCHR 2020, chapter VI) asks to be kept with digital material.

    The capture's time is the collector's; what a page says of its own dates stands in the document.
    """

    sha256: str  # of the bytes as they came, before anything was decoded
    size: int  # bytes
    media_type: str  # "text/html", by what the bytes are and not by what a server says
    location: str  # a path, ``archive.zip!/inside.html``, or the address that was asked for
    captured: str  # ISO 8601 with zone
    tool: str  # program and version that took the text out of the bytes
    final_location: str | None = None  # where redirects led
    headers: tuple[tuple[str, str], ...] = ()  # of the answer, in its order
    record: str | None = None  # WARC-Record-ID
    data: bytes | None = field(default=None, repr=False, compare=False)  # the bytes, for a store that keeps them


@dataclass(frozen=True, slots=True)
class Region:
    """Where a stretch of a document's text stands in its original: a page, a word on a page, or an image."""

    kind: RegionKind
    span: Span
    page: int | None = None  # from 1
    box: tuple[float, float, float, float] | None = None  # left, top, right, bottom as shares of the page, in [0, 1]
    name: str | None = None  # of an image: its address or file name


@dataclass(frozen=True, slots=True)
class Document:
    """One article as captured. ``text`` is never altered after intake."""

    id: str
    source_id: str  # the record's own id, or the path it came from
    text: str
    sha256: str  # of the text in UTF-8
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    captured: str | None = None  # when intake met it; ISO 8601 with zone
    modified: str | None = None  # when its publisher says it was last changed
    byline: tuple[str, ...] = ()  # its authors as it names them
    credits: tuple[str, ...] = ()  # whose material it says it is: credit lines and ``isBasedOn``
    regions: tuple[Region, ...] = field(default=(), repr=False)
    capture: Capture | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Problem:
    """An input that was set aside, or one that arrived with a warning (``arrived`` is then true)."""

    input: str  # path, address, or path with line number
    reason: str  # a short fixed word for counting: "empty", "not text", "invalid json", ...
    sentence: str  # one clear sentence for a person
    arrived: bool = False
