"""How far a long job is, told to whoever watches. The desk knows no terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

T = TypeVar("T")


class Progress(Protocol):
    """A watcher. Between ``start`` and ``done`` one job runs; jobs follow one another."""

    def start(self, label: str, total: int | None) -> None:
        """A job begins; ``total`` is None where nobody can know yet."""

    def advance(self, n: int = 1) -> None:
        """``n`` more of ``total`` are through."""

    def done(self) -> None:
        """The job has ended, well or not."""


class Silent:
    """Nobody watches."""

    def start(self, label: str, total: int | None) -> None: ...

    def advance(self, n: int = 1) -> None: ...

    def done(self) -> None: ...


def watched(things: Iterable[T], progress: Progress, label: str, total: int | None) -> Iterator[T]:
    """``things`` as they are, each told to ``progress`` once the next is asked for."""
    progress.start(label, total)
    try:
        for thing in things:
            yield thing
            progress.advance()
    finally:
        progress.done()
