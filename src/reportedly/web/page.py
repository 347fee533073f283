"""A page: one call to the desk, a template, and its twin as JSON at the same address with ``.json``."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from urllib.parse import quote, urlencode

import anyio.to_thread
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from reportedly.desk import Desk
from reportedly.errors import UsageError
from reportedly.ledger import moments
from reportedly.web.asked import check_words
from reportedly.web.making import Asked
from reportedly.web.templating import render

HTML, JSON = "text/html", "application/json"


@dataclass(frozen=True, slots=True)
class Page:
    """``look`` asks the desk, and ``look_twin`` where the twin needs less; ``shown`` makes of its answer what the
    template reads, ``twin`` plain values. The same address gives the same answer while the ledger stays as it is: it
    is made once, maybe in another process. ``replays``: it takes all claims of a moment into memory. ``words``: the
    parameters that know only these words; others are refused."""

    path: str
    template: str
    look: Callable[[Desk, Request], Any]
    shown: Callable[[Any, Request], Mapping[str, Any]]
    twin: Callable[[Desk, Any], Any]
    replays: bool = False
    look_twin: Callable[[Desk, Request], Any] | None = None
    words: Mapping[str, Collection[str]] = field(default_factory=dict)


def routes_of(page: Page) -> list[Route]:
    """The twin's route and the page's own, in the order they must be tried."""

    async def as_json(request: Request) -> Response:
        return await _answered(page, request, twin=True)

    async def as_html(request: Request) -> Response:
        return await _answered(page, request, twin=False)

    return [Route(f"{page.path}.json", as_json), Route(page.path, as_html)]


def made(page: Page, desk: Desk, request: Request, twin: bool) -> bytes:
    """The page, or its twin."""
    if twin:
        return json_text(page.twin(desk, _looked(page.look_twin or page.look, desk, request)))
    shown = page.shown(_looked(page.look, desk, request), request)
    return render(page.template, {**frame(request, desk), **shown})


async def _answered(page: Page, request: Request, *, twin: bool) -> Response:
    """What is made of it, or was at this state of the ledger for the same viewer: that is found without leaving the
    thread that listens."""
    check_words(request, page.words)
    state, media_type = request.app.state, JSON if twin else HTML
    viewer = getattr(request.state, "viewer", None)  # whatever of the asker a page shows
    key = (state.pulse.beat(), request.url.path, request.url.query, viewer)
    found = state.pages.find(key)
    if found is None:
        asked = _asked(page, request, twin)
        found = await anyio.to_thread.run_sync(state.pages.get, key, lambda: state.making.make(asked))
    return Response(found, media_type=media_type)


def _asked(page: Page, request: Request, twin: bool) -> Asked:
    state = request.app.state
    return Asked(
        page=page.path,
        twin=twin,
        path=request.url.path,
        query=request.url.query,
        named=request.path_params,
        who=getattr(request.state, "who", None),
        weighing=None if state.background is None else state.background.weighing,
        ledger=state.ledger_name,
        replay=page.replays or bool(request.query_params.get("as_of")),
    )


def _looked(look: Callable[[Desk, Request], Any], desk: Desk, request: Request) -> Any:
    """What the desk says. A moment that cannot be read is the asker's fault; a name that is not there is missing."""
    as_of(request)
    try:
        return look(desk, request)
    except UsageError as error:
        raise HTTPException(404 if request.path_params else 400, str(error)) from error


def as_of(request: Request) -> str | None:
    """The moment in the address; None for now. Raises UsageError where it is none."""
    asked = request.query_params.get("as_of", "").strip()
    if asked:
        moments.required(asked)
    return asked or None


def being_weighed(request: Request) -> bool:
    """Whether claims are being weighed behind the pages, which then say so."""
    background = request.app.state.background
    return background is not None and background.weighing.active


def html_answer(request: Request, desk: Desk, template: str, shown: Mapping[str, Any], status: int = 200) -> Response:
    """A page within the layout."""
    text = render(template, {**frame(request, desk), **shown})
    return Response(text, status, media_type="text/html")


def frame(request: Request, desk: Desk | None) -> dict[str, Any]:
    """What the layout of every page reads; ``desk`` is None where the ledger cannot be asked."""
    moment = request.query_params.get("as_of", "").strip()
    return {
        "path": request.url.path,
        "query": request.url.query,
        "ledger_name": request.app.state.ledger_name,
        "holdings": None if desk is None else desk.looking.holdings(),
        "as_of": moment,
        "link": _links(moment),
        "who": getattr(request.state, "who", None),
        "weighing": None if request.app.state.background is None else request.app.state.background.weighing,
    }


def json_answer(value: Any, status: int = 200) -> Response:
    """One JSON value."""
    return Response(json_text(value), status, media_type=JSON)


def json_text(value: Any) -> bytes:
    """The same text that the command line writes."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False).encode("utf-8", "backslashreplace")


@lru_cache(maxsize=20_000)
def _quoted(part: str) -> str:
    return quote(part, safe="")


def _links(moment: str) -> Callable[..., str]:
    """Addresses of other pages that keep the moment one looks at."""

    def link(*parts: str, **params: str) -> str:
        path = "/" + "/".join(map(_quoted, parts))
        if not moment and not params:
            return path
        kept = {key: value for key, value in ({"as_of": moment} | params).items() if value}
        return f"{path}?{urlencode(kept)}" if kept else path

    return link
