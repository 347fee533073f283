"""Is the file whole? Pages, audit trail, and every quote against the text it stands on."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator

from reportedly.errors import GroundingError
from reportedly.ids import text_sha256
from reportedly.ledger import audit
from reportedly.ledger.grounding import ground
from reportedly.types import Evidence


def faults(con: sqlite3.Connection) -> Iterator[str]:
    """One sentence for each thing that is not as it was written; none in a whole ledger."""
    for (told,) in con.execute("PRAGMA integrity_check"):
        if told != "ok":
            yield f"The file is damaged: {told}."
    yield from audit.broken(con)
    for name, text, sha256 in con.execute("SELECT id, text, sha256 FROM documents ORDER BY id"):
        if text_sha256(text) != sha256:
            yield f"The text of document {name} was changed."
        yield from _misquotes(con, name, text)


def _misquotes(con: sqlite3.Connection, document: str, text: str) -> Iterator[str]:
    columns = con.execute(
        "SELECT source FROM attributions WHERE document = :id"
        " UNION ALL SELECT cue FROM attributions WHERE document = :id"
        " UNION ALL SELECT content FROM attributions WHERE document = :id"
        " UNION ALL SELECT event FROM attributions WHERE document = :id AND event IS NOT NULL"
        " UNION ALL SELECT spans FROM statements WHERE document = :id",
        {"id": document},
    )
    for (column,) in columns:
        for part in json.loads(column):
            try:
                ground(Evidence(document, part["exact"], part["begins"], part["ends"]), text)
            except GroundingError as error:
                yield str(error)
