"""Bytes to documents: text, HTML, JSON Lines, CSV, feeds, archives and web archives; files and folders of them.

Whatever is in a file, nothing here raises for it: an input that cannot be used becomes a ``Problem``
with one clear sentence, and everything else arrives.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from reportedly.ids import is_address
from reportedly.intake import pool
from reportedly.intake.fetch.lists import ENDING
from reportedly.intake.fetch.visits import Visits
from reportedly.intake.limits import bounded
from reportedly.intake.meter import Bytes, Meter, count_bytes
from reportedly.intake.place import STDIN
from reportedly.intake.registry import kind_of_file
from reportedly.intake.steps import Known, Steps
from reportedly.intake.walk import check_exist, walk
from reportedly.types import Document, Problem

__all__ = ["Bytes", "Known", "Meter", "count_bytes", "count_files", "documents"]


def documents(
    inputs: Iterable[str],
    *,
    stdin: BinaryIO | None = None,
    known: Known | None = None,
    visits: Visits | None = None,
    meter: Meter | None = None,
    processes: int | None = 1,
) -> Iterator[Document | Problem]:
    """Documents and problems of files, folders, addresses and ``-`` (JSON Lines on standard input), in input
    order, one at a time. Without ``visits`` nothing is fetched: each address becomes a problem.

    A file may give a problem *and* its document: ``Problem.arrived`` is then true. Raises InputError
    at once, before anything is read, where a path does not exist.

    ``known(sha256, location)`` is asked of each file, page or member before it is parsed (not of records inside
    one file); where it says true, nothing arrives, and the caller may count it. ``processes`` that read pages: 0
    is one a core, None the setting; 1 is this one alone.
    """
    paths = list(inputs)
    check_exist(paths)
    steps = Steps(stdin or sys.stdin.buffer, meter or Meter(), known, visits)
    return bounded(pool.run(steps.of(paths), processes))


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
