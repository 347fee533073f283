"""A layered drawing of a graph without circles: layers by longest path, order by barycentres,
places by least squares (Sugiyama, Tagawa and Toda, 1981).

An edge over several layers gets a waypoint in each layer between, so no line runs through a node.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

ROUNDS = 8  # sweeps over the layers; the order of such small graphs settles in three or four


@dataclass
class Placing:
    """Where nodes and waypoints stand. ``layers`` holds keys from top to bottom; ``y`` their centres
    in pixels; ``paths`` for every edge the keys it runs through, both ends included."""

    layers: list[list[str]]
    paths: dict[tuple[str, str], list[str]]
    y: dict[str, float] = field(default_factory=dict)


def longest_path_layers(edges: Iterable[tuple[str, str]], first: dict[str, int]) -> dict[str, int]:
    """Layer of each node: one more than its furthest predecessor. ``first`` fixes starting layers
    (and names nodes without edges). Edges must be free of circles."""
    before: dict[str, list[str]] = {key: [] for key in first}
    for tail, head in edges:
        before.setdefault(tail, [])
        before.setdefault(head, []).append(tail)
    layers: dict[str, int] = {}

    def layer(key: str) -> int:
        if key not in layers:
            layers[key] = max([first.get(key, 0), *(layer(tail) + 1 for tail in before[key])])
        return layers[key]

    for key in before:
        layer(key)
    return layers


def place(edges: Sequence[tuple[str, str]], layers: dict[str, int], heights: dict[str, float], gap: float) -> Placing:
    """Order and places. ``heights`` in pixels by key; waypoints take ``gap``."""
    placing = _with_waypoints(edges, layers)
    _order(placing)
    _spread(placing, heights, gap)
    return placing


def _with_waypoints(edges: Sequence[tuple[str, str]], layers: dict[str, int]) -> Placing:
    rows: list[list[str]] = [[] for _ in range(max(layers.values(), default=0) + 1)]
    for key, layer in layers.items():
        rows[layer].append(key)
    paths = {}
    for tail, head in edges:
        between = [f"{tail}>{head}@{layer}" for layer in range(layers[tail] + 1, layers[head])]
        for layer, key in enumerate(between, layers[tail] + 1):
            rows[layer].append(key)
        paths[tail, head] = [tail, *between, head]
    return Placing(rows, paths)


def _neighbours(placing: Placing) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    left: dict[str, list[str]] = {}
    right: dict[str, list[str]] = {}
    for path in placing.paths.values():
        for tail, head in pairwise(path):
            right.setdefault(tail, []).append(head)
            left.setdefault(head, []).append(tail)
    return left, right


def _order(placing: Placing) -> None:
    """Sweeps right and left, each layer sorted by the mean place of its neighbours; the order with
    the fewest crossings is kept."""
    left, right = _neighbours(placing)
    best, fewest = [row[:] for row in placing.layers], _crossings(placing.layers, right)
    met: set[tuple[int, tuple[tuple[str, ...], ...]]] = set()
    for turn in range(ROUNDS):
        rows = placing.layers if turn % 2 == 0 else placing.layers[::-1]
        sides = left if turn % 2 == 0 else right
        for fixed, row in pairwise(rows):
            rank = {key: n for n, key in enumerate(fixed)}
            wanted = {key: _barycentre(sides.get(key, ()), rank, n) for n, key in enumerate(row)}
            row.sort(key=wanted.__getitem__)
        state = (turn % 2, tuple(map(tuple, placing.layers)))
        if state in met or not fewest:  # from here on the same orders come round again; or nothing crosses
            break
        met.add(state)
        crossings = _crossings(placing.layers, right)
        if crossings < fewest:
            best, fewest = [row[:] for row in placing.layers], crossings
    placing.layers = best


def _barycentre(neighbours: Iterable[str], rank: dict[str, int], own: int) -> float:
    places = [rank[key] for key in neighbours if key in rank]
    return sum(places) / len(places) if places else float(own)


def _crossings(layers: list[list[str]], right: dict[str, list[str]]) -> int:
    """Pairs of edges between neighbouring layers that cross."""
    total = 0
    for row, following in pairwise(layers):
        rank = {key: n for n, key in enumerate(following)}
        seen: list[int] = []  # ends of the edges so far, in order; of one tail each comes after those above it
        for key in row:
            for end in sorted([rank[head] for head in right.get(key, ()) if head in rank]):
                place = bisect_right(seen, end)
                total += len(seen) - place
                seen.insert(place, end)
    return total


def _spread(placing: Placing, heights: dict[str, float], gap: float) -> None:
    """Starts from the fullest layer, stacked, and pulls the others towards their neighbours."""
    left, right = _neighbours(placing)
    layers = placing.layers
    for row in layers:
        placing.y.update(_stack(row, heights, gap))
    fullest = max(range(len(layers)), key=lambda n: sum(heights.get(key, gap) for key in layers[n]), default=0)
    rightward, leftward = list(range(fullest + 1, len(layers))), list(range(fullest - 1, -1, -1))
    both = {key: [*left.get(key, ()), *right.get(key, ())] for row in layers for key in row}
    apart = [_distances(row, heights, gap) for row in layers]
    for _ in range(3):
        for n in leftward:
            _pull(placing, layers[n], right, apart[n])
        for n in rightward:
            _pull(placing, layers[n], left, apart[n])
        for n in [*reversed(leftward), fullest, *reversed(rightward)]:
            _pull(placing, layers[n], both, apart[n])
    top = min((placing.y[key] - heights.get(key, gap) / 2 for row in layers for key in row), default=0.0)
    placing.y = {key: y - top for key, y in placing.y.items()}


def _stack(row: list[str], heights: dict[str, float], gap: float) -> dict[str, float]:
    centres, top = {}, 0.0
    for key in row:
        height = heights.get(key, gap)
        centres[key] = top + height / 2
        top += height + gap
    middle = top / 2
    return {key: y - middle for key, y in centres.items()}


def _distances(row: list[str], heights: dict[str, float], gap: float) -> list[float]:
    """From each centre to the next, where nothing is between them but the gap."""
    return [(heights.get(upper, gap) + heights.get(lower, gap)) / 2 + gap for upper, lower in pairwise(row)]


def _pull(placing: Placing, row: list[str], neighbours: dict[str, list[str]], apart: Sequence[float]) -> None:
    """Moves a layer as near to its neighbours as order and distances allow."""
    wanted = []
    for key in row:
        near = [placing.y[other] for other in neighbours.get(key, ())]
        wanted.append(sum(near) / len(near) if near else placing.y[key])
    placing.y.update(zip(row, nearest_places(wanted, apart), strict=True))


def nearest_places(wanted: Sequence[float], apart: Sequence[float]) -> list[float]:
    """The places nearest to ``wanted`` (least squares) where each stands at least ``apart[n]`` below
    the one before it: isotonic regression, by pooling neighbours that are in each other's way."""
    offsets = [0.0]
    for distance in apart:
        offsets.append(offsets[-1] + distance)
    pools: list[tuple[float, int]] = []  # mean, size
    for want, offset in zip(wanted, offsets, strict=False):
        mean, size = want - offset, 1
        while pools and pools[-1][0] > mean:
            other, more = pools.pop()
            mean, size = (mean * size + other * more) / (size + more), size + more
        pools.append((mean, size))
    flat = [mean for mean, size in pools for _ in range(size)]
    return [mean + offset for mean, offset in zip(flat, offsets, strict=False)]
