"""Whether a confidence of .8 is right eight times in ten (Guo et al. 2017, "On Calibration of Modern
Neural Networks")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

BINS = 10  # of equal width, as in the paper's reliability diagrams


@dataclass(frozen=True, slots=True)
class Bin:
    """Attributions whose confidence lies in (low, high]; the first bin holds 0 too."""

    low: float
    high: float
    count: int
    confidence: float  # mean of what was said
    right: float  # share that came true


def reliability(sure: Sequence[float], right: Sequence[bool], bins: int = BINS) -> list[Bin]:
    """The bins that hold anything, from unsure to sure."""
    said, came = np.array(sure, dtype=np.float64), np.array(right, dtype=np.float64)
    place = np.clip(np.ceil(np.round(said * bins, 9)).astype(int) - 1, 0, bins - 1)  # .7 * 10 is above 7
    return [
        Bin(b / bins, (b + 1) / bins, int(here.sum()), float(said[here].mean()), float(came[here].mean()))
        for b in range(bins)
        if (here := place == b).any()
    ]


def expected_error(bins: Sequence[Bin]) -> float:
    """Expected calibration error: the mean distance between said and true, weighted by the bins' counts."""
    total = sum(b.count for b in bins)
    return sum(b.count * abs(b.confidence - b.right) for b in bins) / total if total else 0.0


def brier(sure: Sequence[float], right: Sequence[bool]) -> float:
    """Mean squared distance of confidence from 0 or 1 (Brier 1950); 0 is perfect."""
    return sum((s - r) ** 2 for s, r in zip(sure, right, strict=True)) / len(sure) if sure else 0.0
