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
    """Three numbers that sum to 1."""

    supports: float
    denies: float
    uncertain: float

    @property
    def side(self) -> Side:
        """The likeliest; of equals the more cautious."""
        best = max(self.supports, self.denies, self.uncertain)
        if best == self.uncertain:
            return "uncertain"
        return "denies" if best == self.denies else "supports"

    def turned(self) -> Chances:
        """Towards the opposite of the wording they were asked for."""
        return Chances(self.denies, self.supports, self.uncertain)


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
        parts = self._parts(amounts).values()
        scores = [bias + math.fsum(part[side] for part in parts) for side, bias in enumerate(self.bias)]
        raised = [math.exp(score - max(*scores, 0.0)) for score in (*scores, 0.0)]
        yes, no, open_ = (one / sum(raised) for one in raised)
        return Chances(yes, no, open_)

    def because(self, amounts: Mapping[str, float]) -> tuple[str, ...]:
        """The amounts that speak loudest for the likeliest answer, the loudest first."""
        side, parts = self.chances(amounts).side, self._parts(amounts)
        loud = {name: _voice(part, side) for name, part in parts.items()}
        return tuple(name for name in sorted(loud, key=lambda name: (-loud[name], name))[:PARTS] if loud[name] > 0)

    def _parts(self, amounts: Mapping[str, float]) -> dict[str, tuple[float, float]]:
        weights = self.weights
        return {
            name: (weights[name][0] * amount, weights[name][1] * amount)
            for name, amount in amounts.items()
            if amount and name in weights
        }


def _voice(part: tuple[float, float], side: Side) -> float:
    yes, no = part
    return {"supports": yes - max(no, 0.0), "denies": no - max(yes, 0.0), "uncertain": -max(yes, no)}[side]
