"""What weighing found, kept so that it need not be found again: claims, their assertions, copies.

All of it is derived from the record and is replaced whole by the next weighing. Only the succession
is history: an id that was quoted in a report last month still leads to what became of that claim.
"""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.ledger.grounding import ground
from reportedly.ledger.rows import Row, insert
from reportedly.types import Claim, Copy, Evidence

_CLAIM = msgspec.json.Decoder(Claim)

Members = dict[str, set[str]]  # claim id -> ids of its statements


def store(con: sqlite3.Connection, claims: Sequence[Claim], copies: Sequence[Copy], weighing: Row) -> None:
    """Replaces claims, assertions and copies; ``weighing`` is (at, seen, version).

    Runs inside the caller's transaction. Raises GroundingError for evidence that is not in its text.
    """
    for claim in claims:
        for evidence in _evidence(claim):
            ground(evidence, _text(con, evidence.document))
    before = members(con)
    row = con.execute(
        "INSERT INTO weighings VALUES (NULL, ?, ?, ?, ?) RETURNING n", (*weighing, len(claims))
    ).fetchone()
    for table in ("assertions", "claims", "copies"):
        con.execute(f"DELETE FROM {table}")
    insert(con, "claims", [_claim_row(claim, n) for n, claim in enumerate(claims)])
    insert(con, "assertions", [row for claim in claims for row in _assertion_rows(claim)])
    insert(con, "copies", [(copy.left, copy.right, n, copy.score, copy.evidence) for n, copy in enumerate(copies)])
    insert(con, "succession", [(row[0], *fate) for fate in succession(before, members(con))])


def is_fresh(con: sqlite3.Connection, seen: int, version: str) -> bool:
    """Whether the latest weighing saw this state of the record with this version of the package."""
    last = con.execute("SELECT seen, version FROM weighings ORDER BY n DESC LIMIT 1").fetchone()
    return bool(last == (seen, version))


def claims(con: sqlite3.Connection) -> tuple[Claim, ...]:
    """The claims of the latest weighing, in the order it gave them; equal to what was stored."""
    return tuple(_CLAIM.decode(whole) for (whole,) in con.execute("SELECT whole FROM claims ORDER BY position"))


def copies(con: sqlite3.Connection) -> tuple[Copy, ...]:
    rows = con.execute('SELECT "left", "right", score, evidence FROM copies ORDER BY position')
    return tuple(Copy(*row) for row in rows)


def members(con: sqlite3.Connection) -> Members:
    found: Members = defaultdict(set)
    for claim, statement in con.execute("SELECT claim, statement FROM assertions"):
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


def _claim_row(claim: Claim, position: int) -> Row:
    return (
        claim.id,
        position,
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


def _evidence(claim: Claim) -> Iterator[Evidence]:
    yield from (assertion.evidence for assertion in claim.assertions)
    for conflict in claim.conflicts:
        for value in conflict.values:
            yield from value.evidence


def _text(con: sqlite3.Connection, document: str) -> str:
    row = con.execute("SELECT text FROM documents WHERE id = ?", (document,)).fetchone()
    return row[0] if row else ""
