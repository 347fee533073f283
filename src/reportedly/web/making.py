"""Where answers are made: in this process, or in others beside it, so that one long page holds up no other.

What an answer is made from can be sent: a page whose answer is the same while the ledger stays as it is needs
nothing else of a request.
"""

from __future__ import annotations

import gc
import signal
import traceback
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock
from types import SimpleNamespace
from typing import Any, Generic, Protocol, TypeVar

from starlette.exceptions import HTTPException
from starlette.requests import Request

from reportedly.desk import Desk
from reportedly.errors import LedgerError, ReportedlyError
from reportedly.ledger import Pulse
from reportedly.sources import registry
from reportedly.web import templating
from reportedly.weighing.version import version

Answers = Callable[[Desk, "Asked"], bytes]
T = TypeVar("T")
GARBAGE_AFTER = 50_000  # objects; the largest page makes as many, and Python's own 700 costs a tenth of the time


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for. ``page``: its path as a pattern; ``twin``: as JSON; ``named``: the parts of the pattern;
    ``replay``: it looks at a moment of the past, or at the sources, for which a process keeps much in memory."""

    page: str
    twin: bool
    path: str
    query: str
    named: Mapping[str, str]
    who: Any
    weighing: Any
    ledger: str
    replay: bool = False

    def request(self) -> Request:
        """As pages read it."""
        background = None if self.weighing is None else SimpleNamespace(weighing=self.weighing)
        state = SimpleNamespace(ledger_name=self.ledger, background=background)
        return Request(
            {
                "type": "http",
                "method": "GET",
                "path": self.path,
                "query_string": self.query.encode("latin-1"),
                "headers": [],
                "path_params": dict(self.named),
                "app": SimpleNamespace(state=state),
                "state": {"who": self.who},
            }
        )


class Making(Protocol):
    """Makes answers, in any thread; errors are those of the desk, and HTTPException."""

    def make(self, asked: Asked) -> bytes: ...

    def close(self) -> None: ...


class Here:
    """In the thread that asks, with a desk of its own."""

    def __init__(self, open_desk: Callable[[], Desk], answers: Answers) -> None:
        self._open_desk, self._answers = open_desk, answers

    def make(self, asked: Asked) -> bytes:
        with self._open_desk() as desk:
            return self._answers(desk, asked)

    def close(self) -> None:
        pass


class Beside:
    """In ``many`` child processes, each with a desk that stays open: whoever has waited longest gets the first that
    is free. Replays all go to one, so that only one keeps them."""

    def __init__(self, ledger: Path, answers: Answers, many: int) -> None:
        self._children = [_Child(ledger.absolute(), answers) for _ in range(many)]
        self._line = Line(self._children)

    def make(self, asked: Asked) -> bytes:
        child = self._line.take(self._children[0] if asked.replay else None)
        try:
            return child.make(asked)
        finally:
            self._line.give(child)

    def close(self) -> None:
        for child in self._children:
            child.close()


class Line(Generic[T]):
    """Who waits for what is free, first come, first served."""

    def __init__(self, free: Sequence[T]) -> None:
        self._free, self._guard = list(free), Lock()
        self._waiting: deque[tuple[T | None, Future[T]]] = deque()

    def take(self, only: T | None = None) -> T:
        """Waits for this one, or for any; the last of the free ones, so that the first is left for whoever needs it."""
        with self._guard:
            found = next((each for each in reversed(self._free) if only in (None, each)), None)
            if found is not None:
                self._free.remove(found)
                return found
            place: Future[T] = Future()
            self._waiting.append((only, place))
        return place.result()

    def give(self, one: T) -> None:
        """It goes to whoever has waited longest for it."""
        with self._guard:
            for each in self._waiting:
                if each[0] in (None, one):
                    self._waiting.remove(each)
                    each[1].set_result(one)
                    return
            self._free.append(one)


def prepare() -> None:
    """Makes ready what the first page would else wait for: templates, lists of outlets, the weighing's version."""
    templating.compile_all()
    registry.ready()
    version()


class _Child:
    """A process that makes one answer at a time, started at once and again if it died."""

    def __init__(self, ledger: Path, answers: Answers) -> None:
        self._ledger, self._answers = ledger, answers
        self._context = get_context("spawn")
        self._start()

    def make(self, asked: Asked) -> bytes:
        try:
            return self._told(asked)
        except (EOFError, OSError):
            self.close()
            self._start()
        try:
            return self._told(asked)
        except (EOFError, OSError) as error:
            raise LedgerError("The process that makes this page ended unexpectedly.") from error

    def close(self) -> None:
        self._process.terminate()
        self._process.join(5)
        self._pipe.close()

    def _told(self, asked: Asked) -> bytes:
        self._pipe.send(asked)
        told = self._pipe.recv()
        if isinstance(told, Exception):
            raise told
        return bytes(told)

    def _start(self) -> None:
        self._pipe, other = self._context.Pipe()
        self._process = self._context.Process(
            target=_serve, args=(self._ledger, self._answers, other), name="pages", daemon=True
        )
        self._process.start()
        other.close()


def _serve(ledger: Path, answers: Answers, pipe: Connection) -> None:
    """The child's life: answers until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches every process of a terminal; the parent ends this one
    prepare()
    gc.freeze()  # the modules and templates stay; and pages leave no circles, so that few need be looked for
    gc.set_threshold(GARBAGE_AFTER, 20, 50)
    desk = _Open(ledger)
    with suppress(EOFError, BrokenPipeError):
        while True:
            asked = pipe.recv()
            try:
                pipe.send(answers(desk.now(), asked))
            except (ReportedlyError, HTTPException) as error:
                desk.close()
                pipe.send(error)
            except Exception as error:  # whatever it is, it is this answer's fault, and the next may be made
                traceback.print_exc()
                desk.close()
                pipe.send(RuntimeError(f"{type(error).__name__}: {error}"))


class _Open:
    """A desk that stays open while the file is the one it was opened on."""

    def __init__(self, ledger: Path) -> None:
        self._ledger, self._pulse, self._opened = ledger, Pulse(ledger), 0
        self._desk: Desk | None = None

    def now(self) -> Desk:
        opened, _ = self._pulse.beat()
        if self._desk is None or opened != self._opened:
            self.close()
            self._desk, self._opened = Desk(self._ledger), opened
        return self._desk

    def close(self) -> None:
        if self._desk is not None:
            self._desk.close()
            self._desk = None
