"""Signing in and out."""

from __future__ import annotations

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from reportedly.web.access import Access, local_path
from reportedly.web.page import frame
from reportedly.web.sessions import cookie, cookie_name
from reportedly.web.templating import render


async def show(request: Request) -> Response:
    """The form. Who comes by a link from elsewhere and is signed in goes straight on: our own page may read the
    cookie that their link could not bring."""
    onward = local_path(request.query_params.get("next", "/"))
    if request.state.who is not None:
        return RedirectResponse(onward, status_code=303)
    return _form(request, onward, again=request.headers.get("sec-fetch-site") == "cross-site")


async def sign_in(request: Request) -> Response:
    access: Access = request.app.state.access
    form = await request.form(max_files=0, max_fields=8)
    name, password, onward = (str(form.get(part, "")) for part in ("name", "password", "next"))
    onward, address = local_path(onward), request.client.host if request.client else ""
    if access.accounts is None:
        return RedirectResponse(onward, status_code=303)
    wait = access.attempts.wait(name, address)
    if wait:
        sentence = f"Too many tries; try again in {max(1, round(wait / 60))} minutes."
        return _form(request, onward, sentence, 429, {"Retry-After": str(wait)})
    if not await anyio.to_thread.run_sync(access.accounts.check, name, password):
        access.attempts.failed(name, address)
        return _form(request, onward, "This name and password do not belong together.", 401)
    access.attempts.passed(name)
    https = request.url.scheme == "https"
    token = access.sessions.begin(name, request.cookies.get(cookie_name(https=https)))
    return RedirectResponse(onward, 303, {"Set-Cookie": cookie(token, https=https)})


async def sign_out(request: Request) -> Response:
    https = request.url.scheme == "https"
    request.app.state.access.sessions.end(request.cookies.get(cookie_name(https=https)))
    return RedirectResponse("/login", 303, {"Set-Cookie": cookie("", https=https)})


def _form(
    request: Request,
    onward: str,
    sentence: str = "",
    status: int = 200,
    headers: dict[str, str] | None = None,
    *,
    again: bool = False,
) -> Response:
    shown = {**frame(request, None), "onward": onward, "sentence": sentence, "again": again}
    return Response(render("login.html.j2", shown), status, headers, media_type="text/html")


ROUTES = [
    Route("/login", show, methods=["GET"]),
    Route("/login", sign_in, methods=["POST"]),
    Route("/logout", sign_out, methods=["POST"]),
]
