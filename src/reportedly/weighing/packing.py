"""Whole numbers as bytes: little-endian, 64 bits each, so that a thousand documents are a table at once."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
WIDTH = 8  # bytes of a packed number


def packed(numbers: Iterable[int]) -> bytes:
    """Whole numbers as bytes."""
    return np.fromiter(numbers, dtype="<i8").tobytes()


def unpacked(*parts: bytes) -> Ints:
    """All numbers of the parts, in order."""
    return np.frombuffer(b"".join(parts), dtype="<i8")
