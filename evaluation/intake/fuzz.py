"""``python -m evaluation fuzz``: hurt and hostile files of every format that the registry knows, through its reader.

Each is read in a process of its own kind, with a limit on memory and a clock. A crash is an exception, or
the death of that process; both must not be. What runs beyond its limits is counted apart, and must not be.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from evaluation.intake.formats import FORMATS, Format
from evaluation.intake.fuzz_reader import Outcome, Reader
from evaluation.intake.hostile import hostile
from evaluation.intake.mutations import mutations
from reportedly.intake.registry import KINDS

SEED = 20260312
_SCAN_SHARE = 0.25  # of the mutations of another format: OCR makes each of these ten times as dear


@dataclass(slots=True)
class Row:
    """What became of the mutations of one ending."""

    ending: str
    mutations: int = 0
    arrived: int = 0
    slowest: float = 0.0
    crashes: list[str] = field(default_factory=list)
    over: int = 0
    problems: Counter[str] = field(default_factory=Counter)


def rows(count: int, formats: tuple[Format, ...] = FORMATS, *, hostile_too: bool = True) -> Iterator[Row]:
    """At least ``count`` mutations in all, one row an ending; then, unless told not to, the files that
    were made to harm."""
    chance = random.Random(SEED)
    seeds = _seeds(formats)
    everything = [data for ending in seeds for data in seeds[ending][0]]
    shares = {ending: _SCAN_SHARE if scan else 1.0 for ending, (_, scan) in seeds.items()}
    reader = Reader()
    try:
        for ending, (files, _) in seeds.items():
            each = round(count * shares[ending] / sum(shares.values()) / len(files)) + 1
            row = Row(ending)
            for data in files:
                for hurt in mutations(data, chance.choice(everything), each, chance):
                    _note(row, reader.read(f"a{ending}", hurt))
            for made in hostile(ending) if hostile_too else ():
                _note(row, reader.read(f"a{ending}", made))
            yield row
    finally:
        reader.close()


def lines(count: int) -> Iterator[str]:
    """The table, and the verdict."""
    yield f"{'format':10s} {'mutations':>9s} {'arrived':>8s} {'slowest':>8s} {'crashes':>8s} {'over':>5s}  problems"
    total = Row("all")
    for row in rows(count):
        yield _line(row)
        yield from (f"  {crash}" for crash in row.crashes[:3])
        total.mutations += row.mutations
        total.arrived += row.arrived
        total.over += row.over
        total.crashes += row.crashes
        total.slowest = max(total.slowest, row.slowest)
    yield _line(total)


def _line(row: Row) -> str:
    reasons = ", ".join(f"{reason} {count}" for reason, count in row.problems.most_common())
    numbers = f"{row.mutations:9d} {row.arrived:8d} {row.slowest:7.1f}s {len(row.crashes):8d} {row.over:5d}"
    return f"{row.ending:10s} {numbers}  {reasons}"


def _note(row: Row, outcome: Outcome) -> None:
    row.mutations += 1
    row.arrived += outcome.arrived > 0
    row.slowest = max(row.slowest, outcome.seconds)
    row.over += outcome.over
    row.problems.update(outcome.problems)
    if outcome.crash:
        row.crashes.append(outcome.crash)


def _seeds(formats: tuple[Format, ...]) -> dict[str, tuple[list[bytes], bool]]:
    """Valid files by ending; whether they are read by OCR."""
    found: dict[str, tuple[list[bytes], bool]] = {}
    for form in formats:
        ending = next((ending for ending in form.endings if ending in KINDS), None)
        made = next((data for _, data, _ in form.files() if data), None)
        if ending and made:
            files, _ = found.setdefault(ending, ([], form.scan))
            files.append(made)
    return found
