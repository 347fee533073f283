"""What the tests of acting share: headers of our own pages, and labour in this process with a reader of few words."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from reportedly.desk import Desk
from reportedly.web.background import Background
from reportedly.web.labour import Message, Task, perform
from tests.desk.speaking import SpeakingReader

OWN = {"Sec-Fetch-Site": "same-origin"}
JSON = {**OWN, "Accept": "application/json"}
WAIT_SECONDS = 60.0


class Here:
    """Labour in the background's own thread. ``gate`` is called before each task."""

    def __init__(self, ledger: Path, gate: Callable[[Task], None] = lambda task: None) -> None:
        self._open, self._gate = partial(Desk, ledger, create=True, reader=SpeakingReader()), gate

    def run(self, task: Task, tell: Callable[[Message], None], stopped: Callable[[], bool]) -> None:
        self._gate(task)
        perform(self._open, task, tell, stopped)

    def close(self) -> None: ...


def wait_for(ready: Callable[[], bool]) -> None:
    """Until ``ready``; fails after a minute."""
    deadline = time.monotonic() + WAIT_SECONDS
    while not ready():
        assert time.monotonic() < deadline, "waited too long"
        time.sleep(0.02)


def rest(background: Background) -> None:
    """Until nothing is being weighed."""
    wait_for(lambda: not background.weighing.active)
