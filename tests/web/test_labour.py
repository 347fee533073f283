"""The process that reads and weighs: it works, it dies without harm, and it comes back."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from reportedly.web.labour import InProcess, Message, Task


def run(labour: InProcess, task: Task) -> list[Message]:
    told: list[Message] = []
    labour.run(task, told.append, lambda: False)
    return told


def test_a_killed_process_is_told_and_the_next_task_has_a_new_one(ledger: Path) -> None:
    labour = InProcess(ledger)
    try:
        assert run(labour, Task("weigh"))[-1][0] == "weighed"
        os.kill(labour._child.pid, signal.SIGKILL)
        labour._child.join(10)
        assert run(labour, Task("weigh"))[-1][0] == "weighed"
        told: list[Message] = []

        def killed() -> bool:
            os.kill(labour._child.pid, signal.SIGKILL)
            return False

        labour.run(Task("weigh"), told.append, killed)
        assert told[-1][0] == "failed" and "ended unexpectedly" in told[-1][1]
        assert run(labour, Task("weigh"))[-1][0] == "weighed"
    finally:
        labour.close()
