"""The untouched bytes, kept beside the ledger: ``case.db.evidence/ab/abcdef...``, named by their SHA-256.

The ledger decides what is evidence. Bytes are first written and synced under ``incoming``, then the
ledger's transaction names them, and only then do they move to their place. Whoever is cut off in
between leaves bytes in ``incoming``: those that the ledger names are moved by the next run, the others
belong to nothing. So the places hold exactly what the ledger names, whenever the power goes.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkstemp
from typing import BinaryIO

from reportedly.errors import LedgerError
from reportedly.settings import EVIDENCE_LEFT_OVER_SECONDS

INCOMING = "incoming"
_CHUNK = 1024 * 1024  # bytes
_READ_ONLY = 0o444


@dataclass(frozen=True, slots=True)
class Held:
    """Bytes that are safe on the disk and wait for the ledger to name them; ``waiting`` is None where
    they are in their place already."""

    sha256: str
    size: int
    waiting: Path | None


class Store:
    """The folder of one ledger; made when the first bytes come. Raises LedgerError with one sentence
    where the disk does not take or give bytes."""

    def __init__(self, ledger: Path) -> None:
        self.folder = ledger.with_name(f"{ledger.name}.evidence")

    def place(self, sha256: str) -> Path:
        """Where bytes of this hash belong."""
        return self.folder / sha256[:2] / sha256

    def find(self, sha256: str) -> Path | None:
        """Where bytes of this hash lie: in their place, or on the way to it."""
        place = self.place(sha256)
        if place.is_file():
            return place
        return next((path for path in sorted(self.incoming()) if path.name.startswith(sha256)), None)

    def read(self, sha256: str) -> bytes:
        """The bytes, checked against their hash."""
        path = self.find(sha256)
        if path is None:
            raise LedgerError(f"The bytes {sha256} are missing from {self.folder}.")
        with self._telling("give"):
            data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() != sha256:
            raise LedgerError(f"The file {path} is not what it was when it was kept.")
        return data

    def hold(self, data: bytes) -> Held:
        """Write and sync, unless they are here."""
        sha256 = hashlib.sha256(data).hexdigest()
        with self._telling("keep"):
            if self.place(sha256).is_file():
                return Held(sha256, len(data), None)
            return Held(sha256, len(data), self._write(data, sha256))

    def settle(self, held: Held) -> None:
        """Move what the ledger names now to its place."""
        if held.waiting is not None:
            with self._telling("keep"):
                self._move(held.waiting, held.sha256)

    def drop(self, held: Held) -> None:
        """Remove what the ledger did not name."""
        if held.waiting is not None:
            with suppress(OSError):
                held.waiting.unlink()

    def recover(self, named: Callable[[str], bool]) -> None:
        """Finish what earlier runs were cut off from: move what the ledger names, and remove the rest
        once it is too old to be another process's work of this moment."""
        for path in sorted(self.incoming()):
            with suppress(OSError):  # another process was quicker, or the folder cannot be written to
                sha256 = path.name.partition(".")[0]
                if named(sha256) and sha256_of(path) == sha256:
                    self._move(path, sha256)
                elif time.time() - path.stat().st_mtime > EVIDENCE_LEFT_OVER_SECONDS:
                    path.unlink()

    def incoming(self) -> Iterator[Path]:
        """Files that have no place yet."""
        with suppress(FileNotFoundError):
            yield from (self.folder / INCOMING).iterdir()

    def files(self) -> Iterator[Path]:
        """Every file of the folder that is not on its way, in order."""
        if self.folder.is_dir():
            for path in sorted(self.folder.rglob("*")):
                if not path.is_dir() and path.parent != self.folder / INCOMING:
                    yield path

    def _write(self, data: bytes, sha256: str) -> Path:
        folder = self.folder / INCOMING
        _make(folder)
        number, name = mkstemp(prefix=f"{sha256}.", dir=folder)
        try:
            with os.fdopen(number, "wb") as file:
                file.write(data)
                file.flush()
                os.fchmod(file.fileno(), _READ_ONLY)
                os.fsync(file.fileno())
        except BaseException:
            with suppress(OSError):
                Path(name).unlink()
            raise
        _sync(folder)
        return Path(name)

    def _move(self, waiting: Path, sha256: str) -> None:
        place = self.place(sha256)
        _make(place.parent)
        try:
            waiting.replace(place)
        except FileNotFoundError:
            if not place.is_file():  # else another process finished it
                raise
        _sync(place.parent)

    @contextmanager
    def _telling(self, what: str) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            why = (error.strerror or type(error).__name__).lower()
            raise LedgerError(f"The folder {self.folder} cannot {what} the bytes of an article: {why}.") from error


def sha256_of(path: Path) -> str:
    """SHA-256 of a file, read in pieces. Raises OSError."""
    with path.open("rb") as file:
        return _digest(file)


def _digest(file: BinaryIO) -> str:
    digest = hashlib.sha256()
    while chunk := file.read(_CHUNK):
        digest.update(chunk)
    return digest.hexdigest()


def _make(folder: Path) -> None:
    """A folder whose own entry is on the disk too."""
    if not folder.is_dir():
        for each in (folder.parent, folder):
            each.mkdir(exist_ok=True)
        for each in (folder.parent.parent, folder.parent):
            _sync(each)


def _sync(folder: Path) -> None:
    """Names in a folder are on the disk; where a system does not sync folders, it sees to that itself."""
    try:
        number = os.open(folder, os.O_RDONLY)
    except PermissionError:  # Windows
        return
    try:
        os.fsync(number)
    finally:
        os.close(number)
