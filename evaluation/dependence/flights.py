"""The Flight days (Li, Dong, Lyons, Meng & Srivastava, VLDB 2013): 38 sites on about 1,200 flights a day.

An item is one attribute of one flight. A time is its minute of the day as printed, which is the local time
of the airport on every site: dates are left out half of the time and wrong by a day around midnight. A time
is right within ten minutes, as in the paper: sites round, and "actual" is off the block here and off the
ground there. A gate is its letters and digits without the terminal. The gold is what the airline's own site
said; items on which it says two things are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from evaluation.dependence.dataset import Dataset, Triple, Value, lines, settled
from evaluation.shared import FOLDER

ATTRIBUTES = (
    "scheduled departure",
    "actual departure",
    "departure gate",
    "scheduled arrival",
    "actual arrival",
    "arrival gate",
)
AIRLINES = {"aa", "ua", "CO"}
RIGHT_WITHIN = 10  # minutes
DAY = 24 * 60  # minutes

CLOCK = re.compile(r"(\d{1,2}):(\d\d)\s*([ap]|noon|midnight)?", re.IGNORECASE)
TERMINAL = re.compile(r"^(?:terminal|term|main|conc)\b.*?(?:-\s*|$)|/.*$|\?$|^gate\s+", re.IGNORECASE)
NO_GATE = {"", "tba", "chk", "hold", "notprovidedbyairline", "notavailable"}


def days() -> tuple[str, ...]:
    """The days that are there, as YYYYMMDD."""
    names = (path.name for path in Path(FOLDER / "data" / "truth" / "flight").glob("conflicting_data_*.txt.gz"))
    return tuple(sorted(name.split("_")[-1].split(".")[0] for name in names))


def load(day: str, airlines: bool = True) -> Dataset:
    """One day; without ``airlines`` the three sites that the gold is taken from say nothing."""
    said = _said(f"flight/conflicting_data_{day}.txt.gz", 1)
    told = settled(claim for claim in said if airlines or claim[0] not in AIRLINES)
    gold = settled(_said(f"flight/ground_truth_{day}.txt.gz", 0))
    name = f"flight {day}" if airlines else f"flight without airlines {day}"
    return Dataset(name, told, {item: value for _, item, value in gold}, right)


def right(answer: Value, gold: Value) -> bool:
    """Times within ten minutes around the clock; gates alike."""
    return apart(answer, gold) <= RIGHT_WITHIN if isinstance(gold, int) else bool(answer == gold)


def apart(one: int, other: int) -> int:
    """Minutes between two times of day, the short way round."""
    gap = abs(one - other) % DAY
    return min(gap, DAY - gap)


def _said(name: str, flight: int) -> Iterator[Triple]:
    for line in lines(name):
        cells = line.split("\t")
        source = cells[0] if flight else "gold"
        for attribute, cell in zip(ATTRIBUTES, cells[flight + 1 :], strict=False):
            value = gate(cell) if attribute.endswith("gate") else minute(cell)
            if value is not None:
                yield source, f"{cells[flight]}\t{attribute}", value


def minute(cell: str) -> int | None:
    """The minute of the day in a cell; None where it holds no clock time."""
    found = CLOCK.search(cell)
    if not found:
        return None
    hour, half = int(found[1]), (found[3] or "").lower()
    if half:
        late = half in ("p", "noon")
        hour = hour % 12 + 12 * late
    return (hour * 60 + int(found[2])) % DAY


def gate(cell: str) -> str | None:
    """The gate in a cell, bare and in lower case; None where it names none."""
    bare = re.sub(r"[^0-9a-z]", "", TERMINAL.sub("", cell.strip()).lower())
    return None if bare in NO_GATE else re.sub(r"^([a-z]*)0+(?=\d)", r"\1", bare)
