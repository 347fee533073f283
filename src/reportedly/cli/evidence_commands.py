"""The command that answers for the evidence, as a user meets it; what it does is in ``evidence``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from reportedly.cli.options import LEDGER_DEFAULT, LEDGER_VARIABLE, AsJson


def verify(
    ledger: Annotated[
        Path,
        typer.Argument(metavar="LEDGER", envvar=LEDGER_VARIABLE, help="The ledger to check; case.db if none is named."),
    ] = LEDGER_DEFAULT,
    expect: Annotated[
        str | None,
        typer.Option(
            metavar="HASH",
            help="The head of the audit trail as an earlier run printed it: rows cut off since then show.",
            show_default=False,
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Check a ledger against its hashes, its audit trail and the bytes kept beside it, and tell what moved.

    Exit status 0: all is as it was written; 1: something is not; 2: the ledger could not be checked.
    """
    from reportedly.cli import evidence  # noqa: PLC0415 - brings the whole house

    evidence.verify(ledger, expect, as_json=as_json)
