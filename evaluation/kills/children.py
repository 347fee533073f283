"""Work in forked processes, which can be killed for real, without paying for Python's start each time."""

from __future__ import annotations

import os
import pickle
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")

FAULT = 3  # of a child that raised; what and where is on standard error


@dataclass(frozen=True, slots=True)
class Child:
    """A running process and the pipe it writes to."""

    process: int
    pipe: int

    def kill(self) -> None:
        os.kill(self.process, signal.SIGKILL)

    def end(self) -> tuple[int | None, bytes]:
        """Its exit status (None where it was killed) and all it wrote."""
        with os.fdopen(self.pipe, "rb") as pipe:
            written = pipe.read()
        _, status = os.waitpid(self.process, 0)
        return (None if os.WIFSIGNALED(status) else os.waitstatus_to_exitcode(status)), written


def start(work: Callable[[int], None]) -> Child:
    """``work`` in a process of its own; it is given the pipe to write to."""
    ours, theirs = os.pipe()
    sys.stdout.flush()
    process = os.fork()
    if process:
        os.close(theirs)
        return Child(process, ours)
    os.close(ours)
    try:
        work(theirs)
        os._exit(0)
    except BaseException:
        traceback.print_exc()
        os._exit(FAULT)


def result_of(work: Callable[[], T]) -> T:
    """What ``work`` returns, worked out in a process of its own. Raises RuntimeError where it raised."""
    status, written = start(lambda pipe: _write(pipe, pickle.dumps(work()))).end()
    if status != 0:
        raise RuntimeError(f"{work} ended with status {status}.")
    found: T = pickle.loads(written)
    return found


def _write(pipe: int, data: bytes) -> None:
    with os.fdopen(pipe, "wb") as file:
        file.write(data)
