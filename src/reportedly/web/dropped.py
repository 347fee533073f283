"""Drops on the disk: what somebody dropped lies beside the ledger with its state until it is read or discarded, so that
a server that stops, or is stopped, in the middle loses nothing of it."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile, mkdtemp
from typing import Any, Literal

import msgspec

State = Literal["receiving", "waiting", "running", "done", "cancelled", "failed", "interrupted"]
OVER: frozenset[State] = frozenset({"done", "cancelled", "failed", "interrupted"})
RESUMABLE: frozenset[State] = frozenset({"cancelled", "failed", "interrupted"})
_FILES, _STATE, _OWNER = "files", "drop.json", ".in-use"
_CUT_OFF = "The desk stopped before all of it was read. What was read is kept; going on reads the rest."
_HALF_SENT = "The desk stopped while the files were being sent; nothing of them was read. Drop them again."


@dataclass(frozen=True, slots=True)
class Drop:
    """Files that somebody dropped, and how far reading them is. ``folder`` goes when there is nothing left to
    resume; ``version`` grows with every change."""

    id: str
    by: str
    folder: Path
    names: tuple[str, ...] = ()
    state: State = "receiving"
    read: int = 0
    total: int | None = None
    documents: int = 0
    already: int = 0
    problems: tuple[tuple[bool, str], ...] = ()
    sentence: str = ""
    version: int = 0

    @property
    def resumable(self) -> bool:
        """Whether it can be gone on with: one that was cut off while it came in has no files to read."""
        return self.state in RESUMABLE and bool(self.names)

    def as_json(self) -> dict[str, Any]:
        """What a page shows of it."""
        return {
            "id": self.id,
            "by": self.by,
            "files": list(self.names),
            "state": self.state,
            "resumable": self.resumable,
            "read": self.read,
            "total": self.total,
            "documents": self.documents,
            "already": self.already,
            "problems": [{"arrived": arrived, "sentence": sentence} for arrived, sentence in self.problems],
            "sentence": self.sentence,
        }


class _Noted(msgspec.Struct, frozen=True):
    """What is kept of a drop beside its files."""

    by: str
    names: tuple[str, ...]
    state: State
    read: int
    total: int | None
    sentence: str


class Shelf:
    """Where drops lie: ``place`` where there is one and no other desk uses it, else a folder that goes with the
    program."""

    def __init__(self, place: Path | None) -> None:
        self._place, self._lock = place, None if place is None else _taken(place)
        self.lasting = self._lock is not None

    def folder(self, name: str) -> Path:
        """A new folder for the files of a drop, for the owner alone."""
        if self._place is None or not self.lasting:
            return Path(mkdtemp(prefix="reportedly-drop-"))
        folder = self._place / name / _FILES
        folder.mkdir(mode=0o700, parents=True)
        return folder

    def note(self, drop: Drop) -> None:
        """Keep how a drop stands; whole or not at all."""
        if not self.lasting or not drop.folder.parent.is_dir():
            return
        noted = _Noted(drop.by, drop.names, drop.state, drop.read, drop.total, drop.sentence)
        with contextlib.suppress(OSError), NamedTemporaryFile(dir=drop.folder.parent, delete=False) as new:
            new.write(msgspec.json.encode(noted))
            new.flush()
            Path(new.name).replace(drop.folder.parent / _STATE)

    def discard(self, drop: Drop) -> None:
        """Take the files away."""
        shutil.rmtree(drop.folder.parent if self.lasting else drop.folder, ignore_errors=True)

    def left(self) -> Iterator[Drop]:
        """What an earlier program left here, the oldest first: whatever it was doing was cut off."""
        if self._place is None or not self.lasting:
            return
        found = [each for each in self._place.iterdir() if (each / _FILES).is_dir()]
        for folder in sorted(found, key=lambda each: (each.stat().st_mtime, each.name)):
            yield _cut_off(folder)

    def close(self) -> None:
        """Give the place free; it goes where nothing lies in it."""
        if self._lock is not None and self._place is not None:
            with contextlib.suppress(OSError):
                if not any(each.name != _OWNER for each in self._place.iterdir()):
                    shutil.rmtree(self._place)  # while it is ours: who comes next may put a drop there
            self._lock.close()


def _cut_off(folder: Path) -> Drop:
    """A drop as it was left. Files without a note were still coming in."""
    try:
        noted = msgspec.json.decode((folder / _STATE).read_bytes(), type=_Noted)
    except (OSError, msgspec.DecodeError):
        noted = _Noted("somebody", (), "receiving", 0, None, "")
    if noted.state == "receiving" or not noted.names:
        return Drop(folder.name, noted.by, folder / _FILES, state="interrupted", sentence=_HALF_SENT)
    ended = noted.state in RESUMABLE
    return Drop(
        folder.name,
        noted.by,
        folder / _FILES,
        noted.names,
        noted.state if ended else "interrupted",
        noted.read,
        noted.total,
        sentence=noted.sentence if ended else _CUT_OFF,
    )


def _taken(place: Path) -> Any:
    """The open file whose lock says that a desk uses this place; None where another does, or nothing can be kept."""
    try:
        import fcntl  # noqa: PLC0415 - POSIX alone
    except ImportError:
        return None
    try:
        place.mkdir(mode=0o700, exist_ok=True)
        owner = (place / _OWNER).open("w")
    except OSError:
        return None
    try:
        fcntl.flock(owner, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        owner.close()
        return None
    return owner
