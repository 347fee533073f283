"""One document: its text, its rows, every quote against the text it stands on, and its captures."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator

from reportedly.errors import GroundingError
from reportedly.ids import text_sha256
from reportedly.ledger.check.trail import Vouched, vouches
from reportedly.ledger.digests import capture_digest, document_digest
from reportedly.ledger.document_rows import REGION, region_fault, region_of
from reportedly.ledger.grounding import ground
from reportedly.types import Evidence

_SPANS = (
    "SELECT source FROM attributions WHERE document = :id"
    " UNION ALL SELECT cue FROM attributions WHERE document = :id"
    " UNION ALL SELECT content FROM attributions WHERE document = :id"
    " UNION ALL SELECT event FROM attributions WHERE document = :id AND event IS NOT NULL"
    " UNION ALL SELECT mention FROM speakers JOIN attributions a ON a.id = attribution"
    " WHERE a.document = :id AND mention IS NOT NULL"
    " UNION ALL SELECT spans FROM statements WHERE document = :id"
)
_QUOTES = (
    "SELECT h.begins, h.ends, h.exact FROM hedges h JOIN attributions a ON a.id = h.attribution"
    " WHERE a.document = :id"
    " UNION ALL SELECT q.begins, q.ends, q.exact FROM quantities q JOIN statements s ON s.id = q.statement"
    " WHERE s.document = :id"
    " UNION ALL SELECT begins, ends, exact FROM typed_values WHERE document = :id"
)


def document_faults(con: sqlite3.Connection, document: str, trail: Vouched) -> Iterator[str]:
    """One sentence for each thing about one document that is not as it was written."""
    text, sha256 = con.execute("SELECT text, sha256 FROM documents WHERE id = ?", (document,)).fetchone()
    told = trail.documents.get(document)
    if text_sha256(text) != sha256:
        yield f"The text of document {document} was changed."
    if told is None:
        yield f"Document {document} is in the file, but the audit trail does not tell of it."
    elif told["sha256"] != sha256:
        yield f"The SHA-256 of document {document} is not the one in the audit trail."
    elif not vouches(told, document_digest(con, document)):
        yield f"What was kept of document {document}, or read in it, was changed after it was added."
    yield from _misquotes(con, document, text)
    yield from _statement_faults(con, document)
    yield from _chain_faults(con, document)
    yield from _region_faults(con, document, len(text))
    yield from _capture_faults(con, document, trail)


def _misquotes(con: sqlite3.Connection, document: str, text: str) -> Iterator[str]:
    for (column,) in con.execute(_SPANS, {"id": document}):
        try:
            parts = [(part["begins"], part["ends"], part["exact"]) for part in json.loads(column)]
        except (ValueError, TypeError, KeyError):
            yield f"A place in document {document} cannot be read."
            continue
        yield from _ungrounded(document, text, parts)
    yield from _ungrounded(document, text, con.execute(_QUOTES, {"id": document}).fetchall())


def _ungrounded(document: str, text: str, parts: list[tuple[int, int, str]]) -> Iterator[str]:
    for begins, ends, exact in parts:
        try:
            ground(Evidence(document, exact, begins, ends), text)
        except (GroundingError, TypeError) as error:
            yield str(error) if isinstance(error, GroundingError) else f"A place in document {document} is no place."


def _statement_faults(con: sqlite3.Connection, document: str) -> Iterator[str]:
    """A statement's text is the words of its spans; its meaning has as many numbers as those of others."""
    usual = con.execute("SELECT length(meaning) FROM statements WHERE meaning IS NOT NULL LIMIT 1").fetchone()
    rows = con.execute(
        "SELECT id, spans, text, length(meaning) FROM statements WHERE document = ? ORDER BY position", (document,)
    )
    for name, spans, text, length in rows:
        try:
            words = " ".join(part["exact"] for part in json.loads(spans))
        except (ValueError, TypeError, KeyError):
            continue  # told of as a place that cannot be read
        if words != text:
            yield f"The text of statement {name} is not the words of its places in document {document}."
        if length is not None and (length,) != usual:
            yield f"The meaning of statement {name} has {length} numbers where others have {usual[0]}."


def _chain_faults(con: sqlite3.Connection, document: str) -> Iterator[str]:
    """Following a chain outward stays in the document and ends."""
    rows = con.execute("SELECT id, within FROM attributions WHERE document = ? ORDER BY position", (document,))
    carrier: dict[str, str | None] = dict(rows.fetchall())
    for name in carrier:
        at, steps = carrier[name], 0
        while at is not None and at in carrier and steps <= len(carrier):
            at, steps = carrier[at], steps + 1
        if at is not None:
            where = "runs in a circle" if at in carrier else "leads to another document"
            yield f"The chain of attribution {name} {where}."


def _region_faults(con: sqlite3.Connection, document: str, length: int) -> Iterator[str]:
    for row in con.execute(f"SELECT {REGION} FROM regions WHERE document = ? ORDER BY position", (document,)):
        try:
            fault = region_fault(region_of(row), length)
        except (ValueError, TypeError):
            fault = "its box cannot be read"
        if fault:
            yield f"A part of the original of document {document} is out of place: {fault}."


def _capture_faults(con: sqlite3.Connection, document: str, trail: Vouched) -> Iterator[str]:
    rows = con.execute("SELECT id, sha256 FROM captures WHERE document = ? ORDER BY id", (document,))
    for name, sha256 in rows.fetchall():
        told = trail.captures.get(name)
        if told is None:
            yield f"Capture {name} of document {document} is in the file, but the audit trail does not tell of it."
        elif told["sha256"] != sha256 or not vouches(told, capture_digest(con, name)):
            yield f"Capture {name} of document {document} was changed after it was kept."
