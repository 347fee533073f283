"""The gate: figures may rise, never fall below their floors without somebody lowering a floor.

``floors.json`` names, per run (the full one and the CI sample), the least each figure may be, the digest of
the gold it was measured on, and when. A floor is lowered only by editing that file, with a line in the
CHANGELOG that says why; a change of the gold's digest fails the gate until the floors are measured anew.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from evaluation import chains, claims, reading
from evaluation.shared import FOLDER, available

FLOORS = Path(__file__).with_name("floors.json")
SAMPLE = {"polnear": 20, "chains": 10}  # articles read in CI: under two minutes on two cores
GOLD = ("data/polnear/dev.jsonl.gz", "gold/chains.jsonl", "gold/claims.jsonl")


def figures(sample: bool) -> dict[str, float]:
    """Every gated figure, measured now."""
    dev = reading.score(SAMPLE["polnear"] if sample else None)
    gold = chains.score(SAMPLE["chains"] if sample else None)
    found = {
        "polnear attribution F1": dev["attr"]["F"],
        "polnear attribution F1 without sources": dev["attr_nosrc"]["F"],
        "polnear indirect recall": dev["attr.indirect"]["R"],
    }
    found |= {f"chains {k}": gold[k] for k in ("attribution", "link", "depth2", "speaker", "kind", "stance", "hedged")}
    if not sample:
        table = claims.score()
        found |= {f"claims {k}": 100 * table[k] for k in ("found", "denial", "same_root", "copies", "conflicts")}
        found["claims not invented"] = 100 - 100 * table["invented"]
    return {name: round(value, 1) for name, value in found.items()}


def digests() -> dict[str, str]:
    """SHA-256 of each gold file, shortened."""
    return {name: hashlib.sha256((FOLDER / name).read_bytes()).hexdigest()[:16] for name in GOLD}


def check(sample: bool, say: Callable[[str], None] = print) -> bool:
    """Print every figure beside its floor; false where one fell below, or the gold changed."""
    if not available():
        say(f"evaluation gate SKIPPED: the corpora are not at {FOLDER}; 0 figures checked")
        return True
    kept: dict[str, Any] = json.loads(FLOORS.read_text(encoding="utf8"))
    if kept["gold"] != digests():
        say("the gold labels are not the ones the floors were measured on; measure anew and edit floors.json")
        return False
    floors = kept["sample" if sample else "full"]
    measured = figures(sample)
    for name, floor in floors.items():
        say(f"{'ok  ' if measured[name] >= floor else 'FELL'} {name:42s} {measured[name]:6.1f}  floor {floor:6.1f}")
    missing = set(measured) - set(floors)
    for name in sorted(missing):
        say(f"FELL {name:42s} {measured[name]:6.1f}  has no floor")
    return not missing and all(measured[name] >= floor for name, floor in floors.items())
