"""Which addresses were asked, when, and what they answered: so that they are asked again only for what is new."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from reportedly.types import Document


@dataclass(frozen=True, slots=True)
class Fetch:
    """One answer. ``status`` None: there was no answer; ``document``: what it held, where that was kept.
    ``settled``: asking again for the same would not help."""

    address: str
    at: str
    status: int | None = None
    etag: str | None = None
    last_modified: str | None = None
    sha256: str | None = None  # of the bytes
    document: str | None = None
    settled: bool = True


_COLUMNS = "address, at, status, etag, last_modified, sha256, document, settled"


def note(con: sqlite3.Connection, fetch: Fetch) -> None:
    """The caller's transaction holds it together with the document it brought."""
    row = (
        fetch.address, fetch.at, fetch.status, fetch.etag, fetch.last_modified, fetch.sha256, fetch.document,
        int(fetch.settled),
    )  # fmt: skip
    con.execute(f"INSERT INTO fetches ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)


def note_document(con: sqlite3.Connection, document: Document) -> None:
    """The fetch that brought ``document``; nothing for one that came from a file or inside an archive."""
    capture = document.capture
    if capture is None or capture.location != document.source_id or not capture.headers:
        return
    headers = {name.lower(): value.strip() for name, value in capture.headers}
    note(
        con,
        Fetch(
            capture.location,
            capture.captured,
            200,
            headers.get("etag"),
            headers.get("last-modified"),
            capture.sha256,
            document.id,
        ),
    )


def of_document(con: sqlite3.Connection, address: str) -> Fetch | None:
    """The latest answer of an address that brought a document which is here."""
    return _latest(con, address, "document IS NOT NULL")


def latest(con: sqlite3.Connection, address: str) -> Fetch | None:
    """The latest answer of an address, whatever it was."""
    return _latest(con, address, "TRUE")


def _latest(con: sqlite3.Connection, address: str, where: str) -> Fetch | None:
    row = con.execute(
        f"SELECT {_COLUMNS} FROM fetches WHERE address = ? AND {where} ORDER BY n DESC LIMIT 1", (address,)
    ).fetchone()
    if row is None:
        return None
    told = dict(zip(_COLUMNS.split(", "), row, strict=True))
    return Fetch(**{**told, "settled": bool(told["settled"])})
