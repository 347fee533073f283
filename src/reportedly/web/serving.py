"""Running the application with uvicorn, on this machine alone unless somebody is asked for a name."""

from __future__ import annotations

import contextlib
import ipaddress
import signal
import socket
import ssl
import sys
from collections.abc import Callable
from pathlib import Path

import uvicorn
from starlette.applications import Starlette

from reportedly.desk import Desk
from reportedly.desk.judging import login
from reportedly.desk.parts import cores
from reportedly.errors import UsageError
from reportedly.settings import PAGE_PROCESSES
from reportedly.web import pages, templating
from reportedly.web.access import Access
from reportedly.web.accounts import Accounts
from reportedly.web.app import LOOPBACK, create_app
from reportedly.web.background import Background
from reportedly.web.labour import InProcess
from reportedly.web.making import Beside, prepare
from reportedly.web.previews import Previews

DROPS = ".drops"  # of the folder beside the ledger in which dropped files lie until they are read
STOPPING_SECONDS = 3  # for pages and event streams that are open when it is stopped


def serve(
    ledger: Path,
    host: str,
    port: int,
    told: Callable[[str], None],
    certificate: Path | None = None,
    key: Path | None = None,
) -> None:
    """Until it is stopped. A ledger that is not there yet is made, and that is told. ``certificate`` and ``key``: PEM
    files, for https.

    Raises LedgerError for what is no ledger and cannot be one, UsageError for an address that others reach where there
    are no accounts.
    """
    access = access_for(ledger, host)
    if not is_loopback(host) and certificate is None:
        told("Passwords travel in the clear without --certificate and --key, unless a proxy before this speaks https.")
    behind = _opened(ledger, told)
    _check_certificate(certificate, key)
    with contextlib.ExitStack() as left_behind:
        listening = left_behind.enter_context(contextlib.closing(_listening(host, port)))
        making = Beside(ledger, pages.answer, many) if (many := min(cores(), PAGE_PROCESSES)) > 1 else None
        prepare() if making is None else templating.compile_all()
        background = Background(InProcess(ledger), ledger.with_name(ledger.name + DROPS))
        previews = Previews(InProcess(ledger, nicer=0))
        for each in (making, background, previews):
            if each is not None:
                left_behind.callback(each.close)
        if behind:
            background.weigh()
        app = create_app(
            lambda: Desk(ledger),
            ledger.name,
            hosts=LOOPBACK if is_loopback(host) else ("*",),  # elsewhere it is the login that a rebound name has not
            access=access,
            background=background,
            previews=previews,
            making=making,
        )
        told(f"Reportedly is at {_place(listening, host, https=certificate is not None)} (Ctrl-C stops it).")
        _run(app, listening, certificate, key)


def _opened(ledger: Path, told: Callable[[str], None]) -> bool:
    """Makes the ledger where it is not there, and what pages need at once; whether there is more to be made."""
    if not ledger.exists():
        told(f"{ledger} is new and empty; articles are dropped on its page Add.")
    with Desk(ledger, create=True) as desk:
        desk.looking.ready()
        return desk.looking.holdings().stale or not (desk.looking.is_ready() and desk.reviewing.is_ready())


def _run(app: Starlette, listening: socket.socket, certificate: Path | None, key: Path | None) -> None:
    config = uvicorn.Config(
        app,
        log_level="warning",
        server_header=False,
        ssl_certfile=certificate,
        ssl_keyfile=key,
        timeout_graceful_shutdown=STOPPING_SECONDS,
    )
    with contextlib.suppress(ValueError):  # only the main thread may; uvicorn raises the signal again when it is done
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    uvicorn.Server(config).run(sockets=[listening])


def _listening(host: str, port: int) -> socket.socket:
    """Taken before anything is said to be there. Raises UsageError."""
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        return socket.create_server(address[:2], family=family)
    except OSError as error:
        raise UsageError(f"{host}, port {port}, cannot be listened on: {error.strerror or error}.") from error


def _place(listening: socket.socket, host: str, *, https: bool) -> str:
    return f"{'https' if https else 'http'}://{f'[{host}]' if ':' in host else host}:{listening.getsockname()[1]}/"


def _check_certificate(certificate: Path | None, key: Path | None) -> None:
    """Raises UsageError."""
    if key is not None and certificate is None:
        raise UsageError("A key needs its certificate: name it with --certificate.")
    if certificate is None:
        return
    try:
        ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).load_cert_chain(certificate, key)
    except (OSError, ValueError) as error:
        named = f"{certificate} and {key}" if key else str(certificate)
        why = "they are no PEM files that belong together" if isinstance(error, ssl.SSLError) else error
        raise UsageError(f"{named} cannot be used for https: {why}.") from error


def access_for(ledger: Path, host: str) -> Access:
    """Whoever uses this machine where there are no accounts, else who signs in. Raises UsageError where others reach
    an address and there are none."""
    accounts = Accounts(ledger)
    if accounts.all():
        return Access(login(), accounts)
    if not is_loopback(host):
        raise UsageError(
            f"{host} can be reached from other machines, and there are no accounts;"
            " make one with `reportedly accounts add NAME --role admin`, or use 127.0.0.1."
        )
    return Access(login())


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach an address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
