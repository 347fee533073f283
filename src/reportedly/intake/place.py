"""Where something comes from: a file or standard input, and the line inside it."""

from __future__ import annotations

import errno
import os
import re
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

STDIN = "-"
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Place:
    """A path (``-`` for standard input) and, for records, the line, counted from 1."""

    label: str
    line: int | None = None

    @property
    def input(self) -> str:
        """As ``Problem.input`` and as the name of a record that has none: ``path`` or ``path:line``."""
        return self.label if self.line is None else f"{self.label}:{self.line}"

    @property
    def name(self) -> str:
        """``input`` without its folder: moving a folder of articles changes no id. An address is whole."""
        return self.input if _ADDRESS.match(self.label) else self.input.rsplit("/", 1)[-1]

    @property
    def shown(self) -> str:
        """For a sentence: on one line, whatever characters a file's name holds."""
        label = "standard input" if self.label == STDIN else _CONTROL.sub("\N{REPLACEMENT CHARACTER}", self.label)
        return label if self.line is None else f"{label}, line {self.line}"

    def at(self, line: int) -> Place:
        """The same place, at a line."""
        return Place(self.label, line)


@dataclass(frozen=True, slots=True)
class Origin:
    """Bytes to read: a file, or what an archive or a server handed over.

    ``path`` is opened as the user gave it; ``data`` serves where there is no file. ``place`` is how
    it is named. The rest is what the one who handed the bytes over knows about them.
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

    def open(self) -> BinaryIO:
        """A new stream of the bytes. Raises OSError."""
        if self.data is not None:
            return BytesIO(self.data)
        if self.path is None:
            raise FileNotFoundError(errno.ENOENT, "No such file", self.place.label)
        return self.path.open("rb")


def origin(path: str | os.PathLike[str]) -> Origin:
    """The label is the path as given, normalised, with forward slashes; bytes of a file name that are
    no UTF-8 become the replacement character, so that every label can be printed and stored."""
    given = os.fspath(path)
    label = os.fsencode(os.path.normpath(given)).decode("utf-8", "replace")
    return Origin(Place(label.replace(os.sep, "/")), Path(given))
