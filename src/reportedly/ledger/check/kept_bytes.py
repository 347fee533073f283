"""The folder of untouched bytes: nothing missing, nothing changed, nothing that nobody put there."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from reportedly.ledger.check.trail import Vouched
from reportedly.ledger.store import Store, sha256_of


def stored_faults(con: sqlite3.Connection, store: Store, sha256: str, size: int, trail: Vouched) -> Iterator[str]:
    """One sentence for what became of the bytes of one hash."""
    if sha256 not in trail.stored:
        yield f"The bytes {sha256} are named in the file, but the audit trail does not tell of them."
    path = store.find(sha256)
    if path is None:
        yield f"The bytes {sha256}{_from(con, sha256)} are missing from {store.folder}."
        return
    try:
        if path.is_symlink():
            yield f"{path} is a link where a file was kept."
        elif path.stat().st_size != size or sha256_of(path) != sha256:
            yield f"{path}{_from(con, sha256)} was changed after it was kept."
    except OSError as error:
        yield f"{path} cannot be read: {(error.strerror or str(error)).lower()}."


def surplus(con: sqlite3.Connection, store: Store, trail: Vouched) -> Iterator[str]:
    """Files that the ledger does not name, and bytes that it does not name any more."""
    named = {sha256 for (sha256,) in con.execute("SELECT sha256 FROM stored")}
    for path in store.files():
        if path.name not in named or path != store.place(path.name):
            yield f"{path} is a file that the ledger does not know of."
    for sha256 in sorted(trail.stored.keys() - named):
        yield f"The bytes {sha256} were kept, and the file does not name them any more."


def waiting(con: sqlite3.Connection, store: Store) -> list[Path]:
    """What a run that was cut off left, and the ledger does not name."""
    named = {sha256 for (sha256,) in con.execute("SELECT sha256 FROM stored")}
    return sorted(path for path in store.incoming() if path.name.partition(".")[0] not in named)


def _from(con: sqlite3.Connection, sha256: str) -> str:
    row = con.execute("SELECT location FROM captures WHERE sha256 = ? ORDER BY location LIMIT 1", (sha256,)).fetchone()
    return f" of {row[0]}" if row else ""
