"""What ``source`` and ``sources`` do: one call to the desk, and showing what came of it."""

from __future__ import annotations

from pathlib import Path

from reportedly.briefing.source_json import row_json, source_json
from reportedly.cli.output import answers, tell, write_json
from reportedly.cli.progress import TerminalProgress
from reportedly.cli.show_source import source_lines, sources_table
from reportedly.desk import Desk


def source(name: str, ledger: Path, as_of: str | None, *, as_json: bool) -> None:
    with Desk(ledger) as desk:
        found = desk.source(name, as_of, TerminalProgress())
    if as_json:
        write_json(source_json(found))
        return
    for line in source_lines(found):
        answers().print(line)


def sources(ledger: Path, as_of: str | None, top: int, *, as_json: bool) -> None:
    with Desk(ledger) as desk:
        found = desk.sources(as_of, TerminalProgress())
    if as_json:
        write_json({"sources": [row_json(row) for row in found]})
    elif not found:
        answers().print("There are no sources.")
    else:
        answers().print(sources_table(found[:top] if top else found))
        if top and len(found) > top:
            tell(f"{len(found) - top:,} more; --top 0 shows all.")
