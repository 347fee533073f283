"""What ``versions`` and ``watch`` do: a call to the desk each, and showing what came of it."""

from __future__ import annotations

from pathlib import Path

from reportedly.briefing.versions import versions_json
from reportedly.cli.output import answers, write_json
from reportedly.cli.show_versions import version_lines
from reportedly.desk import Desk


def versions(source: str, ledger: Path, *, as_json: bool) -> None:
    with Desk(ledger) as desk:
        found = desk.versions(source)
    if as_json:
        write_json({"versions": versions_json(found)})
        return
    console = answers()
    for line in version_lines(found, colour=console.color_system is not None):
        console.print(line, soft_wrap=True)
