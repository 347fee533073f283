"""The map: one mark a place, its circle as wide as its name is vague, and all of them in view."""

from __future__ import annotations

from reportedly.briefing.map_places import KM_A_DEGREE, LEAST_SPAN, UNITS, map_of
from reportedly.briefing.voices import number_articles, voices_of
from reportedly.types import Place, PlaceCategory
from tests.briefing.ferry import ferry


def _place(name: str, category: PlaceCategory, latitude: float, longitude: float) -> Place:
    return Place((0, 4), name, category, name, "XX", None, latitude, longitude, None)


KARVO = _place("Karvo", "city", 60.0, 24.0)
VELMARK = _place("Velmark", "country", 62.0, 20.0)


def test_a_vaguer_name_has_a_wider_circle_and_peoples_are_no_places() -> None:
    brief = ferry()
    voices = voices_of(brief.claims[0], number_articles(brief.documents))
    one, other = (line.assertion.statement for line in voices[0].lines[:2])
    found = map_of(voices, {one: [KARVO, VELMARK, _place("Velmarkians", "demonym", 0, 0)], other: [KARVO]})
    karvo, velmark = found.marks
    assert (karvo.name, karvo.articles, karvo.refs) == ("Karvo", 2, ("A-1", "A-2"))
    assert velmark.r > 10 * karvo.r
    assert velmark.r * KM_A_DEGREE / UNITS == velmark.reach
    left, top, width, height = found.box
    assert all(left < mark.x < left + width and top < mark.y < top + height for mark in found.marks)
    assert width == 2 * height


def test_one_town_is_seen_in_its_country_and_the_edge_of_the_world_holds() -> None:
    brief = ferry()
    voices = voices_of(brief.claims[0], number_articles(brief.documents))
    name = voices[0].lines[0].assertion.statement
    assert map_of(voices, {name: [KARVO]}).box[2] == LEAST_SPAN * UNITS
    left, top, width, height = map_of(voices, {name: [_place("Edge", "city", -89.0, 179.5)]}).box
    assert left + width <= 180 * UNITS
    assert top + height <= 90 * UNITS
    assert map_of(voices, {}).marks == ()
