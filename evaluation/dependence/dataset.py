"""What a corpus of conflicting values is: triples, the right answers, and when an answer counts as right."""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from evaluation.shared import FOLDER

Value = Any  # str, int or frozenset: whatever the corpus compares
Triple = tuple[str, str, Value]


@dataclass(frozen=True, slots=True)
class Dataset:
    """``claims``: (source, item, value), one value a source and item. ``gold``: the right value of some items.
    ``similarity``: how far the first value speaks for the second, in [0, 1]; None where none does."""

    name: str
    claims: tuple[Triple, ...]
    gold: Mapping[str, Value]
    right: Callable[[Value, Value], bool]
    similarity: Callable[[Value, Value], float] | None = None

    def accuracy(self, answers: Mapping[str, Value]) -> float:
        """Share of the gold items that at least one source speaks of whose answer is right."""
        asked = [item for item in self.gold if item in answers]
        return sum(self.right(answers[item], self.gold[item]) for item in asked) / max(1, len(asked))


def lines(name: str) -> Iterator[str]:
    """Lines of a gzipped file below data/truth. Some corpora mix encodings; what is no UTF-8 is Latin-1."""
    raw = gzip.decompress((FOLDER / "data" / "truth" / name).read_bytes())
    for line in raw.split(b"\n"):
        try:
            text = line.decode("utf8")
        except UnicodeDecodeError:
            text = line.decode("latin1")
        if text.strip():
            yield text.rstrip("\r")


def settled(said: Iterable[Triple]) -> tuple[Triple, ...]:
    """One value a source and item, sorted; a source that contradicts itself on an item says nothing on it."""
    values: dict[tuple[str, str], set[Value]] = defaultdict(set)
    for source, item, value in said:
        values[source, item].add(value)
    return tuple((s, i, next(iter(v))) for (s, i), v in sorted(values.items()) if len(v) == 1)
