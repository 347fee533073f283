"""How a command ends: the exit status, and one sentence where it could not do its work.

0 done; 1 done, but some inputs were set aside; 2 it could not run; 130 stopped by the user; 141 whoever
read the output went away (128 + SIGPIPE, as a shell counts it).
"""

from __future__ import annotations

import os
import sys
import threading
import traceback
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import typer
from typer.core import TyperGroup

from reportedly.cli.output import tell
from reportedly.errors import ReportedlyError

SET_ASIDE = 1
COULD_NOT_RUN = 2
STOPPED = 130
READER_GONE = 141

ISSUES = "the project's issue tracker"


class Commands(TyperGroup):
    """Runs a command and turns whatever it raises into a sentence and a status. ``headings``: the names of its
    commands by the heading that ``--help`` shows them under."""

    headings: Mapping[str, Sequence[str]] = {}

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Under their headings, all columns alike."""
        shown = {name: self.commands[name].get_short_help_str(formatter.width) for name in self.commands}
        widest = max(map(len, shown), default=0)
        for heading, names in self.headings.items():
            with formatter.section(heading):
                formatter.write_dl([(name.ljust(widest), shown[name]) for name in names])

    def invoke(self, ctx: Any) -> Any:
        try:
            return _flushed(super().invoke, ctx)
        except ReportedlyError as error:
            tell(f"reportedly: {error}")
            raise typer.Exit(COULD_NOT_RUN) from error
        except KeyboardInterrupt as stop:
            tell(f"reportedly: stopped. {_kept(ctx.invoked_subcommand)}")
            if threading.active_count() > 1:
                _leave(STOPPED)  # a long article may still be in hand; the ledger is closed already
            raise typer.Exit(STOPPED) from stop
        except BrokenPipeError as gone:
            _close_quietly()
            raise typer.Exit(READER_GONE) from gone
        except OSError as error:
            tell(f"reportedly: The output could not be written: {error.strerror or error}.")
            raise typer.Exit(COULD_NOT_RUN) from error
        except Exception as error:
            if _is_typers(error):
                raise
            _tell_bug(error, debug=bool(ctx.params.get("debug")))
            raise typer.Exit(COULD_NOT_RUN) from error


def _leave(status: int) -> None:
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


def _flushed(invoke: Callable[[Any], Any], ctx: Any) -> Any:
    """Whatever way a command ends, what it printed is out, or the failure to print it is known."""
    try:
        return invoke(ctx)
    finally:
        sys.stdout.flush()


def _kept(command: str | None) -> str:
    if command in ("add", "watch"):
        return "Every article that was kept is whole in the ledger; running the command again goes on from there."
    if command == "brief":
        return "With --ledger, every article that was kept is whole; no brief was written."
    if command == "serve":
        return (
            "What was added and judged is in the ledger; claims that were still to be weighed are weighed when needed."
        )
    return "Nothing was changed."


def _is_typers(error: Exception) -> bool:
    """Typer's own ways out (wrong usage, --help, Exit), which it handles itself."""
    return type(error).__module__.split(".")[0] in ("typer", "click")


def _tell_bug(error: Exception, *, debug: bool) -> None:
    if debug:
        traceback.print_exception(error)
    tell(
        f"reportedly: this is a fault in Reportedly, not in your input ({type(error).__name__}: {error})."
        f" Please report it to {ISSUES}" + ("." if debug else "; `reportedly --debug ...` shows where it happened.")
    )


def _close_quietly() -> None:
    """Python flushes standard output once more at the end; let that go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
