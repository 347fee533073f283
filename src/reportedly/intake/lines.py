"""Lines of a byte stream, one at a time and each of bounded length, so that memory stays flat."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from reportedly import settings
from reportedly.intake import problems
from reportedly.intake.place import Place
from reportedly.types import Problem


class Lines(Protocol):
    """What a file, an unpacked file and standard input have in common."""

    def readline(self, size: int = -1, /) -> bytes: ...


def numbered_lines(stream: Lines, place: Place) -> Iterator[tuple[int, bytes] | Problem]:
    """``(number, line)`` from 1 on; blank lines are left out but counted. A line longer than
    ``MAX_LINE_BYTES`` becomes a problem and reading goes on after it. Raises what the stream raises."""
    number = 0
    while line := stream.readline(settings.MAX_LINE_BYTES + 1):
        number += 1
        if len(line) > settings.MAX_LINE_BYTES:
            yield problems.line_too_long(place.at(number))
            _skip_rest(stream, line)
        elif line.strip():
            yield number, line


def _skip_rest(stream: Lines, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(settings.MAX_LINE_BYTES)
