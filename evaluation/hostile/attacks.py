"""The attacks, and what has to come of each."""

from __future__ import annotations

from dataclasses import dataclass

ARRIVES = "arrives"


@dataclass(frozen=True, slots=True)
class Attack:
    """``address`` holds {http} and {https}: the ports of the hostile servers, with their colon, or nothing.
    ``expected``: ARRIVES, or the reason of the problem; two where a slow machine meets the other limit first."""

    name: str
    address: str
    expected: str

    def holds(self, outcome: str) -> bool:
        return outcome in self.expected.split(" or ")


def _at(paths: str, expected: str) -> tuple[Attack, ...]:
    return tuple(Attack(path, f"http://news.test{{http}}/{path}", expected) for path in paths.split())


def _hosts(hosts: str, expected: str) -> tuple[Attack, ...]:
    return tuple(Attack(host, f"http://{host}{{http}}/ok", expected) for host in hosts.split())


PLAIN = _at("ok gzip deflate deflate-raw too-long cookie", ARRIVES)
SPELLINGS = (
    *_hosts("127.0.0.2 10.0.0.1 169.254.169.254 192.168.1.1 0.0.0.0 100.64.0.1 224.0.0.1", "refused address"),
    *_hosts("[::1] [::127.0.0.2] [::ffff:127.0.0.2] [::ffff:7f00:2] [64:ff9b::7f00:2]", "refused address"),
    *_hosts("[fe80::1] [fd00::1] 127.1 127.0.2 2130706434 0x7f000002 0x7f.0.0.2 0177.0.0.2 0", "refused address"),
    *_hosts("%31%32%37.0.0.2", "refused address"),
)
NAMES = _hosts("inner.test loop.test mapped.test compatible.test nat64.test 6to4.test teredo.test metadata.test"
               " cgnat.test ula.test linklocal.test both.test", "refused address")  # fmt: skip
OTHER_NAMES = (
    *_hosts("nobody.test", "unknown host"),
    *_hosts("slow-dns.test", "timeout"),
    # robots.txt and the page are two requests, and a careful fetcher asks for a name once for each
    Attack("DNS that changes its mind after one answer", "http://rebind-after-1.test{http}/ok", "refused address"),
    Attack("DNS that changes its mind after two answers", "http://rebind-after-2.test{http}/ok", ARRIVES),
    Attack("DNS that changes its mind after three", "http://rebind-after-3.test{http}/ok", ARRIVES),
    Attack(
        "DNS that changes its mind before a redirect", "http://rebind-after-2-b.test{http}/to-rebind", "refused address"
    ),
)
REDIRECTS = (
    *(
        Attack(f"redirect to {host}", f"http://news.test{{http}}/to-{host}", "refused address")
        for host in ("127.0.0.2", "10.0.0.1", "169.254.169.254", "[::1]", "[::ffff:127.0.0.2]", "2130706434",
                     "inner.test", "mapped.test", "both.test")
    ),
    *_at("to-file to-password to-nonsense to-port", "refused address"),
    *_at("loop on1", "too many redirects"),
    *_at("to-nowhere", "bad answer"),
)  # fmt: skip
ADDRESSES = (
    Attack("user name", "http://user@news.test{http}/ok", "refused address"),
    Attack("another host before the @", "http://127.0.0.2@news.test{http}/ok", "refused address"),
    Attack("back-slash", "http://news.test{http}\\@127.0.0.2/ok", "refused address"),
    Attack("line break", "http://news.test{http}/ok\r\nX-Header: a", "refused address"),
    Attack("another port", "http://news.test:22/ok", "refused address"),
    Attack("zone", "http://[fe80::1%25lo]{http}/ok", "refused address"),
)
TLS = (
    Attack("https", "https://news.test{https}/ok", ARRIVES),
    Attack("certificate of another name", "https://wrong.test{https}/ok", "tls"),
    Attack("certificate nobody signed", "https://self.test{self}/ok", "tls"),
    Attack("TLS handshake that never ends", "https://mute.test{mute}/ok", "timeout"),
    Attack("no TLS at a TLS port", "https://plain.test{plain}/ok", "tls"),
    Attack("https to http", "https://news.test{https}/to-http", ARRIVES),
)
COSTS = (
    *_at("endless-body endless-chunks tiny-chunks", "too big or timeout"),
    *_at("slow-body slow-head silent", "timeout"),
    *_at("gzip-bomb", "unpacked too big"),
    *_at("gzip-in-gzip brotli", "unknown coding"),
    *_at("header-line header-lines header-count many-100s endless-trailers", "header flood"),
)
NONSENSE = (
    *_at("gzip-cut too-short chunk-cut nothing reset", "cut short"),
    *_at("gzip-damaged", "damaged"),
    *_at("two-lengths huge-length minus-length header-nonsense chunk-words chunk-minus chunk-huge"
         " not-http 304 206", "bad answer"),
    *_at("404 410", "not found"),
    *_at("403", "not allowed"),
    *_at("500", "server error"),
    *_at("429", "busy"),
)  # fmt: skip
ROBOTS = (
    Attack("robots.txt that forbids", "http://shy.test{http}/ok", "robots"),
    Attack("robots.txt out of order", "http://sick.test{http}/ok", "robots"),
    Attack("robots.txt without end", "http://endless.test{http}/ok", "too big or timeout"),
    Attack("robots.txt elsewhere, inside", "http://sly.test{http}/ok", "refused address"),
)
ATTACKS = (*PLAIN, *ADDRESSES, *SPELLINGS, *NAMES, *OTHER_NAMES, *REDIRECTS, *TLS, *COSTS, *NONSENSE, *ROBOTS)
