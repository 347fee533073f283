"""The places that the words of a claim name, on a map: how exactly each name places the event is its circle.

Equirectangular, so that the outline is one picture for all maps; the radius of a circle is given in kilometres
and drawn in degrees of latitude. One unit of the drawing is a twentieth of a degree.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.briefing.voices import Voice
from reportedly.types import Place, PlaceCategory

UNITS = 20.0  # a degree
KM_A_DEGREE = 111.2  # of latitude
# How far from its point a place of each kind reaches, in kilometres: about the radius of a middling one.
REACH: dict[PlaceCategory, float] = {
    "city": 12, "county": 40, "state": 150, "country": 350, "region": 400, "continent": 2500, "demonym": 350,
}  # fmt: skip
LEAST_SPAN = 30.0  # degrees across, so that one town is seen in its country
RATIO = 2.0  # width to height of the drawing
MOST_NAMES = 9  # names written on the map; the rest are in the list beside it


@dataclass(frozen=True, slots=True)
class MapMark:
    """A place; ``reach`` in kilometres, ``r`` in units of the drawing; ``refs``: the lines that name it."""

    name: str
    kind: str
    x: float
    y: float
    r: float
    reach: float
    articles: int
    refs: tuple[str, ...]
    named: bool


@dataclass(frozen=True, slots=True)
class PlaceMap:
    """``box``: left, top, width, height of what is seen; ``dot``, ``letter``: sizes that look alike on every map."""

    marks: tuple[MapMark, ...] = ()
    box: tuple[float, float, float, float] = (-3600.0, -1800.0, 7200.0, 3600.0)
    dot: float = 0.0
    letter: float = 0.0


def map_of(voices: Sequence[Voice], places: Mapping[str, Sequence[Place]]) -> PlaceMap:
    """``places``: those named in the words of each assertion, by statement; names of peoples are no places."""
    found: dict[tuple[str, float, float], list[tuple[Place, str, str]]] = {}
    for voice in voices:
        for n, line in enumerate(voice.lines, 1):
            for place in places.get(line.assertion.statement, ()):
                if place.category != "demonym":
                    key = (place.name, place.latitude, place.longitude)
                    found.setdefault(key, []).append((place, f"{voice.letter}-{n}", line.assertion.document))
    groups = sorted(found.values(), key=lambda group: -len({document for *_, document in group}))
    if not groups:
        return PlaceMap()
    box = _box([group[0][0] for group in groups])
    marks = tuple(_mark(group, n < MOST_NAMES) for n, group in enumerate(groups))
    return PlaceMap(marks, box, box[2] / 260, box[2] / 52)


def _mark(group: Sequence[tuple[Place, str, str]], named: bool) -> MapMark:
    place = group[0][0]
    reach = REACH[place.category]
    return MapMark(
        name=place.name,
        kind=place.category,
        x=place.longitude * UNITS,
        y=-place.latitude * UNITS,
        r=reach / KM_A_DEGREE * UNITS,
        reach=reach,
        articles=len({document for *_, document in group}),
        refs=tuple(dict.fromkeys(ref for _, ref, _ in group)),
        named=named,
    )


def _box(places: Sequence[Place]) -> tuple[float, float, float, float]:
    """What is seen: all places with air around them, in the shape of the drawing, inside the world."""
    air = max(2.0, *(min(REACH[p.category], 600) / KM_A_DEGREE for p in places))
    west, east = min(p.longitude for p in places) - air, max(p.longitude for p in places) + air
    south, north = min(p.latitude for p in places) - air, max(p.latitude for p in places) + air
    wide = min(360.0, max(east - west, (north - south) * RATIO, LEAST_SPAN))
    high = wide / RATIO
    left = min(max(-180.0, (west + east - wide) / 2), 180.0 - wide)
    top = min(max(-90.0, (south + north - high) / 2), 90.0 - high)
    return left * UNITS, -(top + high) * UNITS, wide * UNITS, high * UNITS
