"""What was chosen for a ledger once and holds for every later run, kept in the ledger itself."""

from __future__ import annotations

import sqlite3
from typing import Literal

from reportedly.ledger import audit, moments
from reportedly.ledger.file import transaction

Choice = Literal["keep bytes"]
KEEP_BYTES: Choice = "keep bytes"  # of every article that is added, beside the ledger
_ON, _OFF = "yes", "no"


def is_on(con: sqlite3.Connection, name: Choice) -> bool:
    """What was chosen last; off where nobody chose."""
    found = con.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
    return bool(found == (_ON,))


def choose(con: sqlite3.Connection, name: Choice, on: bool, who: str) -> None:
    """From now on; choosing what holds already changes nothing."""
    with transaction(con):
        if is_on(con, name) != on:
            value = _ON if on else _OFF
            con.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (name, value))
            audit.append(con, moments.now(), who, "setting", name=name, value=value)
