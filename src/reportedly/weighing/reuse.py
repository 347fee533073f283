"""Where two texts share their wording: the row step behind the passages of a copy.

Greedy string tiling (Wise 1993): the longest run of words that both texts share and that no longer one has taken is
a passage; so every word belongs to one passage at most, and a paragraph that was moved is found where it went.
Shared runs are found by their five-word hashes, so the time grows with the words and with the runs shared.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from reportedly.settings import COPY_PASSAGES, SHINGLE_WORDS
from reportedly.types import Span
from reportedly.weighing.fingerprints import PAGE, Ints, Kinds, pieces, run_kinds, runs
from reportedly.weighing.words import placed_words

MOST_PLACES = 16  # of one run in the left text; what a text says more often is no passage worth the time


class Passage(NamedTuple):
    """The same words in two texts, half-open in code points of each."""

    left: Span
    right: Span


class Worded(NamedTuple):
    """A text's words in order: ``hashes`` and ``kinds`` of the run that begins at each, ``places`` of the words."""

    hashes: Ints
    kinds: Kinds
    places: list[Span]


def reuse(left: str, right: str, most: int = COPY_PASSAGES) -> tuple[Passage, ...]:
    """The passages of at least five words that two texts share, quotations with them and lines of the page
    without, in code points of each; the longest ``most``, in the order of the left text."""
    one, other = worded(left), worded(right)
    tiles = _tiles(_shared(one, other))
    kept = sorted(sorted(tiles, key=lambda tile: (-tile[2], tile))[:most])
    return tuple(Passage(_span(one, a, length), _span(other, b, length)) for a, b, length in kept)


@lru_cache(maxsize=512)
def worded(text: str) -> Worded:
    """The words of a text; the last few hundred texts stay at hand, since a text is in many pairs."""
    words: list[str] = []
    places: list[Span] = []
    kinds: list[int] = []
    for start, end, kind in pieces(text):
        found = placed_words(text[start:end])
        words += [word for word, _, _ in found]
        places += [(start + a, start + b) for _, a, b in found]
        kinds += [kind] * len(found)
    return Worded(runs(words), run_kinds(np.array(kinds, dtype=np.int8)), places)


def _shared(one: Worded, other: Worded) -> list[tuple[int, int, int]]:
    """Stretches of words that both have and that cannot be made longer: (begins left, begins right, words)."""
    at = np.flatnonzero(one.kinds != PAGE)
    at = at[np.argsort(one.hashes[at], kind="stable")]
    there = np.flatnonzero(other.kinds != PAGE)
    known = one.hashes[at]
    first = np.searchsorted(known, other.hashes[there], "left")
    count = np.minimum(np.searchsorted(known, other.hashes[there], "right") - first, MOST_PLACES)
    right = np.repeat(there, count)
    within = np.arange(len(right)) - np.repeat(np.cumsum(count) - count, count)
    left = at[np.repeat(first, count) + within]
    order = np.lexsort((right, left - right))
    left, right = left[order], right[order]
    goes_on = (np.diff(left) == 1) & (np.diff(right) == 1)
    begins = np.flatnonzero(np.append(True, ~goes_on)) if len(left) else np.empty(0, dtype=np.intp)
    lengths = np.diff(np.append(begins, len(left))) + SHINGLE_WORDS - 1
    return list(zip(left[begins].tolist(), right[begins].tolist(), lengths.tolist(), strict=True))


def _tiles(stretches: Sequence[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Of stretches that overlap, the longest whole, and of the others what is left if it is long enough."""
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    tiles = []
    for a, b, length in sorted(stretches, key=lambda each: (-each[2], each)):
        free = [a + n not in taken_left and b + n not in taken_right for n in range(length)]
        for start, end in _stretches(free):
            tiles.append((a + start, b + start, end - start))
            taken_left.update(range(a + start, a + end))
            taken_right.update(range(b + start, b + end))
    return tiles


def _stretches(free: Sequence[bool]) -> list[tuple[int, int]]:
    """Runs of True that are long enough for a passage."""
    edges = np.flatnonzero(np.diff(np.array([False, *free, False], dtype=np.int8)))
    return [(s, e) for s, e in edges.reshape(-1, 2).tolist() if e - s >= SHINGLE_WORDS]


def _span(text: Worded, word: int, length: int) -> Span:
    return text.places[word][0], text.places[word + length - 1][1]
