"""Chains, speakers, stances and hedges against the gold chains of 32 articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from evaluation.corpus import spans
from evaluation.shared import document, records, scorer
from reportedly.reading.reader import Reader
from reportedly.sources import resolve
from reportedly.types import Attribution
from reportedly.weighing.papers import agency_credit

Table = dict[str, float]


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


def score(limit: int | None = None) -> Table:
    """The scorer's table: attribution, link, depth2, speaker, kind, stance, hedged (per cent)."""
    return groups(limit)["all"][1]


def groups(limit: int | None = None) -> dict[str, tuple[int, Table]]:
    """How many articles, and the scorer's table, for ``all`` and for each group of them.

    The bodies come without a publisher. What can be known of their genre: whether an agency's credit
    line stands at head or foot, how long they are, and which of the five stories they tell.
    """
    gold = {r["id"]: r["attributions"] for r in list(records("gold/chains.jsonl"))[:limit]}
    bodies = {r["id"]: r for r in records("data/fnc/train_bodies.jsonl.gz") if r["id"] in gold}
    readings = map(resolve, Reader.load().read(map(document, bodies.values())))
    predicted = {r.document.source_id: [as_row(a) for a in r.attributions] for r in readings}
    rules, texts = scorer("score_chains"), {name: body["text"] for name, body in bodies.items()}

    def scored(names: Sequence[str]) -> tuple[int, Table]:
        return len(names), rules.score({name: gold[name] for name in names}, texts, predicted)

    return {label: scored(names) for label, names in _grouped(bodies).items()}


def _grouped(bodies: dict[str, dict[str, Any]]) -> dict[str, list[str]]:
    claims = list(records("gold/claims.jsonl"))
    groups: dict[str, Callable[[dict[str, Any]], bool]] = {
        "all": lambda body: True,
        "credits an agency": lambda body: agency_credit(document(body)) is not None,
        "credits no agency": lambda body: agency_credit(document(body)) is None,
        "under 1,500 characters": lambda body: len(body["text"]) < 1500,
        "1,500 to 3,000": lambda body: 1500 <= len(body["text"]) < 3000,
        "3,000 and more": lambda body: len(body["text"]) >= 3000,
        **{f"story {n}": partial(_tells, claim["documents"]) for n, claim in enumerate(claims, 1)},
    }
    found = {label: [name for name, body in bodies.items() if holds(body)] for label, holds in groups.items()}
    return {label: names for label, names in found.items() if names}


def _tells(documents: Sequence[str], body: dict[str, Any]) -> bool:
    return body["id"] in documents
