"""Claims that may say the same as another: those that share words with it, the rarest words first, then by the
cosine of the meanings of what they are worded by."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from reportedly.ledger.listing import match_words
from reportedly.settings import PICK_POOL

_WORDED_BY = (
    "SELECT a.claim, s.meaning FROM assertions a JOIN statements s ON s.id = a.statement"
    " JOIN claims c ON c.id = a.claim WHERE a.claim IN (SELECT value FROM json_each(?)) AND s.meaning IS NOT NULL"
    " ORDER BY a.claim, a.exact <> c.wording, a.position"
)
_POOL = (
    "SELECT r.claim FROM claim_words JOIN claim_rows r ON r.n = claim_words.rowid WHERE claim_words MATCH ?"
    " AND r.claim <> ? ORDER BY bm25(claim_words, 4.0, 1.0), r.claim LIMIT ?"
)


def sharing_words(con: sqlite3.Connection, claim: str, wording: str, text: str) -> tuple[str, ...]:
    """Ids of other claims that hold every word of ``text`` or, where that is empty, any word of ``wording``; those
    with the rarest words first (BM25, Robertson and Zaragoza 2009)."""
    words = match_words(text) if text.strip() else _any_of(wording)
    return tuple(name for (name,) in con.execute(_POOL, (words, claim, PICK_POOL))) if words else ()


def meanings(con: sqlite3.Connection, claims: Sequence[str]) -> dict[str, bytes]:
    """The vector of what each claim is worded by, packed as in the file; claims without one are left out."""
    found: dict[str, bytes] = {}
    for name, meaning in con.execute(_WORDED_BY, (json.dumps(list(claims)),)):
        found.setdefault(name, meaning)
    return found


def _any_of(text: str) -> str:
    words = "".join(c if c.isalnum() else " " for c in text.casefold()).split()
    return " OR ".join(f'"{word}"' for word in dict.fromkeys(words))
