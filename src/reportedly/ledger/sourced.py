"""Sources as rows: which source an id is, its names, its claims, its place in the list of all. Made from a weighing,
so that a page of one source reads no more than its own."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from reportedly.ledger import kept
from reportedly.ledger.file import lay_out_missing, transaction
from reportedly.ledger.listing import is_complete
from reportedly.ledger.rows import SPEAKER, insert, speaker_of
from reportedly.types import Speaker

_TABLES = ("source_state", "source_ids", "source_names", "source_rows", "source_parts", "source_hints")
_AMONG = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Sourced:
    """Rows of the tables, columns in order; ``rows`` (source, folded name, shown) in the order of the list,
    ``parts`` packed, by source."""

    ids: list[tuple[str, str, str | None]]
    names: list[tuple[str, str, str, int]]
    rows: Iterable[tuple[str, str, str]]
    parts: dict[str, bytes]
    hints: list[tuple[str, str, str]]


def weighing(con: sqlite3.Connection) -> int | None:
    """The number of the weighing that the rows tell of; None where there are none."""
    if not is_complete(con):
        return None
    row = con.execute("SELECT weighing FROM source_state").fetchone()
    return None if row is None else int(row[0])


def is_fresh(con: sqlite3.Connection) -> bool:
    """Whether the rows tell of the latest weighing."""
    return weighing(con) == kept.latest(con)


def keep(con: sqlite3.Connection, number: int, found: Sourced) -> None:
    """Replaces the rows, unless another process has kept those of this weighing or a later one."""
    if not is_complete(con):
        lay_out_missing(con)
    with transaction(con):
        known = weighing(con)
        if known is not None and known >= number:
            return
        for table in _TABLES:
            con.execute(f"DELETE FROM {table}")
        insert(con, "source_ids", list(found.ids))
        insert(con, "source_names", list(found.names))
        insert(con, "source_rows", [(n, *row) for n, row in enumerate(found.rows)])
        insert(con, "source_parts", list(found.parts.items()))
        insert(con, "source_hints", list(found.hints))
        con.execute("INSERT INTO source_state VALUES (?)", (number,))


def sources_of(con: sqlite3.Connection, ids: Collection[str]) -> dict[str, str]:
    """The source of each id that is known."""
    return dict(
        con.execute(f"SELECT id, source FROM source_ids WHERE id {_AMONG}", (json.dumps(list(ids)),)).fetchall()
    )


def ids_of(con: sqlite3.Connection, source: str) -> set[str]:
    return {name for (name,) in con.execute("SELECT id FROM source_ids WHERE source = ?", (source,))}


def own_names(con: sqlite3.Connection, ids: Collection[str]) -> dict[str, str]:
    """What articles call the voices of these ids."""
    query = f"SELECT id, own FROM source_ids WHERE own IS NOT NULL AND id {_AMONG}"
    return dict(con.execute(query, (json.dumps(list(ids)),)).fetchall())


def names_of(con: sqlite3.Connection, sources: Collection[str]) -> dict[str, dict[str, int]]:
    """The names of each source, with the number of articles that print them."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    query = f"SELECT source, name, articles FROM source_names WHERE source {_AMONG}"
    for source, name, articles in con.execute(query, (json.dumps(list(sources)),)):
        found[source][name] = articles
    return dict(found)


def named(con: sqlite3.Connection, plain: str) -> set[str]:
    """Sources with this very name, in plain letters."""
    return {source for (source,) in con.execute("SELECT source FROM source_names WHERE plain = ?", (plain,))}


def named_partly(con: sqlite3.Connection, plain: str) -> set[str]:
    """Sources with it in a name."""
    return {source for (source,) in con.execute("SELECT source FROM source_names WHERE instr(plain, ?)", (plain,))}


def by_id(con: sqlite3.Connection, text: str) -> set[str]:
    """Sources of this very id."""
    query = (
        "SELECT source FROM source_ids WHERE id = ?1 OR source = ?1"
        " UNION SELECT source FROM source_names WHERE source = ?1"
    )
    return {source for (source,) in con.execute(query, (text,))}


def by_beginning(con: sqlite3.Connection, text: str) -> set[str]:
    """Sources of which an id begins so."""
    begins = "substr({0}, 1, length(?1)) = ?1"
    query = (
        f"SELECT source FROM source_ids WHERE {begins.format('id')} OR {begins.format('source')}"
        f" UNION SELECT source FROM source_names WHERE {begins.format('source')}"
    )
    return {source for (source,) in con.execute(query, (text,))}


def all_names(con: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """(source, name) of every source."""
    yield from con.execute("SELECT source, name FROM source_names")


def rows(con: sqlite3.Connection, wanted: str = "", most: int = 0) -> list[str]:
    """What the first ``most`` rows of the list tell (0: all), of those whose small-letter name holds ``wanted``."""
    query = "SELECT shown FROM source_rows WHERE instr(folded, ?) OR ? = '' ORDER BY position LIMIT ?"
    return [shown for (shown,) in con.execute(query, (wanted, wanted, most or -1))]


def count(con: sqlite3.Connection, wanted: str = "") -> int:
    """How many rows there are."""
    query = "SELECT count(*) FROM source_rows WHERE instr(folded, ?)" if wanted else "SELECT count(*) FROM source_rows"
    return int(con.execute(query, (wanted,) if wanted else ()).fetchone()[0])


def parts_of(con: sqlite3.Connection, source: str) -> bytes | None:
    """Its parts in claims, packed; None where it has none."""
    row = con.execute("SELECT packed FROM source_parts WHERE source = ?", (source,)).fetchone()
    return None if row is None else bytes(row[0])


def hints_of(con: sqlite3.Connection, source: str) -> list[str]:
    query = 'SELECT told FROM source_hints WHERE "left" = ?1 OR "right" = ?1 ORDER BY rowid'
    return [told for (told,) in con.execute(query, (source,))]


def spoken(con: sqlite3.Connection, ids: Collection[str]) -> Iterator[tuple[Speaker, int]]:
    """As ``Known.spoken``, of the speakers of these ids and from all documents."""
    columns = ", ".join("NULL" if name == "mention" else f"s.{name}" for name in SPEAKER.split(", "))
    found = con.execute(
        f"SELECT {columns}, COUNT(DISTINCT a.document) FROM speakers s JOIN attributions a ON a.id = s.attribution"
        f" WHERE s.id {_AMONG} GROUP BY s.id, s.name, s.kind, s.role, s.organisation, s.anonymity, s.joint"
        " ORDER BY s.id, s.name, s.kind, s.role, s.organisation, s.anonymity, s.joint",
        (json.dumps(list(ids)),),
    )
    for *row, articles in found:
        yield speaker_of(row), int(articles)


def outlets(con: sqlite3.Connection) -> dict[str, int]:
    """Every outlet, with the number of its articles."""
    return dict(con.execute("SELECT outlet, count(*) FROM documents WHERE outlet <> '' GROUP BY outlet").fetchall())
