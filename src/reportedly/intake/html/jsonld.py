"""The news article that a page describes in JSON-LD (schema.org), whatever shape the description has.

It may stand alone, in a list, in an ``@graph`` or inside the page's own description, under ``NewsArticle`` or a
neighbouring type; authors and publishers may be names, objects, lists of either, or ``@id`` references. Pages write
JSON that is none: what a mended reading cannot save is looked for as single fields.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import Any

_ARTICLE = re.compile(r"(?:https?://schema\.org/)?(?:\w*Article|\w*Posting|Report)", re.IGNORECASE)
_INSIDE = ("@graph", "mainEntity", "mainEntityOfPage")  # where a page's description holds its article's
_COMMA = re.compile(r",(?=\s*[}\]])")
_WRAPPED = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$")
_FIELD = re.compile(r'"(headline|datePublished|dateModified|creditText|isBasedOn)"\s*:\s*"((?:[^"\\]|\\.){1,500})"')
MOST = 2000  # nodes of one page that are looked at; the fullest pages of news have some hundred
Node = Mapping[str, Any]


def article(scripts: Iterable[str], address: str | None = None) -> dict[str, Any]:
    """The article's node with its references followed one step, or an empty one. Of several it is the one of
    the page's ``address``, else the fullest, else the first. Never raises."""
    roots: list[Any] = []
    salvaged: dict[str, Any] = {}
    for script in scripts:
        root = _parsed(script)
        if root is None:
            salvaged = {**dict(_FIELD.findall(script)), **salvaged}
        roots.append(root)
    nodes = list(_nodes(roots))
    named = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    found = [node for node in nodes if _is_article(node)] or [node for node in nodes if "datePublished" in node]
    if not found:
        return salvaged
    best = max(found, key=lambda node: (address is not None and address in addresses(node), _fullness(node)))
    return {name: _followed(value, named) for name, value in best.items()}


def names(value: Any) -> list[str]:
    """The names in a value: of a person, an organisation, a work, or several."""
    return [name for one in _each(value) if (name := _word(one, "name", "legalName", "headline"))]


def works(value: Any) -> list[str]:
    """What names a work or an organisation best: its publisher and its address, else its name."""
    found: list[str] = []
    for one in _each(value):
        if isinstance(one, Mapping):
            publisher = names(one.get("publisher") or one.get("provider") or one.get("sourceOrganization"))
            own = _word(one, "url", "@id", "sameAs") if _is_article(one) or publisher else None
            found += [*publisher, *([own] if own else [])] or names(one)
        elif word := _word(one):
            found.append(word)
    return found


def addresses(node: Node) -> list[str]:
    """The addresses under which a node describes its page."""
    page = [_word(one, "@id", "url") for one in _each(node.get("mainEntityOfPage"))]
    stated = [_word(node, "url"), *page, _word(node, "@id")]
    return [each for each in stated if each and each.startswith(("http://", "https://"))]


def words(value: Any) -> list[str]:
    """Plain text values."""
    return [word for one in _each(value) if not isinstance(one, Mapping) and (word := _word(one))]


def _parsed(script: str) -> Any:
    bare = _WRAPPED.sub("", script)
    for attempt in (bare, _COMMA.sub("", bare)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(roots: list[Any]) -> Iterator[dict[str, Any]]:
    """Objects at the top and where descriptions nest, in the page's order."""
    waiting, met = roots[::-1], 0
    while waiting and met < MOST:
        one = waiting.pop()
        met += 1
        if isinstance(one, list):
            waiting += one[::-1]
        elif isinstance(one, dict):
            yield one
            waiting += [one[name] for name in _INSIDE if name in one][::-1]


def _is_article(node: Node) -> bool:
    return any(isinstance(kind, str) and _ARTICLE.fullmatch(kind) for kind in _each(node.get("@type")))


def _fullness(node: Node) -> int:
    return sum(name in node for name in ("headline", "datePublished", "author", "publisher", "articleBody"))


def _followed(value: Any, named: Mapping[str, Node]) -> Any:
    """``{"@id": ...}`` as what it refers to elsewhere in the page."""
    if isinstance(value, list):
        return [_followed(one, named) for one in value[:MOST]]
    if isinstance(value, dict) and set(value) <= {"@id", "@type"}:
        name = value.get("@id")
        return named.get(name, value) if isinstance(name, str) else value
    return value


def _each(value: Any) -> list[Any]:
    if value is None:
        return []
    return value[:MOST] if isinstance(value, list) else [value]


def _word(value: Any, *fields: str) -> str | None:
    """``value`` as text, or the first of its ``fields`` that is."""
    if isinstance(value, str):
        return " ".join(unescape(value).split()) or None
    if isinstance(value, Mapping):
        found = (_word(one) for name in fields for one in _each(value.get(name)) if isinstance(one, str))
        return next((word for word in found if word), None)
    return None
