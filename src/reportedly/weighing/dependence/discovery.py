"""Which value of each item holds, given that sources differ in accuracy and repeat each other.

AccuVote and AccuCopy of Dong, Berti-Equille & Srivastava (VLDB 2009), and the house's own ``discover``, which
weighs as AccuVote does but first takes sources that repeat one feed for one.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from reportedly.settings import (
    COPY_RATE,
    FALSE_VALUES,
    MOST_ACCURATE,
    SOURCE_ACCURACY,
    SOURCE_ACCURACY_ITEMS,
    SUGGEST_FROM,
    TRUTH_ROUNDS,
)
from reportedly.weighing.dependence.pairs import Dependence, Pair, copying, shared, told, verbatim
from reportedly.weighing.dependence.similarity import Likeness, Similarity, likeness
from reportedly.weighing.dependence.table import Numbers, Table, Triple, table


@dataclass(frozen=True, slots=True)
class Discovery:
    """``values``: item to the value that holds; ``probabilities``: of it, under the model; ``accuracies``:
    source to its share of right values, as estimated; ``dependence``: pairs that seem to depend, with amounts."""

    values: Mapping[str, Hashable]
    probabilities: Mapping[str, float]
    accuracies: Mapping[str, float]
    dependence: tuple[Pair, ...]


def discover(claims: Iterable[Triple], similarity: Similarity | None = None) -> Discovery:
    """The house's: sources that never differ count as one, then accuracies and values in turn."""
    columns = table(claims)
    uniform = _uniform(columns)
    found = verbatim(shared(columns, uniform, contested=True))
    weight = _independence(columns, found.either)
    alike = likeness(columns, similarity)
    scores, accuracy = _rounds(columns, lambda *_: weight, columns.shares(columns.sums(weight)), alike)
    return _told(columns, scores, accuracy, found)


def accu_vote(claims: Iterable[Triple], similarity: Similarity | None = None) -> Discovery:
    """The paper's AccuVote (AccuSim with ``similarity``): accuracies, and everybody on their own."""
    columns = table(claims)
    ones = np.ones(len(columns.source_of))
    scores, accuracy = _rounds(columns, lambda *_: ones, _uniform(columns), likeness(columns, similarity))
    return _told(columns, scores, accuracy, None)


def accu_copy(claims: Iterable[Triple], similarity: Similarity | None = None) -> Discovery:
    """The paper's AccuCopy: dependence, accuracies and values in turn. Counts of shared true and false values
    are expected ones under the probabilities so far, as in its successor (Dong et al., VLDB 2010)."""
    columns = table(claims)

    def weigh(truth: Numbers, accuracy: Numbers) -> Numbers:
        return _independence(columns, COPY_RATE * copying(shared(columns, truth), accuracy).either)

    scores, accuracy = _rounds(columns, weigh, _uniform(columns), likeness(columns, similarity))
    truth = _probabilities(columns, scores)
    return _told(columns, scores, accuracy, copying(shared(columns, truth), accuracy))


def _rounds(
    columns: Table, weigh: Callable[[Numbers, Numbers], Numbers], truth: Numbers, alike: Likeness
) -> tuple[Numbers, Numbers]:
    """Scores of the candidates and accuracies of the sources, once the best values stand still."""
    scores, accuracy, before = truth, np.full(len(columns.sources), SOURCE_ACCURACY), columns.best(truth)
    for _ in range(TRUTH_ROUNDS):
        weight = weigh(truth, accuracy)
        accuracy = _accuracy(columns, truth)
        votes = np.maximum(np.log(FALSE_VALUES * accuracy / (1 - accuracy)), 0)[columns.source_of]
        scores = alike(columns.sums(votes * weight))
        truth, best = _probabilities(columns, scores), columns.best(scores)
        if np.array_equal(best, before):
            break
        before = best
    return scores, accuracy


def _uniform(columns: Table) -> Numbers:
    return columns.shares(columns.sums(np.ones(len(columns.source_of))))


def _accuracy(columns: Table, truth: Numbers) -> Numbers:
    """Of each source: the mean probability of its values, with some items of the first guess among them."""
    right = np.bincount(columns.source_of, truth[columns.candidate_of], len(columns.sources))
    mean = (right + SOURCE_ACCURACY_ITEMS * SOURCE_ACCURACY) / (columns.said + SOURCE_ACCURACY_ITEMS)
    return np.clip(mean, 1 - MOST_ACCURATE, MOST_ACCURATE)


def _independence(columns: Table, repeats: Numbers) -> Numbers:
    """Of each claim: the chance that its source has the value from none of the sources of the same value that
    come before it. Who has most to say comes first: a feed is at least as long as what is taken from it."""
    order = np.lexsort((np.arange(len(columns.sources)), -columns.said))
    rank = np.empty(len(order), dtype=np.intp)
    rank[order] = np.arange(len(order))
    alone = np.log(np.maximum(1 - repeats, 1e-12)) * (rank[None, :] < rank[:, None])
    weight = np.ones(len(columns.source_of))
    for candidates, claims, given in columns.blocks():
        rows = columns.candidate_of[claims] - candidates.start
        weight[claims] = np.exp((given @ alone.T)[rows, columns.source_of[claims]])
    return weight


def _probabilities(columns: Table, scores: Numbers) -> Numbers:
    """Softmax over an item's values, the ones nobody gives included (score 0, ``FALSE_VALUES`` + 1 in all)."""
    top = np.zeros(len(columns.items))
    np.maximum.at(top, columns.item_of, scores)
    given = np.bincount(columns.item_of, minlength=len(columns.items))
    raised = np.exp(scores - top[columns.item_of])
    unsaid = np.maximum(FALSE_VALUES + 1 - given, 0) * np.exp(-top)
    total: Numbers = np.bincount(columns.item_of, raised, len(columns.items)) + unsaid
    return raised / total[columns.item_of]


def _told(columns: Table, scores: Numbers, accuracy: Numbers, found: Dependence | None) -> Discovery:
    best, truth = columns.best(scores), _probabilities(columns, scores)
    return Discovery(
        columns.answers(scores),
        {columns.candidates[place][0]: round(float(truth[place]), 6) for place in best},
        {source: round(float(share), 6) for source, share in zip(columns.sources, accuracy, strict=True)},
        told(columns, found, best, SUGGEST_FROM) if found else (),
    )
