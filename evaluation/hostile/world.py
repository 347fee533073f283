"""The hostile web as a whole: names, servers, certificates, and canaries where nobody may ever knock."""

from __future__ import annotations

import re
import ssl
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from ipaddress import ip_address

import trustme

from evaluation.hostile.pages import HTML, attacks, endless, head, page, raw, redirect, silent
from evaluation.hostile.server import Asked, Page, Server
from reportedly.intake.fetch.fetcher import Fetcher, Limits
from reportedly.intake.fetch.policy import IP, Policy
from reportedly.intake.fetch.politeness import Turns
from reportedly.intake.fetch.resolver import Resolve

INNER = "127.0.0.2"  # a canary's: loopback, and not the one address that is exempt
_SLOW_SECONDS = 15.0
_REBIND = re.compile(r"rebind-after-(\d)")
_INNER_NAMES = {
    "inner.test": "10.0.0.1", "loop.test": INNER, "metadata.test": "169.254.169.254", "cgnat.test": "100.64.0.1",
    "mapped.test": "::ffff:127.0.0.2", "compatible.test": "::127.0.0.2", "nat64.test": "64:ff9b::7f00:2",
    "6to4.test": "2002:7f00:2::", "teredo.test": "2001:0:7f00:2::", "ula.test": "fd00::1", "linklocal.test": "fe80::1",
}  # fmt: skip
_HOSTS = "news.test wrong.test self.test mute.test plain.test shy.test sick.test endless.test sly.test".split()


class Names:
    """A name server's answers, by name and by how often it was asked. Names that begin with
    rebind-after-N lead to ``public`` N times, and inside from then on."""

    def __init__(self, public: str, others: Mapping[str, str] | None = None) -> None:
        self.public, self.asked, self._others = public, Counter[str](), others or {}

    def answers(self, host: str, *, counted: bool = True) -> list[IP] | None:
        """None: there is no answer at all."""
        self.asked[host] += counted
        if host == "slow-dns.test":
            return None
        if host == "both.test":
            return [ip_address(self.public), ip_address(INNER)]
        if found := _REBIND.match(host):
            return [ip_address(self.public if self.asked[host] <= int(found[1]) else INNER)]
        inner = _INNER_NAMES.get(host) or self._others.get(host)
        return [ip_address(inner)] if inner else [ip_address(self.public)] if host in _HOSTS else []

    def resolve(self, host: str, port: int) -> list[IP]:
        found = self.answers(host)
        if found is None:
            time.sleep(_SLOW_SECONDS)
        return found or []


@dataclass(frozen=True, slots=True)
class World:
    """``ports``: what the placeholders of an attack's address stand for."""

    names: Names
    servers: Sequence[Server]
    canaries: Sequence[Server]
    ports: dict[str, str]
    authority: trustme.CA
    policy: Policy
    resolve: Resolve

    def fetcher(self, limits: Limits) -> Fetcher:
        context = ssl.create_default_context()
        self.authority.configure_trust(context)
        return Fetcher(self.policy, self.resolve, Turns(gap=0.0), limits, context)

    def address(self, template: str) -> str:
        for name, port in self.ports.items():
            template = template.replace(f"{{{name}}}", port)
        return template

    def intruded(self) -> int:
        """How often somebody reached a canary."""
        return sum(each.connections for each in self.canaries)


@contextmanager
def loopback() -> Iterator[World]:
    """On this machine's loopback, 127.0.0.1 standing for all that is public."""
    authority, trusted, stranger = certificates()
    with ExitStack() as open_:
        plain = open_.enter_context(Server({}))
        secure = open_.enter_context(Server({}, tls=trusted))
        alone = open_.enter_context(Server({}, tls=stranger))
        mute = open_.enter_context(Server({"connect": silent}))
        clear = open_.enter_context(Server({"connect": raw(head("400 Bad Request"))}))
        canaries = [open_.enter_context(Server({"*": page()}, INNER, plain.port))]
        servers = [plain, secure, alone, mute, clear]
        ports = dict(
            zip(("http", "https", "self", "mute", "plain"), (f":{each.port}" for each in servers), strict=True)
        )
        fill(servers[:3], ports)
        allowed = frozenset((ip_address("127.0.0.1"), each.port) for each in servers)
        names = Names("127.0.0.1")
        yield World(names, servers, canaries, ports, authority, Policy(allowed=allowed), names.resolve)


@cache
def certificates() -> tuple[trustme.CA, ssl.SSLContext, ssl.SSLContext]:
    """An authority that the fetcher trusts, its certificate for news.test, and another's for self.test."""
    authority = trustme.CA()
    return authority, served(authority, "news.test"), served(trustme.CA(), "self.test")


def served(authority: trustme.CA, *names: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*names).configure_cert(context)
    return context


def fill(servers: Sequence[Server], ports: dict[str, str]) -> None:
    """The pages, and redirects to every host inside."""
    port = ports["http"]
    inside = (INNER, "10.0.0.1", "169.254.169.254", "[::1]", "[::ffff:127.0.0.2]", "2130706434", "inner.test",
              "mapped.test", "both.test")  # fmt: skip
    redirects: dict[str, Page] = {f"/to-{host}": redirect(f"http://{host}{port}/secret") for host in inside}
    redirects["/to-rebind"] = redirect(f"http://rebind-after-2-b.test{port}/ok")
    redirects["/to-http"] = redirect(f"http://news.test{port}/ok")
    redirects["/to-port"] = redirect("http://news.test:6379/")
    pages = {**attacks(), **redirects}
    by_host: dict[str, Page] = {
        "shy.test": page(b"User-agent: *\nDisallow: /\n", kind="text/plain"),
        "sick.test": page(b"out of order", status="503 Service Unavailable"),
        "endless.test": endless(HTML, b"User-agent: *\n" * 4096),
        "sly.test": redirect(f"http://{INNER}{port}/robots.txt"),
    }
    none = pages["/robots.txt"]

    def robots(connection: object, asked: Asked) -> None:
        by_host.get(asked.headers.get("host", "").partition(":")[0], none)(connection, asked)  # type: ignore[arg-type]

    for server in servers:
        server.pages.update({**pages, "/robots.txt": robots})
