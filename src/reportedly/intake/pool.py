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
    waiting, read = iter(steps), 0
    for step in waiting:
        read += isinstance(step.what, Task)
        yield from _here(step)
        if count > 1 and read >= settings.POOL_AFTER and (pool := _pool(count)) is not None:
            yield from pool.run(waiting)


def _pool(count: int) -> _Pool | None:
    """None in a process that is one of many already, and where the system gives no others."""
    try:
        return None if parent_process() is not None else _Pool(count)
    except (OSError, ImportError, NotImplementedError):
        return None


def available() -> int:
    """Cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _here(step: Step) -> Iterator[tuple[Place, Arrival]]:
    arrivals = step.what.run() if isinstance(step.what, Task) else [step.what]
    return ((step.top, arrival) for arrival in arrivals)


@dataclass(slots=True)
class _Batch:
    """Steps in order, and the answer to those that are tasks."""

    steps: list[Step] = field(default_factory=list)
    tasks: list[Task] = field(default_factory=list)
    size: int = 0  # bytes that came with the tasks
    answer: Future[Answers] | None = None

    def add(self, step: Step) -> None:
        self.steps.append(step)
        if isinstance(step.what, Task):
            self.tasks.append(step.what)
            self.size += len(step.what.origin.data or b"")

    @property
    def full(self) -> bool:
        most = settings.POOL_BATCH
        return len(self.tasks) >= most or len(self.steps) >= 8 * most or self.size >= settings.POOL_BATCH_BYTES


class _Pool:
    def __init__(self, count: int) -> None:
        self._count = count
        self._executor = self._new()
        self._waiting: deque[_Batch] = deque()
        self._useless = False  # where processes cannot be had at all

    def run(self, steps: Iterator[Step]) -> Iterator[tuple[Place, Arrival]]:
        try:
            for batch in _batches(steps):
                self._waiting.append(batch)
                self._submit(batch)
                while len(self._waiting) > self._count * settings.POOL_AHEAD or self._heavy():
                    yield from self._first()
            while self._waiting:
                yield from self._first()
        finally:
            self._executor.shutdown(wait=True, cancel_futures=True)

    def _heavy(self) -> bool:
        return sum(batch.size for batch in self._waiting) > settings.POOL_BYTES

    def _new(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._count, mp_context=get_context("spawn"), initializer=_ready)

    def _renew(self) -> None:
        self._executor.shutdown(wait=True)
        self._executor = self._new()

    def _submit(self, batch: _Batch) -> None:
        batch.answer = None
        if batch.tasks and not self._useless:
            with suppress(BrokenProcessPool), _no_main():  # that it broke is noticed when answers are asked for
                batch.answer = self._executor.submit(_work, batch.tasks)

    def _first(self) -> Iterator[tuple[Place, Arrival]]:
        batch = self._waiting.popleft()
        if self._useless or not batch.tasks:
            yield from (each for step in batch.steps for each in _here(step))
            return
        try:
            if batch.answer is None:
                raise BrokenProcessPool
            answers = batch.answer.result()
        except BrokenProcessPool:
            answers = self._one_by_one(batch.tasks)
        told = iter(zip(batch.tasks, answers, strict=True))
        for step in batch.steps:
            arrivals = _restored(*next(told)) if isinstance(step.what, Task) else [step.what]
            yield from ((step.top, arrival) for arrival in arrivals)

    def _one_by_one(self, tasks: list[Task]) -> Answers:
        """After a process died and nobody knows of which page: each alone, and what waited anew."""
        self._renew()
        self._useless = self._alone([]) is None
        if self._useless:
            return [task.run() for task in tasks]
        answers = [self._alone([task]) or [[problems.reader_died(task.origin.place)]] for task in tasks]
        for batch in self._waiting:
            if batch.answer is None or batch.answer.exception() is not None:
                self._submit(batch)
        return [answer[0] for answer in answers]

    def _alone(self, tasks: list[Task]) -> Answers | None:
        """None where the process died of it."""
        try:
            with _no_main():
                answer = self._executor.submit(_work, tasks)
            return answer.result()
        except BrokenProcessPool:
            self._renew()
            return None


def _batches(steps: Iterator[Step]) -> Iterator[_Batch]:
    batch = _Batch()
    for step in steps:
        batch.add(step)
        if batch.full:
            yield batch
            batch = _Batch()
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
