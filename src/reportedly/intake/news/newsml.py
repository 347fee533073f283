"""``.newsml``: NewsML-G2 (IPTC), a news item alone or news messages that carry many.

Texts stand in the item as NITF, XHTML or plain text; an item whose content lies elsewhere has none, and nothing
is fetched for it. The items of a package are documents of their own where the message carries them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportedly.intake import blocks, problems
from reportedly.intake.arrival import Arrival
from reportedly.intake.news import nitf
from reportedly.intake.news.item import Item, arrivals, clean
from reportedly.intake.news.tree import found, parsed, word
from reportedly.intake.place import Origin
from reportedly.types import Problem

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ROOTS = {"newsmessage", "newsitem", "packageitem"}


def read_newsml(origin: Origin) -> Iterator[Arrival]:
    """A document an item, or problems."""
    tree = parsed(origin)
    if isinstance(tree, Problem):
        yield tree
        return
    root, data = tree
    if blocks.local_name(root) not in _ROOTS:
        yield problems.not_of_kind(origin.place, "NewsML-G2")
        return
    items = [root] if blocks.local_name(root) == "newsitem" else found(root, "//newsItem")
    if not items:
        yield problems.no_readable_text(origin.place)
        return
    yield from arrivals(map(_item, items), origin, data, "application/vnd.iptc.g2.newsitem+xml")


def _item(root: Any) -> Item:
    inner = next(iter(found(root, "contentSet/inlineXML/nitf")), None)
    within = nitf.item(inner) if inner is not None else Item([])
    dateline = clean(word(root, "contentMeta/dateline"))
    lines = _content(root)
    return Item(
        lines=[dateline, *lines] if dateline and lines and not lines[0].startswith(dateline) else lines,
        identity=root.get("guid"),
        title=word(root, "contentMeta/headline") or word(root, "itemMeta/title") or within.title,
        byline=word(root, "contentMeta/by") or word(root, "contentMeta/creator/name") or within.byline,
        outlet=_named(root, "itemMeta/provider"),
        published=word(root, "itemMeta/firstCreated")
        or word(root, "contentMeta/contentCreated")
        or word(root, "itemMeta/versionCreated"),
        modified=word(root, "contentMeta/contentModified") or word(root, "itemMeta/versionCreated"),
        language=word(root, "contentMeta/language", "tag") or root.get(_LANG),
        credits=[
            word(root, "contentMeta/creditline"),
            *(_name(each) for each in found(root, "contentMeta/infoSource")),
            _named(root, "rightsInfo/copyrightHolder"),
            *within.credits,
        ],
        status=(word(root, "itemMeta/pubStatus", "qcode") or "usable").rpartition(":")[2],
    )


def _content(root: Any) -> list[str]:
    """The text in the first of its forms that has any."""
    for inline in found(root, "contentSet/inlineXML"):
        whole = found(inline, "nitf")
        lines = [line for each in whole for line in nitf.item(each).lines] if whole else blocks.lines(inline)
        if lines:
            return lines
    for inline in found(root, "contentSet/inlineData"):
        if not inline.get("encoding"):  # base64 of a picture
            return [line for each in "".join(inline.itertext()).split("\n") if (line := each.strip())]
    return []


def _named(root: Any, path: str) -> str | None:
    return next((name for each in found(root, path) if (name := _name(each))), None)


def _name(element: Any) -> str | None:
    """A party by its name, else by what it is called in a vocabulary: "nprov:REUTERS" is REUTERS."""
    code = element.get("qcode") or ""
    return clean(word(element, "name") or element.get("literal") or code.rpartition(":")[2])
