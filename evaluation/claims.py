"""Claims, roots, copies and conflicts against five gold claims on 70 articles."""

from __future__ import annotations

from typing import Any

from evaluation.shared import document, records, scorer
from reportedly.engines.duck import DuckEngine
from reportedly.reading.reader import Reader
from reportedly.sources import propose, resolve
from reportedly.types import Claim, Reading
from reportedly.weighing import Weighed, weigh


def score() -> dict[str, Any]:
    """The scorer's table: found, roots, invented, missed, denial, same_root, conflicts and copies, and
    the same for each claim under ``detail``."""
    gold = list(records("gold/claims.jsonl"))
    table: dict[str, Any] = scorer("score_claims").score(gold, as_brief(*weighed(read(gold))))
    return table


def read(gold: list[dict[str, Any]]) -> list[Reading]:
    """Readings, with speakers, of all articles of the gold claims."""
    wanted = {name for claim in gold for name in claim["documents"]}
    bodies = (document(record) for record in records("data/fnc/train_bodies.jsonl.gz") if record["id"] in wanted)
    return [resolve(reading) for reading in Reader.load().read(bodies)]


def weighed(readings: list[Reading]) -> tuple[Weighed, dict[str, str]]:
    """Claims and copies as a desk without a past would give them, and the records' ids by document."""
    speakers = (a.speaker for reading in readings for a in reading.attributions if a.speaker is not None)
    with DuckEngine() as engine:
        found = weigh(readings, propose(speakers), engine)
    return found, {reading.document.id: reading.document.source_id for reading in readings}


def as_brief(found: Weighed, names: dict[str, str]) -> dict[str, Any]:
    """What the scorer looks at of ``brief --json``."""
    return {
        "copies": [{"left": names[c.left], "right": names[c.right], "score": c.score} for c in found.copies],
        "claims": [_claim(claim, names) for claim in found.claims],
    }


def _claim(claim: Claim, names: dict[str, str]) -> dict[str, Any]:
    return {
        "wording": claim.wording,
        "standing": claim.standing,
        "roots": [
            {"id": r.id, "name": r.name, "kind": r.kind, "stance": r.stance, "known": r.known} for r in claim.roots
        ],
        "independent": {"supporting": claim.independent.supporting, "denying": claim.independent.denying},
        "assertions": [
            {"document": names[a.document], "attribution": a.attribution, "stance": a.stance, "root": a.root}
            for a in claim.assertions
        ],
        "conflicts": [
            {
                "about": conflict.about,
                "values": [{"value": v.value, "documents": [names[d] for d in v.documents]} for v in conflict.values],
            }
            for conflict in claim.conflicts
        ],
    }
