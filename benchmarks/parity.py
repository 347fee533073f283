"""Two engines, one text: what every step of a weighing gave on each, and whether it is the same."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from importlib.resources import files
from itertools import combinations, pairwise
from typing import TypeVar

from reportedly.engines.base import Array, Column, Engine, Row
from reportedly.ids import content_id
from reportedly.types import Judgement, Reading, Verdict
from reportedly.weighing import Weighed, weigh
from reportedly.weighing.plan import sql

ASKED = "(asked in passing)"  # selects that are no relation's: what Python steps read
_DIGEST_BYTES = 16
Given = TypeVar("Given")


@dataclass(frozen=True, slots=True)
class Step:
    """One table or answer an engine gave: ``digest`` is of its rows as a multiset, types and all."""

    name: str
    rows: int
    digest: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Ran:
    """One weighing on one engine; ``seconds`` is all of it, without what recording cost."""

    weighed: Weighed
    steps: tuple[Step, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class Compared:
    """All steps of one name: how often it was made, the rows of the largest, seconds together."""

    name: str
    made: int
    rows: int
    equal: bool
    left_seconds: float
    right_seconds: float


class Recorded:
    """An Engine that remembers all that another one gives, under the relation's name where the SELECT is a
    relation's and the table's otherwise; what there is to compare is found in the run, not on a list."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.steps: list[Step] = []
        self.overhead = 0.0
        self._named = {sql(name): name for name in relations()}

    def load(self, name: str, columns: Mapping[str, Column]) -> None:
        _, seconds = _timed(lambda: self.engine.load(name, columns))
        self._keep_table(name, seconds, name)

    def create(self, name: str, select: str) -> int:
        count, seconds = _timed(lambda: self.engine.create(name, select))
        self._keep_table(name, seconds, self._named.get(select, name))
        if count != self.steps[-1].rows:
            raise AssertionError(f"{name} counts {count} rows and has {self.steps[-1].rows}.")
        return count

    def rows(self, select: str) -> list[Row]:
        found, seconds = _timed(lambda: self.engine.rows(select))
        self._keep(self._named.get(select, ASKED), found, seconds)
        return found

    def arrays(self, select: str) -> dict[str, Array]:
        found, seconds = _timed(lambda: self.engine.arrays(select))
        columns = [array.tolist() for array in found.values()]
        self._keep(self._named.get(select, ASKED), zip(*columns, strict=True), seconds)
        return found

    def drop(self, name: str) -> None:
        self.engine.drop(name)

    def close(self) -> None:
        self.engine.close()

    def _keep_table(self, table: str, seconds: float, name: str) -> None:
        found, overhead = _timed(lambda: self.engine.rows(f"SELECT * FROM {table}"))
        self.overhead += overhead
        self._keep(name, found, seconds)

    def _keep(self, name: str, rows: Iterable[Row], seconds: float) -> None:
        told, overhead = _timed(lambda: digest(rows))
        self.steps.append(Step(name, *told, seconds))
        self.overhead += overhead


def relations() -> set[str]:
    """The name of every file in ``weighing/relations``."""
    return {path.name.removesuffix(".sql") for path in (files("reportedly.weighing") / "relations").iterdir()}


def digest(rows: Iterable[Row]) -> tuple[int, int]:
    """How many rows, and a number of 128 bits that is the same for the same rows in any order: the sum of
    their hashes (AdHash, Bellare & Micciancio 1997). ``1``, ``1.0`` and ``True`` are three values."""
    count, total = 0, 0
    for row in rows:
        count += 1
        total += int.from_bytes(blake2b(repr(row).encode(), digest_size=_DIGEST_BYTES).digest(), "big")
    return count, total % (1 << 8 * _DIGEST_BYTES)


def ran(readings: Sequence[Reading], judgements: Sequence[Judgement], engine: Engine) -> Ran:
    """Weigh on one engine and remember every step."""
    recorded = Recorded(engine)
    weighed, seconds = _timed(lambda: weigh(readings, judgements, recorded))
    return Ran(weighed, tuple(recorded.steps), seconds - recorded.overhead)


def compare(left: Iterable[Step], right: Iterable[Step]) -> list[Compared]:
    """One row a name, in the order of the left. A table that loops make again is compared each time; a
    name that only one of them has is not equal."""
    one, other = _by_name(left), _by_name(right)
    return [_compared(name, one.get(name, []), other.get(name, [])) for name in {**one, **other}]


def rulings(found: Weighed) -> tuple[Judgement, ...]:
    """Judgements made up about what was found, for and against, so that no relation that reads judgements
    has nothing to read: they are to be wrong, not to be kept."""
    copies = [(copy.left, copy.right) for copy in found.copies]
    documents = sorted({assertion.document for claim in found.claims for assertion in claim.assertions})
    strangers = [pair for pair in combinations(documents[:9], 2) if pair not in copies and pair[::-1] not in copies]
    told = [claim for claim in found.claims if len(claim.assertions) > 2]
    ends = [(claim.assertions[0].statement, claim.assertions[-1].statement) for claim in told[:9]]
    roots = sorted({root.id for claim in found.claims for root in claim.roots if root.known})
    joined = [(one[1], other[1]) for one, other in pairwise(ends[4:])]  # no claim's own words, so that both stay
    return (
        *_ruled("copy", strangers[:2], "positive"),
        *_ruled("copy", copies[:2], "negative"),
        *_ruled("same claim", joined, "positive"),
        *_ruled("same claim", ends[:4], "negative"),
        *_ruled("same source", list(zip(roots[:3], roots[3:6], strict=False)), "positive"),
        *_ruled("same source", list(zip(roots[:1], roots[3:4], strict=False)), "negative"),
    )


def _ruled(kind: str, pairs: Iterable[tuple[str, str]], verdict: Verdict) -> list[Judgement]:
    return [
        Judgement(
            content_id("made up", kind, *pair, verdict), kind, *pair, verdict, "benchmark", "2026-01-01T00:00:00Z"
        )
        for pair in pairs
    ]


def _compared(name: str, left: list[Step], right: list[Step]) -> Compared:
    same = [(step.rows, step.digest) for step in left] == [(step.rows, step.digest) for step in right]
    seconds = [sum(step.seconds for step in side) for side in (left, right)]
    return Compared(name, len(left), max((step.rows for step in left + right), default=0), same, *seconds)


def _by_name(steps: Iterable[Step]) -> dict[str, list[Step]]:
    found: dict[str, list[Step]] = defaultdict(list)
    for step in steps:
        found[step.name].append(step)
    return found


def _timed(run: Callable[[], Given]) -> tuple[Given, float]:
    began = time.perf_counter()
    given = run()
    return given, time.perf_counter() - began
