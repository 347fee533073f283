"""Packed numbers: which of many are among a few."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reportedly.weighing.packing import among

numbers = st.lists(
    st.integers(-(2**63), 2**63 - 1) | st.integers(-3, 3).map(lambda high: (high << 20) + 7), max_size=12
)


@given(numbers, numbers)
def test_those_that_are_among_a_few_are_found(many: list[int], few: list[int]) -> None:
    found = among(np.array(many, dtype=np.int64), np.array(few, dtype=np.int64))
    assert found.tolist() == [number in few for number in many]
