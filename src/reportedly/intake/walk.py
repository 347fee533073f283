"""Paths to files, in the order given; folders in sorted order, each real folder once."""

from __future__ import annotations

import re
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from reportedly.errors import InputError
from reportedly.ids import is_address
from reportedly.intake import problems
from reportedly.intake.place import STDIN, Origin, Place, origin
from reportedly.types import Problem

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")  # RFC 3986


def check_exist(inputs: Iterable[str]) -> None:
    """Raises InputError for the first path that does not exist."""
    for path in inputs:
        if path == STDIN or is_address(path):
            continue
        try:
            found = bool(path) and bool(Path(path).stat())
        except PermissionError:
            continue  # it may exist; reading it will say what is wrong
        except (OSError, ValueError):
            found = False
        if not found and _SCHEME.match(path):
            raise InputError(f"{Place(path).shown} is not fetched: only http and https addresses are.")
        if not found:
            raise InputError(f"{Place(path).shown or 'An empty path'} does not exist.")


def walk(path: str) -> Iterator[Origin | Problem]:
    """Every file under ``path``, hidden ones left out; what cannot be a file is a problem."""
    seen: set[tuple[int, int]] = set()  # device and inode of each folder: links may lead back
    waiting: list[str | Path] = [path]
    while waiting:
        given = waiting.pop()
        here = origin(given)
        try:
            inside = _entries(here, Path(given), seen)
        except OSError as error:
            yield problems.unreadable(here.place, error)
            continue
        if isinstance(inside, list):
            waiting += reversed(inside)
        else:
            yield inside


def _entries(here: Origin, path: Path, seen: set[tuple[int, int]]) -> list[Path] | Origin | Problem:
    """What is in a folder, sorted by name; or the file itself. Raises OSError."""
    status = path.stat()
    if stat.S_ISREG(status.st_mode):
        return here
    if not stat.S_ISDIR(status.st_mode):
        return problems.not_a_file(here.place)
    key = (status.st_dev, status.st_ino)
    if key in seen:
        return problems.folder_again(here.place)
    names = sorted(entry.name for entry in path.iterdir() if not entry.name.startswith("."))
    if not names and not seen:
        return problems.empty(here.place)
    seen.add(key)
    return [path / name for name in names]
