"""What two statements share in terms, in numpy: for pairs that are near in meaning."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from reportedly.weighing.packing import WIDTH, Ints, unpacked
from reportedly.weighing.prepare import Said

_PAIRS = 65_536  # compared at a time: some 600,000 terms are looked up, 30 MB


class Terms:
    """The terms of all statements, by the statements' places."""

    def __init__(self, saids: Sequence[Said]) -> None:
        self._sizes = np.array([len(said.stems) // WIDTH for said in saids], dtype=np.int64)
        self._starts = np.cumsum(self._sizes) - self._sizes
        stems, term = np.unique(unpacked(*(said.stems for said in saids)), return_inverse=True)
        self._many, self._term = max(1, len(stems)), term
        owner = np.repeat(np.arange(len(saids)), self._sizes)
        order = np.lexsort((term, owner))
        self._key = (owner * self._many + term)[order]
        self._term = term[order]
        self._weight = unpacked(*(said.worths for said in saids))[order]
        self._name = unpacked(*(said.names for said in saids))[order]

    def shared(self, one: Ints, other: Ints) -> tuple[Ints, Ints]:
        """For each pair the weight of the terms it shares, in thousandths, the lesser of the two counted; and how
        many of those are names to either."""
        parts = [self._shared(one[at : at + _PAIRS], other[at : at + _PAIRS]) for at in range(0, len(one), _PAIRS)]
        weights, names = zip(*parts, strict=True) if parts else ((), ())
        nothing = np.empty(0, dtype=np.int64)
        return np.concatenate([nothing, *weights]), np.concatenate([nothing, *names])

    def _shared(self, one: Ints, other: Ints) -> tuple[Ints, Ints]:
        """Each term of the one with fewer is looked up among the other's."""
        turned = self._sizes[one] > self._sizes[other]
        few, more = np.where(turned, other, one), np.where(turned, one, other)
        sizes = self._sizes[few]
        mine = np.arange(sizes.sum()) + np.repeat(self._starts[few] - (np.cumsum(sizes) - sizes), sizes)
        wanted = np.repeat(more * self._many, sizes) + self._term[mine]
        theirs = np.minimum(np.searchsorted(self._key, wanted), len(self._key) - 1)
        met = np.flatnonzero(self._key[theirs] == wanted) if len(wanted) else wanted
        mine, theirs = mine[met], theirs[met]
        pair = np.repeat(np.arange(len(one)), sizes)[met]
        weight = np.minimum(self._weight[mine], self._weight[theirs])
        named = self._name[mine] | self._name[theirs]
        return _sums(pair, weight, len(one)), _sums(pair, named, len(one))


def _sums(groups: Ints, numbers: Ints, many: int) -> Ints:
    """Sums by group; exact, for they stay far below 2 to the 53rd."""
    return np.bincount(groups, weights=numbers, minlength=many).astype(np.int64)
