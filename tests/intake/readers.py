"""Readers for tests of other processes, which find functions by their module."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from reportedly.intake.arrival import Arrival, capture_of, make_document
from reportedly.intake.place import Origin


def echo(origin: Origin) -> Iterator[Arrival]:
    """The bytes as text, named by the process that read them and by its main module's name."""
    data = origin.data or b""
    title = f"{os.getpid()} {getattr(sys.modules['__main__'], '__file__', None)}"
    yield make_document(
        data.decode(),
        name=origin.place.name,
        source_id=origin.place.label,
        title=title,
        capture=capture_of(origin, data, "text/plain"),
    )


def die(origin: Origin) -> Iterator[Arrival]:
    """Ends its process, as a fault in a parser written in C does."""
    os._exit(1)
    yield from echo(origin)


def fail(origin: Origin) -> Iterator[Arrival]:
    """Trips over the bytes."""
    raise KeyError(origin.place.label)
    yield from echo(origin)
