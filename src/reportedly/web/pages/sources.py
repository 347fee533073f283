"""The sources, and one of them: its names, what it says first, alone and after others, and what became of it."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request

from reportedly.briefing.source_json import row_json, source_json
from reportedly.briefing.source_view import SourceRow, SourceView
from reportedly.settings import SOURCE_CLAIMS, SOURCES_SHOWN
from reportedly.web.page import Page, as_of

OUTCOMES = {
    "stood": "stood",
    "denied": "denied later",
    "withdrawn": "withdrawn",
    "disputed": "disputed later",
    "open": "still open",
}


def _listed(rows: tuple[SourceRow, ...], request: Request) -> dict[str, Any]:
    wanted = request.query_params.get("text", "").strip().casefold()
    fitting = [row for row in rows if wanted in row.name.casefold()]
    every = request.query_params.get("show") == "all"
    return {"rows": fitting if every else fitting[:SOURCES_SHOWN], "total": len(fitting), "wanted": wanted}


def _shown(view: SourceView, request: Request) -> dict[str, Any]:
    every = request.query_params.get("show") == "all"
    relayed = sorted(view.record.relayed.items(), key=lambda each: (-each[1], each[0]))
    return {
        "view": view,
        "parts": view.parts if every else view.parts[:SOURCE_CLAIMS],
        "relayed": [(view.called.get(name, name), count) for name, count in relayed],
        "outcomes": OUTCOMES,
        "rules": {"rule:spokesman": "speaks for it"},
    }


SOURCES = Page(
    path="/sources",
    template="sources.html.j2",
    look=lambda desk, request: desk.looking.sources(as_of(request)),
    shown=_listed,
    twin=lambda desk, rows: {"sources": [row_json(row) for row in rows]},
    words={"show": ("all",)},
)
SOURCE = Page(
    path="/sources/{source:path}",
    template="source.html.j2",
    look=lambda desk, request: desk.looking.source(request.path_params["source"], as_of(request)),
    shown=_shown,
    twin=lambda desk, view: source_json(view),
    words={"show": ("all",)},
)
