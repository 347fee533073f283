"""Bytes to documents: text, HTML, JSON Lines and CSV, files and folders of them.

Whatever is in a file, nothing here raises for it: an input that cannot be used becomes a ``Problem``
with one clear sentence, and everything else arrives.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from reportedly.intake import problems
from reportedly.intake.arrival import Arrival
from reportedly.intake.jsonl import read_stream
from reportedly.intake.limits import bounded
from reportedly.intake.place import STDIN, Origin, Place
from reportedly.intake.registry import KINDS, kind_of_file
from reportedly.intake.walk import check_exist, walk
from reportedly.types import Document, Problem

__all__ = ["count_files", "documents"]


def documents(inputs: Iterable[str], *, stdin: BinaryIO | None = None) -> Iterator[Document | Problem]:
    """Documents and problems of files, folders and ``-`` (JSON Lines on standard input), in input
    order, one at a time.

    A file may give a problem *and* its document: ``Problem.arrived`` is then true. Raises InputError
    at once, before anything is read, where a path does not exist.
    """
    paths = list(inputs)
    check_exist(paths)
    return _arrivals(paths, stdin)


def count_files(inputs: Iterable[str]) -> int | None:
    """How many files ``documents`` will open, for a progress bar, each giving one document at most.
    None where that cannot be known without reading: standard input, or files of many records."""
    count = 0
    for path in inputs:
        if path == STDIN:
            return None
        for found in walk(path):
            if isinstance(found, Problem):
                continue
            kind = kind_of_file(found.place.name)
            if kind is not None and kind.many:
                return None
            count += 1
    return count


def _arrivals(paths: list[str], stdin: BinaryIO | None) -> Iterator[Arrival]:
    for path in paths:
        if path == STDIN:
            yield from _guarded(read_stream(stdin or sys.stdin.buffer, Origin(Place(STDIN))), Place(STDIN))
        else:
            for found in walk(path):
                yield from (found,) if isinstance(found, Problem) else _read(found)


def _read(origin: Origin) -> Iterator[Arrival]:
    kind = kind_of_file(origin.place.name)
    if kind is None:
        yield problems.unknown_kind(origin.place, KINDS)
        return
    if kind.unpack is not None:
        yield from _guarded(_inside(kind.unpack(origin)), origin.place)
    elif kind.read is not None:
        yield from _guarded(kind.read(origin), origin.place)


def _inside(found: Iterator[Origin | Problem]) -> Iterator[Arrival]:
    for each in found:
        yield from (each,) if isinstance(each, Problem) else _read(each)


def _guarded(arrivals: Iterator[Arrival], place: Place) -> Iterator[Arrival]:
    """What arrived before a disk or a network share failed stays; the failure is a problem."""
    try:
        yield from bounded(arrivals, place)
    except OSError as error:
        yield problems.unreadable(place, error)
