"""``.ninjs`` and ``.ninjs.json``: news in JSON (IPTC, versions 1 to 3), one item, a list, or a package of items.

Version 1 writes ``headline`` and ``body_text``, ``body_html``, ``body_xhtml``; from 2 on these are lists of objects
with a ``value`` and a ``contenttype``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from reportedly import settings
from reportedly.intake import blocks, problems
from reportedly.intake.arrival import Arrival
from reportedly.intake.files import read_whole
from reportedly.intake.news.item import MOST_ITEMS, Item, arrivals
from reportedly.intake.place import Origin
from reportedly.types import Problem

_BODIES = ("body_xhtml", "body_html", "body_text")
_DEEPEST = 3  # packages in packages


def read_ninjs(origin: Origin) -> Iterator[Arrival]:
    """A document an item, or problems."""
    data = read_whole(origin, settings.MAX_XML_BYTES)
    if isinstance(data, Problem):
        yield data
        return
    try:
        root = json.loads(data)
    except RecursionError:
        yield problems.nested_json(origin.place)
        return
    except ValueError:
        yield problems.invalid_json(origin.place, "it is not one JSON value in UTF-8")
        return
    items = list(_items(root, 0))
    if not items:
        yield problems.not_of_kind(origin.place, "ninjs")
        return
    yield from arrivals(map(_item, items), origin, data, "application/ninjs+json")


def _items(value: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    """The texts in a value: itself, those of a list, those that a package names as its parts."""
    if isinstance(value, list):
        for each in value[: MOST_ITEMS + 1]:
            yield from _items(each, depth)
    elif isinstance(value, Mapping):
        if isinstance(value.get("items"), list) and depth < _DEEPEST:
            yield from _items(value["items"], depth + 1)
        elif value.get("type") == "composite" and depth < _DEEPEST:
            parts = value.get("associations") or []
            yield from _items(list(parts.values()) if isinstance(parts, Mapping) else parts, depth + 1)
        elif ("uri" in value or any(name in value for name in (*_BODIES, "bodies"))) and _is_text(value):
            yield value


def _is_text(value: Mapping[str, Any]) -> bool:
    return value.get("type", "text") in ("text", None)


def _item(value: Mapping[str, Any]) -> Item:
    rights = value.get("rightsinfo")
    holder = rights.get("copyrightholder") if isinstance(rights, Mapping) else None
    return Item(
        lines=_lines(value),
        identity=_word(value, "uri"),
        title=_word(value, "headline", "headlines", "title"),
        byline=_word(value, "byline", "bylines", "by"),
        outlet=_word(value, "provider", "providers"),
        published=_word(value, "firstcreated", "contentcreated", "versioncreated"),
        modified=_word(value, "versioncreated"),
        language=_word(value, "language"),
        url=next((each for each in _words(value.get("url")) + _words(value.get("uri")) if "://" in each), None),
        credits=[
            _word(value, "creditline", "credit"),
            *_words(value.get("infosource")),
            *_words(value.get("infosources")),
            *_words(value.get("copyrightholder")),
            *_words(holder),
        ],
        status=_word(value, "pubstatus") or "usable",
    )


def _lines(value: Mapping[str, Any]) -> list[str]:
    """The text in the richest form that has any."""
    forms = [("html" if name != "body_text" else "plain", each) for name in _BODIES for each in _words(value.get(name))]
    for body in _each(value.get("bodies")):
        if isinstance(body, Mapping):
            form = "html" if "html" in str(body.get("contenttype", "")) else "plain"
            forms += [(form, each) for each in _words(body)]
    for form, text in sorted(forms, key=lambda each: each[0]):
        lines = _visible(text) if form == "html" else [line for each in text.split("\n") if (line := each.strip())]
        if lines:
            return lines
    return []


def _visible(markup: str) -> list[str]:
    from trafilatura.utils import load_html  # noqa: PLC0415 - half a second, only for pages

    try:
        tree = load_html(f"<html><body>{markup}</body></html>")
    except Exception:  # hostile markup: whatever the parser trips over, there is no text
        return []
    return [] if tree is None else blocks.lines(tree)


def _word(value: Mapping[str, Any], *fields: str) -> str | None:
    """The first text that one of the fields holds."""
    return next((each for name in fields for each in _words(value.get(name))), None)


def _words(value: Any) -> list[str]:
    """The texts of a field, whichever version wrote it: a string, an object with a value or a name, or a list."""
    found = []
    for each in _each(value):
        named = each.get("value") or each.get("name") or each.get("literal") if isinstance(each, Mapping) else each
        if isinstance(named, str) and named.strip():
            found.append(named)
    return found


def _each(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
