"""Agglomerative clustering with average linkage (Sokal & Michener 1958), over sparse pairs.

In each round every two clusters that are each other's nearest become one: for average linkage that gives the same as
merging one pair at a time (reciprocal nearest neighbours, Murtagh 1983), in any order and in few rounds. All sums
are of whole numbers, so that the outcome does not depend on the order of anything.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from reportedly.weighing.packing import Ints


def linked(count: int, one: Ints, other: Ints, closeness: Ints, least: int) -> Ints:
    """For each of ``count`` things the first of its cluster. Pairs (``one``, ``other``), each once, have a
    ``closeness``, all others none; two clusters may merge where it is ``least`` or more on average over the pairs of
    their members. Of equally near ones the earlier are the nearest."""
    home, sizes = np.arange(count), np.ones(count, dtype=np.int64)
    one, other, total = np.minimum(one, other), np.maximum(one, other), closeness
    while True:
        products = sizes[one] * sizes[other]
        near = total >= least * products
        into = _mutual(count, one[near], other[near], total[near] / products[near])
        merging = np.flatnonzero(into != np.arange(count))
        if not len(merging):
            return home
        np.add.at(sizes, into[merging], sizes[merging])
        home = into[home]
        # A cluster without a near one never merges: a mean is no more than the larger of those it is made of.
        alive = np.zeros(count, dtype=np.bool_)
        alive[one[near]] = alive[other[near]] = True
        kept = alive[one] & alive[other]
        one, other, total = _summed(count, into[one[kept]], into[other[kept]], total[kept])


def _mutual(count: int, one: Ints, other: Ints, mean: npt.NDArray[np.float64]) -> Ints:
    """For each cluster the one it goes into: its nearest where that is earlier and finds it the nearest too."""
    this, that, means = np.concatenate([one, other]), np.concatenate([other, one]), np.concatenate([mean, mean])
    order = np.lexsort((np.maximum(this, that), np.minimum(this, that), -means, this))
    first = order[np.flatnonzero(np.diff(this[order], prepend=-1))]
    nearest = np.arange(count)
    nearest[this[first]] = that[first]
    back = nearest[nearest] == np.arange(count)
    return np.where(back, np.minimum(nearest, np.arange(count)), np.arange(count))


def _summed(count: int, one: Ints, other: Ints, total: Ints) -> tuple[Ints, Ints, Ints]:
    """The totals of the same two clusters together, those within one cluster left out."""
    apart = one != other
    key = (np.minimum(one, other) * count + np.maximum(one, other))[apart]
    order = np.argsort(key, kind="stable")
    starts = np.flatnonzero(np.diff(key[order], prepend=-1))
    if not len(starts):
        return key, key, key
    key_of, totals = key[order][starts], np.add.reduceat(total[apart][order], starts)
    return key_of // count, key_of % count, totals
