"""Attributions against PolNeAR dev, outermost hops only (the corpus is flat)."""

from __future__ import annotations

from typing import Any

from evaluation.shared import document, records, scorer
from reportedly.reading.reader import Reader
from reportedly.types import Attribution


def spans(attribution: Attribution) -> dict[str, list[list[int]]]:
    """Source, cue and content as the scorers take them."""
    return {role: [list(s) for s in getattr(attribution, role)] for role in ("source", "cue", "content")}


def score(limit: int | None = None, boot: int = 0, split: str = "dev") -> dict[str, Any]:
    """The scorer's table: {"attr": {"P", "R", "F", ...}, "token.source": ...}."""
    articles = list(records(f"data/polnear/{split}.jsonl.gz"))[:limit]
    reader = Reader.load()
    gold = {r["id"]: r["attributions"] for r in articles}
    texts = {r["id"]: r["text"] for r in articles}
    predicted = {
        reading.document.source_id: [spans(a) for a in reading.attributions if a.hop == 0]
        for reading in reader.read(document(r) for r in articles)
    }
    table: dict[str, Any] = scorer("score_attribution").score(gold, predicted, texts, boot=boot)
    return table
