"""The heavy work, adding and weighing, in a process of its own: pages stay quick, and the reader stays loaded."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Any, Protocol

from reportedly.desk import Desk
from reportedly.desk.adding import Reads
from reportedly.errors import ReportedlyError
from reportedly.intake.language import unread_sentence
from reportedly.ledger import Decision

NICER = 5  # steps of niceness below the pages; who waits for a page waits in front of a screen
_POLL_SECONDS = 0.2

Message = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """``weigh``; ``add`` with the names of files in a folder (all of them where there are none); or ``suppose`` with
    sets of decisions by somebody."""

    what: str
    folder: str = ""
    names: tuple[str, ...] = ()
    asked: tuple[tuple[Decision, ...], ...] = ()
    by: str = ""


class Stopped(Exception):
    """Somebody cancelled."""


class Labour(Protocol):
    """Does one task after another; ``tell`` hears ("start", label, total), ("advance", n), ("done",) and, at the
    end, ("added", documents, already, problems, what was not read), ("weighed", claims), ("supposed", shifts of each
    set), ("stopped",) or ("failed", sentence)."""

    def run(self, task: Task, tell: Callable[[Message], None], stopped: Callable[[], bool]) -> None: ...

    def close(self) -> None: ...


class _Telling:
    """A watcher of the desk that passes on what it hears, and stops the work when it is told to."""

    def __init__(self, tell: Callable[[Message], None], stopped: Callable[[], bool]) -> None:
        self._tell, self._stopped = tell, stopped

    def start(self, label: str, total: int | None) -> None:
        self._tell(("start", label, total))

    def advance(self, n: int = 1) -> None:
        self._tell(("advance", n))
        if self._stopped():
            raise Stopped

    def done(self) -> None:
        self._tell(("done",))


def perform(
    open_desk: Callable[[], Desk], task: Task, tell: Callable[[Message], None], stopped: Callable[[], bool]
) -> None:
    """One task, and how it ended. What was read before a stop is kept."""
    try:
        with open_desk() as desk:
            if task.what == "weigh":
                if desk.looking.holdings().stale:
                    desk.weigh(_Telling(tell, lambda: False))
                desk.looking.ready()  # what pages read of it, before the first of them asks
                desk.looking.ready_sources()
                desk.reviewing.ready()
                tell(("weighed", desk.looking.holdings().claims))
                return
            if task.what == "suppose":
                tell(("supposed", desk.supposing.effects(task.asked, task.by)))
                return
            with contextlib.chdir(task.folder):  # so that articles are named by their files, not by our folders
                added = desk.add([f"./{name}" for name in task.names], _Telling(tell, stopped))
            problems = [(p.arrived, p.sentence) for p in added.problems]
            tell(("added", added.documents, added.already, problems, unread_sentence(added.unread)))
    except Stopped:
        tell(("stopped",))
    except ReportedlyError as error:
        tell(("failed", str(error)))


class InProcess:
    """A child process, started when there is something to do and again if it died."""

    def __init__(self, ledger: Path, nicer: int = NICER) -> None:
        """``nicer``: steps of niceness below this process; 0 for what somebody waits for."""
        self._ledger, self._nicer = ledger.absolute(), nicer
        self._context = get_context("spawn")
        self._child: Any = None

    def run(self, task: Task, tell: Callable[[Message], None], stopped: Callable[[], bool]) -> None:
        pipe, stop = self._started()
        try:
            pipe.send(task)
            while True:
                if stopped():
                    stop.set()
                if not pipe.poll(_POLL_SECONDS):
                    continue
                message = pipe.recv()
                if message == ("end",):
                    return
                tell(message)
        except (EOFError, OSError):
            self.close()
            tell(("failed", "The process that reads and weighs ended unexpectedly; what it had kept is kept."))
        finally:
            stop.clear()

    def close(self) -> None:
        if self._child is not None:
            self._child.terminate()
            self._child.join(5)
            self._child = None

    def _started(self) -> tuple[Connection, Event]:
        if self._child is None or not self._child.is_alive():
            self._pipe, other = self._context.Pipe()
            self._stop = self._context.Event()
            self._child = self._context.Process(
                target=_serve, args=(self._ledger, other, self._stop, self._nicer), daemon=True
            )
            self._child.start()
            other.close()
        return self._pipe, self._stop


def _serve(ledger: Path, pipe: Connection, stop: Event, nicer: int) -> None:
    """The child's life: tasks until nobody sends any more."""
    if hasattr(os, "nice"):
        os.nice(nicer)
    reader: Reads | None = None
    with contextlib.suppress(EOFError, KeyboardInterrupt, BrokenPipeError):
        while True:
            task = pipe.recv()
            if task.what == "add" and reader is None:
                from reportedly.reading.reader import Reader  # noqa: PLC0415 - the network's runtime, for reading only

                reader = Reader.load()
            perform(partial(Desk, ledger, create=True, reader=reader), task, pipe.send, stop.is_set)
            pipe.send(("end",))
