"""A progress bar on standard error, only where somebody can see it and only where it takes long."""

from __future__ import annotations

from threading import Lock, Timer

from rich.console import Console
from rich.progress import (
    BarColumn,
    DownloadColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
    TransferSpeedColumn,
)
from rich.text import Text

from reportedly.cli.output import remarks
from reportedly.intake import Bytes

PATIENCE_SECONDS = 2.0  # what is done sooner needs no bar


class TerminalProgress:
    """Silent unless standard error is a terminal and a job runs longer than ``patience`` seconds."""

    def __init__(self, console: Console | None = None, patience: float = PATIENCE_SECONDS) -> None:
        self._console = console or remarks()
        self._patience = patience
        self._lock = Lock()
        self._bar: Progress | None = None
        self._task: TaskID | None = None
        self._timer: Timer | None = None

    def start(self, label: str, total: int | None) -> None:
        self.done()
        if not self._console.is_terminal:
            return
        columns = (TextColumn("{task.description}"), BarColumn(), *_counting(total), TimeElapsedColumn())
        # Without redirection: Rich would send standard output, and so JSON for a file, to the terminal.
        self._bar = Progress(
            *columns, console=self._console, transient=True, redirect_stdout=False, redirect_stderr=False
        )
        self._task = self._bar.add_task(label, total=total)
        self._timer = Timer(self._patience, self._show, [self._bar])
        self._timer.daemon = True
        self._timer.start()

    def advance(self, n: int = 1) -> None:
        if self._bar is not None and self._task is not None:
            self._bar.advance(self._task, n)

    def done(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        with self._lock:
            if self._bar is not None:
                self._bar.stop()
            self._bar = self._task = self._timer = None

    def _show(self, bar: Progress) -> None:
        with self._lock:
            if self._bar is bar:
                bar.start()


class _Rate(ProgressColumn):
    """How many a second."""

    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:.1f}/s" if task.speed else "")


def _counting(total: int | None) -> tuple[ProgressColumn, ...]:
    if total is None:
        return ()
    if isinstance(total, Bytes):
        return (DownloadColumn(), TransferSpeedColumn(), TimeRemainingColumn())
    return (MofNCompleteColumn(), _Rate(), TimeRemainingColumn())
