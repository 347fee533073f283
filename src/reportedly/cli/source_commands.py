"""The commands about sources. What they do is in ``sourcing``."""

from __future__ import annotations

from typing import Annotated

import typer

from reportedly.cli.options import LEDGER_DEFAULT, AsJson, AsOf, Ledger


def source(
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME", help="One of its names, a part of one, or an id or the beginning of it.", show_default=False
        ),
    ],
    ledger: Ledger = LEDGER_DEFAULT,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """Show one source: its names and who took them for one, what it says first, alone or after others, what
    became of that, its grade, and all its claims."""
    from reportedly.cli import sourcing  # noqa: PLC0415 - brings the whole house

    sourcing.source(name, ledger, as_of, as_json=as_json)


def sources(
    ledger: Ledger = LEDGER_DEFAULT,
    as_of: AsOf = None,
    top: Annotated[int, typer.Option(min=0, metavar="N", help="Rows of the table; 0 shows all.")] = 40,
    as_json: AsJson = False,
) -> None:
    """List the sources of a ledger, those behind most claims first."""
    from reportedly.cli import sourcing  # noqa: PLC0415 - brings the whole house

    sourcing.sources(ledger, as_of, top, as_json=as_json)
