"""A confined process whose parsers do what hostile files make parsers do. Run by test_confined.py."""

from __future__ import annotations

import ctypes
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from reportedly.intake.confined import child
from reportedly.intake.confined.tasks import Refusal


def _echo(data: bytes) -> str:
    return data.decode()


def _pid(data: bytes) -> int:
    return os.getpid()


def _sleep(data: bytes) -> None:
    time.sleep(60)


def _spin(data: bytes) -> None:
    while True:
        pass


def _grow(data: bytes) -> None:
    held = []
    while True:
        held.append(bytes(64 * 1024 * 1024))


def _segfault(data: bytes) -> None:
    ctypes.string_at(0)


def _raise(data: bytes) -> None:
    raise ValueError("no")


def _refuse(data: bytes) -> None:
    raise Refusal("encrypted")


def _print(data: bytes) -> str:
    print("x" * 100_000)
    sys.stdout.flush()
    os.write(2, b"complaints")
    return "said"


def _babble(data: bytes) -> None:
    for number in range(3, 16):  # whichever the replies go through
        try:
            os.write(number, b"\xff" * 1000)
        except OSError:
            continue
    os._exit(0)


def _tries(data: bytes) -> dict[str, str]:
    path = Path(data.decode())
    attempts: dict[str, Callable[[], object]] = {
        "socket": socket.socket,
        "program": lambda: subprocess.run(["true"], check=False),
        "write": lambda: path.write_text("gone"),
        "append": lambda: path.open("a"),
        "remove": path.unlink,
        "rename": lambda: path.rename(f"{path}.old"),
        "read": path.read_text,
    }
    return {name: _outcome(attempt) for name, attempt in attempts.items()}


def _outcome(attempt: Callable[[], object]) -> str:
    try:
        attempt()
    except OSError as error:
        return type(error).__name__
    return "done"


PARSERS: dict[str, Callable[..., object]] = {
    "echo": _echo,
    "pid": _pid,
    "sleep": _sleep,
    "spin": _spin,
    "grow": _grow,
    "segfault": _segfault,
    "raise": _raise,
    "refuse": _refuse,
    "print": _print,
    "babble": _babble,
    "tries": _tries,
}

if __name__ == "__main__":
    child.main(PARSERS.__getitem__)
