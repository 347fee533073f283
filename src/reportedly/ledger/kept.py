"""What weighing keeps for its next run: row steps already done, stories, voices, the judgements it heeded."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from reportedly.ledger.rows import insert
from reportedly.types import Judgement

Near = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Kept:
    """The state that the latest weighing left. ``stories`` by document; ``near``: two documents and their
    closeness; ``persons`` by voice; ``heeded``: ends of each judgement, by id; ``weighing``: its number."""

    stories: dict[str, str]
    near: list[Near]
    persons: dict[str, tuple[str, bool]]
    heeded: dict[str, tuple[str, str | None]]
    weighing: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class State:
    """What a weighing leaves for the next. ``region``: the documents it weighed, None for all; ``grown_from``:
    the number of the weighing whose other claims it takes over, None for whichever is there."""

    stories: Mapping[str, str]
    near: Iterable[Near]
    persons: Mapping[str, tuple[str, bool]]
    heeded: Iterable[Judgement]
    region: frozenset[str] | None = None
    grown_from: int | None = None


def kept(con: sqlite3.Connection) -> Kept:
    """What stands in the ledger."""
    return Kept(
        dict(con.execute("SELECT document, story FROM stories")),
        con.execute("SELECT one, other, closeness FROM near_documents").fetchall(),
        {voice: (person, bool(known)) for voice, person, known in con.execute("SELECT * FROM persons")},
        {name: (left, right) for name, left, right in con.execute("SELECT * FROM heeded")},
        latest(con),
    )


def latest(con: sqlite3.Connection) -> int:
    """The number of the latest weighing; 0 where there was none."""
    (number,) = con.execute("SELECT COALESCE(MAX(n), 0) FROM weighings").fetchone()
    return int(number)


def keep(
    con: sqlite3.Connection,
    stories: Mapping[str, str],
    near: Iterable[Near],
    persons: Mapping[str, tuple[str, bool]],
    heeded: Iterable[Judgement],
    *,
    whole: bool,
) -> None:
    """Replace the state; not ``whole``: stories, near pairs and persons are added to what is there."""
    if whole:
        con.execute("DELETE FROM stories")
        con.execute("DELETE FROM near_documents")
        con.execute("DELETE FROM persons")
    con.executemany("INSERT OR REPLACE INTO stories VALUES (?, ?)", sorted(stories.items()))
    con.executemany("INSERT OR REPLACE INTO near_documents VALUES (?, ?, ?)", sorted(near))
    told = sorted((voice, *person) for voice, person in persons.items())
    con.executemany("INSERT OR REPLACE INTO persons VALUES (?, ?, ?)", told)
    con.execute("DELETE FROM heeded")
    insert(con, "heeded", [(each.id, each.left, each.right) for each in heeded])


def is_laid_out(con: sqlite3.Connection) -> bool:
    """Whether the file has the table of outlines: one made by an earlier version has not."""
    return con.execute("SELECT 1 FROM sqlite_schema WHERE name = 'outlines'").fetchone() is not None


def outlines(con: sqlite3.Connection, version: str) -> dict[str, bytes]:
    """By what each document's neighbours are found, as this version worked it out, packed."""
    if not is_laid_out(con):
        return {}
    return dict(con.execute("SELECT document, packed FROM outlines WHERE version = ?", (version,)))


def prepared(con: sqlite3.Connection, version: str, names: Collection[str]) -> dict[str, bytes]:
    """All else that this version worked out of some documents, packed."""
    query = "SELECT packed FROM prepared WHERE document = ? AND version = ?"
    found = ((name, con.execute(query, (name, version)).fetchone()) for name in names)
    return {name: row[0] for name, row in found if row is not None}


def keep_prepared(con: sqlite3.Connection, version: str, rows: Mapping[str, tuple[bytes, bytes]]) -> None:
    """Outline and rest of documents that are here."""
    for at, table in enumerate(("outlines", "prepared")):
        told = [(name, version, row[at]) for name, row in rows.items()]
        con.executemany(f"INSERT OR REPLACE INTO {table} VALUES (?, ?, ?)", told)
