"""Adding: files that are dropped, read one by one behind the page, watched live, cancelled and resumed."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import anyio
import anyio.to_thread
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from reportedly.errors import UsageError
from reportedly.settings import UPLOAD_MAX_BYTES, UPLOAD_MAX_FILES
from reportedly.web.background import Background
from reportedly.web.dropped import OVER, Drop
from reportedly.web.page import html_answer, json_answer, json_text

_PIECE = 1024 * 1024
_LOOK_SECONDS = 0.25  # between two looks at a drop that somebody watches
_BEAT_SECONDS = 15.0  # after which a silent stream says that it is alive
_NAME_BYTES = 200  # of a name as it is kept; file systems take 255, and two of one name get a number


def show(request: Request) -> Response:
    """The page."""
    background = _background(request)
    shown = {
        "drops": background.drops(),
        "over": OVER,
        "most_files": UPLOAD_MAX_FILES,
        "most_mib": UPLOAD_MAX_BYTES // (1024 * 1024),
        "fetching": request.app.state.fetching,
    }
    with request.app.state.open_desk() as desk:
        return html_answer(request, desk, "add.html.j2", shown)


def as_json(request: Request) -> Response:
    return json_answer({"drops": [drop.as_json() for drop in _background(request).drops()]})


async def drop(request: Request) -> Response:
    """Files come in. More of them, or more bytes, than the limits are refused whole, and nothing stays behind."""
    background = _background(request)
    received = background.receive(request.state.who.name)
    try:
        names = await _received(request, received.folder)
        if not names:
            raise UsageError("No file was chosen.")
    except BaseException:
        background.forget(received.id)
        raise
    return _answer(request, background.add(received.id, names))


async def _received(request: Request, folder: Path) -> tuple[str, ...]:
    try:
        async with request.form(max_files=UPLOAD_MAX_FILES, max_fields=8) as form:
            if str(form.get("address", "")).strip():
                _refuse_address(request)
            files = [each for each in form.getlist("files") if isinstance(each, UploadFile) and each.filename]
            names: list[str] = []
            for file in files:
                names.append(name := _free(_safe(file.filename or ""), names))
                await _keep(file, folder / name)
            return tuple(names)
    except HTTPException as error:
        if error.detail.startswith("Too many files"):  # Starlette's words, under a status that says less
            raise HTTPException(413, f"At most {UPLOAD_MAX_FILES} files are taken at once.") from error
        raise


async def _keep(file: UploadFile, path: Path) -> None:
    with path.open("xb") as kept:
        while piece := await file.read(_PIECE):
            await anyio.to_thread.run_sync(kept.write, piece)


def _refuse_address(request: Request) -> None:
    if not request.app.state.fetching:
        raise HTTPException(403, "Fetching by address is off in the web desk; `reportedly add` on the machine does it.")
    raise UsageError("This version fetches no addresses.")


def _safe(name: str) -> str:
    """The last part of a file's name, whatever folders or odd characters the browser sent with it."""
    last = re.split(r"[/\\]", name)[-1]
    plain = re.sub(r"[^\w.()\[\] +,'@=&-]", "_", last).strip(". ")
    short = plain.encode("utf-8", "replace")[-_NAME_BYTES:].decode("utf-8", "ignore")
    stem, dot, ending = short.rpartition(".")
    return f"{stem or 'file'}{dot}{ending}" if dot else short or "file"


def _free(name: str, taken: list[str]) -> str:
    """Two files of one name are two files."""
    stem, dot, ending = name.partition(".")
    number, free = 2, name
    while free in taken:
        free, number = f"{stem} ({number}){dot}{ending}", number + 1
    return free


async def steer(request: Request) -> Response:
    """Cancel, resume or forget a drop."""
    background, name, what = _background(request), request.path_params["name"], request.path_params["what"]
    known = background.drop(name)
    if known is None or what not in ("cancel", "resume", "forget"):
        raise HTTPException(404, "There is no such drop, or nothing of this kind to do with one.")
    if what == "forget":
        background.forget(name)
        return _answer(request, known)
    changed = background.cancel(name) if what == "cancel" else background.resume(name)
    if changed is None:
        raise HTTPException(409, f"This cannot be done any more: it is {known.state}.")
    return _answer(request, changed)


async def watch(request: Request) -> Response:
    """Server-sent events: the drop as JSON, whenever it changes, until it is over."""
    background, name = _background(request), request.path_params["name"]
    if background.drop(name) is None:
        raise HTTPException(404, "There is no such drop.")
    return StreamingResponse(_events(background, name), media_type="text/event-stream")


async def _events(background: Background, name: str) -> AsyncIterator[bytes]:
    version, silent = -1, 0.0
    while (known := background.drop(name)) is not None:
        if known.version != version:
            version, silent = known.version, 0.0
            yield b"data: " + json_text(known.as_json()) + b"\n\n"
            if known.state in OVER:
                return
        elif silent >= _BEAT_SECONDS:
            silent = 0.0
            yield b": still here\n\n"
        await anyio.sleep(_LOOK_SECONDS)
        silent += _LOOK_SECONDS


def _background(request: Request) -> Background:
    found: Background | None = request.app.state.background
    if found is None:
        raise HTTPException(503, "This desk adds nothing; `reportedly add` on the machine does.")
    return found


def _answer(request: Request, told: Drop) -> Response:
    value: dict[str, Any] = told.as_json()
    if "application/json" in request.headers.get("accept", ""):
        return json_answer(value, 202)
    return RedirectResponse("/add", status_code=303)


ROUTES = [
    Route("/add.json", as_json, methods=["GET"]),
    Route("/add", show, methods=["GET"]),
    Route("/add/files", drop, methods=["POST"]),
    Route("/add/{name}/events", watch, methods=["GET"]),
    Route("/add/{name}/{what}", steer, methods=["POST"]),
]
