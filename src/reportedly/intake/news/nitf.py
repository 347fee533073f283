"""``.nitf``: News Industry Text Format (IPTC, versions 2 and 3), one item a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportedly.intake import blocks, problems
from reportedly.intake.arrival import Arrival
from reportedly.intake.news.item import Item, arrivals, clean
from reportedly.intake.news.tree import found, parsed, word
from reportedly.intake.place import Origin
from reportedly.types import Problem


def read_nitf(origin: Origin) -> Iterator[Arrival]:
    """One document, or one problem."""
    tree = parsed(origin)
    if isinstance(tree, Problem):
        yield tree
        return
    root, data = tree
    if blocks.local_name(root) != "nitf":
        yield problems.not_of_kind(origin.place, "NITF")
        return
    yield from arrivals([item(root)], origin, data, "application/nitf+xml")


def item(root: Any) -> Item:
    """The item of an ``nitf`` element."""
    return Item(
        lines=[*_dateline(root), *body(root), *_lines(root, "body/body.end/tagline")],
        identity=word(root, "head/docdata/doc-id", "id-string"),
        title=word(root, "body/body.head/hedline/hl1") or word(root, "head/title"),
        byline=word(root, "body/body.head/byline/person") or word(root, "body/body.head/byline"),
        outlet=word(root, "head/pubdata", "name"),
        published=word(root, "head/docdata/date.issue", "norm") or word(root, "head/pubdata", "date.publication"),
        language=root.get("{http://www.w3.org/XML/1998/namespace}lang"),
        url=word(root, "head/pubdata", "ex-ref"),
        credits=[
            word(root, "body/body.head/distributor"),
            word(root, "body/body.head/rights/rights.owner"),
            word(root, "head/docdata/doc-id", "regsrc"),
            word(root, "head/docdata/doc.copyright", "holder"),
        ],
    )


def body(root: Any) -> list[str]:
    """The article's lines; pictures and what stands under them are left out."""
    return _lines(root, "body/body.content")


def _dateline(root: Any) -> list[str]:
    dateline = clean(word(root, "body/body.head/dateline"))
    return [dateline] if dateline else []


def _lines(root: Any, path: str) -> list[str]:
    return [line for element in found(root, path) for line in blocks.lines(element)]
