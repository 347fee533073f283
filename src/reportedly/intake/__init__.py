"""Bytes to documents: text, HTML, JSON Lines and CSV, files and folders of them, and addresses.

Whatever is in a file, nothing here raises for it: an input that cannot be used becomes a ``Problem``
with one clear sentence, and everything else arrives.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import BinaryIO

from reportedly.intake import problems
from reportedly.intake.arrival import Arrival
from reportedly.intake.fetch.addresses import is_address
from reportedly.intake.fetch.lists import ENDING, listed
from reportedly.intake.fetch.visits import Visits
from reportedly.intake.jsonl import read_stream
from reportedly.intake.limits import bounded
from reportedly.intake.place import STDIN, Origin, Place
from reportedly.intake.registry import KINDS, kind_of, kind_of_file
from reportedly.intake.walk import check_exist, walk
from reportedly.types import Document, Problem

__all__ = ["count_files", "documents"]


def documents(
    inputs: Iterable[str], *, stdin: BinaryIO | None = None, visits: Visits | None = None
) -> Iterator[Document | Problem]:
    """Documents and problems of files, folders, addresses and ``-`` (JSON Lines on standard input), in input
    order, one at a time.

    A file may give a problem *and* its document: ``Problem.arrived`` is then true. Without ``visits`` nothing
    is fetched: each address becomes a problem. Raises InputError at once, before anything is read, where a
    path does not exist.
    """
    paths = list(inputs)
    check_exist(paths)
    return _arrivals(paths, stdin, visits)


def count_files(inputs: Iterable[str]) -> int | None:
    """How many files ``documents`` will open, for a progress bar, each giving one document at most.
    None where that cannot be known without reading: standard input, or files of many records."""
    count = 0
    for path in inputs:
        if path == STDIN:
            return None
        if is_address(path):
            count += 1
            continue
        for found in walk(path):
            if isinstance(found, Problem):
                continue
            kind = kind_of_file(found.place.name)
            if (kind is not None and kind.many) or found.place.name.lower().endswith(ENDING):
                return None
            count += 1
    return count


def _arrivals(paths: list[str], stdin: BinaryIO | None, visits: Visits | None) -> Iterator[Arrival]:
    for alike, run in groupby(paths, key=is_address):
        if alike:
            yield from _fetched(run, visits)
            continue
        for path in run:
            if path == STDIN:
                yield from _guarded(read_stream(stdin or sys.stdin.buffer, Origin(Place(STDIN))), Place(STDIN))
            else:
                for found in walk(path):
                    yield from (found,) if isinstance(found, Problem) else _read(found, visits)


def _fetched(addresses: Iterable[str | Problem], visits: Visits | None, *, resume: bool = False) -> Iterator[Arrival]:
    if visits is None:
        for each in addresses:
            yield each if isinstance(each, Problem) else problems.fetching_off(Place(each))
        return
    for found in visits.origins(addresses, resume=resume):
        yield from (found,) if isinstance(found, Problem) else _read(found, visits)


def _read(origin: Origin, visits: Visits | None) -> Iterator[Arrival]:
    if origin.address is None and origin.place.name.lower().endswith(ENDING):
        yield from _fetched(listed(origin), visits, resume=True)
        return
    kind = kind_of(origin)
    if kind is None:
        unknown = problems.unknown_kind(origin.place, [*KINDS, ENDING])
        yield unknown if origin.address is None else problems.not_readable(origin.place, origin.media_type)
        return
    if kind.unpack is not None:
        yield from _guarded(_inside(kind.unpack(origin)), origin.place)
    elif kind.read is not None:
        yield from _guarded(_addressed(kind.read(origin), origin), origin.place)


def _inside(found: Iterator[Origin | Problem]) -> Iterator[Arrival]:
    """An address list inside an archive is not fetched: whoever gave the archive may not know of it."""
    for each in found:
        yield from (each,) if isinstance(each, Problem) else _read(each, None)


def _addressed(arrivals: Iterator[Arrival], origin: Origin) -> Iterator[Arrival]:
    """A document that names no address of its own has the one that answered."""
    for each in arrivals:
        bare = isinstance(each, Document) and each.url is None and each.source_id == origin.address
        yield replace(each, url=origin.final_address) if bare and isinstance(each, Document) else each


def _guarded(arrivals: Iterator[Arrival], place: Place) -> Iterator[Arrival]:
    """What arrived before a disk or a network share failed stays; the failure is a problem."""
    try:
        yield from bounded(arrivals, place)
    except OSError as error:
        yield problems.unreadable(place, error)
