"""What is known in the ledger as of one moment, read in one piece.

A document is known from the moment it was published, or captured where that was earlier or no date
is given. A judgement is known from the moment it was made until it is retracted. Nothing that came
later can show through.
"""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from reportedly.ledger import audit, captures, kept, moments
from reportedly.ledger.document_rows import DOCUMENT, REGION, document_of, region_of
from reportedly.ledger.parts import attributions_of, statements_of
from reportedly.ledger.rows import (
    JUDGEMENT,
    PROBLEM,
    SPEAKER,
    judgement_of,
    problem_of,
    speaker_of,
    value_of,
)
from reportedly.types import (
    Capture,
    Document,
    Judgement,
    Problem,
    Reading,
    Region,
    Span,
    Speaker,
    SpeakerKind,
    Value,
)

_KNOWN = "d.known_at <= ?"
_HOLDERS = (
    "SELECT id FROM documents WHERE id = :id UNION SELECT document FROM attributions WHERE id = :id"
    " UNION SELECT document FROM statements WHERE id = :id UNION SELECT document FROM assertions WHERE claim = :id"
)
_REGIONS = f"SELECT {REGION} FROM regions WHERE document = ? ORDER BY position"
_VALUES = "SELECT kind, begins, ends, exact, told FROM typed_values WHERE document = ? ORDER BY position"


