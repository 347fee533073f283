"""Claims, roots, copies and conflicts against five gold claims on 70 articles."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from evaluation.shared import records, scorer
from reportedly.briefing.as_json import brief_json
from reportedly.desk.desk import Desk


def score() -> dict[str, Any]:
    """The scorer's table: found, roots, invented, missed, denial, same_root, conflicts and copies, and
    the same for each claim under ``detail``."""
    gold = list(records("gold/claims.jsonl"))
    table: dict[str, Any] = scorer("score_claims").score(gold, brief(gold))
    return table


def brief(gold: list[dict[str, Any]]) -> dict[str, Any]:
    """``brief --json`` of all articles of the gold claims."""
    wanted = {name for claim in gold for name in claim["documents"]}
    bodies = [record for record in records("data/fnc/train_bodies.jsonl.gz") if record["id"] in wanted]
    with TemporaryDirectory(prefix="evaluation-") as folder, Desk() as desk:
        path = Path(folder) / "bodies.jsonl"
        path.write_text("".join(json.dumps(body) + "\n" for body in bodies), encoding="utf8")
        return brief_json(desk.report([str(path)])[1])
