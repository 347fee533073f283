"""Where a statement says that something happened, as values that can contradict each other: beside its numbers.

Most places that one story names are all true: where somebody was born, and where he grew up. So two contradict each
other only where both are told of by nearly the claim's own words, right behind the same word ("beheaded in Syria",
"beheaded on video in Iraq"), and neither can lie in the other: coarser is not contrary.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.reading.values.places import kilometres
from reportedly.settings import PLACE_APART_KM, PLACE_WORDS
from reportedly.types import Place, Span, Value
from reportedly.weighing.words import terms

ABOUT = "place"
_LIES = frozenset({"city", "county", "state", "country"})  # what has bounds that others lie in
_AT = re.compile(
    r"\b(?:in|at|near|outside) (?:(?:the|northern|southern|eastern|western|central|north|south|east|west|nearby|"
    r"downtown|coastal|border|capital|city|town|village|province|state|region|area|of|outskirts) )*$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:.()—–]|\b(?:where|when|which|who|that|while|after|before|and|but|as|by)\b")
# "in Iraq and the Levant" is no one place; "in Kenya last year" is another time
_GOES_ON = re.compile(r"(?:,? (?:and|or|to)\b|(?:,? [A-Z]\w+,?)? (?:last|in) (?:year|month|\d{4}|[A-Z]))")
_BEFORE, _BEHIND = 120, 24  # characters of a text that are looked at on either side of a place


@dataclass(frozen=True, slots=True)
class Located:
    """A place, and the stems of the words it follows in its clause."""

    place: Place
    behind: frozenset[str]


def located(values: Iterable[Value], spans: Iterable[Span], text: str) -> Iterator[Located]:
    """Where what the pieces ``spans`` of a document's ``text`` tell took place; ``values`` are the document's."""
    within = tuple(spans)
    for place in values:
        if not isinstance(place, Place) or place.category not in _LIES:
            continue
        start, end = place.span
        begins = next((begins for begins, ends in within if begins <= start and end <= ends), None)
        if begins is None or _GOES_ON.match(text[end : end + _BEHIND]):
            continue
        before = " ".join(text[max(begins, start - _BEFORE) : start].split()) + " "
        led = _AT.search(before)
        if led and (behind := _told(before[: led.start()])):
            yield Located(place, behind)


def elsewhere(one: Located, other: Located) -> bool:
    """Whether the two cannot both be where one thing happened."""
    here, there = one.place, other.place
    if one.behind.isdisjoint(other.behind) or _may_hold(here, there) or _may_hold(there, here):
        return False
    return kilometres(here, there) > PLACE_APART_KM


def _told(before: str) -> frozenset[str]:
    words = [word for word in _CLAUSE.split(before)[-1].split() if not word[0].isupper()]
    return frozenset(stem for stem in terms(" ".join(words[-PLACE_WORDS:])) if not stem[0].isdigit())


def _may_hold(outer: Place, inner: Place) -> bool:
    """Whether ``inner`` lies in ``outer``, as far as is known."""
    if outer.name == inner.name or not (outer.country and inner.country):
        return True
    if outer.country != inner.country:
        return False
    if outer.category == "country":
        return True
    return outer.category in {"state", "county"} and (outer.state == inner.state or not (outer.state and inner.state))
