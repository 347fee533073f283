"""PolNeAR's articles, and what a reader finds in them.

A row is one attribution as ``read --json`` prints it: ``source``, ``cue`` and ``content`` as lists of
half-open code-point ranges, ``id``, ``within``, ``hop`` and ``confidence``.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from evaluation.shared import document, records
from reportedly.errors import ReportedlyError
from reportedly.reading.model import Model
from reportedly.reading.reader import Reader
from reportedly.types import Attribution

Row = dict[str, Any]
Predictions = dict[str, list[Row]]  # by the article's own id, all hops

ROLES = ("source", "cue", "content")
KINDS = ("direct", "mixed", "indirect")  # as the scorer tells them: by the share of words inside quotation marks


def spans(attribution: Attribution) -> dict[str, list[list[int]]]:
    """Source, cue and content as the scorers take them."""
    return {role: [list(s) for s in getattr(attribution, role)] for role in ROLES}


def articles(limit: int | None = None, split: str = "dev") -> list[dict[str, Any]]:
    """PolNeAR's records: ``id``, ``publisher``, ``text``, ``attributions`` and more."""
    return list(records(f"data/polnear/{split}.jsonl.gz"))[:limit]


def predict(wanted: Iterable[dict[str, Any]], weights: Path | None = None) -> Predictions:
    """Read each record with the package's own weights, or those in the folder ``weights``."""
    reader = Reader(Model.load(weights), os.cpu_count() or 1)
    return {
        reading.document.source_id: [_row(a) for a in reading.attributions]
        for reading in reader.read(document(record) for record in wanted)
    }


def _row(found: Attribution) -> Row:
    rest = {"id": found.id, "within": found.within, "hop": found.hop, "confidence": found.confidence}
    return {**spans(found), **rest}


def predictions(path: Path, wanted: Sequence[dict[str, Any]]) -> Predictions:
    """From a folder of weights, by reading; or from the output of ``reportedly read --json``.

    Raises SystemExit with one sentence where the path is neither.
    """
    if path.is_dir():
        try:
            return predict(wanted, path)
        except ReportedlyError as error:
            raise SystemExit(str(error)) from error
    try:
        lines = path.read_text(encoding="utf8").split("\n")
        rows = [json.loads(line) for line in lines if line.strip()]
        return {row["document"]["source_id"]: row["attributions"] for row in rows}
    except OSError as error:
        raise SystemExit(f"{path} cannot be read: {error.strerror}.") from error
    except (ValueError, KeyError, TypeError) as error:
        raise SystemExit(f"{path} is neither a folder of weights nor the output of reportedly read --json.") from error


def outermost(rows: Iterable[Row]) -> list[Row]:
    """Hops that the article itself carries and that hold a content: all that a flat corpus can judge."""
    return [row for row in rows if row["hop"] == 0 and row["content"]]
