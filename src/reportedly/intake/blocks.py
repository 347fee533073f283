"""The words of a tree of HTML or of news XML as lines: one a block, as a reader sees them, markup gone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "body.content", "bq", "block", "br", "center", "dd", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hl1", "hl2", "hr", "html", "li", "main", "nav", "note", "ol", "p", "pre", "section", "table", "tbody", "td", "th",
    "tr", "ul",
}  # fmt: skip
_UNSEEN = {"head", "iframe", "media", "noscript", "object", "script", "select", "style", "svg", "template", "title"}
_BREAK = "\n"
_SPACES = re.compile(r"[^\S\n]+")
_LINE_ENDS = re.compile(r" ?\n[\s\u200b\u200c\u034f\u00ad]*")  # with the marks that newsletters pad their previews with


def lines(element: Any) -> list[str]:
    """The lines of ``element`` that hold anything, white space made single."""
    joined = _SPACES.sub(" ", "".join(_pieces(element)))
    return [line for each in _LINE_ENDS.split(joined) if (line := each.strip())]


def local_name(element: Any) -> str:
    """An element's name without its namespace, in lower case; "" for comments and entities."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def is_block(element: Any) -> bool:
    """Whether an element begins a line of its own."""
    return local_name(element) in _BLOCKS


def _pieces(root: Any) -> Iterator[str]:
    """The text in order with a break around every block; its own stack, for trees may nest as deep as they like."""
    waiting: list[Any] = [root]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
            continue
        name = local_name(one)
        if not name or name in _UNSEEN:
            continue
        around = _BREAK if name in _BLOCKS else ""
        inner: list[Any] = [around, _flat(one.text)]
        for child in one:
            inner += [child, _flat(child.tail)]
        waiting += [*inner, around][::-1]


def _flat(text: str | None) -> str:
    return (text or "").replace("\n", " ").replace("\r", " ")
