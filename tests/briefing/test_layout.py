"""Layers, order and places of a layered drawing."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.briefing.layout import _crossings, longest_path_layers, nearest_places, place

DISTANCES = st.floats(0, 50)
PLACES = st.floats(-500, 500)


def test_layers_follow_the_longest_path() -> None:
    layers = longest_path_layers([("a", "b"), ("b", "c"), ("a", "c"), ("c", "d")], {"a": 0, "alone": 0})
    assert layers == {"a": 0, "b": 1, "c": 2, "d": 3, "alone": 0}


def test_places_that_are_far_enough_apart_stay() -> None:
    assert nearest_places([0, 20, 50], [10, 10]) == [0, 20, 50]


def test_places_that_are_too_near_share_the_shift() -> None:
    assert nearest_places([10, 10], [4]) == [8, 12]


@settings(deadline=None)  # a busy machine is no failure
@given(st.lists(st.tuples(PLACES, DISTANCES), min_size=1, max_size=12))
def test_distances_are_kept(items: list[tuple[float, float]]) -> None:
    apart = [distance for _, distance in items[1:]]
    places = nearest_places([place for place, _ in items], apart)
    for (upper, lower), distance in zip(pairwise(places), apart, strict=True):
        assert lower - upper >= distance - 1e-6


def test_crossing_lines_are_untangled() -> None:
    edges = [("a", "y"), ("b", "x")]
    placing = place(edges, {"a": 0, "b": 0, "x": 1, "y": 1}, dict.fromkeys("abxy", 10.0), 5)
    first, second = placing.layers
    assert [first.index("a"), first.index("b")] == [second.index("y"), second.index("x")]


def test_a_long_edge_gets_a_place_in_every_layer_between() -> None:
    edges = [("a", "b"), ("b", "c"), ("a", "c")]
    placing = place(edges, {"a": 0, "b": 1, "c": 2}, dict.fromkeys("abc", 10.0), 5)
    assert placing.paths["a", "c"] == ["a", "a>c@1", "c"]
    assert abs(placing.y["a>c@1"] - placing.y["b"]) >= 12  # half of both heights and the gap


GRAPHS = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 6), st.integers(1, 3), st.integers(0, 6)), max_size=25)


@settings(deadline=None)  # a busy machine is no failure
@given(GRAPHS)
def test_nothing_of_a_layer_overlaps(links: list[tuple[int, int, int, int]]) -> None:
    edges = sorted({(f"{layer}.{tail}", f"{layer + step}.{head}") for layer, tail, step, head in links})
    layers = {key: int(key.split(".")[0]) for edge in edges for key in edge}
    heights = {key: 10.0 + len(key) for key in layers}
    placing = place(edges, layers, heights, 6)
    for row in placing.layers:
        for upper, lower in pairwise(row):
            apart = placing.y[lower] - placing.y[upper]
            assert apart >= (heights.get(upper, 6) + heights.get(lower, 6)) / 2 + 6 - 1e-6
    assert sorted(key for row in placing.layers for key in row if "@" not in key) == sorted(layers)


@settings(deadline=None)  # a busy machine is no failure
@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=14, unique=True))
def test_crossings_are_the_pairs_of_edges_that_cross(links: list[tuple[int, int]]) -> None:
    right: dict[str, list[str]] = {}
    for tail, head in links:
        right.setdefault(f"l{tail}", []).append(f"r{head}")
    crossing = sum((a - c) * (b - d) < 0 for (a, b), (c, d) in combinations(links, 2))
    assert _crossings([[f"l{n}" for n in range(6)], [f"r{n}" for n in range(6)]], right) == crossing
