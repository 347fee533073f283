"""Shared terms: the lesser weight of each, and how many are names to either."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reportedly.weighing import shared_terms
from reportedly.weighing.packing import packed
from reportedly.weighing.prepare import Said
from reportedly.weighing.shared_terms import Terms

Told = dict[int, tuple[int, bool]]  # weight and whether it is a name, by term


def said(told: Told) -> Said:
    weights, names = [weight for weight, _ in told.values()], [name for _, name in told.values()]
    return Said(packed(told), packed(weights), packed(names), sum(weights), sum(names), 100, 100)


terms = st.integers(-(2**63), 2**63 - 1) | st.integers(0, 5)
worths = st.tuples(st.integers(1, 900), st.booleans())
statements = st.lists(st.dictionaries(terms, worths), min_size=2, max_size=6)


@given(statements, st.integers(1, 20))
def test_what_is_shared_is_what_both_hold(told: list[Told], at_once: int) -> None:
    one, other = np.triu_indices(len(told), 1)
    shared_terms._PAIRS, before = at_once, shared_terms._PAIRS
    try:
        weights, names = Terms([said(each) for each in told]).shared(one, other)
    finally:
        shared_terms._PAIRS = before
    both = [(told[a], told[b], told[a].keys() & told[b].keys()) for a, b in zip(one, other, strict=True)]
    assert weights.tolist() == [sum(min(a[term][0], b[term][0]) for term in met) for a, b, met in both]
    assert names.tolist() == [sum(a[term][1] or b[term][1] for term in met) for a, b, met in both]


def test_no_pairs_share_nothing() -> None:
    nothing = np.empty(0, dtype=np.int64)
    assert [len(each) for each in Terms([]).shared(nothing, nothing)] == [0, 0]
    assert [each.tolist() for each in Terms([said({}), said({})]).shared(np.array([0]), np.array([1]))] == [[0], [0]]
