"""``.html``: trafilatura finds the article; what the page says about itself is kept as printed.

The page is never rendered and nothing it points to is fetched.
"""

from __future__ import annotations

import codecs
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from typing import Any

from reportedly import settings
from reportedly.intake import dates, problems
from reportedly.intake.arrival import Arrival, capture_of, make_document
from reportedly.intake.characters import decode, is_blank, is_storable
from reportedly.intake.files import read_whole
from reportedly.intake.place import Origin
from reportedly.types import Problem

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
_CHARSET_REACH = 4096  # bytes; the HTML standard asks for the declaration in the first 1,024
_TOOL = f"trafilatura {version('trafilatura')}"
_BYLINE = re.compile(r"(by|from|words|text)\b[\s:]*", re.IGNORECASE)
_MOMENTS = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//time[@itemprop='datePublished' or @pubdate]/@datetime",
    "//meta[@name='date' or @name='pubdate' or @name='DC.date.issued']/@content",
)
_JSON_MOMENT = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')

# Their remarks about a page are for their developers; ours to the user are problems.
for _name in ("trafilatura", "htmldate", "courlan", "justext"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class _Page:
    text: str
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None
    language: str | None


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
    page = _article(decoded.text)
    if page is None or is_blank(page.text) or not is_storable(page.text):
        yield problems.no_readable_text(origin.place)
        return
    if decoded.warning:
        yield decoded.warning
    yield make_document(
        page.text,
        name=origin.place.name,
        source_id=origin.place.label,
        title=page.title,
        outlet=page.outlet,
        published=page.published,
        url=page.url,
        language_given=None if len(page.text) >= settings.LANGUAGE_MIN_CHARS else page.language,
        capture=capture_of(origin, data, "text/html", tool=_TOOL),
    )


def _declared_charset(data: bytes) -> str | None:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    found = _CHARSET.search(data[:_CHARSET_REACH])
    return found.group(1).decode("ascii") if found else None


def _article(markup: str) -> _Page | None:
    from trafilatura import bare_extraction  # noqa: PLC0415 - half a second, only for pages
    from trafilatura.utils import load_html  # noqa: PLC0415 - the same

    today = datetime.now(UTC).strftime("%Y-%m-%d")
    try:
        tree = load_html(markup)
        found: Any = tree is not None and bare_extraction(
            tree,
            include_comments=False,
            with_metadata=True,
            # only dates the page states: the extensive search takes any year it meets in the text
            date_extraction_params={"original_date": True, "extensive_search": False, "max_date": today},
        )
        return _page(tree, found) if tree is not None and found and found.text else None
    except Exception:  # hostile markup: whatever a parser trips over, the page has no readable text
        return None


def _page(tree: Any, found: Any) -> _Page:
    return _Page(
        text=_body(found.text, found.title, found.author),
        title=_clean(found.title),
        outlet=_as_printed(found.sitename, _first(tree, "//meta[@property='og:site_name']/@content")),
        published=_published(tree) or _clean(found.date),
        url=_clean(found.url),
        language=_clean((_first(tree, "/html/@lang") or "").partition("-")[0].lower()),
    )


def _body(text: str, title: str | None, author: str | None) -> str:
    """The article without its headline and byline, which stand in fields of their own."""
    lines = text.split("\n")
    while len(lines) > 1 and (_same(lines[0], title) or _is_byline(lines[0], author)):
        lines.pop(0)
    return "\n".join(lines)


def _is_byline(line: str, author: str | None) -> bool:
    bare = _BYLINE.sub("", line.strip(), count=1)
    return any(_same(bare, name) for name in (author or "").split("; "))


def _same(left: str, right: str | None) -> bool:
    return bool(right) and " ".join(left.split()).casefold() == " ".join((right or "").split()).casefold()


def _as_printed(name: str | None, printed: str | None) -> str | None:
    """The site's name in the page's own capitals, which trafilatura changes."""
    return _clean(printed) if printed and name and _same(printed, name) else _clean(name)


def _published(tree: Any) -> str | None:
    """The first moment the page states for its publication, with its time of day."""
    stated = [str(value) for path in _MOMENTS for value in tree.xpath(path)]
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        stated += _JSON_MOMENT.findall(script)
    return next((date for value in stated if (date := dates.iso_date(value))), None)


def _first(tree: Any, path: str) -> str | None:
    values = tree.xpath(path)
    return str(values[0]) if values else None


def _clean(value: str | None) -> str | None:
    value = (value or "").strip()
    return value if value and is_storable(value) else None
