"""The gate: figures may rise, never fall below their floors without somebody lowering a floor.

``floors.json`` names, per run (the full one and the CI sample), the least each figure may be, the digest of
the gold it was measured on, and when. A floor is lowered only by editing that file, with a line in the
CHANGELOG that says why; a change of the gold's digest fails the gate until the floors are measured anew.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from evaluation import agencies, certainty, chains, claims, copies, reading
from evaluation.corpus import ROLES
from evaluation.shared import FOLDER, available
from reportedly.reading.model import Model

FLOORS = Path(__file__).with_name("floors.json")
SAMPLE = {"polnear": 20, "chains": 10, "certainty": 200}  # records read in CI: under two minutes on two cores
FACTUALITY = tuple(f"data/factuality/{name}.jsonl.gz" for name in certainty.CORPORA)
COPIES = ("found", "found by score", "right", "agencies right")
AGENCIES = ("right", "publishers known", "headlines known")
GOLD = ("data/polnear/dev.jsonl.gz", "gold/chains.jsonl", "gold/claims.jsonl", *FACTUALITY, agencies.ARTICLES)


def figures(sample: bool) -> dict[str, float]:
    """Every gated figure, measured now; in per cent, more is better."""
    dev = reading.score(SAMPLE["polnear"] if sample else None)
    gold = chains.score(SAMPLE["chains"] if sample else None)
    found = {
        "polnear attribution F1": dev["attr"]["F"],
        "polnear attribution F1 without sources": dev["attr_nosrc"]["F"],
        "polnear indirect recall": dev["attr.indirect"]["R"],
        **{f"polnear exact {role} F1": dev[f"exact.{role}"]["F"] for role in ROLES},
        "polnear confidence calibrated": 100 - 100 * dev["calibration"]["ece"],
    }
    found |= {f"chains {k}": gold[k] for k in ("attribution", "link", "depth2", "speaker", "kind", "stance", "hedged")}
    if certainty.has_head(Model.load()):
        sure = certainty.score(limit=SAMPLE["certainty"] if sample else None)
        found |= {f"certainty {name}": 100 * value for name, value in sure.items() if name.endswith(" r")}
    if not sample:
        table = claims.score()
        found |= {f"claims {k}": 100 * table[k] for k in ("found", "denial", "same_root", "copies", "conflicts")}
        found["claims not invented"] = 100 - 100 * table["invented"]
        found |= {f"copies {k}": 100 * v for k, v in copies.score().items() if k in COPIES}
        found |= {f"agencies {k}": 100 * v for k, v in agencies.score().items() if k in AGENCIES}
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
    return hold(figures(sample), kept["sample" if sample else "full"], say)


def hold(measured: Mapping[str, float], floors: Mapping[str, float], say: Callable[[str], None] = print) -> bool:
    """Whether every figure stands at its floor or above. A figure without a floor fails, and so does a
    floor whose figure is no longer measured: nothing leaves the gate unseen."""
    good = True
    for name in [*floors, *sorted(set(measured) - set(floors))]:
        figure, floor = measured.get(name), floors.get(name)
        ok = figure is not None and floor is not None and figure >= floor
        good = good and ok
        shown = f"{figure:6.1f}" if figure is not None else "  none"
        beside = f"floor {floor:6.1f}" if floor is not None else "has no floor"
        say(f"{'ok  ' if ok else 'FELL'} {name:42s} {shown}  {beside}")
    return good
