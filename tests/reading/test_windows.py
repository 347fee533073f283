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


@pytest.mark.parametrize("length", [WINDOW + 1, 2 * WINDOW, 3 * WINDOW + 7])
def test_a_longer_text_is_cut_into_parts_of_one_length(length: int) -> None:
    ranges = windows(pieces(length), ENDERS)
    parts = [b - a for a, b in owned(ranges)]
    assert max(parts) - min(parts) <= 1
    assert all(a[1] - b[0] == OVERLAP for a, b in pairwise(ranges))


@pytest.mark.parametrize("away", [0, 1, -1, 5, SNAP // 2, -SNAP // 2])
def test_a_cut_moves_to_the_head_of_a_sentence_near_by(away: int) -> None:
    even = (WINDOW + 10) // 2
    head = even + away
    for text in (pieces(WINDOW + 10, stops=(head - 1,)), pieces(WINDOW + 10, breaks=(head,))):
        assert owned(windows(text, ENDERS)) == [(0, head), (head, WINDOW + 10)]


@pytest.mark.parametrize("away", [SNAP // 2 + 1, -SNAP // 2 - 1])
def test_a_sentence_head_too_far_away_is_left(away: int) -> None:
    even = (WINDOW + 10) // 2
    assert owned(windows(pieces(WINDOW + 10, stops=(even + away - 1,)), ENDERS))[1][0] == even


def test_the_nearest_sentence_head_is_taken() -> None:
    even = (WINDOW + 10) // 2
    text = pieces(WINDOW + 10, stops=(even - 12, even + 6, even + 13))
    assert owned(windows(text, ENDERS))[1][0] == even + 7


def test_the_first_window_may_have_another_size() -> None:
    ranges = windows(pieces(400), ENDERS, first=100)
    assert ranges[0] == (0, 100)
    assert ranges[1][0] == 100 - OVERLAP


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
