"""``.md``: the text as a reader sees it, and the front matter's title, author and date in fields of their own.

Marks for emphasis, the addresses of links, and the bars of tables are no words, and would stand between a source and
what it says; ``.txt`` is there for a text that must not be touched (docs/decisions/0015).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from typing import Any

from reportedly import settings
from reportedly.intake import blocks, dates, problems
from reportedly.intake.arrival import Arrival, capture_of, make_document
from reportedly.intake.characters import BOM, is_blank, is_storable, read_decoded
from reportedly.intake.html.pictures import pictures, regions
from reportedly.intake.html.said import parted
from reportedly.intake.news.item import clean
from reportedly.intake.place import Origin
from reportedly.types import Problem, Region

_FRONT = re.compile(r"(---|\+\+\+)[ \t]*\n(.{0,20000}?)\n\1[ \t]*(?:\n|$)", re.DOTALL)
_PAIR = re.compile(r"([A-Za-z][\w-]*)\s*:\s*(.*)")
_ITEM = re.compile(r"\s*-\s+(.+)")
_FIELDS = {
    "title": ("title", "headline"),
    "byline": ("author", "authors", "byline", "by"),
    "published": ("date", "published", "pubdate", "publishdate", "created"),
    "modified": ("modified", "updated", "lastmod", "last_modified"),
    "outlet": ("outlet", "publication", "publisher", "site", "source"),
    "url": ("canonical_url", "canonical", "url", "link", "original_url"),
    "language": ("language", "lang"),
    "credits": ("credit", "credits", "agency", "syndicated_from"),
}
_TOOL = f"markdown-it-py {version('markdown-it-py')}"


def read_markdown(origin: Origin) -> Iterator[Arrival]:
    """One document, after a warning where its encoding had to be assumed; or one problem."""
    read = read_decoded(origin, settings.MAX_HTML_BYTES)
    if isinstance(read, Problem):
        yield read
        return
    data, decoded = read
    source = decoded.text.removeprefix(BOM).replace("\r\n", "\n")
    front = _FRONT.match(source)
    said = _front(front.group(1), front.group(2)) if front else {}
    title, text, marked = _words(source[front.end() :] if front else source)
    if is_blank(text) or not is_storable(text):
        yield problems.empty(origin.place) if is_blank(decoded.text) else problems.no_readable_text(origin.place)
        return
    if decoded.warning:
        yield decoded.warning
    yield make_document(
        text,
        name=origin.place.name,
        source_id=origin.place.label,
        title=_first(said, "title") or title,
        outlet=_first(said, "outlet"),
        published=dates.iso_date(_first(said, "published") or ""),
        modified=dates.iso_date(_first(said, "modified") or ""),
        url=_first(said, "url"),
        byline=tuple(name for each in _all(said, "byline") for name in parted(each)),
        credits=tuple(_all(said, "credits")),
        language_given=_first(said, "language"),
        regions=marked,
        capture=capture_of(origin, data, "text/markdown", tool=_TOOL),
    )


def _words(source: str) -> tuple[str | None, str, tuple[Region, ...]]:
    """The headline that opens the text, if one does; the text; the writing on its pictures."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - a tenth of a second, only for Markdown
    from trafilatura.utils import load_html  # noqa: PLC0415 - half a second, only for markup

    try:
        markup = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(source)
        tree = load_html(f"<html><body>{markup}</body></html>")
        if tree is None:
            return None, "", ()
        told = pictures(tree, None)
        lines = blocks.lines(tree)
    except Exception:  # hostile markup: whatever the parsers trip over, there is no readable text
        return None, "", ()
    head = next((heading for heading in tree.iter("h1")), None)
    title = " ".join("".join(head.itertext()).split()) if head is not None else None
    if title and len(lines) > 1 and lines[0] == title:
        lines.pop(0)
    text = "\n".join(lines)
    return title, text, regions(text, told)


def _front(fence: str, block: str) -> dict[str, list[str]]:
    """The front matter's fields in lower case, each with its values. What is no ``name: value`` is passed over."""
    if fence == "+++":
        try:
            return {name.lower(): _values(value) for name, value in tomllib.loads(block).items()}
        except (ValueError, RecursionError):
            return {}
    found: dict[str, list[str]] = {}
    name = ""
    for line in block.split("\n"):
        if pair := _PAIR.fullmatch(line.rstrip()):
            name, value = pair.group(1).lower(), pair.group(2).strip()
            inner = value[1:-1].split(",") if value.startswith("[") and value.endswith("]") else [value]
            found[name] = [bare for each in inner if (bare := each.strip(" \"'"))]
        elif name and (item := _ITEM.fullmatch(line.rstrip())):
            found[name].append(item.group(1).strip(" \"'"))
    return found


def _values(value: Any) -> list[str]:
    return [str(each) for each in value if not isinstance(each, dict)] if isinstance(value, list) else [str(value)]


def _all(said: Mapping[str, list[str]], field: str) -> list[str]:
    words = next((said[name] for name in _FIELDS[field] if said.get(name)), [])
    return [word for each in words if (word := clean(each))]


def _first(said: Mapping[str, list[str]], field: str) -> str | None:
    return next(iter(_all(said, field)), None)
