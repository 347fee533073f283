"""What weighing found, kept so that it need not be found again: claims, their assertions, copies.

All of it is derived from the record and is replaced whole by the next weighing. Only the succession
is history: an id that was quoted in a report last month still leads to what became of that claim.
"""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import msgspec

from reportedly.ledger import listing
from reportedly.ledger.file import lay_out_missing, transaction
from reportedly.ledger.grounding import ground
from reportedly.ledger.listing import is_complete
from reportedly.ledger.rows import Row, insert
from reportedly.types import Claim, Copy, Evidence

_CLAIM = msgspec.json.Decoder(Claim)

Members = dict[str, set[str]]  # claim id -> ids of its statements


@dataclass(frozen=True, slots=True)
class Counted:
    """How many claims and pairs of copies the ledger holds, and how many claims this weighing made anew."""

    claims: int
    copies: int
    anew: int


def store(
    con: sqlite3.Connection,
    claims: Sequence[Claim],
    copies: Sequence[Copy],
    weighing: Row,
    region: Collection[str] | None = None,
) -> Counted:
    """Replaces claims, assertions and copies: all of them, or those of the documents of ``region``, to which
    ``claims`` and ``copies`` then belong. ``weighing`` is (at, seen, version).

    Runs inside the caller's transaction. Raises GroundingError for evidence that is not in its text.
    """
    texts = _texts(con, {each.document for claim in claims for each in evidence(claim)})
    for claim in claims:
        for each in evidence(claim):
            ground(each, texts.get(each.document, ""))
    _choose(con, region)
    before = members(con)
    listing.forget_replaced(con)
    con.execute("DELETE FROM assertions WHERE claim IN (SELECT id FROM replaced)")
    con.execute("DELETE FROM claims WHERE id IN (SELECT id FROM replaced)")
    if region is None:
        con.execute("DELETE FROM copies")
    else:
        con.execute('DELETE FROM copies WHERE "left" IN (SELECT id FROM region)')
    insert(con, "claims", [_claim_row(claim) for claim in claims])
    insert(con, "assertions", [row for claim in claims for row in _assertion_rows(claim)])
    insert(con, "copies", [(copy.left, copy.right, copy.score, copy.evidence) for copy in copies])
    (many,) = con.execute("SELECT COUNT(*) FROM claims").fetchone()
    (number,) = con.execute("INSERT INTO weighings VALUES (NULL, ?, ?, ?, ?) RETURNING n", (*weighing, many)).fetchone()
    after = {claim.id: {a.statement for a in claim.assertions} for claim in claims}
    insert(con, "succession", [(number, *fate) for fate in succession(before, after)])
    (pairs,) = con.execute("SELECT COUNT(*) FROM copies").fetchone()
    return Counted(int(many), int(pairs), len(claims))


def _choose(con: sqlite3.Connection, region: Collection[str] | None) -> None:
    """Fill ``region`` with documents and ``replaced`` with the claims that stand on them."""
    for table in ("region", "replaced"):
        con.execute(f"CREATE TEMP TABLE IF NOT EXISTS {table} (id TEXT PRIMARY KEY)")
        con.execute(f"DELETE FROM {table}")
    if region is None:
        con.execute("INSERT INTO replaced SELECT id FROM claims")
        return
    con.executemany("INSERT INTO region VALUES (?)", [(name,) for name in region])
    con.execute("INSERT INTO replaced SELECT DISTINCT a.claim FROM region r JOIN assertions a ON a.document = r.id")


def is_fresh(con: sqlite3.Connection, seen: int, version: str) -> bool:
    """Whether the latest weighing saw this state of the record with this version of the package."""
    last = con.execute("SELECT seen, version FROM weighings ORDER BY n DESC LIMIT 1").fetchone()
    return bool(last == (seen, version))


def claims(con: sqlite3.Connection) -> tuple[Claim, ...]:
    """The claims of the latest weighing, in the order it gives them; equal to what was stored."""
    rows = con.execute("SELECT whole FROM claims ORDER BY support DESC, documents DESC, id")
    return tuple(_CLAIM.decode(whole) for (whole,) in rows)


def beginning_with(con: sqlite3.Connection, prefix: str) -> list[str]:
    """Ids of the claims of the latest weighing that begin so."""
    rows = con.execute("SELECT id FROM claims WHERE substr(id, 1, ?) = ? ORDER BY id", (len(prefix), prefix))
    return [name for (name,) in rows] if prefix else []


