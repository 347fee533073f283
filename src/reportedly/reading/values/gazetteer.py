"""The table of places: GeoNames' cities of 500 and more people, countries, provinces, counties, regions.

Made by ``python -m training.gazetteer``. Columns of plain numbers, loaded when the first capitalised word
is looked up: a name is a 63-bit hash of its folded letters, found by binary search, so that half a million
names take some megabytes and no Python objects.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from reportedly.reading.values.names import key

KINDS = ("continent", "country", "state", "county", "city", "region")
COMMON = 1  # bit of a name: more often written small ("reading", "nice", "most")
PERSON = 2  # bit of a name: more often part of a person's name ("jackson", "chelsea")
SEEN = 20_000  # capitalised words whose places stay at hand: a news day's, some megabytes
ALIAS = 4  # bit of a name: not the main name of the place


@dataclass(frozen=True, slots=True)
class Entry:
    """One place that a name may mean. ``state`` is the code of the first-level division, "US.TX"."""

    row: int
    kind: str
    latitude: float
    longitude: float
    people: int
    country: str
    state: str
    flags: int


class Gazetteer:
    """Look-ups by name; see :func:`gazetteer` for the one the package ships."""

    def __init__(self, columns: dict[str, NDArray[np.generic]]) -> None:
        self._keys = columns["keys"]
        self._rows = columns["rows"]
        self._flags = columns["flags"]
        self._columns = columns
        self._names = columns["names"].tobytes()
        self.entries = lru_cache(maxsize=SEEN)(self._entries)
        self._countries = [str(c) for c in columns["countries"]]
        self._states = [str(s) for s in columns["states"]]
        self._divisions = self._found_divisions()

    def _entries(self, name: str) -> tuple[Entry, ...]:
        """Every place that goes by ``name``, whatever its letters' case and accents; the most populous first."""
        wanted = np.uint64(key(name))
        first = last = int(self._keys.searchsorted(wanted))
        while last < len(self._keys) and self._keys[last] == wanted:
            last += 1
        return tuple(self._row(int(self._rows[at]), int(self._flags[at])) for at in range(first, last))

    def state(self, code: str) -> Entry | None:
        """The first-level division of that code, "US.TX"."""
        return self._divisions.get(code)

    def state_name(self, code: str) -> str | None:
        """Its name, where the table holds it."""
        entry = self._divisions.get(code)
        return self.name(entry.row) if entry is not None else None

    def country(self, code: str) -> Entry | None:
        """The country of that ISO code."""
        return self._divisions.get(code)

    def name(self, row: int) -> str:
        """The name a place is shown by."""
        begins, ends = (int(n) for n in self._columns["name_ends"][row : row + 2])
        return self._names[begins:ends].decode("utf8")

    def geonames_id(self, row: int) -> int | None:
        """GeoNames' number of the place, where the table knows it."""
        return int(self._columns["geonames_id"][row]) or None

    def _found_divisions(self) -> dict[str, Entry]:
        """Countries and states by code: some thousands."""
        kinds = self._columns["kind"]
        rows = np.flatnonzero((kinds == KINDS.index("country")) | (kinds == KINDS.index("state")))
        made = (self._row(int(row), 0) for row in rows)
        return {entry.state or entry.country: entry for entry in made}

    def _row(self, row: int, flags: int) -> Entry:
        c = self._columns
        return Entry(
            row,
            KINDS[int(c["kind"][row])],
            round(float(c["latitude"][row]), 5),
            round(float(c["longitude"][row]), 5),
            int(c["people"][row]),
            self._countries[int(c["country"][row])],
            self._states[int(c["state"][row])],
            flags,
        )


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The package's own table."""
    with (files("reportedly.reading.values") / "places.npz").open("rb") as packed, np.load(packed) as columns:
        return Gazetteer({name: columns[name] for name in columns.files})
