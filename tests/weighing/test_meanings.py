"""Cosines of sentence vectors: scale, missing vectors, none at all."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from reportedly.weighing.meanings import DIMENSIONS, NO_MEANING, Meanings


def vector(*places: int, length: int = 100) -> bytes:
    made = np.zeros(DIMENSIONS, dtype=np.int8)
    made[list(places)] = length
    return made.tobytes()


def integers(*values: int) -> npt.NDArray[np.int64]:
    return np.array(values, dtype=np.int64)


def test_the_cosine_is_in_thousandths_whatever_the_vectors_lengths() -> None:
    found = Meanings([vector(1), vector(1, length=7), vector(1, 2), vector(3)])
    assert found.cosines(integers(0, 0, 0), integers(1, 2, 3)).tolist() == [1000, 707, 0]


def test_a_missing_vector_is_said_so() -> None:
    found = Meanings([vector(1), None])
    assert found.cosines(integers(0), integers(1)).tolist() == [NO_MEANING]


def test_nothing_is_nothing() -> None:
    assert Meanings([]).cosines(integers(), integers()).tolist() == []
