"""Judgements: rows that are added and may be retracted, never changed.

A person's decision and a rule's proposal are the same row, told apart by ``by`` ("rule:NAME").
Retracting a row leaves it in place with the time of its retraction, so every view before that
moment still shows it and every view after is as if it had never been made.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable
from dataclasses import dataclass, replace

from reportedly.errors import UsageError
from reportedly.ids import content_id
from reportedly.ledger import audit, moments
from reportedly.ledger.digests import judgement_digest
from reportedly.ledger.file import transaction
from reportedly.ledger.rows import JUDGEMENT, insert, judgement_of, judgement_row
from reportedly.types import Judgement, Verdict
from reportedly.weighing.verdicts import ruling

RULE = "rule:"
_EITHER_WAY = {"same source", "same claim"}  # kinds in which left and right may change places
GRADE = "grade"  # of a source; it is told beside claims and bears on none
_RULED = {"stance", "span", GRADE}  # kinds whose ruling is the first word of the detail


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decides; the ledger adds the id and the time."""

    kind: str
    left: str
    right: str | None
    verdict: Verdict
    detail: str = ""


def decide(con: sqlite3.Connection, decision: Decision, by: str, at: str | None = None) -> Judgement:
    """The judgement as written. Deciding what already stands changes nothing and gives the old row. ``at``: the moment
    of an act that several judgements make up; an act of one has a moment that no other of this person has.

    Raises UsageError for a name the ledger does not hold: such a decision would act on nothing.
    """
    if by.startswith(RULE):
        raise UsageError(f"A person cannot sign as {by}.")
    left, right = sides(decision)
    with transaction(con):
        for name in (left, right):
            if name is not None and not _holds(con, name):
                raise UsageError(f"The ledger holds nothing with the id {name}.")
        standing, times = _earlier(con, decision, left, right, by)
        if standing is not None:
            return standing
        name = content_id("judgement", decision.kind, left, right, decision.verdict, by, str(times))
        judgement = Judgement(
            name, decision.kind, left, right, decision.verdict, by, at or own_moment(con, by), detail=decision.detail
        )
        _write(con, judgement, by, _what(judgement, "judgement"))
        return judgement


def own_moment(con: sqlite3.Connection, by: str) -> str:
    """This instant, or the first after it at which this person did nothing yet."""
    while con.execute("SELECT 1 FROM judgements WHERE at = ? AND by = ?", (at := moments.now(), by)).fetchone():
        time.sleep(0.001)
    return at


def made(con: sqlite3.Connection) -> tuple[Judgement, ...]:
    """Every judgement ever made, by people and by rules, retracted or not, the latest first."""
    rows = con.execute(f"SELECT {JUDGEMENT} FROM judgements ORDER BY at DESC, rowid DESC")
    return tuple(map(judgement_of, rows))


def propose(con: sqlite3.Connection, judgements: Iterable[Judgement], who: str) -> int:
    """Keep what rules say, so that it can be seen and retracted; how many rows were new.

    Runs inside the caller's transaction. A proposal that was retracted stays retracted.
    """
    new = 0
    for judgement in judgements:
        if con.execute("SELECT 1 FROM judgements WHERE id = ?", (judgement.id,)).fetchone() is None:
            _write(con, judgement, who, "proposal")
            new += 1
    return new


def retract(con: sqlite3.Connection, name: str, by: str) -> Judgement:
    """The judgement as retracted; ``name`` may be the beginning of its id.

    Raises UsageError where no judgement, or several, or only a retracted one answers to it.
    """
    with transaction(con):
        judgement = _one(con, name)
        at = moments.now()
        con.execute("UPDATE judgements SET retracted = ? WHERE id = ?", (at, judgement.id))
        audit.append(con, at, by, _what(judgement, "retraction"), judgement=judgement.id, retracted=at)
        return replace(judgement, retracted=at)


def _what(judgement: Judgement, otherwise: audit.What) -> audit.What:
    """Grades and "unsure" bear on no claim, so they ask for no new weighing."""
    if judgement.kind == GRADE:
        return "grade"
    return "deferral" if judgement.verdict == "unsure" else otherwise


def _one(con: sqlite3.Connection, name: str) -> Judgement:
    query = f"SELECT {JUDGEMENT} FROM judgements WHERE substr(id, 1, ?) = ? LIMIT 2"
    found = [judgement_of(row) for row in con.execute(query, (len(name), name))] if name else []
    if not found:
        raise UsageError(f"There is no judgement {name}.")
    if len(found) > 1:
        raise UsageError(f"Several judgements begin with {name}; give more of the id.")
    if found[0].retracted is not None:
        raise UsageError(f"Judgement {found[0].id} was retracted at {found[0].retracted} already.")
    return found[0]


def sides(decision: Decision) -> tuple[str, str | None]:
    """Left and right as they are written: where they may change places, in order."""
    left, right = decision.left, decision.right
    if decision.kind in _EITHER_WAY and right is not None and right < left:
        return right, left
    return left, right


def _earlier(
    con: sqlite3.Connection, decision: Decision, left: str, right: str | None, by: str
) -> tuple[Judgement | None, int]:
    """The same decision where it stands today, and how many times it was made and retracted."""
    query = (
        f'SELECT {JUDGEMENT} FROM judgements WHERE kind = ? AND "left" = ? AND "right" IS ? AND verdict = ? AND by = ?'
    )
    made = [judgement_of(row) for row in con.execute(query, (decision.kind, left, right, decision.verdict, by))]
    standing = [judgement for judgement in made if judgement.retracted is None]
    if decision.kind in _RULED:  # who rules otherwise later has not said the same again
        latest = max(standing, key=lambda judgement: judgement.at, default=None)
        same = latest is not None and ruling(latest.detail) == ruling(decision.detail)
        return (latest if same else None), len(made)
    return (standing[0] if standing else None), len(made)


def _holds(con: sqlite3.Connection, name: str) -> bool:
    """Whether ``name`` is the id of anything here that a judgement can be about."""
    query = (
        "SELECT 1 WHERE EXISTS (SELECT 1 FROM documents WHERE id = :id)"
        " OR EXISTS (SELECT 1 FROM attributions WHERE id = :id) OR EXISTS (SELECT 1 FROM statements WHERE id = :id)"
        " OR EXISTS (SELECT 1 FROM speakers WHERE id = :id) OR EXISTS (SELECT 1 FROM claims WHERE id = :id)"
        " OR EXISTS (SELECT 1 FROM assertions WHERE root = :id)"
    )
    return con.execute(query, {"id": name}).fetchone() is not None


def _write(con: sqlite3.Connection, judgement: Judgement, who: str, what: audit.What) -> None:
    insert(con, "judgements", [judgement_row(judgement)])
    record = judgement_digest(con, judgement.id)
    detail = {"judgement": judgement.id, "kind": judgement.kind, "verdict": judgement.verdict, "record": record}
    audit.append(con, judgement.at or moments.now(), who, what, **detail)
