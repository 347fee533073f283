"""What a global step may ask of an engine: tables in, SQL over them, rows out.

A relation is a name and a SELECT. The SELECT is the same text on every engine, so what engines do
differently stays out of it: hashes, regular expressions, case folding, times other than epoch
seconds, ``any_value``, unordered ``array_agg`` and ``string_agg``, sums of floating point numbers,
casts that round, and more (``tests/house/sql.py``; ``docs/decisions/0008-two-engines-one-sql.md``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

import numpy as np
import numpy.typing as npt

ColumnKind = Literal["integer", "real", "text", "flag"]
Row = tuple[Any, ...]
Array = npt.NDArray[Any]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table that is loaded: 64-bit integer, double, text or boolean. None is NULL
    and is allowed in ``real`` and ``text`` columns only."""

    kind: ColumnKind
    values: Sequence[Any] | Array

    def array(self) -> Array:
        """The values as a numpy array that engines can take over without looking at each one."""
        if self.kind == "integer":
            return np.asarray(self.values, dtype=np.int64)
        if self.kind == "flag":
            return np.asarray(self.values, dtype=np.bool_)
        if self.kind == "real":
            return np.array([np.nan if v is None else v for v in self.values], dtype=np.float64)
        return np.array(list(self.values), dtype=object)


class Engine(Protocol):
    """Runs relations. Names are plain identifiers; a name that exists is replaced."""

    def load(self, name: str, columns: Mapping[str, Column]) -> None:
        """Make a table of columns of one length."""

    def create(self, name: str, select: str) -> int:
        """Make a table of what ``select`` gives; the number of its rows."""

    def rows(self, select: str) -> list[Row]:
        """What ``select`` gives, as tuples; no order unless it says ORDER BY."""

    def arrays(self, select: str) -> dict[str, Array]:
        """What ``select`` gives, as one numpy array a column; for columns without NULLs."""

    def drop(self, name: str) -> None:
        """Forget a table; an unknown name is no error."""

    def close(self) -> None:
        """Give back memory and threads."""
