"""A desk served as a user serves it: the command, in a process of its own, on a free port."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.house.tree import ROOT

UP_SECONDS = 90.0  # until it answers; a busy machine takes half of it


@contextmanager
def served(ledger: Path, *, kill: bool = False) -> Iterator[str]:
    """The address of a desk over ``ledger``. ``kill``: at the end it is killed, and cannot tidy up."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "reportedly.cli.main", "serve", str(ledger), "--port", str(port)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    log = ledger.with_suffix(".log")
    with log.open("wb") as out, subprocess.Popen(command, env=environment, stdout=out, stderr=out) as process:
        try:
            address = f"http://127.0.0.1:{port}"
            _wait(f"{address}/login", process, log)
            yield address
        finally:
            (process.kill if kill else process.terminate)()
            process.wait(30)


def _wait(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + UP_SECONDS
    while time.monotonic() < deadline:
        assert process.poll() is None, log.read_text()
        try:
            with urlopen(address, timeout=5):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise AssertionError(f"no answer from {address}: {log.read_text()}")
