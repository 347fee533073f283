"""What feeds can hold that gives no document, in one clear sentence each."""

from __future__ import annotations

from reportedly.intake.place import Place
from reportedly.types import Problem


def _aside(place: Place, reason: str, rest: str) -> Problem:
    return Problem(place.input, reason, f"{place.shown} {rest}")


def no_feed(place: Place) -> Problem:
    return _aside(place, "no feed", "is no RSS, Atom or JSON feed that can be read.")


def no_items(place: Place) -> Problem:
    return _aside(place, "empty", "is a feed, or a list of feeds, without anything in it.")


def broken_feed(place: Place) -> Problem:
    rest = "is not well-formed; the items that could be told apart in it arrived."
    return Problem(place.input, "broken feed", f"{place.shown} {rest}", arrived=True)


def nested(place: Place) -> Problem:
    return _aside(place, "nested", "was not read: its elements are nested too deeply for a feed.")


def declares_entities(place: Place) -> Problem:
    return _aside(place, "entities", "was not read: it declares XML entities; no article needs any.")


def headline_only(place: Place) -> Problem:
    return _aside(place, "headline only", "gave no document: the feed has a headline for it and no text.")


def not_fetched(place: Place, address: str) -> Problem:
    listed = Place(address, archive=place.label)
    return _aside(listed, "not fetched", "was not fetched: it is a feed in a list, and files alone are read here.")
