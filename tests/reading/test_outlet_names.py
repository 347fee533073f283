"""Which names look like a news outlet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.outlet_names import looks_like_outlet, strip_article


@pytest.mark.parametrize(
    "name",
    [
        *("Reuters", "AP", "the BBC", "Al Jazeera", "al Arabiya", "Agence France-Presse", "The Guardian", "CNN’s"),
        *("The Economist", "the Economist", "The Atlantic", "“The Hill”"),
        *("the Weir Gazette", "Pelagian Times", "Radio Vesper", "KXYZ-TV", "WABD", "Channel 7", "Daily Lamp"),
        *("the newspaper", "state television", "local media", "a website", "the paper", "the agency"),
        *("the Lamp newspaper", "Freedonia's MTV television", "Sylvania’s state news agency"),
    ],
)
def test_outlets(name: str) -> None:
    assert looks_like_outlet(name)


@pytest.mark.parametrize(
    "name",
    [
        *("", "the", "Oda Brandt", "the ministry", "Atlantic", "Sun", "Hill", "people", "time", "nature", "cnn"),
        *("a reporter for Reuters", "a BBC spokesman", "Reuters photographers", "Weir Gazette columnist Dana Roy"),
        *("the BBC's Oda Brandt", "the press secretary", "Times Square", "a Journalist of note", "the Post Office"),
        *("the ministry's website", "the group’s media arm", "his official page", "x" * 200 + " newspaper"),
    ],
)
def test_no_outlets(name: str) -> None:
    assert not looks_like_outlet(name)


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("The Lamp", "Lamp"),
        ("“the Lamp”,", "Lamp"),
        ("a lamp", "lamp"),
        ("Theresa", "Theresa"),
        ("the", "the"),
        ("", ""),
    ],
)
def test_the_article_and_marks_around_a_name_are_stripped(name: str, bare: str) -> None:
    assert strip_article(name) == bare


@given(st.text(max_size=120))
def test_never_raises(name: str) -> None:
    assert looks_like_outlet(name) in (True, False)
    assert strip_article(name) in name
