"""An item of a feed, whatever format it came in, to a document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly import settings
from reportedly.intake import dates
from reportedly.intake.arrival import Arrival, capture_of, make_document
from reportedly.intake.characters import is_blank, is_storable
from reportedly.intake.feeds import refusals
from reportedly.intake.html import read_html
from reportedly.intake.place import Origin, Place
from reportedly.types import Document


@dataclass(frozen=True, slots=True)
class Item:
    """What a feed tells of one article. Every field as the feed has it; times in any spelling."""

    guid: str | None = None
    link: str | None = None
    title: str | None = None
    markup: str | None = None  # the article, or a teaser, in HTML
    text: str | None = None  # the same as plain text
    published: str | None = None
    modified: str | None = None
    authors: tuple[str, ...] = ()
    source: str | None = None  # the feed it was taken over from, RSS 2.0 ``<source>``


@dataclass(frozen=True, slots=True)
class Feed:
    """What is the same for all items."""

    origin: Origin
    data: bytes
    media_type: str
    title: str | None
    tool: str = ""

    def documents(self, items: Iterator[Item]) -> Iterator[Arrival]:
        """A document an item, or why there is none; one problem for a feed without items."""
        number = 0
        for number, item in enumerate(items, start=1):
            yield from self._document(_clean(item), number)
        if number == 0:
            yield refusals.no_items(self.origin.place)

    def _document(self, item: Item, number: int) -> Iterator[Arrival]:
        place = self._place(item, number)
        text, tool = _text(item, place)
        if text is None:
            yield refusals.headline_only(place)
            return
        capture = capture_of(self.origin, self.data, self.media_type, place=place, tool=tool or self.tool)
        yield make_document(
            text,
            name=place.name,
            source_id=place.label,
            title=item.title,
            outlet=self.title,
            published=dates.iso_date(item.published or ""),
            modified=dates.iso_date(item.modified or ""),
            url=item.link,
            byline=item.authors,
            credits=(item.source,) if item.source else (),
            capture=capture,
        )

    def _place(self, item: Item, number: int) -> Place:
        """An item is its address; one without is its place in the feed."""
        own = item.link or item.guid or ""
        if "://" in own:
            return Place(own, identity=own, archive=self.origin.place.label)
        return self.origin.place.inside(item.guid or str(number))


def _text(item: Item, place: Place) -> tuple[str | None, str]:
    """The article's text and the tool that took it out; a teaser as it stands."""
    if item.markup:
        bare = plain(item.markup)
        if len(bare) < settings.FEED_CONTENT_CHARS:
            return (bare, "") if bare else (item.text, "")
        page = f"<!DOCTYPE html><html><body><article>{item.markup}</article></body></html>".encode()
        found = next((each for each in read_html(Origin(place, data=page)) if isinstance(each, Document)), None)
        return (found.text, found.capture.tool if found.capture else "") if found else (bare, "")
    return (None if item.text is None or is_blank(item.text) else item.text), ""


def plain(markup: str) -> str:
    """The words of some HTML, one space between them."""
    from trafilatura import html2txt  # noqa: PLC0415 - half a second, only for feeds

    if "<" not in markup and "&" not in markup:
        return " ".join(markup.split())
    try:
        return " ".join(html2txt(f"<html><body>{markup}</body></html>").split())
    except Exception:  # hostile markup, as in html.py
        return ""


def _clean(item: Item) -> Item:
    """Without fields that cannot be stored, white space around words, or markup in titles."""
    words = {name: _word(getattr(item, name)) for name in ("guid", "link", "published", "modified", "source")}
    authors = tuple(name for each in item.authors if (name := _word(each)))
    title = _word(plain(item.title)) if item.title else None
    return replace(item, **words, title=title, authors=authors, markup=_stored(item.markup), text=_stored(item.text))


def _word(value: str | None) -> str | None:
    kept = _stored(value)
    return " ".join(kept.split()) or None if kept else None


def _stored(value: str | None) -> str | None:
    return value if isinstance(value, str) and value.strip() and is_storable(value) else None
