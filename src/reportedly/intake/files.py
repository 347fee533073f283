"""Whole files into memory, within a limit."""

from __future__ import annotations

from reportedly.intake import problems
from reportedly.intake.place import Origin
from reportedly.types import Problem


def read_whole(origin: Origin, limit: int) -> bytes | Problem:
    """All bytes of a file of at most ``limit`` bytes. Never raises for what is on the disk."""
    try:
        with origin.open() as file:
            data = file.read(limit + 1)  # not stat first: a file may grow in between
    except OSError as error:
        return problems.unreadable(origin.place, error)
    if len(data) > limit:
        return problems.too_big(origin.place, limit)
    return data or problems.empty(origin.place)
