"""Chains, speakers, stances and hedges against the gold chains of 32 articles."""

from __future__ import annotations

from typing import Any

from evaluation.reading import spans
from evaluation.shared import document, records, scorer
from reportedly.reading.reader import Reader
from reportedly.sources import resolve
from reportedly.types import Attribution


def as_row(attribution: Attribution) -> dict[str, Any]:
    """One attribution as ``read --json`` prints what the scorer looks at."""
    speaker = attribution.speaker
    return {
        **spans(attribution),
        "id": attribution.id,
        "within": attribution.within,
        "stance": attribution.stance,
        "expressed": [h.kind for h in attribution.expressed],
        "speaker": {"name": speaker.name, "kind": speaker.kind} if speaker else {},
    }


def score(limit: int | None = None) -> dict[str, float]:
    """The scorer's table: attribution, link, depth2, speaker, kind, stance, hedged (per cent)."""
    gold = {r["id"]: r["attributions"] for r in list(records("gold/chains.jsonl"))[:limit]}
    bodies = [r for r in records("data/fnc/train_bodies.jsonl.gz") if r["id"] in gold]
    readings = map(resolve, Reader.load().read(document(r) for r in bodies))
    predicted = {r.document.source_id: [as_row(a) for a in r.attributions] for r in readings}
    table: dict[str, float] = scorer("score_chains").score(gold, {r["id"]: r["text"] for r in bodies}, predicted)
    return table
