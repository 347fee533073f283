"""From which bytes documents were obtained: one row for each bytes and place, and the bytes if they are kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from contextlib import contextmanager

from reportedly.ledger import audit, moments
from reportedly.ledger.digests import capture_digest
from reportedly.ledger.document_rows import CAPTURE, capture_id, capture_of, capture_row
from reportedly.ledger.rows import insert
from reportedly.ledger.store import Held, Store
from reportedly.types import Capture, Document

_FIRST_OF = f"SELECT {CAPTURE} FROM captures WHERE document = ? ORDER BY captured, id"


@contextmanager
def bytes_kept(con: sqlite3.Connection, capture: Capture | None, store: Store | None) -> Iterator[Held | None]:
    """The bytes are safe on the disk before the block, whose transaction names them, and in their place after
    it. None where there is no store, or no bytes, or the ledger names them already."""
    if store is None or capture is None or capture.data is None or is_stored(con, capture.sha256):
        yield None
        return
    held = store.hold(capture.data)
    try:
        yield held
    finally:
        if is_stored(con, held.sha256):
            store.settle(held)
        else:
            store.drop(held)


def add(con: sqlite3.Connection, document: Document, who: str, held: Held | None) -> None:
    """The document's capture, unless it is known; runs inside the caller's transaction."""
    if held is not None:
        row = (held.sha256, held.size)
        if con.execute("INSERT INTO stored VALUES (?, ?) ON CONFLICT DO NOTHING", row).rowcount:
            audit.append(con, moments.now(), who, "bytes", sha256=held.sha256, size=held.size)
    capture = document.capture
    if capture is None:
        return
    name = capture_id(document.id, capture)
    if con.execute("SELECT 1 FROM captures WHERE id = ?", (name,)).fetchone() is None:
        insert(con, "captures", [capture_row(document.id, capture)])
        told = {"sha256": capture.sha256, "record": capture_digest(con, name)}
        audit.append(con, moments.now(), who, "capture", capture=name, document=document.id, **told)


def of_document(con: sqlite3.Connection, document: str) -> tuple[Capture, ...]:
    """The earliest first; without the bytes."""
    return tuple(map(capture_of, con.execute(_FIRST_OF, (document,))))


def first_of(con: sqlite3.Connection, documents: Collection[str]) -> dict[str, Capture]:
    """The earliest capture of each document that has one, by document."""
    found = {name: con.execute(f"{_FIRST_OF} LIMIT 1", (name,)).fetchone() for name in documents}
    return {name: capture_of(row) for name, row in found.items() if row is not None}


def is_stored(con: sqlite3.Connection, sha256: str) -> bool:
    """Whether the ledger names these bytes as kept beside it."""
    return con.execute("SELECT 1 FROM stored WHERE sha256 = ?", (sha256,)).fetchone() is not None


def is_known(con: sqlite3.Connection, sha256: str, location: str | None, *, stored: bool) -> bool:
    """Whether a document was obtained from these bytes (at this location); with ``stored`` only where they
    are kept too."""
    if stored and not is_stored(con, sha256):
        return False
    query = "SELECT 1 FROM captures WHERE sha256 = ?1 AND (?2 IS NULL OR location = ?2) LIMIT 1"
    return con.execute(query, (sha256, location)).fetchone() is not None
