"""Outlets whom a document's own data credit: ``isBasedOn``, ``creditText``, an agency in the by-line, and the like.

What a page says to machines counts like a credit line in its text; a name that the registry does not know credits
nobody, for it may be a person, a picture's or the publisher's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.sources.credits import credit_lines
from reportedly.sources.registry import Outlet, outlet_of
from reportedly.types import Document

_PARTED = re.compile(r"\s*[/|;]\s*|,\s+|\s+via\s+", re.IGNORECASE)  # "NNA/The Harbour Post"


def stated_credits(document: Document) -> list[Outlet]:
    """Each known outlet that the document's credits name, then each agency that its by-line does; without the
    document's own outlet."""
    own = outlet_of(document.outlet or "")
    found = [outlet for words in document.credits for outlet in _outlets(words)]
    found += [outlet for name in document.byline for outlet in _outlets(name) if outlet.agency]
    return [outlet for outlet in dict.fromkeys(found) if own is None or outlet.key != own.key]


def _outlets(words: str) -> Iterator[Outlet]:
    whole = outlet_of(words)
    if whole is not None:
        yield whole
        return
    if "://" in words:
        return
    parts = [known for part in _PARTED.split(words) if (known := outlet_of(part)) is not None]
    lines = [known for credit in credit_lines(words) if (known := outlet_of(credit.agency)) is not None]
    yield from parts + lines
