"""The caller's side: one process for many files, a clock for each, a new process when one is lost."""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
import threading
from typing import IO, TypeVar

import msgspec

from reportedly import settings
from reportedly.intake.confined import frames
from reportedly.intake.confined.frames import Failure, Reply, Request

T = TypeVar("T")
_CPU_SPENT = -24  # SIGXCPU
_OUT_OF_MEMORY = -6  # SIGABRT: how C++ ends when it gets no memory; so do failed assertions


class Worker:
    """One confined process, started when first needed. ``module`` is what it runs, another in tests.

    Safe to use from several threads, which take turns, and after a fork, where it starts afresh.
    """

    def __init__(self, module: str = "reportedly.intake.confined.child") -> None:
        self._module = module
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._served = 0
        self._lock = threading.Lock()

    def call(
        self, task: str, data: bytes, answer: type[T], *, cpu: float | None = None, **options: int | float | str
    ) -> T | Failure:
        """What the parser made of ``data``, checked to be an ``answer``. ``cpu`` in seconds; the clock on
        the wall allows twice as much. Never raises for what the bytes are or what becomes of the process."""
        limit = settings.CONFINED_CPU_SECONDS if cpu is None else cpu
        request = Request(task, data, limit, options)
        with self._lock:
            reply = self._exchange(request, limit * settings.CONFINED_WALL_TIMES)
        if reply.failure is not None:
            return reply.failure
        try:
            return msgspec.msgpack.decode(reply.value or b"", type=answer)
        except msgspec.MsgspecError as error:
            return Failure("failed", type(error).__name__)

    def close(self) -> None:
        """Ends the process. The next call starts another."""
        process, self._process = self._process, None
        if process is None or self._owner != os.getpid():
            return
        process.kill()
        for stream in (process.stdin, process.stdout):
            _shut(stream)
        process.wait()

    def _exchange(self, request: Request, seconds: float) -> Reply:
        """A process that is lost or out of memory after other files is given a second chance, a fresh one:
        what they left behind may have been too much."""
        worn = self._process is not None and self._served > 0
        reply = self._once(request, seconds)
        if worn and reply.failure is not None and reply.failure.why in ("memory", "crash"):
            self.close()
            reply = self._once(request, seconds)
        return reply

    def _once(self, request: Request, seconds: float) -> Reply:
        process = self._ready()
        late = threading.Event()

        def end() -> None:
            late.set()
            process.kill()

        clock = threading.Timer(seconds, end)
        clock.daemon = True
        clock.start()
        reply = _ask(process, request)
        clock.cancel()
        clock.join()
        self._served += 1
        if reply is None:
            reply = Reply(failure=_lost(process, late.is_set()))
            self.close()
        elif late.is_set() or self._served >= settings.CONFINED_FILES:
            self.close()
        return reply

    def _ready(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._owner != os.getpid() or self._process.poll() is not None:
            self.close()
            self._process, self._owner, self._served = _start(self._module), os.getpid(), 0
        return self._process


def call(
    task: str, data: bytes, answer: type[T], *, cpu: float | None = None, **options: int | float | str
) -> T | Failure:
    """``Worker.call`` of the one worker that this process shares."""
    return _SHARED.call(task, data, answer, cpu=cpu, **options)


def _start(module: str) -> subprocess.Popen[bytes]:
    kept = {name: value for name, value in os.environ.items() if name in _ENVIRONMENT}
    paths = os.pathsep.join(path for path in sys.path if path)
    given = {"PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1", "OMP_THREAD_LIMIT": "1", "PYTHONUTF8": "1"}
    return subprocess.Popen(
        [sys.executable, "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=kept | given,
        start_new_session=os.name == "posix",  # an interrupt at the terminal is the caller's to handle
    )


def _ask(process: subprocess.Popen[bytes], request: Request) -> Reply | None:
    assert process.stdin is not None and process.stdout is not None
    try:
        frames.write(process.stdin, request)  # type: ignore[arg-type]
        packed = frames.read(process.stdout, settings.CONFINED_REPLY_BYTES)  # type: ignore[arg-type]
        return None if packed is None else msgspec.msgpack.decode(packed, type=Reply)
    except (OSError, ValueError):  # it is gone, or what it said is no reply
        return None


def _lost(process: subprocess.Popen[bytes], late: bool) -> Failure:
    """Why a process no longer answers."""
    try:
        code = process.wait(settings.CONFINED_END_SECONDS)
    except subprocess.TimeoutExpired:
        return Failure("crash")
    if late or code == _CPU_SPENT:
        return Failure("time")
    return Failure("memory") if code == _OUT_OF_MEMORY else Failure("crash")


def _shut(stream: IO[bytes] | None) -> None:
    try:
        if stream is not None:
            stream.close()
    except OSError:  # what was still to be written can no longer be
        return


_ENVIRONMENT = {"PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "TESSDATA_PREFIX", "VIRTUAL_ENV", "HOME", "LANG"}
_SHARED = Worker()
atexit.register(_SHARED.close)
