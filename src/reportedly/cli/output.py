"""What goes where: answers on standard output, everything about the run on standard error."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterable
from functools import cache
from typing import Any

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment

from reportedly.cli.plain import STEERING, shown
from reportedly.types import Problem

MAX_PROBLEMS = 20  # told on the terminal after a long run; the ledger and the brief hold all


def use_utf8() -> None:
    """Both streams write UTF-8, whatever the locale. What UTF-8 cannot hold (half a character) is
    escaped as ``\\ud83d``, which inside JSON is exactly how JSON writes it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


class SafeConsole(Console):
    """Lets no text of an article, a file name or a date steer the terminal, whoever prints it."""

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        for segment in super().render(renderable, options):
            yield segment if segment.control else Segment(segment.text.translate(STEERING), segment.style)

    def on_broken_pipe(self) -> None:
        """Rich would end the program here, with the status that means set-aside inputs."""
        raise BrokenPipeError


def answers() -> Console:
    """Standard output."""
    return SafeConsole(highlight=False, markup=False, emoji=False)


@cache
def remarks() -> Console:
    """Standard error; one console for all, so that remarks and a progress bar do not overwrite each other."""
    return SafeConsole(stderr=True, highlight=False, markup=False, emoji=False)


def write_json(value: Any) -> None:
    """One JSON value on one line of standard output."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, allow_nan=False))
    sys.stdout.write("\n")


def tell(sentence: str) -> None:
    """One sentence on standard error."""
    remarks().print(shown(sentence), soft_wrap=True)


def tell_problem(problem: Problem) -> None:
    kind = "note" if problem.arrived else "set aside"
    tell(f"{kind}: {problem.sentence}")


def tell_problems(problems: Iterable[Problem]) -> None:
    """Set-aside inputs first, then warnings; the rest of a long list is counted."""
    ordered = sorted(problems, key=lambda problem: problem.arrived)
    for problem in ordered[:MAX_PROBLEMS]:
        tell_problem(problem)
    if len(ordered) > MAX_PROBLEMS:
        tell(f"and {len(ordered) - MAX_PROBLEMS} more like these.")
