"""The sources, and one of them: its names, what it says first, alone and after others, and what became of it."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request

from reportedly.briefing.source_json import row_json, source_json
from reportedly.briefing.source_view import SourceRow, SourceView
from reportedly.desk import Desk
from reportedly.settings import SOURCE_CLAIMS, SOURCES_SHOWN
from reportedly.web.page import Page, as_of, being_weighed

OUTCOMES = {
    "stood": "stood",
    "denied": "denied later",
    "withdrawn": "withdrawn",
    "disputed": "disputed later",
    "open": "still open",
}


def _look(desk: Desk, request: Request) -> tuple[tuple[SourceRow, ...], int]:
    most = 0 if request.query_params.get("show") == "all" else SOURCES_SHOWN
    return desk.looking.some_sources(_wanted(request), most, as_of(request), older=being_weighed(request))


def _listed(found: tuple[tuple[SourceRow, ...], int], request: Request) -> dict[str, Any]:
    return {"rows": found[0], "total": found[1], "wanted": _wanted(request)}


def _wanted(request: Request) -> str:
    return request.query_params.get("text", "").strip().casefold()


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
    look=_look,
    look_twin=lambda desk, request: desk.looking.some_sources("", 0, as_of(request), older=being_weighed(request)),
    shown=_listed,
    twin=lambda desk, found: {"sources": [row_json(row) for row in found[0]]},
    words={"show": ("all",)},
)
SOURCE = Page(
    path="/sources/{source:path}",
    template="source.html.j2",
    look=lambda desk, request: desk.looking.source(
        request.path_params["source"], as_of(request), older=being_weighed(request)
    ),
    shown=_shown,
    twin=lambda desk, view: source_json(view),
    words={"show": ("all",)},
)
