"""Overlapping windows over the pieces, and one owner for every piece."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.pieces import Pieces
from reportedly.reading.windows import OVERLAP, SNAP, WINDOW, owned, windows

STOP = 7  # the piece that ends a sentence
ENDERS = frozenset({STOP})


def pieces(length: int, stops: tuple[int, ...] = (), breaks: tuple[int, ...] = ()) -> Pieces:
    """``stops``: pieces that are full stops. ``breaks``: pieces that open a paragraph."""
    ids = np.ones(length, dtype=np.int64)
    ids[list(stops)] = STOP
    paragraph = np.zeros(length, dtype=np.int64)
    for at in breaks:
        paragraph[at:] += 1
    places = np.arange(length, dtype=np.int64)
    return Pieces(ids, places, places + 1, np.zeros_like(ids), paragraph, paragraph)


def test_no_pieces_no_windows() -> None:
    assert windows(pieces(0), ENDERS) == owned([]) == []


@pytest.mark.parametrize("length", [1, WINDOW - 1, WINDOW])
def test_what_fits_is_one_window(length: int) -> None:
    assert windows(pieces(length), ENDERS) == [(0, length)]
    assert owned([(0, length)]) == [(0, length)]


def test_without_a_sentence_head_windows_overlap_by_the_full_overlap() -> None:
    ranges = windows(pieces(3 * WINDOW), ENDERS)
    assert ranges[:2] == [(0, WINDOW), (WINDOW - OVERLAP, 2 * WINDOW - OVERLAP)]


@pytest.mark.parametrize("back", [1, 5, SNAP - 1])
def test_a_window_starts_at_a_sentence_head_near_by(back: int) -> None:
    head = WINDOW - OVERLAP - back
    assert windows(pieces(WINDOW + 10, stops=(head - 1,)), ENDERS)[1][0] == head
    assert windows(pieces(WINDOW + 10, breaks=(head,)), ENDERS)[1][0] == head


def test_a_sentence_head_too_far_back_is_left() -> None:
    head = WINDOW - OVERLAP - SNAP - 1
    assert windows(pieces(WINDOW + 10, stops=(head - 1,)), ENDERS)[1][0] == WINDOW - OVERLAP


def test_the_nearest_sentence_head_is_taken() -> None:
    at = WINDOW - OVERLAP
    assert windows(pieces(WINDOW + 10, stops=(at - 31, at - 11)), ENDERS)[1][0] == at - 10


def test_the_first_window_may_have_another_size() -> None:
    assert windows(pieces(400), ENDERS, first=100)[:2] == [(0, 100), (100 - OVERLAP, 100 - OVERLAP + WINDOW)]


def test_a_piece_belongs_to_the_window_where_it_stands_farther_from_an_edge() -> None:
    assert owned([(0, 100), (60, 160)]) == [(0, 80), (80, 160)]


STOPS = st.lists(st.integers(0, 1499), max_size=60)


@given(st.integers(0, 1500), STOPS, st.integers(1, 400), st.none() | st.floats(0.1, 1))
def test_windows_cover_and_their_owned_parts_tile(
    length: int, stops: list[int], size: int, share: float | None
) -> None:
    text = pieces(length, tuple(s for s in stops if s < length))
    ranges = windows(text, ENDERS, size, first=None if share is None else max(1, int(size * share)))
    assert all(0 < b - a <= size for a, b in ranges)
    assert all(a < c <= b and b <= d for (a, b), (c, d) in pairwise(ranges))
    parts = owned(ranges)
    assert len(parts) == len(ranges)
    assert all(w[0] <= a <= b <= w[1] for w, (a, b) in zip(ranges, parts, strict=True))
    assert [i for a, b in parts for i in range(a, b)] == list(range(length))
