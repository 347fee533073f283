"""Star clusters: those of a plain telling of the rounds, and what judgements part."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.weighing.stars import Star, Statements, both_ways, reach, stars

Scores = dict[tuple[int, int], int]  # of two statements, the lesser first
LEAST, FROM = 480, 400


def made(count: int, family: Sequence[int] = (), fitness: Sequence[int] = ()) -> Statements:
    """Statements of families of their own, fit and prominent, if nothing else is said."""
    told = (family or range(count), fitness or [100] * count, [100] * count)
    return Statements(*(np.array(column, dtype=np.int64) for column in told))


def clustered(statements: Statements, scores: Scores, main: Sequence[int] = (), apart: Sequence[tuple[int, int]] = ()
              ) -> dict[int, int]:  # fmt: skip
    ends = np.array(list(scores), dtype=np.int64).reshape(-1, 2)
    told = both_ways(statements, ends[:, 0], ends[:, 1], np.array(list(scores.values()), dtype=np.int64), FROM)
    both = [*apart, *((b, a) for a, b in apart)]
    return {statement: claim for statement, claim, _ in stars(statements, told, main, LEAST, both)}


def plainly(statements: Statements, scores: Scores, main: Sequence[int]) -> dict[int, int]:
    """The same by loops over Python's own numbers."""
    both = scores | {(b, a): score for (a, b), score in scores.items()}
    undecided, found = {end for pair in scores for end in pair}, dict[int, int]()
    while True:
        near = {a: {b: both[a, b] for b in undecided if (a, b) in both} for a in undecided}
        gain = {a: _gain(statements, a, near[a]) for a in undecided}
        centres = {a for a in undecided if gain[a] > 0 and all((-gain[b], b) > (-gain[a], a) for b in near[a])}
        joined = {a: a for a in centres}
        for a in undecided - centres:
            choice = [(-s, b) for b, s in near[a].items() if b in centres and (s >= LEAST or b in main)]
            if choice:
                joined[a] = min(choice)[1]
        if not joined:
            return found
        found |= joined
        undecided -= joined.keys()


def _gain(told: Statements, one: int, near: dict[int, int]) -> int:
    best: dict[int, int] = {}
    for other, score in near.items():
        family = int(told.family[other])
        worth = 0 if family == told.family[one] else max(score - FROM, 0) * int(told.prominence[other])
        best[family] = max(worth, best.get(family, 0))
    return (1 + sum(best.values())) * int(told.fitness[one]) if near else 0


@st.composite
def cases(draw: st.DrawFn) -> tuple[Statements, Scores, list[int]]:
    count = draw(st.integers(2, 8))
    column = st.lists(st.integers(0, 3), min_size=count, max_size=count)
    statements = Statements(*(np.array(draw(column), dtype=np.int64) for _ in range(3)))
    pairs = st.sampled_from(list(itertools.combinations(range(count), 2)))
    return (
        statements,
        draw(st.dictionaries(pairs, st.sampled_from([390, 410, 480, 600]))),
        draw(st.lists(st.integers(0, 1))),
    )


@settings(max_examples=200)
@given(cases())
def test_stars_are_those_of_the_rounds_told_plainly(case: tuple[Statements, Scores, list[int]]) -> None:
    statements, scores, main = case
    assert clustered(statements, scores, main) == plainly(statements, scores, main)


def test_a_chain_of_likeness_does_not_join_its_ends() -> None:
    assert clustered(made(4), {(0, 1): 700, (1, 2): 700, (2, 3): 700}) in ({0: 1, 1: 1, 2: 1}, {0: 0, 1: 0, 2: 2, 3: 2})


def test_copies_of_one_text_count_once() -> None:
    one, other = np.array([0, 0, 0]), np.array([1, 2, 3])
    apart, copied = made(4), made(4, family=[0, 1, 1, 1])
    score = np.array([700, 700, 700])
    first = [reach(each, both_ways(each, one, other, score, FROM))[0] for each in (apart, copied)]
    assert first == [100 * (1 + 3 * 300 * 100), 100 * (1 + 300 * 100)]


def test_of_two_that_are_kept_apart_the_nearer_joins() -> None:
    scores = {(0, 1): 900, (0, 2): 800}
    assert clustered(made(3), scores) == {0: 0, 1: 0, 2: 0}
    assert clustered(made(3), scores, apart=[(1, 2)]) == {0: 0, 1: 0}


def test_a_main_wording_is_joined_from_further_off() -> None:
    assert clustered(made(3, fitness=[100, 0, 0]), {(0, 1): 900, (0, 2): 430}) == {0: 0, 1: 0}
    assert clustered(made(3, fitness=[100, 0, 0]), {(0, 1): 900, (0, 2): 430}, main=[0]) == {0: 0, 1: 0, 2: 0}


def test_nothing_is_nothing() -> None:
    found: list[Star] = stars(made(2), both_ways(made(2), *(np.empty(0, dtype=np.int64),) * 3, FROM), [], LEAST)
    assert found == []
