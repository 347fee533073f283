"""Connected components: those of a graph, each named after its least node."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reportedly.weighing.graphs import components

nodes = st.integers(0, 9)


@given(st.lists(st.tuples(nodes, nodes), max_size=12))
def test_components_are_those_of_the_graph(edges: list[tuple[int, int]]) -> None:
    label = list(range(10))
    for _ in edges:
        for one, other in edges:
            label[one] = label[other] = min(label[one], label[other])
    assert components(edges) == {node: label[node] for pair in edges for node in pair}


def test_a_long_chain_of_names_is_one_component_in_any_order() -> None:
    names = [f"{at:06}" for at in range(20_000)]
    chain = list(pairwise(names))
    assert set(components(chain).values()) == set(components(reversed(chain)).values()) == {names[0]}
