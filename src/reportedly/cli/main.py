"""``reportedly``: the program, its global options, and its entry point."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from reportedly.cli import commands
from reportedly.cli.outcome import COULD_NOT_RUN, READER_GONE, Commands
from reportedly.cli.output import tell, use_utf8

EPILOG = """\b
A first morning:
  reportedly brief articles/ -o brief.html      one page: the claims and who stands behind them
  reportedly read article.txt                   who says what in one article, through whom
\b
Work that lasts:
  reportedly add articles/ https://news.example/story --ledger case.db
  reportedly watch https://news.example/rss --ledger case.db
  reportedly claims --ledger case.db            the claims, ranked
  reportedly why 3f9c --ledger case.db          everything behind one of them
  reportedly serve case.db                      all of it in a browser
\b
export REPORTEDLY_LEDGER=case.db names the ledger once for all. Exit status: 0 done, 1 done but
something was set aside, 2 could not run.
"""

app = typer.Typer(
    name="reportedly",
    cls=Commands,
    epilog=EPILOG,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
commands.register(app)
Commands.headings = commands.grouped()


def _version(wanted: bool) -> None:
    if wanted:
        from reportedly.ledger.program import PROGRAM  # noqa: PLC0415 - brings the ledger

        typer.echo(PROGRAM)
        raise typer.Exit


@app.callback()
def reportedly(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show where a fault in Reportedly happened.")] = False,
) -> None:
    """Reads news articles and tells who says what, through whom, and how surely.

    Counts how many independent voices stand behind each claim, with the exact words as evidence; it
    never says what is true.
    """


def main() -> None:
    """The console script."""
    _open_streams()
    use_utf8()
    try:
        app(prog_name="reportedly")
    except BrokenPipeError:
        sys.exit(READER_GONE)
    except OSError as error:
        tell(f"reportedly: The output could not be written: {error.strerror or error}.")
        sys.exit(COULD_NOT_RUN)


def _open_streams() -> None:
    """Streams that the caller closed lead nowhere, instead of being missing."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - open until the end


if __name__ == "__main__":
    main()
