"""Values that speak for each other: the paper's AccuSim (Dong et al., VLDB 2009, section 4.2)."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from itertools import groupby, permutations

import numpy as np

from reportedly.settings import SIMILAR_VALUES
from reportedly.weighing.dependence.table import Numbers, Table

Similarity = Callable[[Hashable, Hashable], float]  # how far the first speaks for the second, in [0, 1]
Likeness = Callable[[Numbers], Numbers]


def likeness(columns: Table, similarity: Similarity | None) -> Likeness:
    """A function from candidates' scores to scores with a part of what similar values of the item have."""
    if similarity is None:
        return lambda scores: scores
    pairs = []
    for _, run in groupby(enumerate(columns.candidates), key=lambda c: c[1][0]):
        for (one, (_, said)), (other, (_, also)) in permutations(run, 2):
            weight = similarity(said, also)
            if weight:
                pairs.append((one, other, weight))
    giving = np.array([one for one, _, _ in pairs], dtype=np.intp)
    taking = np.array([other for _, other, _ in pairs], dtype=np.intp)
    part = SIMILAR_VALUES * np.array([weight for _, _, weight in pairs], dtype=float)
    return lambda scores: scores + np.bincount(taking, scores[giving] * part, len(scores))
