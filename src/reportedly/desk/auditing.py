"""The audit trail as its readers see it: the latest rows, and whether the chain holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reportedly.ledger import Ledger, audit
from reportedly.ledger.audit import Entry


@dataclass(frozen=True, slots=True)
class Trail:
    """``entries``: the latest first, from ``start`` on; ``total``: rows in all; ``broken``: a sentence for each
    place where the chain of hashes does not hold; ``last``: the hash to keep elsewhere."""

    entries: tuple[Entry, ...]
    start: int
    total: int
    broken: tuple[str, ...]
    last: str


def trail(ledger: Ledger, start: int = 0, most: int = 50) -> Trail:
    """The whole chain is checked, however few rows are shown."""
    with ledger.known() as known:
        entries = audit.entries(known.con, start, most)
        total, broken = audit.length(known.con), tuple(audit.broken(known.con))
        return Trail(entries, start, total, broken, audit.head(known.con))


def trail_json(found: Trail) -> dict[str, Any]:
    return {
        "whole": not found.broken,
        "broken": list(found.broken),
        "total": found.total,
        "last": found.last,
        "entries": [
            {
                "n": each.n,
                "at": each.at,
                "who": each.who,
                "what": each.what,
                "detail": dict(each.detail),
                "sha256": each.sha256,
            }
            for each in found.entries
        ],
    }
