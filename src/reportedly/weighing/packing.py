"""Whole numbers as bytes: little-endian, 64 bits each, so that a thousand documents are a table at once."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
WIDTH = 8  # bytes of a packed number
_LAST_BITS = 20  # of a number: a table of a megabyte, which a processor keeps near
_LAST = (1 << _LAST_BITS) - 1


def packed(numbers: Iterable[int]) -> bytes:
    """Whole numbers as bytes."""
    return np.fromiter(numbers, dtype="<i8").tobytes()


def unpacked(*parts: bytes) -> Ints:
    """All numbers of the parts, in order."""
    return np.frombuffer(b"".join(parts), dtype="<i8")


def among(numbers: Ints, few: Ints) -> npt.NDArray[np.bool_]:
    """Which of many numbers are among a few. Most are ruled out by their last bits, at the price of one look-up."""
    found, known = np.zeros(len(numbers), dtype=np.bool_), np.sort(few)
    if len(known):
        alike = np.zeros(1 << _LAST_BITS, dtype=np.bool_)
        alike[known & _LAST] = True
        maybe = np.flatnonzero(alike[numbers & _LAST])
        found[maybe] = known[np.minimum(np.searchsorted(known, numbers[maybe]), len(known) - 1)] == numbers[maybe]
    return found
