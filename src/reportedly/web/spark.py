"""A spark line: how often a claim was said in equal stretches of time, for it above the line, against it below."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

STEP, BAR, HIGH = 5.0, 4.0, 14.0


class Spark(NamedTuple):
    """Two SVG paths of bars and the size of the drawing; ``base`` is the line between them."""

    above: str
    below: str
    width: float
    height: float
    base: float


def spark_of(counts: Sequence[tuple[int, int]]) -> Spark | None:
    """None where there is nothing to draw. Heights grow with the square root: one voice beside forty still shows."""
    most = max((max(pair) for pair in counts), default=0)
    if not most:
        return None
    deep = HIGH if any(no for _, no in counts) else 0.0
    above = "".join(_bar(n, HIGH, -_high(yes, most)) for n, (yes, _) in enumerate(counts) if yes)
    below = "".join(_bar(n, HIGH + 1, _high(no, most)) for n, (_, no) in enumerate(counts) if no)
    return Spark(above, below, len(counts) * STEP, HIGH + 1 + deep, HIGH + 0.5)


def _high(count: int, most: int) -> float:
    return max(2.0, HIGH * math.sqrt(count / most))


def _bar(place: int, base: float, height: float) -> str:
    return f"M{place * STEP:g} {base:g}h{BAR:g}v{height:.1f}h-{BAR:g}z"
