"""Whether anything was written to a ledger since one last asked: an answer in microseconds, without reading it."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from threading import Lock

from reportedly.errors import LedgerError
from reportedly.ledger.file import connect, telling

Beat = tuple[int, int]


class Pulse:
    """Safe in threads. Holds one connection, which is opened at the first beat."""

    def __init__(self, path: Path) -> None:
        self._path, self._guard, self._opened = path, Lock(), 0
        self._con: sqlite3.Connection | None = None
        self._file: tuple[int, int] | None = None

    def beat(self) -> Beat:
        """Of two equal beats of one pulse: nothing was committed between them, by whatever process, and no other
        file was put in the ledger's place. Raises LedgerError where there is no ledger."""
        with self._guard, telling(self._path):
            con = self._same()
            (version,) = con.execute("PRAGMA data_version").fetchone()  # SQLite counts what others commit
            return self._opened, int(version)

    def _same(self) -> sqlite3.Connection:
        try:
            status = self._path.stat()
        except OSError as error:
            raise LedgerError(f"There is no ledger at {self._path}.") from error
        file = (status.st_dev, status.st_ino)
        if self._con is None or self._file != file:
            self._close()
            self._con = connect(self._path, create=False, any_thread=True)
            self._file, self._opened = file, self._opened + 1
        return self._con

    def close(self) -> None:
        """The next beat opens again."""
        with self._guard:
            self._close()

    def _close(self) -> None:
        if self._con is not None:
            self._con.close()
            self._con = None
