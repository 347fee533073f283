"""Documents, how they were captured, and their regions <-> the ledger's rows."""

from __future__ import annotations

import json
import math
from typing import Any

import msgspec

from reportedly.ids import content_id
from reportedly.ledger import moments
from reportedly.types import Capture, Document, Region

Cell = str | int | float | bytes | None
Cells = tuple[Cell, ...]

DOCUMENT = "id, source_id, text, sha256, title, outlet, published, url, language, captured, modified, byline, credits"
CAPTURE = "sha256, size, media_type, location, captured, tool, final_location, headers, record"
REGION = "kind, begins, ends, page, box, name"
_NONE = "[]"
_DECODED = msgspec.json.Decoder(tuple[str, ...])


def document_row(document: Document) -> Cells:
    """All columns of ``documents``, in the table's order."""
    d = document
    lists = (json.dumps(names, ensure_ascii=False) for names in (d.byline, d.credits))
    return (
        d.id, d.source_id, d.text, d.sha256, d.title, d.outlet, d.published, d.url, d.language, d.captured,
        known_at(d), d.modified, *lists,
    )  # fmt: skip


def document_of(row: tuple[Any, ...], capture: Capture | None = None, regions: tuple[Region, ...] = ()) -> Document:
    """``row`` is as DOCUMENT says."""
    name, source, text, sha256, title, outlet, published, url, language, captured, modified, byline, credits = row
    return Document(
        name, source, text, sha256, title, outlet, published, url, language, captured, modified,
        _names(byline), _names(credits), regions, capture,
    )  # fmt: skip


def known_at(document: Document) -> float:
    """Epoch seconds from which a replay may use the document: when it was published, and never later
    than when it was captured (a paper dated tomorrow that lies before us is known)."""
    times = [moments.seconds(document.published), moments.seconds(document.captured)]
    known = [at for at in times if at is not None]
    return min(known) if known else moments.seconds(moments.now()) or 0.0


def capture_id(document: str, capture: Capture) -> str:
    """The same bytes at the same place are one capture of a document, whenever they are met."""
    return content_id("capture", document, capture.sha256, capture.location)


def capture_row(document: str, capture: Capture) -> Cells:
    c = capture
    headers = json.dumps(c.headers, ensure_ascii=False)
    return (
        capture_id(document, c), document, c.sha256, c.size, c.media_type, c.location, c.final_location, c.captured,
        c.tool, headers, c.record,
    )  # fmt: skip


def capture_of(row: tuple[Any, ...]) -> Capture:
    """``row`` is as CAPTURE says."""
    sha256, size, media_type, location, captured, tool, final_location, headers, record = row
    pairs = () if headers == _NONE else tuple((name, value) for name, value in json.loads(headers))
    return Capture(sha256, size, media_type, location, captured, tool, final_location, pairs, record)


def region_rows(document: Document) -> list[Cells]:
    return [
        (document.id, n, r.kind, *r.span, r.page, None if r.box is None else json.dumps(r.box), r.name)
        for n, r in enumerate(document.regions)
    ]


def region_of(row: tuple[Any, ...]) -> Region:
    """``row`` is as REGION says."""
    kind, begins, ends, page, box, name = row
    corners = None if box is None else tuple(json.loads(box))
    return Region(kind, (begins, ends), page, corners, name)


def region_fault(region: Region, length: int) -> str | None:
    """Why this region cannot be of a text of ``length`` characters, or None. A page may be without words."""
    begins, ends = region.span
    if not 0 <= begins <= ends <= length:
        return f"the span {begins} to {ends} does not lie in its {length} characters"
    if region.page is not None and region.page < 1:
        return f"there is no page {region.page}"
    if region.box is not None and not all(math.isfinite(edge) and 0.0 <= edge <= 1.0 for edge in region.box):
        return "its box does not lie on the page"
    return None


def _names(column: str) -> tuple[str, ...]:
    return () if column == _NONE else _DECODED.decode(column)
