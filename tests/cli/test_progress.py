"""A bar only on a terminal, only after a while, and gone when the job is."""

from __future__ import annotations

import io
import sys
import time

from rich.console import Console

from reportedly.cli.progress import TerminalProgress


def _run(*, terminal: bool, patience: float, lasting: float) -> str:
    file = io.StringIO()
    progress = TerminalProgress(Console(file=file, force_terminal=terminal, width=80), patience=patience)
    progress.start("Reading", 3)
    progress.advance()
    time.sleep(lasting)
    progress.advance(2)
    progress.done()
    return file.getvalue()


def test_nothing_where_nobody_sees_it() -> None:
    assert _run(terminal=False, patience=0.0, lasting=0.05) == ""


def test_nothing_for_a_short_job() -> None:
    assert _run(terminal=True, patience=5.0, lasting=0.0) == ""


def test_a_bar_for_a_long_job() -> None:
    told = _run(terminal=True, patience=0.01, lasting=0.3)
    assert "Reading" in told
    assert "1/3" in told


def test_a_bar_leaves_standard_output_alone() -> None:
    before = sys.stdout, sys.stderr
    progress = TerminalProgress(Console(file=io.StringIO(), force_terminal=True), patience=0.0)
    progress.start("Reading", 3)
    time.sleep(0.2)
    assert (sys.stdout, sys.stderr) == before
    progress.done()


def test_jobs_follow_one_another_and_ending_twice_is_harmless() -> None:
    progress = TerminalProgress(Console(file=io.StringIO(), force_terminal=True), patience=0.01)
    for label, total in (("Reading", 2), ("Weighing", None)):
        progress.start(label, total)
        progress.advance()
        time.sleep(0.05)
    progress.done()
    progress.done()
    progress.advance()
