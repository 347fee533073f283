"""How a document stands to a claim: three chances from named amounts, by a logistic model.

Weights are a plain table (stance.json, with its card); the score of "uncertain" is 0 and each amount adds
to the scores of the other two, so that every answer can be taken apart. Made by ``python -m training.stance``.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from reportedly.types import Side

PARTS = 3  # amounts named in an explanation


@dataclass(frozen=True, slots=True)
class Chances:
    """Three numbers that sum to 1, and the amounts that speak loudest for the likeliest of them."""

    supports: float
    denies: float
    uncertain: float
    because: tuple[str, ...] = ()

    @property
    def side(self) -> Side:
        """The likeliest; of equals the more cautious."""
        best = max(self.supports, self.denies, self.uncertain)
        if best == self.uncertain:
            return "uncertain"
        return "denies" if best == self.denies else "supports"

    def turned(self) -> Chances:
        """Towards the opposite of the wording they were asked for."""
        return Chances(self.denies, self.supports, self.uncertain, self.because)


@dataclass(frozen=True, slots=True)
class StanceModel:
    """``weights``: for each amount what it adds to the scores of supporting and of denying."""

    bias: tuple[float, float]
    weights: Mapping[str, tuple[float, float]]

    @classmethod
    @lru_cache(maxsize=1)
    def load(cls) -> StanceModel:
        """The package's own weights."""
        kept = json.loads((files("reportedly.weighing") / "stance.json").read_text("utf-8"))
        return cls(tuple(kept["bias"]), {name: (yes, no) for name, (yes, no) in kept["weights"].items()})

    def chances(self, amounts: Mapping[str, float]) -> Chances:
        """An amount that the model was not made with counts nothing; one that is missing counts as 0."""
        parts = {
            name: (yes * amounts[name], no * amounts[name])
            for name, (yes, no) in self.weights.items()
            if name in amounts
        }
        scores = [self.bias[side] + math.fsum(part[side] for part in parts.values()) for side in (0, 1)]
        raised = [math.exp(score - max(*scores, 0.0)) for score in (*scores, 0.0)]
        yes, no, open_ = (one / sum(raised) for one in raised)
        found = Chances(yes, no, open_)
        return Chances(yes, no, open_, _loudest(parts, found.side))


def _loudest(parts: Mapping[str, tuple[float, float]], side: Side) -> tuple[str, ...]:
    def voice(part: tuple[float, float]) -> float:
        yes, no = part
        return {"supports": yes - max(no, 0.0), "denies": no - max(yes, 0.0), "uncertain": -max(yes, no)}[side]

    ordered = sorted(parts, key=lambda name: (-voice(parts[name]), name))
    return tuple(name for name in ordered[:PARTS] if voice(parts[name]) > 0)
