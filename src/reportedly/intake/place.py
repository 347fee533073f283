"""Where something comes from: a file or standard input, and the line inside it."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

STDIN = "-"
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
        """``input`` without its folder: moving a folder of articles changes no id."""
        return self.input.rsplit("/", 1)[-1]

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
    """One file to read. ``path`` is opened as the user gave it; ``place`` is how it is named."""

    path: Path
    place: Place


def origin(path: str | os.PathLike[str]) -> Origin:
    """The label is the path as given, normalised, with forward slashes; bytes of a file name that are
    no UTF-8 become the replacement character, so that every label can be printed and stored."""
    given = os.fspath(path)
    label = os.fsencode(os.path.normpath(given)).decode("utf-8", "replace")
    return Origin(Path(given), Place(label.replace(os.sep, "/")))
