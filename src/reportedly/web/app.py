"""The application: routes, what every answer carries, and how errors are told."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from reportedly.desk import Desk
from reportedly.desk.judging import login
from reportedly.desk.replays import Store
from reportedly.settings import PAGES_KEPT
from reportedly.web import pages
from reportedly.web.access import Access, Gate
from reportedly.web.background import Background
from reportedly.web.errors import HANDLERS
from reportedly.web.making import Here, Making
from reportedly.web.page import routes_of
from reportedly.web.previews import Previews
from reportedly.web.security import SecurityHeaders

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")


def create_app(
    open_desk: Callable[[], Desk],
    name: str,
    *,
    hosts: Sequence[str] = LOOPBACK,
    access: Access | None = None,
    background: Background | None = None,
    previews: Previews | None = None,
    fetching: bool = False,
    making: Making | None = None,
) -> Starlette:
    """An ASGI application over one ledger. ``open_desk`` gives a desk for one request, in any thread; ``name`` is
    what the pages call the ledger; ``hosts`` are the names it answers to, so that no page elsewhere can reach it
    under a name of its own (DNS rebinding). ``access``: who may do what, without it whoever uses this machine;
    ``background`` adds and weighs, without it nothing does; ``fetching`` lets articles be added by address; ``making``
    makes answers, without it the threads of this process do; ``previews`` weighs what an act would change."""
    access = access or Access(login())
    app = Starlette(
        routes=[
            Route("/", _home, name="home"),
            *(route for page in pages.ALL for route in routes_of(page)),
            *pages.ACTING,
            Mount("/static", StaticFiles(packages=[("reportedly.web", "static")]), name="static"),
        ],
        middleware=[
            Middleware(SecurityHeaders),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts)),
            Middleware(Gate, access=access),
        ],
        exception_handlers=HANDLERS,
    )
    app.state.open_desk, app.state.ledger_name = open_desk, name
    app.state.access, app.state.background, app.state.fetching = access, background, fetching
    app.state.previews = previews
    app.state.pages = Store[bytes](PAGES_KEPT)
    app.state.making = making or Here(open_desk, pages.answer)
    with open_desk() as desk:
        app.state.pulse = desk.looking.pulse()
    return app


async def _home(request: Request) -> Response:
    return RedirectResponse("/claims", status_code=307)
