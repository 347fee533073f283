"""What went wrong, in one sentence: as a page, or as JSON where JSON was asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from reportedly.errors import InputError, LedgerError, ReportedlyError, UsageError
from reportedly.web.page import frame, json_answer
from reportedly.web.templating import render

_STATUS: tuple[tuple[type[ReportedlyError], int], ...] = ((UsageError, 400), (InputError, 400), (LedgerError, 503))
_SENTENCES = {404: "There is no such page.", 405: "This page cannot be asked for in that way."}


def told(request: Request, status: int, sentence: str, headers: Mapping[str, str] | None = None) -> Response:
    """The one shape of every error: ``{"error": {"status": 404, "sentence": "..."}}``, or a page that says so."""
    if _wants_json(request):
        answer = json_answer({"error": {"status": status, "sentence": sentence}}, status)
    else:
        shown = {**frame(request, None), "status": status, "sentence": sentence}
        answer = Response(render("error.html.j2", shown), status, media_type="text/html")
    answer.headers.update(headers or {})
    return answer


def _wants_json(request: Request) -> bool:
    """A twin's address, or an act that a page sends without leaving itself: what it shows is the sentence."""
    return request.url.path.endswith(".json") or "application/json" in request.headers.get("accept", "")


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    named = error.detail if error.detail and not _is_phrase(error) else None
    sentence = named or _SENTENCES.get(error.status_code, f"{error.detail}.")
    return told(request, error.status_code, sentence, error.headers)


def _is_phrase(error: HTTPException) -> bool:
    """Whether the detail is only the status in words, as Starlette gives it."""
    return error.detail == HTTPException(error.status_code).detail


async def _ours(request: Request, error: Exception) -> Response:
    status = next((status for kind, status in _STATUS if isinstance(error, kind)), 500)
    return told(request, status, str(error))


async def _fault(request: Request, error: Exception) -> Response:
    return told(request, 500, "This is a fault in Reportedly, not in what you asked for.")


HANDLERS: dict[Any, Callable[[Request, Exception], Any]] = {
    HTTPException: _http,
    ReportedlyError: _ours,
    Exception: _fault,
}
