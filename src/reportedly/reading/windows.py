"""Pieces -> overlapping windows that fit the encoder, and back to one answer per piece.

A text is cut at heads of sentences into parts of about one length, so that none is a small rest, and every
window is a part with some context on both sides. Each piece takes its answer from its own part's window.
"""

from __future__ import annotations

from itertools import pairwise
from math import ceil

from reportedly.reading.pieces import Pieces

WINDOW = 254  # pieces; with [CLS] and [SEP] 256. Attention takes the longer the longer a window is
OVERLAP = 32  # pieces that two neighbouring windows share, half of them before the cut and half after it
SNAP = 32  # pieces around an even cut among which the head of a sentence is looked for


def windows(
    pieces: Pieces, enders: frozenset[int], size: int = WINDOW, overlap: int = OVERLAP, first: int | None = None
) -> list[tuple[int, int]]:
    """Half-open ranges of at most ``size`` pieces, in order, covering every piece.

    ``enders``: piece ids that end a sentence (full stop, question and exclamation mark).
    ``first``: another size for the first window, so that training can cut a text at new places.
    """
    total = len(pieces)
    context, snap = min(overlap // 2, size // 6), min(SNAP, size // 6)
    cuts = [0]
    if first and first < total:
        cuts.append(min(total - 1, max(context + 1, first - context)))
    rest = total - cuts[-1]
    parts = 1 if rest + (context if cuts[-1] else 0) <= size else ceil(rest / (size - 2 * context - snap))
    for even in [cuts[-1] + rest * part // parts for part in range(1, parts)]:
        cuts.append(_sentence_head(pieces, enders, even, snap // 2, cuts[-1] + 1))
    return [(max(0, a - context), min(total, b + context)) for a, b in pairwise([*cuts, total]) if b > a]


def _sentence_head(pieces: Pieces, enders: frozenset[int], at: int, reach: int, lowest: int) -> int:
    """The place nearest to ``at`` where a paragraph or sentence begins; ``at`` where none is in reach."""
    for distance in range(reach + 1):
        for i in (at - distance, at + distance):
            if lowest <= i < len(pieces) and (
                pieces.paragraph[i] != pieces.paragraph[i - 1] or int(pieces.ids[i - 1]) in enders
            ):
                return i
    return max(at, lowest)


def owned(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """For each window the sub-range whose answers are kept; the sub-ranges tile the text."""
    cuts = [0] + [(b[0] + a[1]) // 2 for a, b in pairwise(ranges)] + [ranges[-1][1]] if ranges else []
    return list(pairwise(cuts))
