"""Who may do what: everybody on this machine where there are no accounts, else whoever has signed in.

Reading asks for the role viewer, acts for reviewer, adding articles for admin. What is not named here and may
change something asks for reviewer: a new page is guarded before anybody thinks of it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import quote

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reportedly.settings import ACT_MAX_BYTES, UPLOAD_MAX_BYTES
from reportedly.web import origins
from reportedly.web.accounts import ROLES, Accounts, Role
from reportedly.web.attempts import Attempts
from reportedly.web.errors import told
from reportedly.web.sessions import Sessions, cookie_name

LOGIN = "/login"
_OPEN = (LOGIN, "/logout")
_ADDING = "/add"


@dataclass(frozen=True, slots=True)
class Who:
    """Who asks. ``signed_in`` is false on a desk without accounts, where the login name of this machine signs."""

    name: str
    role: Role
    signed_in: bool

    def may(self, role: Role) -> bool:
        """Whether this one's role holds what ``role`` asks for."""
        return ROLES.index(self.role) >= ROLES.index(role)


@dataclass(slots=True)
class Access:
    """The rules of one desk. ``accounts``: None for this machine alone; ``owner`` then signs every act."""

    owner: str
    accounts: Accounts | None = None
    sessions: Sessions = field(default_factory=Sessions)
    attempts: Attempts = field(default_factory=Attempts)

    def who(self, token: str | None) -> Who | None:
        """Whoever comes with this token; None for nobody. A role changed or an account removed counts at once."""
        if self.accounts is None:
            return Who(self.owner, "admin", signed_in=False)
        name = self.sessions.name(token)
        account = self.accounts.all().get(name) if name else None
        return None if name is None or account is None else Who(name, account.role, signed_in=True)


class Gate:
    """ASGI middleware: refuses what comes from other sites, from nobody, from too low a role, or is too long."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self.app, self._access = app, access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        answer = self._refusal(request)
        if answer is not None:
            await answer(scope, receive, send)
        else:
            await self.app(scope, _bounded(receive, _most_bytes(request)), send)

    def _refusal(self, request: Request) -> Response | None:
        headers = dict(Headers(scope=request.scope).items())
        fault = origins.fault(request.method, headers, request.url.scheme)
        if fault is not None:
            return told(request, 403, fault)
        who = self._access.who(request.cookies.get(cookie_name(https=request.url.scheme == "https")))
        background = request.app.state.background
        request.state.who = who
        request.state.viewer = (who, background.weighing if background is not None else None)
        path = request.url.path
        if path.startswith("/static/") or path in _OPEN:
            return None
        if who is None:
            return _sign_in(request)
        needed = role_for(request.method, path)
        if not who.may(needed):
            return told(request, 403, f"This is for the role {needed}; you are signed in as {who.role}.")
        if _length(headers) > _most_bytes(request):
            return told(request, 413, too_long(_most_bytes(request)))
        return None


def role_for(method: str, path: str) -> Role:
    """The role that a request asks for."""
    if path == _ADDING or path.startswith((f"{_ADDING}/", f"{_ADDING}.")):
        return "admin"
    return "viewer" if method in origins.SAFE else "reviewer"


def too_long(most: int) -> str:
    return f"This is more than {most // 1024:,} KiB, the most that is taken at once."


def _sign_in(request: Request) -> Response:
    """To the login page; from another site first through a page of our own, since the cookie, being strict, does not
    come along with a link from elsewhere."""
    if request.url.path.endswith(".json") or request.method not in origins.SAFE:
        return told(request, 401, "Sign in first.")
    here = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    return RedirectResponse(f"{LOGIN}?next={quote(here, safe='')}", status_code=303)


def local_path(given: str) -> str:
    """An address to go back to, if it is one of ours; else the first page. No way out to another site."""
    plain = given.replace("\\", "/")
    fine = plain.startswith("/") and not plain.startswith("//") and plain.isprintable() and plain == given
    return given if fine else "/"


def _most_bytes(request: Request) -> int:
    return UPLOAD_MAX_BYTES if request.url.path.startswith(f"{_ADDING}/") else ACT_MAX_BYTES


def _length(headers: dict[str, str]) -> int:
    declared = headers.get("content-length", "0")
    return int(declared) if declared.isascii() and declared.isdigit() else 0


def _bounded(receive: Receive, most: int) -> Receive:
    """A body that declares no length, or a false one, is cut off all the same."""
    met = 0

    async def counted() -> Message:
        nonlocal met
        message = await receive()
        met += len(message.get("body", b"")) if message["type"] == "http.request" else 0
        if met > most:
            raise HTTPException(413, too_long(most))
        return message

    return counted
