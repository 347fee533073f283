"""Claims as rows of a list: found by their words, sources, places and times, without opening the claims themselves."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import msgspec

from reportedly.ledger.file import lay_out_missing, transaction
from reportedly.types import Claim, Standing

_CLAIM = msgspec.json.Decoder(Claim)
_RANKED = "r.once, r.voices DESC, r.documents DESC, r.support DESC, r.wording, r.claim"


class Listed(msgspec.Struct, frozen=True):
    """What one row of a list tells. ``unsure``: known voices that take neither
    side; ``names``: the first few known voices; ``spark``: (for, against) in
    equal stretches from first to last assertion, empty where nothing is dated apart."""

    claim: str
    wording: str
    standing: Standing
    reason: str
    supporting: int
    denying: int
    unsure: int
    unknown: int
    documents: int
    denials: int
    support: float
    once: bool
    first: str | None = None
    last: str | None = None
    names: tuple[str, ...] = ()
    spark: tuple[tuple[int, int], ...] = ()


class Findable(msgspec.Struct, frozen=True):
    """A row with what it is found by. ``first_at``, ``last_at`` in epoch seconds."""

    row: Listed
    quotes: str
    sources: tuple[tuple[str, str], ...]  # (part, name)
    places: tuple[str, ...]
    first_at: float | None = None
    last_at: float | None = None


@dataclass(frozen=True, slots=True)
class Sought:
    """What a list is narrowed to; "" and None leave nothing out. ``since``, ``until`` in epoch seconds."""

    text: str = ""
    standing: str = ""
    source: str = ""
    place: str = ""
    since: float | None = None
    until: float | None = None


_DECODE = msgspec.json.Decoder(Listed)


def is_laid_out(con: sqlite3.Connection) -> bool:
    """Whether the file has these tables: one made by an earlier version has not."""
    return con.execute("SELECT 1 FROM sqlite_schema WHERE name = 'claim_words'").fetchone() is not None


def is_complete(con: sqlite3.Connection) -> bool:
    """Whether the file has all that lists are quick by, also what came last."""
    return (
        is_laid_out(con) and con.execute("SELECT 1 FROM sqlite_schema WHERE name = 'questions'").fetchone() is not None
    )


def unlisted(con: sqlite3.Connection) -> bool:
    """Whether there are claims without a row."""
    counts = con.execute("SELECT (SELECT count(*) FROM claims), (SELECT count(*) FROM claim_rows)").fetchone()
    return bool(counts[0] != counts[1])


def without_row(con: sqlite3.Connection) -> Iterator[Claim]:
    """The claims that have no row yet."""
    listed = "WHERE id NOT IN (SELECT claim FROM claim_rows)" if is_laid_out(con) else ""
    rows = con.execute(f"SELECT whole FROM claims {listed} ORDER BY id")
    return (_CLAIM.decode(whole) for (whole,) in rows)


def forget_replaced(con: sqlite3.Connection) -> None:
    """The words of the claims named in the table ``replaced``, which are about to go; their rows go with them."""
    if is_laid_out(con):
        con.execute("DELETE FROM claim_words WHERE rowid IN (SELECT n FROM claim_rows JOIN replaced ON claim = id)")


def enter(con: sqlite3.Connection, found: Iterable[Findable]) -> None:
    """Rows of claims that are here; what has one already, because another process was quicker, is left."""
    if not is_complete(con):
        lay_out_missing(con)
    with transaction(con):
        for each in found:
            _enter(con, each)


def _enter(con: sqlite3.Connection, each: Findable) -> None:
    row = each.row
    made = con.execute(
        "INSERT INTO claim_rows SELECT NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"
        " WHERE EXISTS (SELECT 1 FROM claims WHERE id = ?) ON CONFLICT DO NOTHING RETURNING n",
        (
            row.claim, row.once, row.supporting + row.denying, row.documents, row.support, row.wording, row.standing,
            each.first_at, each.last_at, msgspec.json.encode(row).decode(), row.claim,
        ),
    ).fetchone()  # fmt: skip
    if made is None:
        return
    con.execute("INSERT INTO claim_words (rowid, wording, quotes) VALUES (?, ?, ?)", (*made, row.wording, each.quotes))
    con.executemany(
        "INSERT OR IGNORE INTO claim_sources (claim, part, name) VALUES (?, ?, ?)",
        [(row.claim, *source) for source in each.sources],
    )
    con.executemany("INSERT OR IGNORE INTO claim_places VALUES (?, ?)", [(row.claim, name) for name in each.places])


def rows(con: sqlite3.Connection, sought: Sought, size: int, skip: int) -> tuple[Listed, ...]:
    """Rows that fit, the most useful first; a ``size`` of 0 is all of them."""
    where, values = _where(sought)
    found = con.execute(
        f"SELECT r.shown FROM claim_rows r WHERE {where} ORDER BY {_RANKED} LIMIT ? OFFSET ?",
        (*values, size or -1, skip),
    )
    return tuple(_DECODE.decode(shown) for (shown,) in found)


def standings(con: sqlite3.Connection, sought: Sought) -> dict[str, int]:
    """How many rows fit, by standing; the standing that is sought narrows nothing here."""
    where, values = _where(sought, standing=False)
    return dict(con.execute(f"SELECT r.standing, count(*) FROM claim_rows r WHERE {where} GROUP BY 1", values))


def wholes(con: sqlite3.Connection, names: Sequence[str]) -> tuple[Claim, ...]:
    """The claims of these ids, whole, in this order."""
    query = "SELECT whole FROM claims WHERE id = ?"
    return tuple(_CLAIM.decode(whole) for name in names for (whole,) in con.execute(query, (name,)))


def named(con: sqlite3.Connection, names: Sequence[str]) -> tuple[Listed, ...]:
    """The rows of these claims, in this order."""
    query = "SELECT shown FROM claim_rows WHERE claim = ?"
    return tuple(_DECODE.decode(shown) for name in names for (shown,) in con.execute(query, (name,)))


def _where(sought: Sought, *, standing: bool = True) -> tuple[str, list[str | float]]:
    parts: list[tuple[str, list[str | float]]] = [("1", [])]
    if standing and sought.standing:
        parts.append(("r.standing = ?", [sought.standing]))
    if sought.source:
        parts.append(("r.claim IN (SELECT claim FROM claim_sources WHERE name = ?)", [sought.source]))
    if sought.place:
        parts.append(("r.claim IN (SELECT claim FROM claim_places WHERE name = ?)", [sought.place]))
    if sought.since is not None:
        parts.append(("r.last_at >= ?", [sought.since]))
    if sought.until is not None:
        parts.append(("r.first_at <= ?", [sought.until]))
    if words := match_words(sought.text):
        parts.append(("r.n IN (SELECT rowid FROM claim_words WHERE claim_words MATCH ?)", [words]))
    elif sought.text.strip():
        parts.append(("0", []))  # nothing but signs: no words fit
    return " AND ".join(part for part, _ in parts), [value for _, values in parts for value in values]


def match_words(text: str) -> str:
    """What a person typed as an FTS5 expression: every word must be there, the last may go on."""
    words = "".join(c if c.isalnum() else " " for c in text).split()
    return " ".join(f'"{word}"' for word in words) + ("*" if words and text[-1:].isalnum() else "")
