"""``reportedly``: the program, its global options, and its entry point."""

from __future__ import annotations

from typing import Annotated

import typer

from reportedly.cli import commands
from reportedly.cli.outcome import Commands
from reportedly.cli.output import use_utf8

EPILOG = """\b
Example:
  reportedly brief articles/ -o brief.html      one page: the claims and who stands behind them
  reportedly read article.txt                   who says what in one article, through whom
  reportedly add articles/ --ledger case.db     keep articles in a ledger
  reportedly claims --ledger case.db            list the claims in it
  reportedly why 3f9c --ledger case.db          everything behind one claim
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
    use_utf8()
    app(prog_name="reportedly")


if __name__ == "__main__":
    main()
