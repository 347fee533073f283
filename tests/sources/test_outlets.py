"""One key for the many ways an outlet is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.sources.outlets import full_name, names_medium, outlet_key, without_medium

SAME = [
    ["The Weir Gazette", "Weir Gazette", "weir gazette", "the Weir Gazette newspaper", "newspaper Weir Gazette"],
    ["AP", "Associated Press", "The Associated Press"],
    ["AFP", "Agence France-Presse", "Agence France Presse"],
    ["the BBC", "BBC News", "BBC World Service", "British Broadcasting Corporation"],
    ["Reuters", "Reuters news agency", "Thomson Reuters"],
    ["Daily Mail", "the Daily Mail", "MailOnline", "Mail Online"],
    ["MTV", "MTV television", "Lebanese television MTV"],
    ["weirgazette.com", "www.weirgazette.com", "https://www.weirgazette.com", "WeirGazette.com"],
    ["Libération", "Liberation"],
    ["Morgenblatt", "the local daily Morgenblatt", "Morgenblatt daily"],
    ["New York Times", "the New York Times", "NYT", "The New York Times newspaper"],
]
APART = [
    ("The Weir Gazette", "The Weir Times"),
    ("Daily Star", "The Star"),
    ("Daily Nation", "The Nation"),
    ("Sky News", "Sky Sports"),
    ("Al Jazeera", "Al Arabiya"),
    ("New York Times", "New York Post"),
]


@pytest.mark.parametrize("names", SAME, ids=lambda names: names[0])
def test_one_outlet(names: list[str]) -> None:
    assert len({outlet_key(name) for name in names}) == 1


@pytest.mark.parametrize(("left", "right"), APART)
def test_two_outlets(left: str, right: str) -> None:
    assert outlet_key(left) != outlet_key(right)


@pytest.mark.parametrize("name", ["newspaper", "the", "daily", "television", "Radio", "The Times"])
def test_a_plain_word_keeps_something(name: str) -> None:
    assert outlet_key(name)


@pytest.mark.parametrize(
    ("letters", "spelt"),
    [("AP", "Associated Press"), ("AFP", "Agence France[- ]Presse"), ("UPI", "United Press International")],
)
def test_what_an_agencys_letters_stand_for(letters: str, spelt: str) -> None:
    assert full_name(letters) == spelt


@pytest.mark.parametrize("name", ["ap", "BBC", "XYZ", "The AP", "Reuters", ""])
def test_other_names_stand_for_themselves(name: str) -> None:
    assert full_name(name) is None


@given(st.text(max_size=40))
def test_any_name_has_a_key_that_is_its_own(name: str) -> None:
    key = outlet_key(name)
    assert key == key.lower().strip()


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("the South Freedonian daily Lamp", "Lamp"),
        ("the Lebanese newspaper al-Bahr", "al-Bahr"),
        ("state-run news agency Vesper", "Vesper"),
    ],
)
def test_a_name_behind_its_medium_is_an_outlet(phrase: str, name: str) -> None:
    assert names_medium(phrase)
    assert without_medium(phrase.removeprefix("the ")) == name


@pytest.mark.parametrize(
    "phrase", ["the newspaper's editor", "daily visitors", "the Daily Lamp", "channel Nine viewers", "Oda Brandt"]
)
def test_other_words_behind_a_medium_are_no_outlet(phrase: str) -> None:
    assert not names_medium(phrase)
