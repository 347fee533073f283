"""Where something comes from: a file or standard input, and the line inside it."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from reportedly.intake.allowance import Allowance

STDIN = "-"
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_UNPRINTABLE = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class Place:
    """A path (``-`` for standard input) and, for records, the line, counted from 1.

    A member of an archive is ``archive.zip!/inside/page.html``. A web capture is its address and moment;
    its ``identity`` is the address alone, so that a page captured twice unchanged is one document.
    """

    label: str
    line: int | None = None
    identity: str | None = None
    archive: str | None = None  # that holds a web capture, for a sentence

    @property
    def input(self) -> str:
        """As ``Problem.input`` and as the name of a record that has none: ``path`` or ``path:line``."""
        return self.label if self.line is None else f"{self.label}:{self.line}"

    @property
    def name(self) -> str:
        """``input`` without its folder: moving a folder of articles changes no id."""
        if self.identity is not None:
            return self.identity if self.line is None else f"{self.identity}:{self.line}"
        return self.input.rsplit("/", 1)[-1]

    @property
    def shown(self) -> str:
        """For a sentence: on one line, whatever characters a file's name holds."""
        label = "standard input" if self.label == STDIN else _CONTROL.sub(_UNPRINTABLE, self.label)
        label = label if self.line is None else f"{label}, line {self.line}"
        return label if self.archive is None else f"{label} in {_CONTROL.sub(_UNPRINTABLE, self.archive)}"

    def at(self, line: int) -> Place:
        """The same place, at a line."""
        return replace(self, line=line)

    def inside(self, name: str) -> Place:
        """A member of the archive that stands here."""
        return Place(f"{self.label}!/{printable(name)}")

    def capture(self, address: str, moment: str | None) -> Place:
        """A web capture in the archive that stands here."""
        address = printable(address)
        return Place(f"{address}@{moment}" if moment else address, identity=address, archive=self.label)


@dataclass(frozen=True, slots=True)
class Origin:
    """Bytes to read: a file, or what an archive or a server handed over.

    ``path`` is opened as the user gave it; ``data`` or ``opener`` serves where there is no file.
    ``place`` is how it is named. The rest is what the one who handed the bytes over knows about them.
    """

    place: Place
    path: Path | None = None
    data: bytes | None = None
    media_type: str | None = None  # as declared, in lower case and without parameters
    address: str | None = None  # that was asked for
    final_address: str | None = None  # that answered
    headers: tuple[tuple[str, str], ...] = ()
    captured: str | None = None  # ISO 8601 with zone
    record: str | None = None  # WARC-Record-ID
    depth: int = 0  # archives around it
    opener: Callable[[], BinaryIO] | None = field(default=None, repr=False, compare=False)  # of a large member
    allowance: Allowance | None = field(default=None, repr=False, compare=False)  # of the archives around it
    watch: Callable[[BinaryIO], None] | None = field(default=None, repr=False, compare=False)  # told what is opened

    def open(self) -> BinaryIO:
        """A new stream of the bytes. Raises OSError."""
        if self.data is not None:
            return BytesIO(self.data)
        if self.opener is not None:
            return self.opener()
        if self.path is None:
            raise FileNotFoundError(errno.ENOENT, "No such file", self.place.label)
        file = self.path.open("rb")
        if self.watch is not None:
            self.watch(file)
        return file

    def size(self) -> int:
        """Bytes, as far as they are known beforehand. Raises OSError."""
        if self.data is not None:
            return len(self.data)
        return self.path.stat().st_size if self.path is not None else 0


def origin(path: str | os.PathLike[str]) -> Origin:
    """The label is the path as given, normalised, with forward slashes; bytes of a file name that are
    no UTF-8 become the replacement character, so that every label can be printed and stored."""
    given = os.fspath(path)
    label = os.fsencode(os.path.normpath(given)).decode("utf-8", "replace")
    return Origin(Place(label.replace(os.sep, "/")), Path(given))


def printable(name: str) -> str:
    """A name that can be stored and printed, whatever an archive holds."""
    return "".join(character if character.isprintable() else _UNPRINTABLE for character in name)
