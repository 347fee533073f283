"""Which capitalised words are places, and which place."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.values.places import places


def told(text: str) -> list[tuple[str, str, str | None]]:
    return [(p.text, p.category, p.state or p.country) for p in places(text)]


def test_a_town_is_where_the_state_after_it_says() -> None:
    text = "The mill in Paris, Texas, burned. Paris has one brigade."
    assert [(p.name, p.state, p.country) for p in places(text)] == [
        ("Paris", "Texas", "US"),
        ("Texas", "Texas", "US"),
        ("Paris", "Texas", "US"),
    ]
    assert [(p.name, p.country) for p in places("The mill in Paris burned.")] == [("Paris", "FR")]


def test_the_other_places_of_the_text_decide() -> None:
    american = places("Rain fell in Ohio, from Dayton to Columbus. In Dublin, Ohio drivers waited. Dublin flooded.")
    irish = places("Rain fell in Ireland, from Cork to Galway. In Dublin drivers waited.")
    assert {p.country for p in american} == {"US"}
    assert {p.country for p in irish if p.text == "Dublin"} == {"IE"}


@pytest.mark.parametrize(
    "text",
    [
        *("Paris Hilton sang.", "The Washington Post wrote.", "Mr. London left.", "President Lincoln spoke."),
        *("The University of Michigan grew.", "The Bank of England met.", "He read the New York Times."),
        *("Most boats sank.", "Reading calms.", "In March it rained.", "Police came.", "The IS group fled.", "", "Of"),
        *("“It sank,” said Mary.", "through the Obama administration", "in the White House", "according to Lincoln"),
    ],
)
def test_people_bodies_and_common_words_are_no_places(text: str) -> None:
    assert told(text) == []


def test_a_surname_is_no_place_later_on() -> None:
    assert told("Jack London wrote it. London was proud.") == []


def test_an_office_belongs_to_its_place() -> None:
    assert told("Houston Mayor Ada Brandt spoke.") == [("Houston", "city", "Texas")]
    assert told("The mayor of Houston spoke.") == [("Houston", "city", "Texas")]


def test_demonyms_are_kept_apart() -> None:
    text = "Turkish sailors met South Korean ones."
    assert told(text) == [("Turkish", "demonym", "TR"), ("South Korean", "demonym", "KR")]


def test_country_codes_count_only_in_capitals() -> None:
    assert [p[0] for p in told("US ships and U.K. ships left the UAE.")] == ["US", "U.K.", "UAE"]
    assert told("Us and them") == []


def test_a_place_carries_what_geonames_says() -> None:
    (place,) = places("A ferry left Kobani, north of Aleppo.")[:1]
    assert (place.country, place.state) == ("SY", "Aleppo")
    assert place.geonames_id is not None
    assert abs(place.latitude - 36.9) < 0.1 and abs(place.longitude - 38.35) < 0.1


def test_accents_and_marks_do_not_matter() -> None:
    assert {p.country for p in places("from Cote d’Ivoire and Côte d'Ivoire")} == {"CI"}


def test_spans_count_code_points() -> None:
    text = "😀 é́ in Köln, Germany"
    assert [text[slice(*p.span)] for p in places(text)] == ["Köln", "Germany"]


def test_a_long_line_takes_time_in_proportion() -> None:
    def seconds(times: int) -> float:
        text = "Storms hit San Jose and Santa Rosa, said Ann Lee of Springfield. " * times
        begun = time.process_time()
        places(text)
        return time.process_time() - begun

    seconds(10)
    assert seconds(4000) < 30 * max(seconds(400), 0.02)


@given(st.lists(st.sampled_from("In Paris Texas , London Mr. of New York's U.S. Va. - \n St. and “ ( DC IN".split())))
def test_any_run_of_such_words_gives_spans_that_slice(words: list[str]) -> None:
    text = " ".join(words)
    found = places(text)
    assert all(text[slice(*p.span)] == p.text for p in found)
    assert all(a.span[1] <= b.span[0] for a, b in pairwise(found))
