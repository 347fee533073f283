"""The people one document names."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.sources.people import People


def people(text: str, *phrases: str) -> People:
    """``phrases``: source phrases of the text, at their first place."""
    return People(text, [((text.index(p), text.index(p) + len(p)), p) for p in phrases])


def named(text: str, *phrases: str) -> list[tuple[str, str | None]]:
    return [(p.name, p.role) for p in people(text, *phrases).people]


def test_everybody_is_named_once_in_the_fullest_form() -> None:
    text = "Oda Brandt rowed. Oda Maria Brandt, 40, won. Later Brandt slept and Oda Brandt woke."
    (only,) = people(text).people
    assert only.name == "Oda Maria Brandt"
    assert text[slice(*only.mention)] == "Oda Maria Brandt"
    assert only.places == sorted(only.places)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Interior minister Halvard Rusk spoke.", "Interior minister"),
        ("Halvard Rusk, the interior minister, spoke.", "interior minister"),
        ("Halvard Rusk, Freedonia's interior minister, spoke.", "interior minister"),
        ("The harbour fell silent. Mayor Halvard Rusk spoke.", "Mayor"),
        ("Halvard Rusk, who rowed, spoke.", None),
        ("Halvard Rusk, in the rain, spoke.", None),
    ],
)
def test_roles_stand_beside_the_name(text: str, role: str | None) -> None:
    assert named(text) == [("Halvard Rusk", role)]


def test_a_name_that_ends_a_sentence_does_not_hide_the_one_that_opens_the_next() -> None:
    assert [name for name, _ in named("They met Oda Brandt. Mira Lund left.")] == ["Oda Brandt", "Mira Lund"]


def test_a_role_told_later_is_kept() -> None:
    assert named("Halvard Rusk rowed. Interior minister Halvard Rusk won.") == [("Halvard Rusk", "Interior minister")]


def test_no_people_in_other_capitals() -> None:
    text = "The Coastal Institute met Human Rights Watch. Weir Gazette, Monday. In Saudi Arabia. United Nations."
    assert named(text) == []


def test_a_source_phrase_gives_its_place_in_the_text() -> None:
    for phrase in ("a statement by Ada Pohl, a doctor", "Dr Ada Pohl", "the doctor, Ada Pohl"):
        text = f"It said so, in {phrase}."
        (only,) = people(text, phrase).people
        assert text[slice(*only.mention)] == "Ada Pohl"


def test_by_name() -> None:
    found = people("Nadir al-Omari met Oda Maria Brandt and Abu Bakr Haddad.")

    def name(short: str) -> str | None:
        person = found.by_name(short)
        return person.name if person else None

    assert [name(s) for s in ("al-Omari", "Omari", "Mr Omari")] == ["Nadir al-Omari"] * 3
    assert [name(s) for s in ("Brandt", "Oda Brandt", "Maria Brandt", "Dr. Brandt")] == ["Oda Maria Brandt"] * 4
    assert [name(s) for s in ("Abu Bakr", "Haddad")] == ["Abu Bakr Haddad"] * 2
    assert [name(s) for s in ("Enger", "Ada Brandt", "Brandt Oda", "")] == [None] * 4


@pytest.mark.parametrize("name", ["Ola Legend", "Darnell Nurse", "Farokh Engineer", "Adrienne Mayor"])
def test_a_title_behind_a_given_name_is_a_surname(name: str) -> None:
    assert [found for found, _ in named(f"Then {name} spoke.")] == [name]


def test_two_given_names_are_two_people() -> None:
    assert [name for name, _ in named("Oda Brandt met Ada Brandt.")] == ["Oda Brandt", "Ada Brandt"]


TWO = "Halvard Rusk, the interior minister, rowed. Ada Pohl, the health minister, swam. Mayor Omar Diaz slept."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("interior minister", "Halvard Rusk"),
        ("Interior Minister", "Halvard Rusk"),
        ("health minister", "Ada Pohl"),
        ("minister", "Ada Pohl"),
        ("former minister", "Ada Pohl"),
        ("Freedonian minister", "Ada Pohl"),
        ("Freedonia’s health minister", "Ada Pohl"),
        ("city mayor", "Omar Diaz"),
        ("prime minister", None),
        ("Prime Minister", None),
        ("deputy health minister", None),
        ("engineer", None),
    ],
)
def test_by_role_each_word_must_agree(words: str, expected: str | None) -> None:
    *kinds, noun = words.split()
    person = people(TWO).by_role(noun.lower(), len(TWO), kinds)
    assert (person.name if person else None) == expected


def test_by_role_the_last_named_before_comes_first() -> None:
    text = "Omar Diaz, the old mayor, rowed. Ada Pohl, the new mayor, swam. Omar Diaz slept. Then?"
    found = people(text)
    assert [(p.name if p else None) for p in (found.by_role("mayor", at) for at in (5, 40, len(text)))] == [
        "Omar Diaz",
        "Ada Pohl",
        "Omar Diaz",
    ]


def test_a_long_list_of_names_costs_little() -> None:
    letters = "bdfgklmnprstv"
    text = ". ".join(f"{a.upper()}a{b}o{c} {c.upper()}u{a}e{b}" for a in letters for b in letters for c in letters)
    began = time.process_time()
    assert len(people(text).people) == len(letters) ** 3
    assert time.process_time() - began < 5


PARTS = "Oda Brandt Mayor Omar al-Diaz , . the minister Freedonia's Abu J. “ ” 😀 \n said of 40 Maria".split(" ")


@given(st.lists(st.sampled_from(PARTS), max_size=25).map(" ".join) | st.text(max_size=60))
def test_every_person_stands_in_the_text(text: str) -> None:
    for person in people(text).people:
        assert " ".join(text[slice(*person.mention)].split()) == person.name
        assert person.mention[0] in person.places or len(person.places) > 1
        assert all(0 <= place < len(text) for place in person.places)
        assert person.role is None or person.role


def test_half_of_an_institutes_name_is_nobody() -> None:
    text = "Oda Brandt advises the Institute of Coastal Studies, Ministry of Public Works or the army of Jonas Berg."
    assert [name for name, _ in named(text)] == ["Oda Brandt", "Jonas Berg"]