def claims_of_several(con: sqlite3.Connection) -> Iterator[Claim]:
    """Those that more than one document or voice carries, in the same order."""
    rows = con.execute(
        "SELECT whole FROM claims WHERE documents > 1 OR supporting + denying + unknown > 1"
        " ORDER BY support DESC, documents DESC, id"
    )
    return (_CLAIM.decode(whole) for (whole,) in rows)


def questions(con: sqlite3.Connection, weighing: int) -> str | None:
    """What a reviewer is asked since this weighing, as it was kept; None where it was not."""
    if not is_complete(con):
        return None
    row = con.execute("SELECT told FROM questions WHERE weighing = ?", (weighing,)).fetchone()
    return None if row is None else str(row[0])


def keep_questions(con: sqlite3.Connection, weighing: int, told: str) -> None:
    """In place of what was asked before, unless another process has kept what is asked since a later weighing."""
    if not is_complete(con):
        lay_out_missing(con)
    with transaction(con):
        if con.execute("SELECT 1 FROM questions WHERE weighing > ?", (weighing,)).fetchone():
            return
        con.execute("DELETE FROM questions")
        con.execute("INSERT INTO questions VALUES (?, ?)", (weighing, told))


def claim(con: sqlite3.Connection, name: str) -> Claim:
    """One claim by its id. Raises ValueError where it is not what was stored."""
    (whole,) = con.execute("SELECT whole FROM claims WHERE id = ?", (name,)).fetchone()
    return _CLAIM.decode(whole)


def copies(con: sqlite3.Connection) -> tuple[Copy, ...]:
    rows = con.execute('SELECT "left", "right", score, evidence FROM copies ORDER BY "left", "right"')
    return tuple(Copy(*row) for row in rows)


def members(con: sqlite3.Connection) -> Members:
    """Statements of the claims that are about to be replaced."""
    found: Members = defaultdict(set)
    rows = con.execute("SELECT a.claim, a.statement FROM replaced r JOIN assertions a ON a.claim = r.id")
    for claim, statement in rows:
        found[claim].add(statement)
    return found


def succession(before: Members, after: Members) -> Iterator[tuple[str, str | None, str, int]]:
    """(old, new, how, shared statements) for every claim that did not simply stay itself."""
    home = {statement: claim for claim, statements in after.items() for statement in statements}
    heirs = {old: Counter(home[s] for s in statements if s in home) for old, statements in before.items()}
    parents = Counter(new for shares in heirs.values() for new in shares)
    for old, shares in sorted(heirs.items()):
        if not shares:
            yield old, None, "gone", 0
        elif list(shares) == [old] and parents[old] == 1:
            continue
        for new, shared in sorted(shares.items()):
            how = "split" if len(shares) > 1 else "merge" if parents[new] > 1 else "kept"
            yield old, new, how, shared


def heir(con: sqlite3.Connection, prefix: str) -> str | None:
    """The claim of today that most of a former claim went into; None where there never was one."""
    found = con.execute(
        "SELECT DISTINCT old FROM succession WHERE substr(old, 1, ?) = ? LIMIT 2", (len(prefix), prefix)
    ).fetchall()
    name = found[0][0] if len(found) == 1 else None
    weighing = 0
    while name is not None and not con.execute("SELECT 1 FROM claims WHERE id = ?", (name,)).fetchone():
        row = con.execute(
            "SELECT new, weighing FROM succession WHERE old = ? AND weighing > ?"
            " ORDER BY weighing, shared DESC, new LIMIT 1",
            (name, weighing),
        ).fetchone()
        name, weighing = row if row else (None, weighing)
    return name


def _claim_row(claim: Claim) -> Row:
    return (
        claim.id,
        len({each.document for each in claim.assertions}),
        claim.wording,
        claim.standing,
        claim.support,
        claim.independent.supporting,
        claim.independent.denying,
        claim.independent.unknown,
        claim.first_asserted,
        claim.last_asserted,
        msgspec.json.encode(claim).decode("utf-8"),
    )


def _assertion_rows(claim: Claim) -> list[Row]:
    return [
        (claim.id, n, a.document, a.attribution, a.statement, a.stance, a.root, a.evidence.exact)
        for n, a in enumerate(claim.assertions)
    ]


def evidence(claim: Claim) -> Iterator[Evidence]:
    """Every quote that a claim shows."""
    yield from (assertion.evidence for assertion in claim.assertions)
    for conflict in claim.conflicts:
        for value in conflict.values:
            yield from value.evidence


def _texts(con: sqlite3.Connection, documents: Collection[str]) -> dict[str, str]:
    """The texts of documents, each read once."""
    query = "SELECT id, text FROM documents WHERE id = ?"
    return dict(row for name in documents for row in con.execute(query, (name,)))
