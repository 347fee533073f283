"""Keys of institutions and descriptions, and what reads as a name."""

from __future__ import annotations

import pytest

from reportedly.weighing.naming import (
    description_key,
    institution_key,
    named_in_full,
    outlet_voice,
    reads_as_name,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Ministry of Health", "Health Ministry"),
        ("Iraq’s Interior Ministry", "the Iraqi interior ministry"),
        ("Nigeria", "the Nigerian government"),
        ("The Lebanese military", "Lebanon's army"),
        ("the U.S. government", "US administration"),
        ("the Pentagon on Friday", "The Pentagon"),
    ],
)
def test_one_institution_under_two_names(one: str, other: str) -> None:
    assert institution_key(one) == institution_key(other)


def test_different_institutions_stay_apart() -> None:
    names = ["the Nigerian government", "the Nigerian army", "the Niger government", "White House", "the Pentagon"]
    assert len({institution_key(name) for name in names}) == len(names)


def test_number_and_article_of_a_description_do_not_matter() -> None:
    assert description_key("a senior security official") == description_key("Senior security officials")
    assert description_key("a security official") != description_key("a police official")


def test_outlets_are_known_by_their_usual_names() -> None:
    assert outlet_voice("The Tarnsund Post") == outlet_voice("tarnsund post")


@pytest.mark.parametrize(
    "name",
    ["Ilse Brandvold", "NASA", "the White House", "al-Shabab", "Lindqvist", "the U.S. army"],
)
def test_names(name: str) -> None:
    assert reads_as_name(name)


@pytest.mark.parametrize(
    "name", ["the government", "Earlier", "A", "The group", "Women", "It", "POLICE", "Some of its members"]
)
def test_no_names(name: str) -> None:
    assert not reads_as_name(name)


@pytest.mark.parametrize(
    "name", ["Ada Brandvold", "Minister Ada Brandvold", "Abu Karim al-Bahri", "Hassan Sheikh Mohamud"]
)
def test_a_full_name_is_told_with_or_without_titles(name: str) -> None:
    assert named_in_full(name)


@pytest.mark.parametrize(
    "name",
    ["Brandvold", "President Brandvold", "a woman named Brandvold", "A weary Brandvold", "30-year-old Brandvold",
     "MPs in Berlin", "Shoppers in Tarnsund", "the Prime Minister"],
)  # fmt: skip
def test_less_than_a_full_name_is_nobody_in_particular(name: str) -> None:
    assert not named_in_full(name)
