"""The audit trail: is it unbroken, and what does it vouch for?"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from reportedly.ids import content_id
from reportedly.ledger import audit
from reportedly.ledger.digests import judgement_digest

Detail = dict[str, Any]


@dataclass(slots=True)
class Vouched:
    """What the trail tells of, by id. A ``record`` in a detail is the digest of the rows themselves; ledgers that
    began before version 4 have details without one."""

    documents: dict[str, Detail] = field(default_factory=dict)
    captures: dict[str, Detail] = field(default_factory=dict)
    stored: dict[str, Detail] = field(default_factory=dict)
    judgements: dict[str, Detail] = field(default_factory=dict)
    retracted: dict[str, str] = field(default_factory=dict)
    problems: set[str] = field(default_factory=set)


def vouched(con: sqlite3.Connection) -> Vouched:
    """Read from the whole trail; rows that cannot be read are left to ``audit.broken``."""
    found = Vouched()
    for what, detail in con.execute("SELECT what, detail FROM audit ORDER BY n"):
        try:
            _take(found, what, json.loads(detail))
        except (ValueError, TypeError, KeyError):
            continue
    return found


def _take(found: Vouched, what: str, told: Detail) -> None:
    if what == "document":
        found.documents[told["document"]] = told
    elif what == "capture":
        found.captures[told["capture"]] = told
    elif what == "bytes":
        found.stored[told["sha256"]] = told
    elif what == "problem":
        found.problems.add(told["problem"])
    elif "retracted" in told:
        found.retracted[told["judgement"]] = told["retracted"]
    elif "judgement" in told:
        found.judgements[told["judgement"]] = told


def trail_faults(con: sqlite3.Connection, expect: str | None) -> Iterator[str]:
    """Rows that do not follow from each other; with ``expect`` also whether the row of that hash is gone."""
    yield from audit.broken(con)
    if expect is not None and not con.execute("SELECT 1 FROM audit WHERE sha256 = ?", (expect.lower(),)).fetchone():
        yield f"The audit trail holds no row {expect}: it was cut off or replaced since that hash was noted."


def judgement_faults(con: sqlite3.Connection, trail: Vouched) -> Iterator[str]:
    """Judgements that the trail does not know, and those it knows otherwise."""
    met = set()
    rows = con.execute("SELECT id, kind, verdict, retracted FROM judgements ORDER BY id")
    for name, kind, verdict, retracted in rows.fetchall():
        met.add(name)
        told = trail.judgements.get(name)
        if told is None:
            yield f"Judgement {name} is in the file, but the audit trail does not tell of it."
        elif (kind, verdict) != (told["kind"], told["verdict"]) or not vouches(told, judgement_digest(con, name)):
            yield f"Judgement {name} was changed after it was made."
        if retracted != trail.retracted.get(name):
            yield f"Judgement {name} was retracted, or its retraction removed, without the audit trail."
    for name in sorted(trail.judgements.keys() - met):
        yield f"Judgement {name} was removed."


def problem_faults(con: sqlite3.Connection, trail: Vouched) -> Iterator[str]:
    """Problems whose id is not that of their words, and those that came or went without the trail."""
    met = set()
    for name, given, reason, sentence, document in con.execute(
        "SELECT id, input, reason, sentence, document FROM problems ORDER BY id"
    ):
        met.add(name)
        if name != content_id("problem", given, reason, sentence, document):
            yield f"The problem {name} was changed after it was noted."
        if name not in trail.problems:
            yield f"The problem {name} is in the file, but the audit trail does not tell of it."
    for name in sorted(trail.problems - met):
        yield f"The problem {name} was removed."


def vouches(told: Detail, digest: str) -> bool:
    """Whether a detail holds this digest, or none at all."""
    return told.get("record") in (None, digest)
