"""Spans without what stands at their ends."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.spans import joined, trimmed


@pytest.mark.parametrize(
    ("text", "before", "after", "left"),
    [("  a b \n", "", "", "a b"), (", it held.", ",", ".", "it held"), (" \u00a0 ", "", "", ""), ("", "", "", "")],
)
def test_white_space_and_marks_at_the_ends_are_left_out(text: str, before: str, after: str, left: str) -> None:
    start, end = trimmed(text, (0, len(text)), before, after)
    assert text[start:end] == left


SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 8)).map(lambda p: (p[0], p[0] + p[1])))


@given(SPANS)
def test_joined_spans_hold_the_same_characters_apart_and_in_order(spans: list[tuple[int, int]]) -> None:
    found = joined(spans)
    assert {i for a, b in found for i in range(a, b)} == {i for a, b in spans for i in range(a, b)}
    assert all(left[1] < right[0] for left, right in itertools.pairwise(found))
    assert all(a < b for a, b in found)
