"""A SHA-256 of all that was kept of one thing, for the audit trail to hold.

The trail's chain then vouches for the rows themselves: whoever changes an outlet, a stance or a
judgement's reason in the file, and not only a text, is found out. Columns are named, so that columns
added later do not change what an older row vouches for.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from reportedly.ledger.rows import JUDGEMENT

_CAPTURE = "id, document, sha256, size, media_type, location, final_location, captured, tool, headers, record"
_ATTRIBUTION = (
    "id, position, source, cue, content, within, hop, manner, cue_class, stance, event, certainty, confidence"
)
_OF_DOCUMENT = (
    "SELECT id, source_id, sha256, title, outlet, published, url, language, captured, known_at, modified, byline,"
    " credits FROM documents WHERE id = ?",
    f"SELECT {_ATTRIBUTION} FROM attributions WHERE document = ? ORDER BY position",
    "SELECT h.attribution, h.position, h.kind, h.begins, h.ends, h.exact FROM hedges h"
    " JOIN attributions a ON a.id = h.attribution WHERE a.document = ? ORDER BY a.position, h.position",
    "SELECT s.attribution, s.id, s.name, s.kind, s.role, s.organisation, s.mention, s.anonymity, s.joint"
    " FROM speakers s JOIN attributions a ON a.id = s.attribution WHERE a.document = ? ORDER BY a.position",
    "SELECT id, position, attribution, place, spans, text, meaning FROM statements WHERE document = ?"
    " ORDER BY position",
    "SELECT q.statement, q.position, q.begins, q.ends, q.about, q.low, q.high, q.exact FROM quantities q"
    " JOIN statements s ON s.id = q.statement WHERE s.document = ? ORDER BY s.position, q.position",
    "SELECT position, kind, begins, ends, exact, told FROM typed_values WHERE document = ? ORDER BY position",
    "SELECT position, kind, begins, ends, page, box, name FROM regions WHERE document = ? ORDER BY position",
)
_OF_JUDGEMENT = f"SELECT {JUDGEMENT.removesuffix(', retracted')} FROM judgements WHERE id = ?"


def document_digest(con: sqlite3.Connection, document: str) -> str:
    """Of a document's row and all that was read in it; its text by its own SHA-256."""
    return _digest(row for query in _OF_DOCUMENT for row in ((), *con.execute(query, (document,))))


def capture_digest(con: sqlite3.Connection, capture: str) -> str:
    """Of one row of ``captures``."""
    return _digest(con.execute(f"SELECT {_CAPTURE} FROM captures WHERE id = ?", (capture,)))


def judgement_digest(con: sqlite3.Connection, judgement: str) -> str:
    """Of one judgement as it was made, whether it was retracted since or not."""
    return _digest(con.execute(_OF_JUDGEMENT, (judgement,)))


def _digest(rows: Iterable[Any] | Iterator[Any]) -> str:
    digest = hashlib.sha256()
    for row in rows:
        digest.update(json.dumps(row, default=bytes.hex).encode("ascii"))
        digest.update(b"\n")
    return digest.hexdigest()