@dataclass(frozen=True, slots=True)
class Known:
    """A view of the ledger at ``as_of`` (epoch seconds; infinite for all of it). Everything comes in
    an order of its own content, never in the order of adding."""

    con: sqlite3.Connection
    as_of: float = math.inf

    def seen(self) -> int:
        """The state of the record, as a number that grows with every document and judgement."""
        return audit.seen(self.con)

    def count(self) -> int:
        """How many documents are known."""
        if self.as_of == math.inf:  # counted by an index; with a condition every text would be passed over
            (n,) = self.con.execute("SELECT count(*) FROM documents").fetchone()
            return int(n)
        (n,) = self.con.execute(f"SELECT count(*) FROM documents d WHERE {_KNOWN}", (self.as_of,)).fetchone()
        return int(n)

    def documents(self) -> Iterator[Document]:
        """Every known document, without how it was captured and its regions: ``whole`` adds them."""
        columns = ", ".join(f"d.{name}" for name in DOCUMENT.split(", "))
        rows = self.con.execute(
            f"SELECT {columns} FROM documents d WHERE {_KNOWN} ORDER BY d.source_id, d.id", (self.as_of,)
        )
        return map(document_of, rows)

    def chosen(self, names: Collection[str]) -> Iterator[Document]:
        """The documents of these ids, in an order of their own."""
        query = f"SELECT {DOCUMENT} FROM documents WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
        return map(document_of, self.con.execute(query, (json.dumps(sorted(names)),)))

    def whole(self, document: Document) -> Document:
        """The document with its earliest capture (without the bytes) and its regions, equal to what was put in."""
        first = next(iter(self.captures(document.id)), None)
        return replace(document, capture=first, regions=self.regions(document.id))

    def captures(self, document: str) -> tuple[Capture, ...]:
        """From which bytes a document was obtained, the earliest first."""
        return captures.of_document(self.con, document)

    def first_captures(self, documents: Collection[str]) -> dict[str, Capture]:
        """The earliest capture of each document that has one."""
        return captures.first_of(self.con, documents)

    def regions(self, document: str, span: Span | None = None) -> tuple[Region, ...]:
        """Where its text stands in the original, in order; with ``span`` only regions that touch it."""
        rows = map(region_of, self.con.execute(_REGIONS, (document,)))
        if span is None:
            return tuple(rows)
        begins, ends = span
        return tuple(region for region in rows if region.span[0] < ends and begins < region.span[1])

    def ids(self) -> frozenset[str]:
        """Every known document's id."""
        return frozenset(
            name for (name,) in self.con.execute(f"SELECT id FROM documents d WHERE {_KNOWN}", (self.as_of,))
        )

    def readings(self, only: Collection[str] | None = None) -> Iterator[Reading]:
        """Every known document, or those by the ids in ``only``, as it was read; without captures and regions."""
        for document in self.documents() if only is None else self.chosen(only):
            attributions = tuple(attributions_of(self.con, document.id))
            statements = tuple(statements_of(self.con, document.id))
            yield Reading(document, attributions, statements, self.values(document.id))

    def values(self, document: str) -> tuple[Value, ...]:
        """Numbers, times and places of one document, in order of its text."""
        return tuple(map(value_of, self.con.execute(_VALUES, (document,))))

    def sayings(self) -> Iterator[tuple[str, str | None, str]]:
        """(id, attribution, text) of every statement of the known documents."""
        rows = self.con.execute(
            "SELECT s.id, s.attribution, s.text FROM statements s JOIN documents d ON d.id = s.document"
            f" WHERE {_KNOWN} ORDER BY d.source_id, d.id, s.position",
            (self.as_of,),
        )
        yield from rows

    def said_by(self, speakers: Collection[str]) -> Iterator[tuple[str, str, str]]:
        """(speaker, document, text) of every statement of these speakers in the known documents."""
        query = (
            "SELECT p.id, s.document, s.text FROM speakers p JOIN attributions a ON a.id = p.attribution"
            " JOIN statements s ON s.document = a.document AND s.attribution = a.id"
            f" JOIN documents d ON d.id = s.document WHERE p.id = ? AND {_KNOWN} ORDER BY s.document, s.position"
        )
        for speaker in sorted(speakers):
            yield from self.con.execute(query, (speaker, self.as_of))

    def outlines(self, version: str) -> dict[str, bytes]:
        """By what weighing of this version finds the neighbours of each document, packed."""
        return kept.outlines(self.con, version)

    def prepared(self, version: str, names: Collection[str]) -> dict[str, bytes]:
        """What else weighing of this version worked out of these documents, packed."""
        return kept.prepared(self.con, version, names)

    def kept(self, version: str) -> kept.Kept | None:
        """What the latest weighing left for the next; None where there was none of this version."""
        last = self.con.execute("SELECT version FROM weighings ORDER BY n DESC LIMIT 1").fetchone()
        return kept.kept(self.con) if last == (version,) else None

    def latest_weighing(self) -> int:
        """The number of the latest weighing, of whatever version; 0 where there was none."""
        return kept.latest(self.con)

    def standing_on(self, names: Collection[str]) -> frozenset[str]:
        """The documents that hold what these ids name: documents, attributions, statements, claims."""
        found: set[str] = set()
        for name in names:
            found.update(each for (each,) in self.con.execute(_HOLDERS, {"id": name}))
        return frozenset(found)

    def speakers(self) -> Iterator[Speaker]:
        """Every voice as each known document names it, each form once."""
        columns = ", ".join("NULL" if name == "mention" else f"s.{name}" for name in SPEAKER.split(", "))
        rows = self.con.execute(
            f"SELECT DISTINCT {columns} FROM speakers s JOIN attributions a ON a.id = s.attribution"
            f" JOIN documents d ON d.id = a.document WHERE {_KNOWN}"
            " ORDER BY s.id, s.name, s.kind, s.role, s.organisation",
            (self.as_of,),
        )
        return map(speaker_of, rows)

    def outlet_names(self) -> Iterator[str]:
        """The name of every outlet that a known document comes from, in order."""
        rows = self.con.execute(
            f"SELECT DISTINCT outlet FROM documents d WHERE outlet <> '' AND {_KNOWN} ORDER BY outlet", (self.as_of,)
        )
        return (outlet for (outlet,) in rows)

    def names(self, kinds: Collection[SpeakerKind]) -> Iterator[tuple[str, str, SpeakerKind, str | None]]:
        """(id, name, kind, role) of every named voice of these kinds, each form once, in an order of their own."""
        known = "" if self.as_of == math.inf else f" AND {_KNOWN}"
        rows = self.con.execute(
            "SELECT DISTINCT s.id, s.name, s.kind, s.role FROM speakers s"
            f"{' JOIN attributions a ON a.id = s.attribution JOIN documents d ON d.id = a.document' if known else ''}"
            f" WHERE s.name <> '' AND s.kind IN (SELECT value FROM json_each(?)){known}"
            " ORDER BY s.id, s.name, s.kind, s.role",
            (json.dumps(sorted(kinds)), *((self.as_of,) if known else ())),
        )
        yield from rows

    def spoken(self) -> Iterator[tuple[Speaker, int]]:
        """Every form of every voice, as ``speakers``, with the number of known documents that use it."""
        columns = ", ".join("NULL" if name == "mention" else f"s.{name}" for name in SPEAKER.split(", "))
        rows = self.con.execute(
            f"SELECT {columns}, COUNT(DISTINCT a.document) FROM speakers s JOIN attributions a ON a.id = s.attribution"
            f" JOIN documents d ON d.id = a.document WHERE {_KNOWN}"
            " GROUP BY s.id, s.name, s.kind, s.role, s.organisation, s.anonymity, s.joint"
            " ORDER BY s.id, s.name, s.kind, s.role, s.organisation, s.anonymity, s.joint",
            (self.as_of,),
        )
        for *row, count in rows:
            yield speaker_of(row), int(count)

    def made(self, kind: str) -> Iterator[Judgement]:
        """Judgements of a kind that were made by that moment, also those taken back by then; a later retraction
        does not show."""
        for row in self.con.execute(f"SELECT {JUDGEMENT} FROM judgements WHERE kind = ? ORDER BY id", (kind,)):
            judgement = judgement_of(row)
            if self._passed(judgement.at):
                gone = judgement.retracted is not None and self._passed(judgement.retracted)
                yield judgement if gone else replace(judgement, retracted=None)

    def judgements(self) -> Iterator[Judgement]:
        """Decisions made and not yet retracted at that moment; a later retraction does not show."""
        for row in self.con.execute(f"SELECT {JUDGEMENT} FROM judgements ORDER BY id"):
            judgement = judgement_of(row)
            if not self._passed(judgement.at):
                continue
            if judgement.retracted is None:
                yield judgement
            elif not self._passed(judgement.retracted):
                yield replace(judgement, retracted=None)

    def retracted(self) -> frozenset[str]:
        """Ids of judgements taken back by that moment."""
        rows = self.con.execute("SELECT id, retracted FROM judgements WHERE retracted IS NOT NULL")
        return frozenset(name for name, at in rows if self._passed(at))

    def problems(self) -> Iterator[Problem]:
        """Inputs set aside, and warnings about known documents. An input that could not be read has
        no date; leaving it out of a replay would skip it in silence, so it is always told."""
        rows = self.con.execute(
            f"SELECT {PROBLEM} FROM problems p LEFT JOIN documents d ON d.id = p.document"
            f" WHERE p.document IS NULL OR {_KNOWN} ORDER BY input, reason, sentence",
            (self.as_of,),
        )
        return map(problem_of, rows)

    def _passed(self, at: str) -> bool:
        if self.as_of == math.inf:
            return True
        known = moments.seconds(at)
        return known is None or known <= self.as_of
