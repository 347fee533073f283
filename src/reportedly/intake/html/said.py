"""What a page says of itself, and which of its ways of saying so wins.

Pages say the same thing several times and not always alike. ``WINS`` names, field by field, the ways in the order
in which they are believed; the first that says something usable is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urljoin, urlsplit

from reportedly.intake import dates
from reportedly.intake.characters import is_storable
from reportedly.intake.html import jsonld
from reportedly.intake.html.guess import Guess

# "ld": a field of the JSON-LD article. "meta": a meta element by name, property or itemprop. "item": microdata.
# "time", "link", "h1": those elements. "guess": what trafilatura makes of the page as a whole.
WINS: dict[str, tuple[str, ...]] = {
    "title": ("ld headline", "meta og:title", "meta twitter:title", "item headline", "h1", "guess title"),
    "outlet": ("meta og:site_name", "ld publisher", "item publisher", "meta application-name", "guess sitename"),
    "byline": ("ld author", "meta author", "meta byl", "meta parsely-author", "meta dc.creator", "meta article:author",
               "item author", "guess author"),
    "published": ("ld datePublished", "meta article:published_time", "meta datePublished", "item datePublished",
                  "time pubdate", "meta date", "meta pubdate", "meta publishdate", "meta parsely-pub-date",
                  "meta dc.date.issued", "meta dcterms.created", "guess date"),
    "modified": ("ld dateModified", "meta article:modified_time", "meta dateModified", "item dateModified",
                 "meta og:updated_time", "meta last-modified", "meta dc.date.modified", "meta dcterms.modified"),
    "url": ("link canonical", "meta og:url", "ld url", "guess url"),
}  # fmt: skip
# Whose material it is; here nothing wins, all of it is kept.
CREDITS = ("ld isBasedOn", "ld sourceOrganization", "ld provider", "ld creditText",
           "meta syndication-source", "meta original-source")  # fmt: skip
MOST_NAMES = 20  # authors, and credits, of one article
LONGEST = 300  # characters of one of them
_NAMED = ("author", "publisher")
_WORKS = ("isBasedOn", "sourceOrganization", "provider")
_BYLINE = re.compile(r"(?:by|words by|text by|written by)\b[\s:]+", re.IGNORECASE)
_PARTED = re.compile(r"\s*[;|]\s*|\s+(?:and|&)\s+|,\s+(?!(?:jr|sr|md|phd|esq|inc|ltd)\b)", re.IGNORECASE)
_SECOND_LEVEL = {"ac", "co", "com", "edu", "gov", "net", "org"}
_SHOW_OTHERS = {"ampproject.org", "archive.org", "archive.is", "archive.ph", "archive.today", "googleusercontent.com",
                "translate.goog"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Said:
    """Everything as printed, dates in ISO 8601. ``titles``: every form of the headline in the page."""

    title: str | None
    outlet: str | None
    byline: tuple[str, ...]
    published: str | None
    modified: str | None
    url: str | None
    credits: tuple[str, ...]
    language: str | None
    titles: tuple[str, ...]
    body: str | None  # the article as JSON-LD repeats it: not what a reader sees, but it tells what belongs


def said(tree: Any, address: str | None) -> Said:
    """``tree``: a parsed page, which stays as it is. ``address``: where it came from, if that is known."""
    page = _Page(tree, address)
    outlet, url = _first(page, "outlet"), _first(page, "url")
    own = address or page.clean("meta og:url") or url
    elsewhere = [url] if url and own and _another_house(own, url) else []
    credits = [each for way in CREDITS for each in page.ways(way) if _another_name(each, outlet)]
    kept = dict.fromkeys(_bounded([*credits, *elsewhere]))
    titles = [each for way in WINS["title"][:-1] for each in page.ways(way)]
    return Said(
        title=_first(page, "title"),
        outlet=outlet,
        byline=tuple(dict.fromkeys(_bounded(_authors(page)))),
        published=_moment(page, "published"),
        modified=_moment(page, "modified"),
        url=own if elsewhere else url,
        credits=tuple(kept),
        language=(page.clean("lang") or "").replace("_", "-").partition("-")[0].lower() or None,
        titles=tuple(dict.fromkeys(titles)),
        body=next(iter(jsonld.words(page.article.get("articleBody"))), None),
    )


class _Page:
    """One page, asked in the ways that the tables name."""

    def __init__(self, tree: Any, address: str | None) -> None:
        self._tree, self._address = tree, address
        self._whole = Guess(tree, address)

    def ways(self, way: str) -> Iterator[str]:
        """All that one way of asking gives, without white space around it."""
        kind, _, name = way.partition(" ")
        asked = {"ld": self._ld, "meta": self._meta, "item": self._item, "guess": self._guess}.get(kind)
        for value in asked(name) if asked else self._elements(kind, name):
            word = " ".join((value or "").split())
            if word and is_storable(word):
                yield word

    def clean(self, way: str) -> str | None:
        """The first that one way gives."""
        return next(self.ways(way), None)

    @cached_property
    def article(self) -> dict[str, Any]:
        scripts = self._tree.xpath("//script[contains(@type, 'ld+json')]/text()")
        return jsonld.article(map(str, scripts), self._address or next(self._elements("link", "canonical"), None))

    @cached_property
    def _metas(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for meta in self._tree.iter("meta"):
            for key in ("property", "name", "itemprop"):
                for name in (meta.get(key) or "").lower().split():
                    found.setdefault(name, []).append(meta.get("content") or "")
        return found

    def _ld(self, name: str) -> list[str]:
        value = self.article.get(name)
        if name == "url":
            return jsonld.addresses(self.article)
        if name in _NAMED:
            return jsonld.names(value)
        return jsonld.works(value) if name in _WORKS else jsonld.words(value)

    def _meta(self, name: str) -> list[str]:
        return self._metas.get(name.lower(), [])

    def _item(self, name: str) -> Iterator[str]:
        for found in self._items.get(name, ()):
            if any(up.get("itemprop") in ("comment", "review") for up in found.iterancestors()):
                continue
            inner = found.xpath(".//*[@itemprop='name']")
            one = inner[0] if inner else found
            yield one.get("content") or one.get("datetime") or " ".join(one.itertext())

    @cached_property
    def _items(self) -> dict[str, list[Any]]:
        found: dict[str, list[Any]] = {}
        for element in self._tree.xpath("//*[@itemprop][not(self::meta)]"):
            for name in element.get("itemprop").split():
                found.setdefault(name, []).append(element)
        return found

    def _elements(self, kind: str, name: str) -> Iterator[str]:
        if kind == "h1":
            yield from (" ".join(each.itertext()) for each in self._tree.iter("h1"))
        elif kind == "lang":
            yield self._tree.getroottree().getroot().get("lang") or ""
        elif kind == "time":
            yield from self._tree.xpath("//time[@pubdate]/@datetime")
        elif kind == "link":
            for link in self._tree.iter("link"):
                if name in (link.get("rel") or "").lower().split():
                    href = (link.get("href") or "").strip()
                    yield urljoin(self._address, href) if self._address else href

    def _guess(self, name: str) -> list[str]:
        return [self._whole.field(name) or ""]


def _first(page: _Page, field: str) -> str | None:
    usable = _is_address if field == "url" else bool
    return next((word for way in WINS[field] for word in page.ways(way) if usable(word)), None)


def _moment(page: _Page, field: str) -> str | None:
    words = (word for way in WINS[field] for word in page.ways(way))
    return next((date for word in words if (date := dates.iso_date(word))), None)


def _authors(page: _Page) -> list[str]:
    for way in WINS["byline"]:
        stated = [word for word in page.ways(way) if not _is_address(word)]
        if stated:
            return stated if way == "ld author" and len(stated) > 1 else [n for each in stated for n in parted(each)]
    return []


def parted(byline: str) -> list[str]:
    """The people a by-line names: "By Ann Lie and Bo Vik" is two."""
    return [name for name in _PARTED.split(_BYLINE.sub("", byline.strip(), count=1)) if name]


def _bounded(words: list[str]) -> list[str]:
    return [word for word in words if len(word) <= LONGEST][:MOST_NAMES]


def _is_address(word: str) -> bool:
    return word.startswith(("http://", "https://", "//"))


def _another_name(credit: str, outlet: str | None) -> bool:
    return credit.casefold() != (outlet or "").casefold()


def _another_house(own: str, other: str) -> bool:
    """Whether two addresses are of different publishers, as far as their hosts tell. Archives and caches show
    other people's pages and republish nothing."""
    mine, theirs = _house(own), _house(other)
    return bool(mine and theirs) and mine != theirs and mine not in _SHOW_OTHERS


def _house(address: str) -> str:
    try:
        host = (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""
    labels = host.split(".")
    short = len(labels) > 2 and labels[-2] in _SECOND_LEVEL and len(labels[-1]) == 2
    return ".".join(labels[-3 if short else -2 :])
