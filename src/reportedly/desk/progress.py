"""How far a long job is, told to whoever watches. The desk knows no terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

T = TypeVar("T")


class Progress(Protocol):
    """A watcher. Between ``start`` and ``done`` one job runs; jobs follow one another."""

    def start(self, label: str, total: int | None) -> None:
        """A job begins; ``total`` is None where nobody can know yet, and an ``intake.Bytes`` where it counts bytes."""

    def advance(self, n: int = 1) -> None:
        """``n`` more of ``total`` are through."""

    def done(self) -> None:
        """The job has ended, well or not."""


class Silent:
    """Nobody watches."""

    def start(self, label: str, total: int | None) -> None: ...

    def advance(self, n: int = 1) -> None: ...

    def done(self) -> None: ...


def watched(
    things: Iterable[T], progress: Progress, label: str, total: int | None, position: Callable[[], int] | None = None
) -> Iterator[T]:
    """``things`` as they are, each told to ``progress`` once the next is asked for; as one more, or, where
    ``position`` tells how far their source has been gone through, as the way since the last."""
    progress.start(label, total)
    before = 0
    try:
        for thing in things:
            yield thing
            now = before + 1 if position is None else position()
            progress.advance(now - before)
            before = now
    finally:
        progress.done()
