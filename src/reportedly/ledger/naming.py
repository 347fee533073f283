"""Words for ids: what a judgement is about, looked up one by one, so that a page of them costs no tour of the file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

_WORDS = (
    "SELECT text FROM statements WHERE id = :id"
    " UNION ALL SELECT text FROM statements WHERE attribution = :id"
    " UNION ALL SELECT wording FROM claims WHERE id = :id"
    " UNION ALL SELECT COALESCE(title, source_id) FROM documents WHERE id = :id LIMIT 1"
)
_NAMES = "SELECT name, role FROM speakers WHERE id = :id"
_OUTLET = "outlet:"


def called(con: sqlite3.Connection, names: Iterable[str]) -> dict[str, str]:
    """The text of a statement, the wording of a claim, the title of a document, the fullest name of a voice."""
    found = {}
    for name in set(names):
        words = _words(con, name)
        if words is not None:
            found[name] = words
    return found


def _words(con: sqlite3.Connection, name: str) -> str | None:
    voices = [named or role or "nobody named" for named, role in con.execute(_NAMES, {"id": name})]
    if voices:
        return max(sorted(voices), key=len)
    row = con.execute(_WORDS, {"id": name}).fetchone()
    if row is not None:
        return str(row[0])
    return name.removeprefix(_OUTLET) if name.startswith(_OUTLET) else None
