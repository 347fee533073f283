"""One news item as a document, whatever format it came in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from reportedly.intake import dates, problems
from reportedly.intake.arrival import Arrival, capture_of, make_document
from reportedly.intake.characters import is_blank, is_storable
from reportedly.intake.html.said import parted
from reportedly.intake.place import Origin

MOST_ITEMS = 10_000  # of one package


@dataclass(frozen=True, slots=True)
class Item:
    """What an item says of itself, as it says it. ``credits``: its provider, its sources and its credit line.
    ``status``: "usable" where nothing else is said."""

    lines: list[str]
    identity: str | None = None
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    url: str | None = None
    credits: list[str | None] = field(default_factory=list)
    status: str = "usable"


def arrivals(items: Iterable[Item], origin: Origin, data: bytes, media_type: str) -> Iterator[Arrival]:
    """A document an item, after a warning where its provider has held it back; or problems."""
    for number, item in enumerate(items):
        place = origin.place.at(number + 1) if number else origin.place
        text = "\n".join(item.lines)
        if number >= MOST_ITEMS:
            yield problems.too_many_items(origin.place, MOST_ITEMS)
            return
        if is_blank(text) or not is_storable(text):
            yield problems.no_item_text(origin.place, clean(item.identity) or f"item {number + 1}")
            continue
        if item.status != "usable":
            yield problems.held_back(origin.place, clean(item.identity) or f"item {number + 1}", item.status)
        identity = clean(item.identity)
        yield make_document(
            text,
            name=identity or place.name,
            source_id=identity or place.input,
            title=clean(item.title),
            outlet=clean(item.outlet),
            published=_date(item.published),
            modified=_date(item.modified),
            url=clean(item.url),
            byline=tuple(parted(clean(item.byline) or "")),
            credits=tuple(dict.fromkeys(word for each in item.credits if (word := clean(each)))),
            language_given=clean(item.language),
            capture=capture_of(origin, data, media_type),
        )


def clean(word: str | None) -> str | None:
    """On one line, without white space around it; None for nothing."""
    flat = " ".join((word or "").split())
    return flat if flat and is_storable(flat) else None


def _date(word: str | None) -> str | None:
    return dates.iso_date(clean(word) or "")
