"""The audit trail: one row for everything done to the file, each holding the hash of the one before.

A changed, removed or inserted row breaks the chain and ``broken`` names it. (Rows cut off at the
very end cannot show from inside the file; whoever needs that keeps the last hash elsewhere.)
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

What = Literal[
    "document",  # read into the ledger
    "capture",  # bytes that a document was obtained from
    "bytes",  # that are kept beside the ledger from now on
    "problem",  # an input set aside, or a warning
    "judgement",
    "retraction",
    "grade",  # of a source, given or taken back
    "deferral",  # somebody was unsure, or is no more
    "proposal",  # a judgement by a rule
    "weighing",
    "setting",
    "migration",  # of the file to a newer version of the schema
]

BEARS_ON_CLAIMS = ("document", "judgement", "retraction")

_FIRST = "0" * 64


def append(con: sqlite3.Connection, at: str, who: str, what: What, **detail: str | int | None) -> None:
    """One row; the caller's transaction holds it together with what it tells of."""
    last = con.execute("SELECT n, sha256 FROM audit ORDER BY n DESC LIMIT 1").fetchone()
    n, previous = (last[0] + 1, last[1]) if last else (1, _FIRST)
    told = json.dumps(detail, ensure_ascii=False, sort_keys=True)
    digest = _digest(n, at, who, what, told, previous)
    con.execute("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?)", (n, at, who, what, told, previous, digest))


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the trail. ``detail``: what else it says, by name; ``sha256``: of itself and the row before."""

    n: int
    at: str
    who: str
    what: str
    detail: Mapping[str, str | int | None]
    sha256: str


def entries(con: sqlite3.Connection, start: int = 0, most: int = 50) -> tuple[Entry, ...]:
    """Rows, the latest first; ``most`` 0 gives all."""
    rows = con.execute(
        "SELECT n, at, who, what, detail, sha256 FROM audit ORDER BY n DESC LIMIT ? OFFSET ?", (most or -1, start)
    )
    return tuple(Entry(n, at, who, what, json.loads(detail), digest) for n, at, who, what, detail, digest in rows)


def last(con: sqlite3.Connection) -> int:
    """The number of the last row; 0 in an empty ledger."""
    (n,) = con.execute("SELECT coalesce(max(n), 0) FROM audit").fetchone()
    return int(n)


def length(con: sqlite3.Connection) -> int:
    """How many rows there are."""
    (n,) = con.execute("SELECT count(*) FROM audit").fetchone()
    return int(n)


def head(con: sqlite3.Connection) -> str:
    """The hash of the last row, which stands for all before it; kept elsewhere it shows whether rows were
    cut off at the end."""
    last = con.execute("SELECT sha256 FROM audit ORDER BY n DESC LIMIT 1").fetchone()
    return str(last[0]) if last else _FIRST


def seen(con: sqlite3.Connection) -> int:
    """The last row that bears on claims, 0 in an empty ledger: two equal answers, one state."""
    marks = ", ".join("?" * len(BEARS_ON_CLAIMS))
    (n,) = con.execute(f"SELECT coalesce(max(n), 0) FROM audit WHERE what IN ({marks})", BEARS_ON_CLAIMS).fetchone()
    return int(n)


def broken(con: sqlite3.Connection) -> Iterator[str]:
    """One sentence for each row that does not follow from the one before; none where all is whole."""
    expected, previous = 1, _FIRST
    for n, at, who, what, detail, claimed, digest in con.execute("SELECT * FROM audit ORDER BY n"):
        if n != expected:
            yield f"Audit row {expected} is missing."
        elif claimed != previous:
            yield f"Audit row {n} does not follow from the row before it."
        if digest != _digest(n, at, who, what, detail, claimed):
            yield f"Audit row {n} was changed after it was written."
        expected, previous = n + 1, digest


def _digest(n: int, *parts: str) -> str:
    return hashlib.sha256(json.dumps([n, *parts], ensure_ascii=False).encode("utf-8")).hexdigest()
