"""A ledger of the version before, brought to this one where it lies.

Nothing that was kept changes: documents gain columns that stay empty, for nobody noted then how they
were captured, and the audit trail gains a row that says so.
"""

from __future__ import annotations

import sqlite3

from reportedly.ledger import audit, moments
from reportedly.ledger.program import PROGRAM

FROM = 3
_ADDED = ("modified TEXT", "byline TEXT NOT NULL DEFAULT '[]'", "credits TEXT NOT NULL DEFAULT '[]'")


def migrate(con: sqlite3.Connection, schema: str, version: int) -> None:
    """Runs inside the caller's transaction; harmless where another process was quicker. ``schema`` makes the
    tables that are not there and leaves the others alone."""
    (found,) = con.execute("PRAGMA user_version").fetchone()
    if found != FROM:
        return
    for column in _ADDED:
        con.execute(f"ALTER TABLE documents ADD COLUMN {column}")
    for statement in statements(schema):
        con.execute(statement)
    con.execute(f"PRAGMA user_version = {version}")
    audit.append(con, moments.now(), PROGRAM, "migration", before=FROM, after=version)


def statements(script: str) -> list[str]:
    """A script's statements one by one, since running it whole would commit the transaction around it."""
    found, begun = [], ""
    for line in script.splitlines(keepends=True):
        begun += line
        if sqlite3.complete_statement(begun):
            found.append(begun)
            begun = ""
    return found
