"""Cosines of sentence vectors: scale, missing vectors, none at all."""

from __future__ import annotations

import numpy as np

from reportedly.weighing.meanings import DIMENSIONS, NO_MEANING, Meanings


def vector(*places: int, length: int = 100) -> bytes:
    made = np.zeros(DIMENSIONS, dtype=np.int8)
    made[list(places)] = length
    return made.tobytes()


def near(meanings: list[bytes | None], groups: list[int], least: int = 500) -> list[tuple[int, ...]]:
    told = [np.array([at for at, each in enumerate(groups) if each == group]) for group in sorted(set(groups))]
    return sorted(zip(*(column.tolist() for column in Meanings(meanings).near(told, least)), strict=True))


def test_the_cosine_is_in_thousandths_whatever_the_vectors_lengths() -> None:
    told: list[bytes | None] = [vector(1), vector(1, length=7), vector(1, 2), vector(3)]
    assert near(told, [0, 0, 0, 0]) == [(0, 1, 1000), (0, 2, 707), (1, 2, 707)]
    assert (0, 3, 0) in near(told, [0, 0, 0, 0], least=0)


def test_only_statements_of_one_group_are_compared() -> None:
    told: list[bytes | None] = [vector(1), vector(1), vector(1), vector(1)]
    assert near(told, [5, 7, 5, 7]) == [(0, 2, 1000), (1, 3, 1000)]


def test_a_missing_vector_is_said_so() -> None:
    assert near([vector(1), None], [0, 0]) == [(0, 1, NO_MEANING)]


def test_nothing_is_nothing() -> None:
    assert near([], []) == []


def test_a_cosine_is_the_same_whatever_else_is_compared() -> None:
    rng = np.random.default_rng(3)
    told: list[bytes | None] = [rng.integers(-127, 128, DIMENSIONS, dtype=np.int8).tobytes() for _ in range(2500)]
    some = {(a, b): c for a, b, c in near(told[:40], [0] * 40, least=-1001)}
    every = {(a, b): c for a, b, c in near(told, [0] * 2500, least=-1001)}
    assert all(every[pair] == cosine for pair, cosine in some.items())


def test_around_a_centre_only_its_own_pairs_are_made_and_none_that_is_near() -> None:
    told = Meanings([vector(1), vector(1, 2), vector(1), vector(2), vector(1)])
    one, other, cosine = told.around(np.array([1]), [np.array([0, 1, 2, 3])], 500, 1001)
    assert (one.tolist(), other.tolist(), set(cosine.tolist())) == ([0, 1, 1], [1, 2, 3], {707})
    assert not len(told.around(np.array([1]), [np.array([0, 1, 2, 3])], 500, 707)[0])
