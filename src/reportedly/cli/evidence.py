"""What the commands about evidence do."""

from __future__ import annotations

from pathlib import Path

import typer

from reportedly.briefing.wording import figures
from reportedly.cli.outcome import SET_ASIDE
from reportedly.cli.output import answers, tell, write_json
from reportedly.cli.plain import shown
from reportedly.cli.progress import TerminalProgress
from reportedly.desk import Desk, Verified

MAX_FAULTS = 40  # told on the terminal; one changed byte of a text moves every quote in it. --json tells all

_NAMES = {
    "documents": "article",
    "captures": "capture",
    "stored": "kept file",
    "attributions": "attribution",
    "statements": "statement",
    "judgements": "judgement",
    "problems": "problem",
    "audit": "audit row",
}


def verify(ledger: Path, expect: str | None, *, as_json: bool) -> None:
    with Desk(ledger) as desk:
        found = desk.verify(expect, TerminalProgress())
    if as_json:
        write_json(_json(found))
    else:
        _show(found, ledger)
    if found.faults:
        raise typer.Exit(SET_ASIDE)


def _json(found: Verified) -> dict[str, object]:
    checked = found.checked
    return {
        "whole": not found.faults,
        "head": checked.head,
        "checked": checked.counts,
        "faults": list(found.faults),
        "notes": list(checked.notes),
    }


def _show(found: Verified, ledger: Path) -> None:
    console, checked = answers(), found.checked
    for fault in found.faults[:MAX_FAULTS]:
        console.print(shown(fault), soft_wrap=True)
    if len(found.faults) > MAX_FAULTS:
        console.print(f"and {len(found.faults) - MAX_FAULTS:,} more; --json tells all.")
    for note in checked.notes:
        tell(f"note: {note}")
    counts = ", ".join(figures(count, _NAMES[table]) for table, count in checked.counts.items())
    said = _moved(len(found.faults)) if found.faults else "all is as it was written"
    console.print(f"{shown(str(ledger))}: {said} ({counts}).", soft_wrap=True)
    console.print(f"Head of the audit trail: {checked.head}", soft_wrap=True)


def _moved(faults: int) -> str:
    return "one thing is not as it was written" if faults == 1 else f"{faults:,} things are not as they were written"
