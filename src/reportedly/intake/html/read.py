"""One page to one document."""

from __future__ import annotations

import codecs
import logging
import re
from collections.abc import Iterator
from importlib.metadata import version

from reportedly import settings
from reportedly.intake import language, problems
from reportedly.intake.arrival import Arrival, capture_of, make_document
from reportedly.intake.characters import decode, is_blank, is_storable
from reportedly.intake.files import read_whole
from reportedly.intake.html.article import Article, article
from reportedly.intake.html.said import Said, said
from reportedly.intake.place import Origin
from reportedly.types import Problem

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
_CHARSET_REACH = 4096  # bytes; the HTML standard asks for the declaration in the first 1,024
_TOOL = f"trafilatura {version('trafilatura')}"

# Their remarks about a page are for their developers; ours to the user are problems.
for _name in ("trafilatura", "htmldate", "courlan", "justext"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


def read_html(origin: Origin) -> Iterator[Arrival]:
    """One document, after a warning where its encoding had to be assumed; or one problem."""
    data = read_whole(origin, settings.MAX_HTML_BYTES)
    if isinstance(data, Problem):
        yield data
        return
    decoded = decode(data, origin.place, _declared_charset(data))
    if isinstance(decoded, Problem):
        yield decoded
        return
    page = parse(decoded.text, origin.final_address or origin.address)
    if page is None:
        yield problems.no_readable_text(origin.place)
        return
    if decoded.warning:
        yield decoded.warning
    found, told = page
    yield make_document(
        found.text,
        name=origin.place.name,
        source_id=origin.place.label,
        title=told.title,
        outlet=told.outlet,
        published=told.published,
        modified=told.modified,
        url=told.url,
        byline=told.byline,
        credits=told.credits,
        language_given=language.identify(found.text) or told.language,
        regions=found.regions,
        capture=capture_of(origin, data, "text/html", tool=_TOOL),
    )


def parse(markup: str, address: str | None = None) -> tuple[Article, Said] | None:
    """The article of a page and what the page says of itself; None where there is none. Never raises."""
    from trafilatura.utils import load_html  # noqa: PLC0415 - half a second, only for pages

    try:
        tree = load_html(markup)
        if tree is None:
            return None
        told = said(tree, address)
        found = article(tree, told, address)
    except Exception:  # hostile markup: whatever a parser trips over, the page has no readable text
        return None
    if found is None or is_blank(found.text) or not is_storable(found.text):
        return None
    return found, told


def _declared_charset(data: bytes) -> str | None:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    found = _CHARSET.search(data[:_CHARSET_REACH])
    return found.group(1).decode("ascii") if found else None
