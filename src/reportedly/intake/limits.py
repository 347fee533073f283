"""What one input may cost: an article of a bearable length, and no more than so many problem rows."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly import settings
from reportedly.intake import problems
from reportedly.intake.arrival import Arrival
from reportedly.intake.place import Place
from reportedly.types import Document, Problem


def bounded(arrivals: Iterator[Arrival], place: Place) -> Iterator[Arrival]:
    """The arrivals of one file. A text beyond the limit is set aside; what is set aside beyond a
    thousand times is counted, and told in one row at the end."""
    aside = 0
    for arrival in arrivals:
        if isinstance(arrival, Document) and len(arrival.text) > settings.MAX_TEXT_CHARS:
            arrival = problems.text_too_long(place, arrival.source_id)
        if isinstance(arrival, Problem) and not arrival.arrived:
            aside += 1
            if aside > settings.MAX_SET_ASIDE:
                continue
        yield arrival
    if aside > settings.MAX_SET_ASIDE:
        yield problems.many_more(place, aside - settings.MAX_SET_ASIDE)
