"""Web addresses of outlets: what of an address names its owner.

No list of public suffixes: under a country's letters a second label such as "co" or "com" is a suffix
too, which is how every country that divides its letters names the commercial part of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_ADDRESS = re.compile(
    r"(?:[a-z]+://)?(?:[^\s/@]*@)?((?:[\w-]+\.)+[^\W\d_]{2,24})\.?(?::\d+)?(/[^\s?#]*)?(?:[?#]\S*)?", re.I
)
_SECOND = frozenset("ac co com edu go gob gov gen in info mil ne net nom or org rep".split())
# Hosts whose pages are as many hands' as there are pages
PLATFORMS = frozenset(
    "blogspot.com blogspot.co.uk facebook.com github.io instagram.com linkedin.com livejournal.com medium.com "
    "reddit.com substack.com t.me telegram.org tiktok.com tumblr.com twitter.com typepad.com vimeo.com vk.com "
    "weebly.com wixsite.com wordpress.com x.com youtube.com".split()
)


def address(name: str) -> tuple[str, str] | None:
    """Host, lower case and without "www.", and path of a name that is a web address; None for any other name."""
    found = _ADDRESS.fullmatch(name.strip())
    if found is None:
        return None
    return found[1].lower().removeprefix("www."), (found[2] or "").rstrip("/").lower()


def registrable(host: str) -> str:
    """The part of a host that somebody has registered: "news.bbc.co.uk" -> "bbc.co.uk"."""
    labels = host.split(".")
    kept = 3 if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND else 2
    return ".".join(labels[-kept:])


def readings(host: str, path: str) -> Iterator[str]:
    """What the address may stand under, the closest first: with its path and ever less of it, then the host
    and ever less of that, down to what is registrable. A page of a platform stands under itself alone."""
    while path:
        yield host + path
        path = path.rpartition("/")[0]
    last = registrable(host)
    while host != last:
        yield host
        host = host.partition(".")[2]
    if last not in PLATFORMS:
        yield last
