"""What was read in one document: its attributions and statements, equal to what was put in."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator

from reportedly.ledger.rows import ATTRIBUTION, SPEAKER, Row, attribution_of, speaker_of, statement_of
from reportedly.types import Attribution, Hedge, Quantity, Statement


def attributions_of(con: sqlite3.Connection, document: str) -> Iterator[Attribution]:
    """In order of the reading, with their hedges and speakers."""
    hedges: dict[str, list[Hedge]] = defaultdict(list)
    for name, kind, begins, ends in _of(con, "hedges", "t.attribution, t.kind, t.begins, t.ends", document):
        hedges[name].append(Hedge(kind, (begins, ends)))
    columns = ", ".join(f"t.{name}" for name in SPEAKER.split(", "))
    speakers = {
        name: speaker_of(row)
        for name, *row in con.execute(
            f"SELECT t.attribution, {columns} FROM speakers t JOIN attributions a ON a.id = t.attribution"
            " WHERE a.document = ?",
            (document,),
        )
    }
    rows = con.execute(f"SELECT {ATTRIBUTION} FROM attributions WHERE document = ? ORDER BY position", (document,))
    for row in rows:
        yield attribution_of(row, tuple(hedges[row[0]]), speakers.get(row[0]))


def statements_of(con: sqlite3.Connection, document: str) -> Iterator[Statement]:
    """In order of the reading, with their numbers."""
    quantities: dict[str, list[Quantity]] = defaultdict(list)
    columns = "t.statement, t.begins, t.ends, t.about, t.low, t.high, t.exact"
    for name, begins, ends, *rest in _of(con, "quantities", columns, document, "statement", "statements"):
        quantities[name].append(Quantity((begins, ends), *rest))
    rows = con.execute(
        "SELECT id, document, attribution, place, spans, text, meaning"
        " FROM statements WHERE document = ? ORDER BY position",
        (document,),
    )
    for row in rows:
        yield statement_of(row, tuple(quantities[row[0]]))


def _of(
    con: sqlite3.Connection,
    table: str,
    columns: str,
    document: str,
    part: str = "attribution",
    owner: str = "attributions",
) -> Iterator[Row]:
    """Rows of ``table`` that hang on the attributions (or statements) of one document, in order."""
    return con.execute(
        f"SELECT {columns} FROM {table} t JOIN {owner} o ON o.id = t.{part} WHERE o.document = ?"
        f" ORDER BY o.position, t.position",
        (document,),
    )
