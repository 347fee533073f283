"""Where statements put what happened, and when two places contradict each other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportedly.reading.values.places import places
from reportedly.weighing.located import Located, elsewhere, located


def where(text: str) -> list[Located]:
    return list(located(places(text), [(0, len(text))], text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A bomb exploded in Mosul.", ["Mosul"]),
        ("A bomb exploded near the northern city of Mosul.", ["Mosul"]),
        ("The talks led to a visit from Mosul.", []),
        ("A bomb exploded in Iraq and Syria.", []),
        ("A bomb exploded in Mosul last year.", []),
        ("In Mosul, nobody came.", []),
    ],
)
def test_what_lies_in_one_place(text: str, found: list[str]) -> None:
    assert [each.place.name for each in where(text)] == found


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("The bomb exploded in Mosul.", "The bomb exploded in Basra.", True),
        ("The bomb exploded in Mosul.", "The bomb exploded in Syria.", True),
        ("The bomb exploded in Mosul.", "The bomb exploded in Iraq.", False),
        ("The bomb exploded in Iraq.", "The bomb exploded in Mosul.", False),
        ("The bomb exploded in Mosul.", "The bomb exploded in Mosul.", False),
        ("The general was born in Mosul.", "The bomb exploded in Basra.", False),
    ],
)
def test_places_that_cannot_both_hold(one: str, other: str, apart: bool) -> None:
    (first,), (second,) = where(one), where(other)
    assert elsewhere(first, second) is apart
    assert elsewhere(second, first) is apart


def test_a_town_and_its_suburb_are_no_contradiction() -> None:
    (town,) = where("The bomb exploded in Baghdad.")
    near, far = (
        Located(replace(town.place, name="Suburb", latitude=town.place.latitude + degrees), town.behind)
        for degrees in (0.2, 2)
    )
    assert not elsewhere(town, near)
    assert elsewhere(town, far)


def test_a_place_outside_the_statement_is_not_its() -> None:
    text = "The ferry sank. A bomb exploded in Mosul."
    assert list(located(places(text), [(0, 15)], text)) == []
