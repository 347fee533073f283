"""Attributions and the words around them, for a person at a terminal. Never for a file in the project."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from evaluation.corpus import ROLES, Row

AROUND = 160  # characters before and after


def passage(text: str, sides: Mapping[str, Sequence[Row]], centre: Row) -> Iterator[str]:
    """The passage around ``centre``, then what each side found that touches it."""
    start, end = extent(centre)
    low, high = max(0, start - AROUND), min(len(text), end + AROUND)
    yield "  | " + " ".join(text[low:high].split())
    for side, rows in sides.items():
        near = [row for row in rows if _touches(extent(row), (start, end))]
        for row in near:
            yield f"  {side:7s}" + "; ".join(f"{role}: {_words(text, row[role])}" for role in ROLES)
        if not near:
            yield f"  {side:7s}nothing"


def extent(row: Row) -> tuple[int, int]:
    """From the first to the last character of all spans of one attribution."""
    spans = [span for role in ROLES for span in row[role]]
    return min(a for a, _ in spans), max(b for _, b in spans)


def _touches(left: tuple[int, int], right: tuple[int, int]) -> bool:
    return left[0] < right[1] and right[0] < left[1]


def _words(text: str, spans: Sequence[Sequence[int]]) -> str:
    return " ... ".join(" ".join(text[a:b].split()) for a, b in spans) or "-"
