"""Stretches of text on a page to blocks in reading order.

Stretches that stand close under each other, overlap sideways and have one size are a block. Blocks are
ordered by topological sorting after T. M. Breuel, "High performance document layout analysis" (SDIUT
2003): a comes before b if it stands above and they overlap sideways, or if it stands to the left and
nothing that overlaps both lies between them in height. A heading counts as wide as the room beside it
is empty: it closes the columns above it however short it is. So does what stands at the page's edge.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reportedly.intake.papers.direction import is_rtl
from reportedly.intake.papers.shapes import Box, Line, Word, around

Table = NDArray[np.bool_]

_LINE_GAP = 0.65  # of a line's height; lines of a block stand closer than this
_LINE_LAP = 0.35  # of a line's height by which boxes of neighbouring lines may overlap
_SIZES = 1.25  # times; larger type is another block
_SIDE_LAP = 0.3  # of the narrower stretch that must lie under the other
_HEADING = 1.15  # times the size of most text on the page
_EDGE = 0.06  # of the page's height, where numbers and running heads stand
_MOST = 1500  # stretches of a page that are compared pair by pair; more keep the order they came in


class Stretch(NamedTuple):
    """Text on one baseline without a wide gap in it. ``size``: its height in the unit of the box."""

    text: str
    box: Box
    size: float


def blocks(stretches: list[Stretch]) -> list[list[Line]]:
    """Blocks in reading order, each of lines from top to bottom."""
    if not stretches:
        return []
    if len(stretches) > _MOST:
        return [[_line([stretch])] for stretch in stretches]
    rightwards = not is_rtl("".join(stretch.text for stretch in stretches))
    groups = _groups(stretches)
    boxes = np.array([around([stretch.box for stretch in group]) for group in groups])
    sizes = np.array([max(stretch.size for stretch in group) for group in groups])
    body = float(np.median([stretch.size for stretch in stretches]))
    boxes = _widened(boxes, (sizes > _HEADING * body) | (boxes[:, 1] > 1 - _EDGE) | (boxes[:, 3] < _EDGE))
    return [_lines(groups[at], rightwards) for at in _order(boxes, rightwards)]


def _groups(stretches: list[Stretch]) -> list[list[Stretch]]:
    """Connected components of "stands close under", in the order of their first members."""
    box = np.array([stretch.box for stretch in stretches])
    size = np.array([stretch.size for stretch in stretches])
    left, top, right, bottom = box.T
    small, large = np.minimum.outer(size, size), np.maximum.outer(size, size)
    lap = np.minimum.outer(right, right) - np.maximum.outer(left, left)
    narrow = np.minimum.outer(right - left, right - left)
    gap = top[None, :] - bottom[:, None]
    under = (gap < _LINE_GAP * small) & (gap > -_LINE_LAP * small - 1e-9)
    close = under & (lap > _SIDE_LAP * narrow) & (large < _SIZES * small)
    return [[stretches[at] for at in members] for members in _components(close | close.T)]


def _components(linked: Table) -> list[list[int]]:
    unseen = set(range(len(linked)))
    found: list[list[int]] = []
    for first in range(len(linked)):
        if first not in unseen:
            continue
        unseen.discard(first)
        members, waiting = [first], [first]
        while waiting:
            near = [int(at) for at in np.flatnonzero(linked[waiting.pop()]) if int(at) in unseen]
            unseen.difference_update(near)
            members += near
            waiting += near
        found.append(sorted(members))
    return found


def _widened(boxes: NDArray[np.float64], which: Table) -> NDArray[np.float64]:
    """Some of the boxes reach as far to either side as nothing stands beside them."""
    wide = boxes.copy()
    for at in np.flatnonzero(which):
        left, top, right, bottom = boxes[at]
        level = boxes[(boxes[:, 1] < bottom) & (boxes[:, 3] > top)]
        wide[at, 0] = max([0.0, *level[level[:, 2] <= left, 2]])
        wide[at, 2] = min([1.0, *level[level[:, 0] >= right, 0]])
    return wide


def _order(boxes: NDArray[np.float64], rightwards: bool) -> list[int]:
    before = _before(boxes, rightwards)
    left, top = boxes[:, 0], boxes[:, 1]
    waiting = list(range(len(boxes)))
    ordered: list[int] = []
    while waiting:
        free = [at for at in waiting if not before[waiting, at].any()]
        # a cycle (blocks that lie into each other) is broken at the topmost
        chosen = min(free or waiting, key=lambda at: (top[at], left[at] if rightwards else -left[at]))
        ordered.append(chosen)
        waiting.remove(chosen)
    return ordered


def _before(boxes: NDArray[np.float64], rightwards: bool) -> Table:
    left, top, right, bottom = boxes.T
    middle = (top + bottom) / 2
    beside = np.minimum.outer(right, right) - np.maximum.outer(left, left) > 0
    above = beside & (middle[:, None] < middle[None, :])
    ahead = (right[:, None] <= left[None, :]) if rightwards else (left[:, None] >= right[None, :])
    for one, other in np.argwhere(ahead):
        between = (middle > min(middle[one], middle[other])) & (middle < max(middle[one], middle[other]))
        if (between & beside[one] & beside[other]).any():
            ahead[one, other] = False
    np.fill_diagonal(above, False)
    verdict: Table = above | ahead
    return verdict


def _lines(group: list[Stretch], rightwards: bool) -> list[Line]:
    """Stretches whose middles are less than half a line apart stand on one line."""
    rows: list[list[Stretch]] = []
    last = 0.0
    for stretch in sorted(group, key=_middle):
        if not rows or _middle(stretch) - last > stretch.size / 2:
            rows.append([])
            last = _middle(stretch)
        rows[-1].append(stretch)
    ordered = [sorted(row, key=lambda stretch: stretch.box[0] * (1 if rightwards else -1)) for row in rows]
    return [_line(row) for row in ordered]


def _middle(stretch: Stretch) -> float:
    return (stretch.box[1] + stretch.box[3]) / 2


def _line(stretches: list[Stretch]) -> Line:
    return Line([Word(stretch.text, stretch.box) for stretch in stretches])
