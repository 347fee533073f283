"""All checks of a ledger, in parts whose course can be watched."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.errors import GroundingError
from reportedly.ledger import audit, derived
from reportedly.ledger.check.articles import document_faults
from reportedly.ledger.check.kept_bytes import stored_faults, surplus, waiting
from reportedly.ledger.check.trail import Vouched, judgement_faults, problem_faults, trail_faults, vouched
from reportedly.ledger.grounding import ground
from reportedly.ledger.store import Store

_COUNTED = ("documents", "captures", "stored", "attributions", "statements", "judgements", "problems", "audit")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the checking. ``faults`` gives, for each of ``total`` things, a sentence for each fault."""

    label: str
    total: int | None
    faults: Iterator[list[str]]


@dataclass(frozen=True, slots=True)
class Checked:
    """What is checked: how many rows of each table, and the hash that stands for the whole trail. ``notes``: what
    is no fault and yet worth knowing."""

    head: str
    counts: dict[str, int]
    notes: tuple[str, ...]


def checked(con: sqlite3.Connection, store: Store) -> Checked:
    counts = {name: _count(con, name) for name in _COUNTED}
    return Checked(audit.head(con), counts, tuple(_notes(con, store)))


def parts(con: sqlite3.Connection, store: Store, expect: str | None = None) -> Iterator[Part]:
    """Every check, to be run part after part. ``expect``: the hash of an audit row that was noted elsewhere."""
    trail = Vouched()
    yield Part("Checking the file", None, _guarded([_of_file(con)]))
    yield Part("Checking the audit trail", None, _guarded([_of_trail(con, expect, trail)]))
    names = [name for (name,) in con.execute("SELECT id FROM documents ORDER BY id")]
    yield Part("Checking articles", len(names), _guarded(document_faults(con, name, trail) for name in names))
    yield Part("Checking claims", _count(con, "claims"), _guarded(_of_claims(con)))
    rows = con.execute("SELECT sha256, size FROM stored ORDER BY sha256").fetchall()
    if rows and not store.folder.is_dir():
        yield Part("Checking kept bytes", None, iter([[f"The folder {store.folder} with all kept bytes is missing."]]))
        return
    yield Part(
        "Checking kept bytes",
        len(rows),
        _guarded(stored_faults(con, store, sha256, size, trail) for sha256, size in rows),
    )
    yield Part("Checking kept bytes", None, _guarded([surplus(con, store, trail)]))


def _notes(con: sqlite3.Connection, store: Store) -> Iterator[str]:
    unvouched = sum(told.get("record") is None for told in vouched(con).documents.values())
    if unvouched:
        yield (
            f"{unvouched:,} of the articles were added before version 4 of the ledger: their texts and quotes are"
            " checked, but the audit trail holds no hash of their other rows."
        )
    left = waiting(con, store)
    if left:
        yield f"A run that was cut off left files in {store.folder} ({len(left):,}); they go by themselves."


def _of_file(con: sqlite3.Connection) -> Iterator[str]:
    for (told,) in con.execute("PRAGMA integrity_check"):
        if told != "ok":
            yield f"The file is damaged: {told}."
    for table, row, parent, _ in con.execute("PRAGMA foreign_key_check"):
        yield f"Row {row} of {table} names something that {parent} does not hold."


def _of_trail(con: sqlite3.Connection, expect: str | None, trail: Vouched) -> Iterator[str]:
    yield from trail_faults(con, expect)
    found = vouched(con)
    for name in Vouched.__slots__:
        setattr(trail, name, getattr(found, name))
    yield from judgement_faults(con, trail)
    yield from problem_faults(con, trail)
    for table, told in (("documents", trail.documents), ("captures", trail.captures)):
        here = {name for (name,) in con.execute(f"SELECT id FROM {table}")}
        for name in sorted(told.keys() - here):
            yield f"{table[:-1].capitalize()} {name} was removed."


def _of_claims(con: sqlite3.Connection) -> Iterator[Iterator[str]]:
    for (name,) in con.execute("SELECT id FROM claims ORDER BY id").fetchall():
        yield _claim_faults(con, name)


def _claim_faults(con: sqlite3.Connection, name: str) -> Iterator[str]:
    """The words that a claim shows as its evidence are those of its articles."""
    try:
        claim = derived.claim(con, name)
    except ValueError as error:
        yield f"Claim {name} cannot be read ({error}); weighing makes it anew."
        return
    for evidence in derived.evidence(claim):
        row = con.execute("SELECT text FROM documents WHERE id = ?", (evidence.document,)).fetchone()
        try:
            ground(evidence, row[0] if row else "")
        except GroundingError as error:
            yield f"{str(error).rstrip('.')}, and claim {name} rests on them."


def _guarded(things: Iterable[Iterator[str]]) -> Iterator[list[str]]:
    """Pages that SQLite cannot read are a fault too, and end only the part they are met in."""
    try:
        for faults in things:
            yield list(faults)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        yield [f"The file is damaged: {error}."]


def _count(con: sqlite3.Connection, table: str) -> int:
    (n,) = con.execute(f"SELECT count(*) FROM {table}").fetchone()
    return int(n)
