"""Reading pages in several processes: in input order, a bounded number ahead, and safe from a page that
kills its process.

Processes are spawned, not forked, so that threads and locks of the caller cannot hang them, and they never see
the caller's main module: a script that asks for documents need not guard itself.
"""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from multiprocessing import get_context, parent_process
from types import ModuleType

from reportedly import settings
from reportedly.intake import problems
from reportedly.intake.arrival import Arrival
from reportedly.intake.place import Place
from reportedly.intake.steps import Step, Task
from reportedly.types import Document

Answers = list[list[Arrival]]


def run(steps: Iterable[Step], processes: int | None = None) -> Iterator[tuple[Place, Arrival]]:
    """Every step's arrivals with their input, in order. ``processes``: None is the setting, 0 one a core; few
    pages, or one process, are read in this one."""
    wanted = settings.INTAKE_PROCESSES if processes is None else processes
    count = wanted or available()
    alone = iter(steps)
    read = 0
    for step in alone:
        read += isinstance(step.what, Task)
        yield from ((step.top, arrival) for arrival in _here(step))
        if count > 1 and read >= settings.POOL_AFTER and parent_process() is None:
            yield from _Pool(count).run(alone)


def available() -> int:
    """Cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _here(step: Step) -> list[Arrival]:
    return step.what.run() if isinstance(step.what, Task) else [step.what]


@dataclass(slots=True)
class _Batch:
    """Steps in order, and the answer to those that are tasks."""

    steps: list[Step] = field(default_factory=list)
    answer: Future[Answers] | None = None

    @property
    def tasks(self) -> list[Task]:
        return [step.what for step in self.steps if isinstance(step.what, Task)]


class _Pool:
    def __init__(self, count: int) -> None:
        self._count = count
        self._executor = self._new()
        self._waiting: deque[_Batch] = deque()

    def run(self, steps: Iterator[Step]) -> Iterator[tuple[Place, Arrival]]:
        try:
            for batch in _batches(steps):
                self._submit(batch)
                while len(self._waiting) > self._count * settings.POOL_AHEAD:
                    yield from self._first()
            while self._waiting:
                yield from self._first()
        finally:
            self._executor.shutdown(wait=True, cancel_futures=True)

    def _new(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._count, mp_context=get_context("spawn"), initializer=_ready)

    def _submit(self, batch: _Batch) -> None:
        self._waiting.append(batch)
        with suppress(BrokenProcessPool), _no_main():  # a pool that broke is noticed when its answers are asked for
            batch.answer = self._executor.submit(_work, batch.tasks) if batch.tasks else None

    def _first(self) -> Iterator[tuple[Place, Arrival]]:
        batch = self._waiting.popleft()
        tasks = batch.tasks
        try:
            if tasks and batch.answer is None:
                raise BrokenProcessPool
            answers = batch.answer.result() if batch.answer else []
        except BrokenProcessPool:
            answers = [self._alone(task) for task in tasks]
            for each in self._waiting:
                if each.answer is None or (each.answer.done() and each.answer.exception() is not None):
                    each.answer = self._executor.submit(_work, each.tasks) if each.tasks else None
        told = iter(zip(tasks, answers, strict=True))
        for step in batch.steps:
            arrivals = _restored(*next(told)) if isinstance(step.what, Task) else [step.what]
            yield from ((step.top, arrival) for arrival in arrivals)

    def _alone(self, task: Task) -> list[Arrival]:
        """One page in a pool of its own, after a process died and nobody knows of which page."""
        self._renew()
        try:
            with _no_main():
                return self._executor.submit(_work, [task]).result()[0]
        except BrokenProcessPool:
            self._renew()
            return [problems.reader_died(task.origin.place)]

    def _renew(self) -> None:
        if getattr(self._executor, "_broken", False):
            self._executor.shutdown(wait=True, cancel_futures=True)
            self._executor = self._new()


def _batches(steps: Iterator[Step]) -> Iterator[_Batch]:
    batch, tasks = _Batch(), 0
    for step in steps:
        batch.steps.append(step)
        tasks += isinstance(step.what, Task)
        if tasks >= settings.POOL_BATCH or len(batch.steps) >= 8 * settings.POOL_BATCH:
            yield batch
            batch, tasks = _Batch(), 0
    yield batch


def _work(tasks: list[Task]) -> Answers:
    """In the other process. The bytes that came with a task need not go back."""
    return [[_without_data(arrival, task) for arrival in task.run()] for task in tasks]


def _without_data(arrival: Arrival, task: Task) -> Arrival:
    if not isinstance(arrival, Document) or arrival.capture is None or arrival.capture.data is not task.origin.data:
        return arrival
    return replace(arrival, capture=replace(arrival.capture, data=None))


def _restored(task: Task, arrivals: list[Arrival]) -> list[Arrival]:
    return [_with_data(arrival, task.origin.data) for arrival in arrivals]


def _with_data(arrival: Arrival, data: bytes | None) -> Arrival:
    if not isinstance(arrival, Document) or arrival.capture is None or arrival.capture.data is not None:
        return arrival
    return replace(arrival, capture=replace(arrival.capture, data=data))


def _ready() -> None:
    """The keyboard's interrupt is for the one who asked; this process ends when that one does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _no_main() -> Iterator[None]:
    """Spawned processes import the main module of their parent, and would run an unguarded script again."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main
