"""Names to addresses, once for each request: what is checked is what is connected to."""

from __future__ import annotations

import socket
from collections.abc import Callable
from ipaddress import ip_address
from threading import Thread

from reportedly.intake.fetch.faults import Fault
from reportedly.intake.fetch.policy import IP, Policy

Resolve = Callable[[str, int], list[IP]]


def system(host: str, port: int) -> list[IP]:
    """What the machine's resolver answers, in its order of preference. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(ip_address(str(sockaddr[0])) for *_, sockaddr in found))


def checked(host: str, port: int, policy: Policy, resolve: Resolve, seconds: float) -> list[IP]:
    """All addresses of a host, every one of which may be contacted. Raises Fault where one may not: a
    name with a public and a private address is set up to be checked by the one and used by the other."""
    refused = policy.port_fault(port)
    if refused:
        raise Fault("refused address", f"was not fetched: it {refused}.")
    found = _resolved(host, port, resolve, seconds)
    for ip in found:
        if what := policy.fault(ip, port):
            raise Fault("refused address", f"was not fetched: {_named(host, ip)} is not public ({what}).")
    return found


def _resolved(host: str, port: int, resolve: Resolve, seconds: float) -> list[IP]:
    try:
        return [ip_address(host)]
    except ValueError:
        pass
    answer: list[list[IP] | OSError | UnicodeError | ValueError] = []

    def ask() -> None:
        try:
            answer.append(resolve(host, port))
        except (OSError, UnicodeError, ValueError) as error:
            answer.append(error)

    # The system's resolver takes no time limit and cannot be stopped; a thread can be left behind.
    asking = Thread(target=ask, daemon=True)
    asking.start()
    asking.join(max(seconds, 0.0))
    if not answer:
        raise Fault("timeout", f"was not fetched: the name {host} was not resolved in time.", temporary=True)
    if isinstance(answer[0], socket.gaierror) and answer[0].errno == socket.EAI_AGAIN:
        raise Fault("unknown host", f"was not fetched: no name server answers for {host}.", temporary=True)
    if isinstance(answer[0], Exception) or not answer[0]:
        raise Fault("unknown host", f"was not fetched: there is no host called {host}.")
    return answer[0]


def _named(host: str, ip: IP) -> str:
    return host if host == str(ip) else f"{host} leads to {ip}, which"
