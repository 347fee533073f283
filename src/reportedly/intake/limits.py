"""What one input may cost: no more than so many problem rows."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly import settings
from reportedly.intake import problems
from reportedly.intake.arrival import Arrival
from reportedly.intake.place import Place
from reportedly.types import Problem


def bounded(arrivals: Iterator[tuple[Place, Arrival]]) -> Iterator[Arrival]:
    """The arrivals of inputs, which follow one another. What is set aside of one input beyond a thousand
    times is counted, and told in one row after its last."""
    here: Place | None = None
    aside = 0
    for place, arrival in arrivals:
        if place != here:
            yield from _more(here, aside)
            here, aside = place, 0
        if isinstance(arrival, Problem) and not arrival.arrived:
            aside += 1
            if aside > settings.MAX_SET_ASIDE:
                continue
        yield arrival
    yield from _more(here, aside)


def _more(place: Place | None, aside: int) -> Iterator[Problem]:
    if place is not None and aside > settings.MAX_SET_ASIDE:
        yield problems.many_more(place, aside - settings.MAX_SET_ASIDE)
