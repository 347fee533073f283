"""Reads of what one page needs, by ids, where the whole of the ledger would take too long."""

from __future__ import annotations

import json
import sqlite3
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from operator import itemgetter

import msgspec

from reportedly.ledger import audit
from reportedly.ledger.rows import (
    ATTRIBUTION,
    JUDGEMENT,
    SPEAKER,
    Row,
    attribution_of,
    judgement_of,
    speaker_of,
    value_of,
)
from reportedly.types import Attribution, Claim, Copy, Hedge, Judgement, Value

Stretch = tuple[str, int, int]  # document, where it begins, where it ends

_CLAIM = msgspec.json.Decoder(Claim)
_VALUES = (  # one span for each document: for many, its values would be gone through as often
    "WITH spans AS MATERIALIZED (SELECT json_extract(value, '$[0]') AS document, json_extract(value, '$[1]') AS begins,"
    " json_extract(value, '$[2]') AS ends FROM json_each(?))"
    " SELECT t.document, t.kind, t.begins, t.ends, t.exact, t.told FROM spans s CROSS JOIN typed_values t"
    " ON t.document = s.document AND t.begins < s.ends AND s.begins < t.ends"
    " WHERE t.kind IN (SELECT value FROM json_each(?))"
)
_BEST = (  # a row for each root: of the claims it stands behind the first, in their order
    "SELECT root, id FROM (SELECT a.root, c.id,"
    " row_number() OVER (PARTITION BY a.root ORDER BY c.support DESC, c.documents DESC, c.id) AS n"
    " FROM json_each(?) e CROSS JOIN assertions a ON a.root = e.value JOIN claims c ON c.id = a.claim) WHERE n = 1"
)
_AMONG = "IN (SELECT value FROM json_each(?))"  # one statement for any number of ids
_HOLDINGS = (
    "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM claims), (SELECT count(*) FROM problems),"
    " (SELECT count(*) FROM judgements WHERE retracted IS NULL AND by NOT LIKE 'rule:%')"
)
_LEFT, _RIGHT = '"left"', '"right"'


def claims_called(con: sqlite3.Connection, beginning: str) -> list[str]:
    """Ids of claims that begin so; two at most, which is enough to know that it is not one."""
    if not beginning:
        return []
    rows = con.execute(
        "SELECT id FROM claims WHERE id BETWEEN ?1 AND ?1 || char(1114111) AND substr(id, 1, length(?1)) = ?1"
        " ORDER BY id LIMIT 2",
        (beginning,),
    )
    return [name for (name,) in rows]


def claim(con: sqlite3.Connection, name: str) -> Claim | None:
    """One claim whole, by its full id."""
    row = con.execute("SELECT whole FROM claims WHERE id = ?", (name,)).fetchone()
    return None if row is None else _CLAIM.decode(row[0])


def claims_on(con: sqlite3.Connection, documents: Collection[str]) -> tuple[Claim, ...]:
    """The claims, whole, that stand on any of these documents."""
    rows = con.execute(
        f"SELECT whole FROM claims WHERE id IN (SELECT claim FROM assertions WHERE document {_AMONG}) ORDER BY id",
        (json.dumps(sorted(documents)),),
    )
    return tuple(_CLAIM.decode(whole) for (whole,) in rows)


def heeded(con: sqlite3.Connection) -> tuple[Judgement, ...]:
    """The judgements that the latest weighing heeded."""
    columns = ", ".join(f"j.{name}" for name in JUDGEMENT.split(", "))
    return tuple(
        map(judgement_of, con.execute(f"SELECT {columns} FROM judgements j JOIN heeded h ON h.judgement = j.id"))
    )


def persons(con: sqlite3.Connection) -> dict[str, tuple[str, bool]]:
    """The voice that stands for each voice, and whether anybody knows it, by the latest weighing."""
    return {voice: (person, bool(known)) for voice, person, known in con.execute("SELECT * FROM persons")}


def copies_among(con: sqlite3.Connection, documents: Collection[str]) -> tuple[Copy, ...]:
    """Pairs of copies of which both are among these documents."""
    query = f"SELECT {_LEFT}, {_RIGHT}, score, evidence FROM copies WHERE {_LEFT} = ? ORDER BY {_RIGHT}"
    found = (Copy(*row) for name in sorted(documents) for row in con.execute(query, (name,)))
    return tuple(copy for copy in found if copy.right in documents)


def copies_of(con: sqlite3.Connection, document: str) -> tuple[Copy, ...]:
    """Pairs of copies with this document on either side."""
    query = f"SELECT {_LEFT}, {_RIGHT}, score, evidence FROM copies WHERE {_LEFT} = ?1 OR {_RIGHT} = ?1 ORDER BY 1, 2"
    return tuple(Copy(*row) for row in con.execute(query, (document,)))


def attributions(con: sqlite3.Connection, names: Iterable[str]) -> dict[str, Attribution]:
    """Attributions by id."""
    among = (json.dumps(list(dict.fromkeys(names))),)
    hedges: dict[str, list[Hedge]] = defaultdict(list)
    rows = con.execute(
        f"SELECT attribution, kind, begins, ends FROM hedges WHERE attribution {_AMONG} ORDER BY attribution, position",
        among,
    )
    for name, kind, begins, ends in rows:
        hedges[name].append(Hedge(kind, (begins, ends)))
    said = con.execute(f"SELECT attribution, {SPEAKER} FROM speakers WHERE attribution {_AMONG}", among)
    speakers = {name: speaker_of(tuple(row)) for name, *row in said}
    found = con.execute(f"SELECT {ATTRIBUTION} FROM attributions WHERE id {_AMONG}", among)
    return {row[0]: attribution_of(row, tuple(hedges[row[0]]), speakers.get(row[0])) for row in found}


