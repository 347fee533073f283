"""Addresses taken apart strictly: what two programs could read in two ways is refused, not guessed at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address
from urllib.parse import quote, urljoin, urlsplit

import idna

from reportedly import settings
from reportedly.intake.fetch.faults import Fault

_FORBIDDEN = re.compile(r"[\x00-\x20\x7f\\]")
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
_NUMERIC = re.compile(r"[0-9]+|0x[0-9a-f]*")
_KEPT = "!#$%&'()*+,/:;=?@[]~"  # as they are: RFC 3986's reserved characters, and escapes that are there already
_DEFAULT_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Target:
    """One address, every part in ASCII. ``host`` has no brackets; ``path`` holds the query too."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def site(self) -> str:
        """``https://host``, with the port where it is not the scheme's own."""
        return f"{self.scheme}://{self.authority}"

    @property
    def authority(self) -> str:
        """As the header Host names it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def address(self) -> str:
        return self.site + self.path


def target(address: str) -> Target:
    """Raises Fault for anything but a plain http(s) address: RFC 3986, of which nothing obsolete or
    ambiguous is taken (no user names, no back-slashes, no white space, no numbers posing as IPv4)."""
    if len(address) > settings.FETCH_MAX_ADDRESS_CHARS:
        raise _refused("is longer than an address of a page can be")
    if _FORBIDDEN.search(address):
        raise _refused("holds white space, a back-slash or a control character")
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise _refused("is not a valid address") from None
    if parts.scheme not in _DEFAULT_PORTS:
        raise _refused("is neither http nor https")
    if "@" in parts.netloc:
        raise _refused("holds a user name or password")
    host = _host(parts.hostname or "", "[" in parts.netloc)
    path = quote(parts.path or "/", safe=_KEPT) + (f"?{quote(parts.query, safe=_KEPT)}" if parts.query else "")
    return Target(parts.scheme, host, _DEFAULT_PORTS[parts.scheme] if port is None else port, path)


def followed(before: Target, location: str) -> Target:
    """Where a redirect leads. Raises Fault as ``target``."""
    try:
        return target(urljoin(before.address, location.strip(" \t")))
    except ValueError:
        raise _refused("is not a valid address") from None


def _host(host: str, bracketed: bool) -> str:
    if bracketed:
        try:
            return str(IPv6Address(host)) if "%" not in host else _no_host()
        except ValueError:
            return _no_host()
    name = _ascii(host).rstrip(".") if not host.endswith("..") else ""
    labels = name.split(".")
    if _NUMERIC.fullmatch(labels[-1]):
        return _plain_ipv4(name)
    if len(name) > 253 or not all(_LABEL.fullmatch(label) for label in labels):
        _no_host()
    return name


def _ascii(host: str) -> str:
    if host.isascii():
        return host.lower()
    try:
        return idna.encode(host, uts46=True).decode("ascii").lower()
    except idna.IDNAError:
        return _no_host()


def _plain_ipv4(name: str) -> str:
    """``127.1``, ``0x7f000001``, ``2130706433`` and ``0177.0.0.1`` are all one address to some programs and
    none to others (WHATWG URL, 3.5: a host that ends in a number)."""
    try:
        return str(IPv4Address(name))
    except ValueError:
        raise _refused("writes an IP address in an unusual way") from None


def _no_host() -> str:
    raise _refused("names no valid host")


def _refused(why: str) -> Fault:
    return Fault("refused address", f"was not fetched: it {why}.")
