"""What may be contacted: public unicast addresses on the ports of the web, and nothing else.

The table follows IANA's registries of special-purpose addresses for IPv4 and IPv6 (RFC 6890 and its
updates). Of IPv6 only 2000::/3, which IANA has given out as global unicast, can be contacted: that alone
leaves out loopback, unique local, link-local, multicast, IPv4-mapped, IPv4-compatible and NAT64.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

from reportedly import settings

IP = IPv4Address | IPv6Address

_SPECIAL_4 = tuple(
    (IPv4Network(network), what)
    for network, what in (
        ("0.0.0.0/8", "this network"),
        ("10.0.0.0/8", "private"),
        ("100.64.0.0/10", "carrier-grade NAT"),
        ("127.0.0.0/8", "loopback"),
        ("168.63.129.16/32", "cloud metadata"),  # Azure's, in the midst of public addresses
        ("169.254.0.0/16", "link-local"),
        ("172.16.0.0/12", "private"),
        ("192.0.0.0/24", "reserved"),
        ("192.0.2.0/24", "documentation"),
        ("192.88.99.0/24", "6to4 relay"),
        ("192.168.0.0/16", "private"),
        ("198.18.0.0/15", "benchmarking"),
        ("198.51.100.0/24", "documentation"),
        ("203.0.113.0/24", "documentation"),
        ("224.0.0.0/4", "multicast"),
        ("240.0.0.0/4", "reserved"),
    )
)
_GLOBAL_6 = IPv6Network("2000::/3")
_SPECIAL_6 = tuple(
    (IPv6Network(network), what)
    for network, what in (
        ("::/128", "unspecified"),
        ("::1/128", "loopback"),
        ("::ffff:0:0/96", "IPv4-mapped"),
        ("::/96", "IPv4-compatible"),
        ("64:ff9b::/96", "NAT64"),
        ("64:ff9b:1::/48", "NAT64"),
        ("2001::/32", "Teredo"),
        ("2001::/23", "reserved"),
        ("2001:db8::/32", "documentation"),
        ("2002::/16", "6to4"),
        ("3fff::/20", "documentation"),
        ("fc00::/7", "unique local"),
        ("fe80::/10", "link-local"),
        ("fec0::/10", "site-local"),
        ("ff00::/8", "multicast"),
    )
)


@dataclass(frozen=True, slots=True)
class Policy:
    """``allowed``: single (address, port) pairs that may be contacted whatever they are. Only code can
    name them, and only tests do: no option, setting or variable reaches them."""

    ports: frozenset[int] = frozenset(settings.FETCH_PORTS)
    allowed: frozenset[tuple[IP, int]] = field(default=frozenset())

    def port_fault(self, port: int) -> str | None:
        """What is wrong with a port, in words that follow "it"."""
        if port in self.ports or any(port == one for _, one in self.allowed):
            return None
        return f"names port {port}, and only {' and '.join(map(str, sorted(self.ports)))} are contacted"

    def fault(self, ip: IP, port: int) -> str | None:
        """What is wrong with contacting ``ip``: its kind ("private"), or None."""
        if (ip, port) in self.allowed:
            return None
        return kind(ip) or (None if port in self.ports else f"at port {port}")


def kind(ip: IP) -> str | None:
    """Why an address is no public unicast address: "loopback", "private"...; None where it is one."""
    if isinstance(ip, IPv4Address):
        named = next((what for network, what in _SPECIAL_4 if ip in network), None)
    else:
        named = next((what for network, what in _SPECIAL_6 if ip in network), None)
        if named is None and (ip not in _GLOBAL_6 or ip.scope_id):
            named = "reserved"
    # Python keeps the registries too; where one of the two knows more, it is heeded.
    return named or (None if ip.is_global and not ip.is_multicast else "not public")