def values(
    con: sqlite3.Connection, kinds: Collection[str], spans: Iterable[Stretch]
) -> dict[Stretch, tuple[Value, ...]]:
    """Values of these kinds ("quantity", "time", "place") that lie within each of these spans, in order of the text."""
    parts: dict[str, set[Stretch]] = defaultdict(set)
    for span in spans:
        parts[span[0]].add(span)
    widest = [(document, min(own)[1], max(ends for *_, ends in own)) for document, own in parts.items()]
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in con.execute(_VALUES, (json.dumps(widest), json.dumps(kinds))):
        rows[row[0]].append(row[1:])
    return {span: told for document, own in parts.items() for span, told in _within(rows[document], own)}


def _within(rows: Sequence[Row], spans: Iterable[Stretch]) -> Iterator[tuple[Stretch, tuple[Value, ...]]]:
    """``rows`` of one document, as ``value_of`` takes them: each is made a value once. No two overlap."""
    rows = sorted(rows, key=itemgetter(1))
    starts, made = [row[1] for row in rows], cache(lambda n: value_of(rows[n]))
    for span in spans:
        _, begins, ends = span
        run = range(bisect_left(starts, begins), bisect_left(starts, ends))
        yield span, tuple(made(n) for n in run if rows[n][2] <= ends)


def holdings(con: sqlite3.Connection, version: str) -> tuple[int, int, int, int, str | None, bool, int]:
    """Documents, claims, problems, standing judgements by people; when it was weighed last, and whether the record
    has changed since or was weighed by another ``version``; the last row of the audit trail."""
    counts = con.execute(_HOLDINGS).fetchone()
    last = con.execute("SELECT at, seen, version FROM weighings ORDER BY n DESC LIMIT 1").fetchone()
    at, stale = (None, counts[0] > 0) if last is None else (last[0], last[1:] != (audit.seen(con), version))
    return (*counts, at, stale, con.execute("SELECT coalesce(max(n), 0) FROM audit").fetchone()[0])


def identity(con: sqlite3.Connection) -> tuple[str, str | None]:
    """Which ledger this is, for keeping views of several apart: its file, and the hash of the first row of its trail,
    since another may be put in its place."""
    (file,) = con.execute("SELECT file FROM pragma_database_list WHERE name = 'main'").fetchone()
    first = con.execute("SELECT sha256 FROM audit ORDER BY n LIMIT 1").fetchone()
    return str(file), None if first is None else str(first[0])


def document_called(con: sqlite3.Connection, name: str) -> str | None:
    """The id of a document: by id, else by its own name where one alone has it."""
    rows = con.execute("SELECT id FROM documents WHERE id = ?", (name,)).fetchall()
    rows = rows or con.execute("SELECT id FROM documents WHERE source_id = ? LIMIT 2", (name,)).fetchall()
    return str(rows[0][0]) if len(rows) == 1 else None


def days(con: sqlite3.Connection, most: int) -> tuple[tuple[str, int], ...]:
    """The latest days (ISO 8601, UTC) on which documents became known, with how many did."""
    rows = con.execute(
        "SELECT date(known_at, 'unixepoch'), count(*) FROM documents GROUP BY 1 ORDER BY 1 DESC LIMIT ?", (most,)
    )
    return tuple(rows.fetchall())


def claims_of(con: sqlite3.Connection, document: str) -> list[tuple[str, str, str, str]]:
    """(claim, wording, standing, statement) for each assertion of one document."""
    return con.execute(
        "SELECT c.id, c.wording, c.standing, a.statement FROM assertions a JOIN claims c ON c.id = a.claim"
        " WHERE a.document = ? ORDER BY c.support DESC, c.documents DESC, c.id, a.position",
        (document,),
    ).fetchall()


def best_with_roots(con: sqlite3.Connection, roots: Collection[str]) -> dict[str, Claim]:
    """The first of the claims, in their order, that each of these roots stands behind."""
    best = dict(con.execute(_BEST, (json.dumps(list(roots)),)).fetchall())
    found = {name: claim(con, name) for name in set(best.values())}
    return {root: told for root, name in best.items() if (told := found[name]) is not None}


def words_of(con: sqlite3.Connection, name: str) -> str | None:
    """What an id of a document, statement or attribution stands for: its own id in the corpus, or its text."""
    for query in (
        "SELECT source_id FROM documents WHERE id = ?",
        "SELECT text FROM statements WHERE id = ?",
        "SELECT text FROM statements WHERE attribution = ? ORDER BY position LIMIT 1",
    ):
        row = con.execute(query, (name,)).fetchone()
        if row is not None:
            return str(row[0])
    return None


def outlets(con: sqlite3.Connection) -> dict[str, str]:
    """Outlets by document, where one is named."""
    return dict(con.execute("SELECT id, outlet FROM documents WHERE outlet <> ''").fetchall())


def spellings(con: sqlite3.Connection, voice: str) -> set[str]:
    """The names under which documents know a voice."""
    rows = con.execute("SELECT DISTINCT coalesce(name, role, 'nobody named') FROM speakers WHERE id = ?", (voice,))
    return {name for (name,) in rows}
