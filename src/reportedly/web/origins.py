"""Where a request comes from: acts must come from our own pages (cross-site request forgery).

Browsers say so in ``Sec-Fetch-Site`` (W3C Fetch Metadata) and, all of them, in ``Origin`` with every request that
may change something. A request that says neither comes from no browser of today, and is refused as well.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


def fault(method: str, headers: Mapping[str, str], scheme: str) -> str | None:
    """Why a request is refused, in one sentence; None where it may pass. ``headers`` by names in small letters."""
    site = headers.get("sec-fetch-site")
    if method in SAFE:
        foreign = site in ("cross-site", "same-site") and headers.get("sec-fetch-mode") != "navigate"
        return "Another site may lead here, but not read from here." if foreign else None
    origin = headers.get("origin")
    if site is not None and site != "same-origin":
        return "This act came from another site, so it was not done."
    withheld = origin == "null" and site == "same-origin"  # what a form sends from a page that gives no referrer
    if origin is not None and not withheld and not _is_own(origin, headers.get("host", ""), scheme):
        return "This act came from another site, so it was not done."
    if site is None and origin is None:
        return "This act did not say which page it came from, so it was not done."
    return None


def _is_own(origin: str, host: str, scheme: str) -> bool:
    try:
        parts = urlsplit(origin)
    except ValueError:
        return False
    return bool(host) and parts.netloc.lower() == host.lower() and parts.scheme == scheme
