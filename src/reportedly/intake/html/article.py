"""The article's text out of a page's tree."""

from __future__ import annotations

from typing import Any, NamedTuple

from reportedly.intake.html.pictures import pictures, regions
from reportedly.intake.html.pruning import prune, unfold_tables
from reportedly.intake.html.recovery import recovered
from reportedly.intake.html.said import Said, parted
from reportedly.types import Region


class Article(NamedTuple):
    """``regions``: lines that are the writing on a picture."""

    text: str
    regions: tuple[Region, ...]


def article(tree: Any, said: Said, address: str | None) -> Article | None:
    """The article of a page that says ``said`` of itself; None where there is none. ``tree`` is used up.

    Raises whatever a parser raises for hostile markup.
    """
    from trafilatura import bare_extraction  # noqa: PLC0415 - half a second, only for pages

    unfold_tables(tree)
    prune(tree)
    told = pictures(tree, address or said.url)
    found: Any = bare_extraction(tree, include_comments=False, with_metadata=False)
    if not found or not found.text:
        return None
    text = recovered(found.text, tree, said.body, {picture.words for picture in told})
    text = _body(text, said)
    return Article(text, regions(text, told))


def _body(text: str, said: Said) -> str:
    """The article without its headline and by-line, which stand in fields of their own."""
    lines = text.split("\n")
    heads = {_plain(title) for title in (said.title, *said.titles) if title}
    while len(lines) > 1 and (_plain(lines[0]) in heads or _is_byline(lines[0], said.byline)):
        lines.pop(0)
    return "\n".join(lines)


def _is_byline(line: str, authors: tuple[str, ...]) -> bool:
    named = {_plain(author) for author in authors}
    found = [_plain(name) for name in parted(line)]
    return bool(found) and all(name in named for name in found)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
