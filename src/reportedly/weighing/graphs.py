"""Graphs whose edges one machine holds: what hangs together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

Node = TypeVar("Node", int, str)


def components(edges: Iterable[tuple[Node, Node]]) -> dict[Node, Node]:
    """Each node of an edge with the least node of its connected component. A forest whose roots are the least
    (union-find with path halving, Tarjan & van Leeuwen 1984)."""
    above: dict[Node, Node] = {}

    def top(node: Node) -> Node:
        while above.setdefault(node, node) != node:
            above[node] = node = above[above[node]]
        return node

    for one, other in edges:
        first, second = top(one), top(other)
        above[max(first, second)] = min(first, second)
    return {node: top(node) for node in above}
