"""``reportedly accounts``: who may use the web desk from other machines."""

from __future__ import annotations

import sys
from getpass import getpass
from pathlib import Path
from typing import Annotated

import typer

from reportedly.cli.options import LEDGER_DEFAULT, Ledger
from reportedly.errors import UsageError


def accounts(
    action: Annotated[str, typer.Argument(metavar="ACTION", help="list, add or remove.")] = "list",
    name: Annotated[str, typer.Argument(metavar="NAME", help="Whose account.", show_default=False)] = "",
    role: Annotated[str, typer.Option("--role", metavar="ROLE", help="viewer, reviewer or admin.")] = "reviewer",
    ledger: Ledger = LEDGER_DEFAULT,
) -> None:
    """Keep the accounts that `reportedly serve` asks for where other machines can reach it.

    A viewer reads, a reviewer also judges, an admin also adds articles. The password is asked for, or read from
    standard input. Accounts lie in a file of their own beside the ledger; where it holds any, everybody signs in.
    """
    from reportedly.cli.output import answers  # noqa: PLC0415 - brings the whole house
    from reportedly.web.accounts import Accounts  # noqa: PLC0415 - as does this, with argon2

    _check(ledger)
    kept = Accounts(ledger)
    if action == "list":
        for each, account in sorted(kept.all().items()):
            answers().print(f"{each}  {account.role}")
        if not kept.all():
            answers().print("There are no accounts; the web desk is for this machine alone.")
    elif action == "add":
        kept.add(name, role, _password(name))
        answers().print(f"{name} may sign in as {role}.")
    elif action == "remove":
        kept.remove(name)
        answers().print(f"{name} may not sign in any more.")
    else:
        raise UsageError(f"{action!r} is no action; they are list, add and remove.")


def _check(ledger: Path) -> None:
    if not ledger.absolute().parent.is_dir():
        raise UsageError(f"There is no folder {ledger.absolute().parent}.")


def _password(name: str) -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    first = getpass(f"Password for {name}: ")
    if getpass("Once more: ") != first:
        raise UsageError("The two passwords differ.")
    return first
