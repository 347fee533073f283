"""The pair scorer of stories: a logistic model, weights as data (its card: docs/decisions/0011)."""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def weights() -> dict[str, int]:
    """Thousandths of log-odds that each feature of ``story_features`` adds where it is in full; "bias" is
    added to every pair."""
    found: dict[str, int] = json.loads((files("reportedly.weighing") / "story_model.json").read_text("utf-8"))
    return found


def expression() -> str:
    """The log-odds of a row ``f`` of ``story_features``, in millionths, as SQL."""
    told = weights()
    return " + ".join([str(1000 * told["bias"]), *(f"({w}) * f.{name}" for name, w in told.items() if name != "bias")])
