"""Cosines: the story share, missing vectors, and chunks."""

from __future__ import annotations

import numpy as np

from reportedly.weighing.meanings import DIMENSIONS, NO_MEANING, Meanings


def vector(*places: int) -> bytes:
    made = np.zeros(DIMENSIONS, dtype=np.int8)
    made[list(places)] = 100
    return made.tobytes()


def integers(*values: int) -> np.typing.NDArray[np.int64]:
    return np.array(values, dtype=np.int64)


def test_equal_meanings_in_one_article_are_one() -> None:
    found = Meanings([vector(1), vector(1)], integers(0, 0))
    assert found.cosines(integers(0), integers(1)).tolist() == [1000]


def test_like_wordings_in_two_stories_are_less_alike_than_in_one() -> None:
    two = Meanings([vector(1), vector(2), vector(1), vector(3)], integers(0, 0, 1, 1))
    same = Meanings([vector(1), vector(2), vector(1), vector(2)], integers(0, 0, 1, 1))
    apart = two.cosines(integers(0), integers(2))[0]
    together = same.cosines(integers(0), integers(2))[0]
    assert 800 < apart < together == 1000, "the share of the story tells them apart"


def test_the_order_of_statements_does_not_matter() -> None:
    one = Meanings([vector(1), vector(2), vector(1, 2)], integers(0, 1, 0))
    other = Meanings([vector(1, 2), vector(1), vector(2)], integers(0, 0, 1))
    assert one.cosines(integers(0), integers(1)).tolist() == other.cosines(integers(1), integers(2)).tolist()


def test_a_missing_vector_is_said_so() -> None:
    found = Meanings([vector(1), None], integers(0, 1))
    assert found.cosines(integers(0), integers(1)).tolist() == [NO_MEANING]


def test_nothing_is_nothing() -> None:
    assert Meanings([], integers()).cosines(integers(), integers()).tolist() == []
