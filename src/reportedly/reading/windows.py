"""Pieces -> overlapping windows that fit the encoder, and back to one answer per piece.

A window starts at the head of a sentence where one is near. Each piece takes its answer from the
window in which it stands farthest from an edge, so every piece is read with context on both sides.
"""

from __future__ import annotations

from itertools import pairwise

from reportedly.reading.pieces import Pieces

WINDOW = 318  # pieces; with [CLS] and [SEP] 320, under the encoder's 512 positions
OVERLAP = 64  # pieces that two neighbouring windows share: about two sentences of context
SNAP = 48  # how far back a window's start may move to meet the head of a sentence


def windows(
    pieces: Pieces, enders: frozenset[int], size: int = WINDOW, overlap: int = OVERLAP, first: int | None = None
) -> list[tuple[int, int]]:
    """Half-open ranges of pieces, in order, covering every piece.

    ``enders``: piece ids that end a sentence (full stop, question and exclamation mark).
    ``first``: another size for the first window, so that training can cut a text at new places.
    """
    total = len(pieces)
    ranges: list[tuple[int, int]] = []
    start = 0
    while start < total:
        stop = min(total, start + (first if first and not ranges else size))
        ranges.append((start, stop))
        if stop == total:
            break
        start = _sentence_head(pieces, enders, stop - overlap, start + 1)
    return ranges


def _sentence_head(pieces: Pieces, enders: frozenset[int], at: int, lowest: int) -> int:
    for i in range(at, max(lowest, at - SNAP), -1):
        if pieces.paragraph[i] != pieces.paragraph[i - 1] or int(pieces.ids[i - 1]) in enders:
            return i
    return max(at, lowest)


def owned(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """For each window the sub-range whose answers are kept; the sub-ranges tile the text."""
    cuts = [0] + [(b[0] + a[1]) // 2 for a, b in pairwise(ranges)] + [ranges[-1][1]] if ranges else []
    return list(pairwise(cuts))
