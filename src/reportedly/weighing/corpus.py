"""What one run weighs, put in an order that does not depend on how it came in.

Documents and statements get whole numbers for the engine. Earlier is smaller: documents are numbered
by time, undated ones after them with credited agency copy first, then by their wording, so that a copy never comes
before what its original comes after, and then by id; statements follow their documents. The numbers mean
nothing outside one run.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property

from reportedly.types import Document, Reading
from reportedly.weighing.prepare import Contents, Prepared, Said, prepare
from reportedly.weighing.voices import Line


@dataclass(frozen=True)
class Corpus:
    """``documents``, what is ``prepared`` of each, and their ``lines``, in order; a statement's number is its place
    in ``lines``."""

    documents: tuple[Document, ...]
    prepared: tuple[Prepared, ...]
    number: dict[str, int] = field(repr=False)  # of each document, by id

    @cached_property
    def contents(self) -> tuple[Contents, ...]:
        """What each document says; unpacked when first asked for."""
        return tuple(one.contents() for one in self.prepared)

    @cached_property
    def moments(self) -> tuple[float | None, ...]:
        """When each document was published, as ``asserted_at`` reads it."""
        return tuple(map(asserted_at, self.documents))

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Every statement with its voice."""
        return tuple(line for one in self.contents for line in one.lines)

    @cached_property
    def places(self) -> tuple[int, ...]:
        """The number of the document that each statement stands in."""
        return tuple(at for at, one in enumerate(self.contents) for _ in one.lines)

    @cached_property
    def said(self) -> dict[int, Said]:
        """The statements that say something, by number, in comparable terms."""
        told = zip(self.lines, self.places, strict=True)
        found = ((at, self.contents[place].said.get(line.statement.id)) for at, (line, place) in enumerate(told))
        return {at: said for at, said in found if said is not None}

    def place(self, statement: int) -> int:
        """The number of the document that a statement, by number, stands in."""
        return self.places[statement]

    def document(self, name: str) -> Document:
        """The document of an id."""
        return self.documents[self.number[name]]


def corpus(readings: Iterable[Reading], prepared: Mapping[str, Prepared] | None = None) -> Corpus:
    """The readings in order, each document once. ``prepared``, by document, is worked out where it is missing;
    where it is there, nothing of the reading but its document is looked at."""
    known = prepared or {}
    by_id = {each.document.id: (each.document, known.get(each.document.id) or prepare(each)) for each in readings}
    ordered = sorted(by_id.values(), key=lambda pair: _order(*pair))
    numbered = {document.id: at for at, (document, _) in enumerate(ordered)}
    return Corpus(tuple(one for one, _ in ordered), tuple(ready for _, ready in ordered), numbered)


def asserted_at(document: Document) -> float | None:
    """When the document says it was published, in epoch seconds; None where it does not or cannot be read."""
    if not document.published:
        return None
    try:
        moment = datetime.fromisoformat(document.published)
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def _order(document: Document, prepared: Prepared) -> tuple[float, bool, str, str]:
    moment = asserted_at(document)
    return (float("inf") if moment is None else moment, not prepared.credited, prepared.wording, document.id)
