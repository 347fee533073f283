"""Precision, recall and F1 from counts by article, with bootstrap intervals over articles.

Articles are drawn with replacement and the counts summed anew each time (Efron & Tibshirani 1993,
percentile method): attributions of one article are no independent draws, articles nearly are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Counts = tuple[int, int, int, int]  # right among the predicted, predicted, found among the gold, gold
SEED = 0


def table(articles: Sequence[Mapping[str, Counts]], boot: int = 0) -> dict[str, dict[str, Any]]:
    """Per name P, R and F in per cent, ``n_pred``, ``n_gold``, and with ``boot`` draws the 95 % interval
    ``ci`` of F. A name that an article lacks counts nothing there."""
    names = dict.fromkeys(name for counts in articles for name in counts)
    return {
        name: _row(np.array([c.get(name, (0, 0, 0, 0)) for c in articles], dtype=np.float64), boot) for name in names
    }


def _row(counts: NDArray[np.float64], boot: int) -> dict[str, Any]:
    total = counts.sum(axis=0)
    precision, recall, f1 = (float(v[0]) for v in _prf(total[None]))
    row: dict[str, Any] = {"P": precision, "R": recall, "F": f1, "n_pred": int(total[1]), "n_gold": int(total[3])}
    if boot:
        weights = np.random.default_rng(SEED).multinomial(len(counts), np.full(len(counts), 1 / len(counts)), boot)
        low, high = np.percentile(_prf(weights @ counts)[2], (2.5, 97.5))
        row["ci"] = (float(low), float(high))
    return row


def _prf(totals: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """(n, 4) sums -> precision, recall and F1 in per cent, (n,) each; nothing over nothing is 0."""
    precision = _share(totals[:, 0], totals[:, 1])
    recall = _share(totals[:, 2], totals[:, 3])
    return precision, recall, _share(2 * precision * recall, precision + recall) / 100


def _share(part: NDArray[np.float64], whole: NDArray[np.float64]) -> NDArray[np.float64]:
    share: NDArray[np.float64] = 100 * np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)
    return share
