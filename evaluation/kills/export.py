"""What two ledgers must agree on to the byte: the record without its clock, the claims and the brief."""

from __future__ import annotations

import json
from pathlib import Path

from reportedly.briefing import brief_json, claim_json
from reportedly.desk import Desk
from reportedly.ledger import Ledger

# Moments of this very run, and the trail, which is made of them.
_CLOCKED = {"documents": {"captured", "known_at"}, "captures": {"captured"}, "problems": {"at"}}
_RECORD = (
    "documents", "captures", "stored", "regions", "attributions", "speakers", "hedges", "statements", "quantities",
    "typed_values", "judgements", "problems", "settings",
)  # fmt: skip


def record(path: Path) -> bytes:
    """Every row of the record, canonically: columns by name, rows in order of their content, no times of adding."""
    lines: list[str] = []
    with Ledger(path) as ledger, ledger.known() as known:
        for table in _RECORD:
            rows = known.con.execute(f"SELECT * FROM {table}")
            names = [column[0] for column in rows.description]
            kept = [n for n, name in enumerate(names) if name not in _CLOCKED.get(table, ())]
            told = (json.dumps([table, *(row[n] for n in kept)], default=bytes.hex) for row in rows)
            lines += sorted(told)
    return "\n".join(lines).encode("ascii")


def outputs(path: Path) -> bytes:
    """``claims --json`` and ``brief --json`` after weighing."""
    with Desk(path) as desk:
        desk.weigh()
        documents = desk.documents()
        claims = [claim_json(claim, documents) for claim in desk.claims()]
        return json.dumps([claims, brief_json(desk.brief())]).encode("ascii")


def export(path: Path) -> bytes:
    """Both; weighing comes first, for it keeps what rules propose in the record."""
    told = outputs(path)
    return record(path) + b"\n" + told
