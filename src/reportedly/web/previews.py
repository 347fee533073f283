"""What answers would change, weighed in a process of its own when somebody looks at a question: who asked last is
served first, since that is the question on the screen."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from concurrent.futures import Future
from threading import Condition, Thread

from reportedly.briefing.effect import Shift
from reportedly.errors import UsageError
from reportedly.ledger import Decision
from reportedly.settings import PREVIEWS_KEPT, PREVIEWS_WAITING
from reportedly.web.labour import Labour, Message, Task

Shifts = tuple[Shift, ...]
Sets = tuple[tuple[Decision, ...], ...]
Found = Future[tuple[Shifts, ...]]


class Previews:
    """Thread-safe. ``labour`` does the weighing, in a thread that is started when somebody first asks."""

    def __init__(self, labour: Labour) -> None:
        self._labour, self._changed = labour, Condition()
        self._waiting: OrderedDict[Hashable, tuple[Task, Found]] = OrderedDict()
        self._found: OrderedDict[Hashable, Found] = OrderedDict()
        self._thread: Thread | None = None
        self._closed = False

    def ask(self, state: Hashable, asked: Sets, by: str) -> Found:
        """What these sets of decisions by somebody would change, each by itself, at this state of the ledger.

        The future raises UsageError where that cannot be said, also when too many asked since.
        """
        key = (state, asked, by)
        with self._changed:
            if key in self._found:
                self._found.move_to_end(key)
                if key in self._waiting:
                    self._waiting.move_to_end(key)
                return self._found[key]
            found: Found = Future()
            self._found[key] = found
            self._waiting[key] = (Task("suppose", asked=asked, by=by), found)
            while len(self._waiting) > PREVIEWS_WAITING:
                self._drop(next(iter(self._waiting)))
            while len(self._found) > PREVIEWS_KEPT:
                self._found.popitem(last=False)
            if self._thread is None:
                self._thread = Thread(target=self._work, name="previews", daemon=True)
                self._thread.start()
            self._changed.notify_all()
            return found

    def close(self) -> None:
        """Nobody waits any longer."""
        with self._changed:
            self._closed = True
            for key in list(self._waiting):
                self._drop(key)
            self._changed.notify_all()
        self._labour.close()
        if self._thread is not None:
            self._thread.join(10)

    def _drop(self, key: Hashable) -> None:
        _, found = self._waiting.pop(key)
        self._found.pop(key, None)
        found.set_exception(UsageError("Others were asked for since; ask again."))

    def _work(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._closed or self._waiting)
                if self._closed:
                    return
                key, (task, found) = self._waiting.popitem()
            told: list[Message] = []
            self._labour.run(task, told.append, lambda: self._closed)
            end = told[-1] if told else ("failed", "The desk is closing.")
            if end[0] == "supposed":
                found.set_result(end[1])
            else:
                with self._changed:
                    self._found.pop(key, None)
                found.set_exception(UsageError(str(end[1])))
