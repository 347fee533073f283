"""What intake hands on: a document, or a problem. The one place where documents are made."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reportedly.ids import document_id, text_sha256
from reportedly.intake import dates, language
from reportedly.intake.place import Origin
from reportedly.types import Document, Problem

Arrival = Document | Problem
Reader = Callable[[Origin], Iterator[Arrival]]


def make_document(
    text: str,
    *,
    name: str,
    source_id: str,
    title: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    url: str | None = None,
    language_given: str | None = None,
    captured: str | None = None,
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
        language=language_given or language.identify(text),
        captured=captured or dates.now(),
    )
