"""``python -m evaluation intake``: an archive of every format is made, taken in and counted.

Beside each whole file lie two hurt ones: cut after two thirds of its bytes, and with no bytes at all.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from evaluation.intake.formats import FORMATS, Format
from evaluation.intake.stories import Story
from reportedly.intake import documents
from reportedly.intake.registry import KINDS
from reportedly.types import Document, Problem

KEPT_WORDS = 0.95  # of a story's words, from which it counts as arrived
_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Row:
    """What became of one format. ``hurt``: arrivals from files cut short; ``note``: why there is no row."""

    name: str
    given: int = 0
    arrived: int = 0
    damaged_given: int = 0
    damaged_arrived: int = 0
    problems: Counter[str] = field(default_factory=Counter)
    note: str = ""


def rows(formats: tuple[Format, ...] = FORMATS) -> Iterator[Row]:
    """One a format, as soon as its files are read."""
    for each in formats:
        ending = next((ending for ending in each.endings if ending in KINDS), None)
        if ending is None:
            yield Row(each.name, note="not here yet")
        else:
            yield _row(each, ending)


def lines() -> Iterator[str]:
    """The table, and what was expected but did not come."""
    missing: list[str] = []
    yield f"{'format':18s} {'given':>6s} {'arrived':>8s} {'hurt':>6s} {'arrived':>8s}  problems by reason"
    for row in rows():
        reasons = ", ".join(f"{reason} {count}" for reason, count in sorted(row.problems.items()))
        counts = f"{row.given:6d} {row.arrived:8d} {row.damaged_given:6d} {row.damaged_arrived:8d}"
        yield f"{row.name:18s} {row.note if row.note else f'{counts}  {reasons}'}"
        expected = next(each for each in FORMATS if each.name == row.name).arrives
        if not row.note and row.arrived != (row.given if expected else 0):
            missing.append(row.name)
    yield f"as expected in all formats that are here: {'yes' if not missing else 'no: ' + ', '.join(missing)}"


def _row(form: Format, ending: str) -> Row:
    row = Row(form.name)
    with TemporaryDirectory() as folder:
        for name, data, stories in form.files():
            if data is None:
                row.note = "its maker is not installed"
                return row
            whole = _read(Path(folder), f"{name}{ending}", data, row)
            row.given += len(stories)
            row.arrived += sum(any(_holds(found, story) for found in whole) for story in stories)
            for hurt in (data[: len(data) * 2 // 3], b""):
                row.damaged_given += 1
                row.damaged_arrived += len(_read(Path(folder), f"hurt-{name}{ending}", hurt, row))
    return row


def _read(folder: Path, name: str, data: bytes, row: Row) -> list[Document]:
    path = folder / name
    path.write_bytes(data)
    found = list(documents([str(path)]))
    row.problems.update(each.reason for each in found if isinstance(each, Problem))
    return [each for each in found if isinstance(each, Document)]


def _holds(document: Document, story: Story) -> bool:
    wanted = Counter(_WORD.findall(story.text.casefold()))
    return (wanted & Counter(_WORD.findall(document.text.casefold()))).total() >= KEPT_WORDS * wanted.total()
