"""Agglomerative clustering with average linkage, as plainly as it can be written: one merge at a time."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, product

from reportedly.engines.base import Column
from reportedly.engines.duck import DuckEngine
from reportedly.weighing.stories import stories

Close = dict[tuple[int, int], int]  # of two documents, earlier first, in thousandths


def plainly(count: int, close: Close, least: int) -> dict[int, int]:
    """Each document with the least of its cluster; always the nearest two clusters merge, the earlier of equals."""
    clusters = {each: [each] for each in range(count)}

    def mean(one: int, other: int) -> Fraction:
        pairs = list(product(clusters[one], clusters[other]))
        return Fraction(sum(close.get((min(p), max(p)), 0) for p in pairs), len(pairs))

    while len(clusters) > 1:
        nearest = min(combinations(sorted(clusters), 2), key=lambda pair: (-mean(*pair), pair))
        if mean(*nearest) < least:
            break
        clusters[nearest[0]] += clusters.pop(nearest[1])
    return {member: name for name, members in clusters.items() for member in members}


def in_sql(originals: list[int], close: Close, copies: tuple[tuple[int, int, bool], ...] = ()) -> dict[int, int]:
    """The package's own: ``originals`` gives each document the first with its text."""
    columns = {
        "documents": {"document": list(range(len(originals))), "original": originals},
        "document_scores": _columns(("earlier", "later", "closeness"), [(*pair, c) for pair, c in close.items()]),
        "copy_judgements": _columns(("earlier", "later", "positive"), list(copies)),
    }
    with DuckEngine(threads=1) as engine:
        for name, table in columns.items():
            kinds = {key: Column("flag" if key == "positive" else "integer", told) for key, told in table.items()}
            engine.load(name, kinds)
        stories(engine)
        return dict(engine.rows("SELECT document, story FROM story_of"))


def _columns(names: tuple[str, ...], rows: list[tuple[int, ...]]) -> dict[str, list[int]]:
    return {name: [row[at] for row in rows] for at, name in enumerate(names)}
