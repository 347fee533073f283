"""What changed between two moments, most important first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from starlette.requests import Request

from reportedly.briefing.changes import Change
from reportedly.briefing.derivation_json import change_json
from reportedly.desk import Desk
from reportedly.ledger import moments
from reportedly.settings import CHANGES_SHOWN
from reportedly.types import Document
from reportedly.web.page import Page

HEADINGS = {
    "standing": "Standing changed",
    "conflict": "New conflicts of numbers",
    "voices": "Voices came or went",
    "merged": "Claims became one",
    "split": "Claims were told apart",
    "new": "New claims",
    "unplaced": "Voices that cannot be placed",
    "gone": "Claims that are gone",
}


@dataclass(frozen=True, slots=True)
class Changed:
    """``since`` is "" where nobody has asked yet; ``days``: the latest on which articles became known."""

    since: str
    until: str | None
    changes: tuple[Change, ...]
    documents: dict[str, Document]
    days: tuple[tuple[str, int], ...]


def _look(desk: Desk, request: Request) -> Changed:
    since = request.query_params.get("since", "").strip()
    until = request.query_params.get("until", "").strip() or None
    days = desk.looking.days()
    if not since:
        return Changed("", until, (), {}, days)
    moments.required(since)
    return Changed(since, until, *desk.looking.changes(since, until), days)


def _shown(found: Changed, request: Request) -> dict[str, Any]:
    groups: dict[str, list[Change]] = {}
    for change in found.changes:
        groups.setdefault(change.what, []).append(change)
    every = request.query_params.get("show") == "all"
    return {
        "found": found,
        "groups": [
            (name, HEADINGS[name], changes if every else changes[:CHANGES_SHOWN], len(changes))
            for name, changes in groups.items()
        ],
    }


def _twin(_: Desk, found: Changed) -> dict[str, Any]:
    """As ``reportedly changes --json``."""
    changes = [change_json(each, found.documents) for each in found.changes]
    return {"since": found.since, "until": found.until, "changes": changes}


CHANGES = Page(path="/changes", template="changes.html.j2", look=_look, shown=_shown, twin=_twin, replays=True)
