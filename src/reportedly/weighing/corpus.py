"""What one run weighs, put in an order that does not depend on how it came in.

Documents and statements get whole numbers for the engine. Earlier is smaller: documents are numbered
by time, undated ones after them with credited agency copy first, and then by id; statements follow
their documents. The numbers mean nothing outside one run.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from reportedly.sources.credits import credit_lines
from reportedly.types import Document, Reading
from reportedly.weighing.marks import Marks, marks
from reportedly.weighing.name_stems import name_stems
from reportedly.weighing.voices import Line, lines


@dataclass(frozen=True, slots=True)
class Corpus:
    """``documents`` and ``lines`` in order; a statement's number is its place in ``lines``. ``names``:
    for each document the stems that are names in it; ``marks``: what tells its story."""

    documents: tuple[Document, ...]
    lines: tuple[Line, ...]
    names: tuple[frozenset[str], ...]
    marks: tuple[Marks, ...]
    number: dict[str, int] = field(repr=False)  # of each document, by id

    def place(self, statement: int) -> int:
        """The number of the document that a statement, by number, stands in."""
        return self.number[self.lines[statement].statement.document]

    def document(self, name: str) -> Document:
        """The document of an id."""
        return self.documents[self.number[name]]


def corpus(readings: Iterable[Reading]) -> Corpus:
    """The readings in order, each document once."""
    by_id = {reading.document.id: reading for reading in readings}
    ordered = sorted(by_id.values(), key=lambda reading: _order(reading.document))
    numbered = {reading.document.id: at for at, reading in enumerate(ordered)}
    told = tuple(line for reading in ordered for line in sorted(lines(reading), key=_place))
    documents = tuple(reading.document for reading in ordered)
    names = tuple(name_stems(document.text) for document in documents)
    marked = tuple(marks(reading, named) for reading, named in zip(ordered, names, strict=True))
    return Corpus(documents, told, names, marked, numbered)


def asserted_at(document: Document) -> float | None:
    """When the document says it was published, in epoch seconds; None where it does not or cannot be read."""
    if not document.published:
        return None
    try:
        moment = datetime.fromisoformat(document.published)
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def agency_credit(document: Document) -> str | None:
    """The first credit line or dateline that names an agency, at the head or the foot of the text."""
    first = next(iter(credit_lines(document.text)), None)
    return document.text[slice(*first.span)] if first else None


def _order(document: Document) -> tuple[float, bool, str]:
    moment = asserted_at(document)
    return (float("inf") if moment is None else moment, agency_credit(document) is None, document.id)


def _place(line: Line) -> tuple[int, str]:
    return (line.statement.spans[0][0] if line.statement.spans else 0, line.statement.id)
