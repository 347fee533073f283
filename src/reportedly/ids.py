"""Ids are hashes of content: never of a model version, a time or a counter.

Reading a document again gives the same ids; so does adding a corpus in two halves.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from reportedly.types import Span

LENGTH = 20  # hexadecimal digits: 80 bits, a chance of a clash under 1e-9 among ten million ids

_WEB = re.compile(r"https?://", re.IGNORECASE)


def content_id(kind: str, *parts: str | None) -> str:
    """A short id of ``kind`` and its parts; None and "" are kept apart."""
    digest = hashlib.sha256()
    for part in (kind, *parts):
        raw = b"\xff" if part is None else part.encode("utf-8", "surrogatepass")
        digest.update(len(raw).to_bytes(8, "big"))
        digest.update(raw)
    return digest.hexdigest()[:LENGTH]


def text_sha256(text: str) -> str:
    """SHA-256 of the text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def document_id(source_name: str, text: str) -> str:
    """``source_name``: the record's own id, or the file's name without its folder, so that a moved
    folder of articles keeps its ids."""
    return content_id("document", source_name, text_sha256(text))


def attribution_id(
    document: str, source: Iterable[Span], cue: Iterable[Span], content: Iterable[Span], role: str = ""
) -> str:
    """``role`` tells a carrier from the attribution it carries where the spans are the same."""
    return content_id("attribution", document, spans_text(source), spans_text(cue), spans_text(content), role)


def spans_text(spans: Iterable[Span]) -> str:
    """Spans as text, for hashing."""
    return ",".join(f"{start}-{end}" for start, end in spans)


def is_address(name: str) -> bool:
    """Whether an input or a document is named by an address of the web rather than by a path."""
    return _WEB.match(name) is not None
