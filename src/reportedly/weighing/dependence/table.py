"""Claims as columns of numbers: who gives which value for which item."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Triple = tuple[str, str, Hashable]  # source, item, value
Numbers = NDArray[np.float64]
Places = NDArray[np.intp]

BLOCK = 2048  # values looked at together; memory is this many times the sources


@dataclass(frozen=True, slots=True)
class Table:
    """``candidates``: (item, value), item by item; ``item_of``: the item of each candidate. A claim is a pair
    of ``source_of`` and ``candidate_of``. All sorted, so that the order of the input leaves no trace."""

    sources: tuple[str, ...]
    items: tuple[str, ...]
    candidates: tuple[tuple[str, Hashable], ...]
    item_of: Places
    source_of: Places
    candidate_of: Places

    @property
    def said(self) -> Numbers:
        """How many items each source speaks of."""
        return np.bincount(self.source_of, minlength=len(self.sources)).astype(float)

    def sums(self, weights: Numbers) -> Numbers:
        """Of the claims' weights, a candidate."""
        return np.bincount(self.candidate_of, weights, len(self.candidates)).astype(float)

    def shares(self, scores: Numbers) -> Numbers:
        """Each candidate's part of its item's scores."""
        return scores / np.bincount(self.item_of, scores, len(self.items))[self.item_of]

    def best(self, scores: Numbers) -> Places:
        """The candidate of the highest score, an item; of equals the one most sources give, then the first."""
        order = np.lexsort((-self.sums(np.ones(len(self.source_of))), -np.round(scores, 9), self.item_of))
        kept = self.item_of[order]
        return order[np.append(True, kept[1:] != kept[:-1])] if len(order) else order

    def answers(self, scores: Numbers) -> dict[str, Hashable]:
        """Item to best value."""
        return dict(self.candidates[place] for place in self.best(scores))

    def blocks(self) -> Iterator[tuple[slice, slice, Numbers]]:
        """Runs of candidates, the claims on them, and who gives which: candidates x sources, 1 or 0."""
        for start in range(0, len(self.candidates), BLOCK):
            stop = min(start + BLOCK, len(self.candidates))
            claims = slice(*np.searchsorted(self.candidate_of, (start, stop)))
            given = np.zeros((stop - start, len(self.sources)))
            given[self.candidate_of[claims] - start, self.source_of[claims]] = 1
            yield slice(start, stop), claims, given


def table(claims: Iterable[Triple]) -> Table:
    """A source that gives two values for one item has not made up its mind: it says nothing on that item."""
    values: dict[tuple[str, str], set[Hashable]] = defaultdict(set)
    for source, item, value in claims:
        values[source, item].add(value)
    told = sorted(((i, _order(next(iter(v))), s), next(iter(v))) for (s, i), v in values.items() if len(v) == 1)
    candidates = {(item, key): (item, value) for (item, key, _), value in told}
    sources, items = sorted({key[2] for key, _ in told}), sorted({key[0] for key, _ in told})
    place = {key: number for number, key in enumerate(candidates)}
    nth, rank = {s: n for n, s in enumerate(sources)}, {i: n for n, i in enumerate(items)}
    return Table(
        tuple(sources),
        tuple(items),
        tuple(candidates.values()),
        np.array([rank[item] for item, _ in candidates], dtype=np.intp),
        np.array([nth[source] for (_, _, source), _ in told], dtype=np.intp),
        np.array([place[item, key] for (item, key, _), _ in told], dtype=np.intp),
    )


def vote(claims: Iterable[Triple]) -> dict[str, Hashable]:
    """Item to the value that most sources give; of equals the first in the values' own order."""
    columns = table(claims)
    return columns.answers(columns.sums(np.ones(len(columns.source_of))))


def _order(value: Hashable) -> tuple[str, str]:
    """Something to sort values of any kind by; sets print in another order in every process."""
    shown = repr(sorted(map(repr, value))) if isinstance(value, frozenset) else repr(value)
    return type(value).__name__, shown
