"""How much of the inputs has been gone through, in bytes: what a progress bar shows where nobody can count."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from reportedly.intake.place import STDIN, Origin
from reportedly.intake.walk import walk


class Bytes(int):
    """A total that counts bytes."""


class Meter:
    """Where reading stands. Pass one to ``documents`` and look at ``position`` whenever something arrives."""

    def __init__(self) -> None:
        self._before = 0
        self._size = 0
        self._file: BinaryIO | None = None

    @property
    def position(self) -> int:
        """Bytes of the inputs gone through, packed as they are on the disk."""
        return self._before + min(self._here(), self._size)

    def enter(self, size: int) -> None:
        """The next input begins."""
        self.leave()
        self._size = size

    def leave(self) -> None:
        """The input has been gone through."""
        self._before += self._size
        self._size, self._file = 0, None

    def opened(self, file: BinaryIO) -> None:
        """The input's file, whose own position tells how far it is."""
        self._file = file

    def _here(self) -> int:
        raw = getattr(self._file, "raw", None)
        try:
            return raw.tell() if isinstance(raw, io.RawIOBase) and not raw.closed else 0
        except OSError:
            return 0


def count_bytes(inputs: Iterable[str]) -> Bytes | None:
    """The size of all files ``documents`` would open; None where standard input is among them."""
    total = 0
    for path in inputs:
        if path == STDIN:
            return None
        total += sum(size_of(found.path) for found in walk(path) if isinstance(found, Origin))
    return Bytes(total)


def size_of(path: Path | None) -> int:
    """0 where it cannot be known."""
    try:
        return path.stat().st_size if path is not None else 0
    except OSError:
        return 0
