"""What ``watch`` and ``versions`` do: a call to the desk each, and showing what came of it."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

import typer

from reportedly.briefing import problem_json
from reportedly.briefing.versions import versions_json
from reportedly.briefing.wording import figures
from reportedly.cli.at_need import fetcher_for
from reportedly.cli.outcome import SET_ASIDE
from reportedly.cli.output import answers, tell, tell_problem, write_json
from reportedly.cli.plain import shown
from reportedly.cli.show_versions import version_lines
from reportedly.desk import Desk
from reportedly.desk.watching import Arrived
from reportedly.errors import UsageError
from reportedly.settings import WATCH_LEAST_SECONDS
from reportedly.types import Problem

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_EVERY = re.compile(r"(\d{1,6})([smhd])")


def watch(feeds: Sequence[str], ledger: Path, every: str, *, once: bool, as_json: bool) -> None:
    seconds = _seconds(every)
    with Desk(ledger, create=True, fetcher=fetcher_for(feeds)) as desk:
        while True:
            arrived, aside = _look(desk, feeds, as_json)
            told = f"{figures(arrived, 'new article')}, {aside} set aside"
            if once:
                tell(f"{told}.")
                break
            following = datetime.now() + timedelta(seconds=seconds)
            tell(f"{told}; the next look is at {following:%H:%M:%S}.")
            time.sleep(seconds)
    if aside:
        raise typer.Exit(SET_ASIDE)


def _look(desk: Desk, feeds: Sequence[str], as_json: bool) -> tuple[int, int]:
    """How many articles arrived, and how many addresses gave none."""
    arrived = aside = 0
    for found in desk.look(feeds):
        if isinstance(found, Arrived):
            arrived += 1
        else:
            aside += not found.arrived
        _show(found, as_json)
        sys.stdout.flush()  # whoever follows the output has each line when it comes
    return arrived, aside


def _show(found: Arrived | Problem, as_json: bool) -> None:
    if isinstance(found, Problem):
        tell_problem(found)
        if as_json:
            write_json({"problem": problem_json(found)})
        return
    document = found.document
    if as_json:
        told = {name: getattr(document, name) for name in ("source_id", "title", "outlet", "published", "captured")}
        write_json(
            {
                "document": document.id,
                **told,
                "feed": found.feed,
                "again": found.again,
                "attributions": found.attributions,
            }
        )
        return
    outlet = f"{document.outlet}: " if document.outlet else ""
    said = (document.captured, "changed" if found.again else "new", f"{outlet}{document.title or 'without a title'}")
    answers().print("  ".join(shown(part or "") for part in (*said, document.source_id)), soft_wrap=True)


def _seconds(every: str) -> int:
    found = _EVERY.fullmatch(every.strip().lower())
    if found is None:
        raise UsageError(f"{every!r} is no time between two looks; say it as 90s, 15m or 2h.")
    seconds = int(found[1]) * _UNITS[found[2]]
    if seconds < WATCH_LEAST_SECONDS:
        raise UsageError(f"Feeds are looked at every {WATCH_LEAST_SECONDS:g} seconds at most; {every} is less.")
    return seconds


def versions(source: str, ledger: Path, *, as_json: bool) -> None:
    with Desk(ledger) as desk:
        found = desk.versions(source)
    if as_json:
        write_json({"versions": versions_json(found)})
        return
    console = answers()
    for line in version_lines(found, colour=console.color_system is not None):
        console.print(line, soft_wrap=True)
