"""A process that reads hurt files for the fuzzer, and may be lost."""

from __future__ import annotations

import multiprocessing
import time
import traceback
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from tempfile import TemporaryDirectory

from reportedly import settings
from reportedly.intake import documents
from reportedly.types import Problem

MEMORY_BYTES = 4 * 1024**3  # of address space, of a reader with its libraries
# on the clock: a confined parser's own limit, and as much again for a machine that is busy
SECONDS = 2 * settings.CONFINED_CPU_SECONDS * settings.CONFINED_WALL_TIMES


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file. ``crash``: the last line of a traceback, or that the process died."""

    arrived: int = 0
    problems: tuple[str, ...] = ()
    crash: str = ""
    over: bool = False
    seconds: float = field(default=0.0, compare=False)


class Reader:
    """One process for many files, another after it is lost."""

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._line: Connection | None = None

    def read(self, name: str, data: bytes) -> Outcome:
        """Every arrival of one file, within the limits."""
        if self._process is None or self._line is None or not self._process.is_alive():
            self._start()
        assert self._line is not None
        self._line.send((name, data))
        if not self._line.poll(SECONDS):
            self.close()
            return Outcome(over=True, seconds=SECONDS)
        try:
            outcome: Outcome = self._line.recv()
        except EOFError:
            self.close()
            return Outcome(crash=f"{name}: the process died")
        return outcome

    def close(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
        self._process = None

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._line, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()


def serve(line: Connection) -> None:
    """Runs in the process: reads files until the other side is gone."""
    _limit_memory()
    with TemporaryDirectory() as folder:
        while True:
            try:
                name, data = line.recv()
            except EOFError:
                return
            path = Path(folder) / name
            path.write_bytes(data)
            line.send(_outcome(path))


def _outcome(path: Path) -> Outcome:
    begun = time.monotonic()
    try:
        found = list(documents([str(path)]))
    except MemoryError:
        return Outcome(over=True, seconds=time.monotonic() - begun)
    except BaseException:
        return Outcome(crash=traceback.format_exc(limit=-3), seconds=time.monotonic() - begun)
    wrong = next((each for each in found if isinstance(each, Problem) and not each.sentence.isprintable()), None)
    return Outcome(
        arrived=sum(not isinstance(each, Problem) for each in found),
        problems=tuple(each.reason for each in found if isinstance(each, Problem)),
        crash=f"a sentence that cannot be printed: {wrong!r}"
        if wrong
        else ""
        if found
        else "it vanished without a word",
        seconds=time.monotonic() - begun,
    )


def _limit_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
