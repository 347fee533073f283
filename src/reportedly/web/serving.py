"""Running the application with uvicorn, on this machine alone unless somebody is asked for a name."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable
from pathlib import Path

import uvicorn

from reportedly.desk import Desk
from reportedly.errors import UsageError
from reportedly.web.app import create_app


def serve(ledger: Path, host: str, port: int, told: Callable[[str], None]) -> None:
    """Until it is stopped. Raises LedgerError for what is no ledger, UsageError for an address that others reach."""
    if not is_loopback(host):
        raise UsageError(f"{host} can be reached from other machines, and there are no accounts yet; use 127.0.0.1.")
    with Desk(ledger) as desk:
        desk.looking.ready()
    app = create_app(lambda: Desk(ledger), ledger.name)
    told(f"Reportedly is at http://{f'[{host}]' if ':' in host else host}:{port}/ (Ctrl-C stops it).")
    uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False, date_header=True)


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach an address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
