"""Sides: what counts as a denial, and what leaves a claim open."""

from __future__ import annotations

import pytest

from reportedly.types import Side
from reportedly.weighing.sides import negated, taken_apart
from reportedly.weighing.sides import side as side_of

WORDING = "The ferry Halvard sank off Tarnsund"


def side(text: str, wording: str, denies: bool, uncertain: bool) -> Side:
    return side_of(taken_apart(text), taken_apart(wording), denies, uncertain)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the ferry Halvard went down and sank near Tarnsund on Monday", "supports"),
        ("the ferry Halvard did not sink off Tarnsund", "denies"),
        ("the ferry Halvard didn’t sink", "denies"),
        ("no ferry sank near Tarnsund that night", "denies"),
        ("it is false that the ferry Halvard sank", "denies"),
        ("reports that the Halvard sank are false", "denies"),
        ("it is not true that the ferry did not sink", "supports"),
        ("nobody saw a light, but the Halvard sank off Tarnsund", "supports"),
        ("not only the Halvard sank off Tarnsund", "supports"),
        ("it is unclear whether the ferry Halvard sank", "uncertain"),
        ("Did the ferry Halvard sink?", "uncertain"),
        ("the ferry Halvard should never sink again", "uncertain"),
        ("to sink the ferry Halvard off Tarnsund", "uncertain"),
        ("to have sunk the ferry Halvard off Tarnsund", "supports"),
        ("the Halvard did not sink off Tarnsund and no ferry ever sank there", "denies"),
        ("searchers have yet to find the ferry Halvard off Tarnsund", "uncertain"),
        ("officials could not confirm that the ferry Halvard sank", "uncertain"),
    ],
)
def test_side_of_a_statement(text: str, expected: str) -> None:
    assert side(text, WORDING, denies=False, uncertain=False) == expected


def test_a_denying_cue_turns_the_statement() -> None:
    assert side("the ferry Halvard sank", WORDING, denies=True, uncertain=False) == "denies"
    assert side("the ferry Halvard did not sink", WORDING, denies=True, uncertain=False) == "supports"


def test_a_negative_wording_is_supported_by_a_negation() -> None:
    wording = "The ferry Halvard did not sink"
    assert side("the ferry Halvard never sank", wording, denies=False, uncertain=False) == "supports"
    assert side("the ferry Halvard sank", wording, denies=False, uncertain=False) == "denies"


def test_a_hedge_given_from_outside_leaves_it_open() -> None:
    assert side("the ferry Halvard sank", WORDING, denies=False, uncertain=True) == "uncertain"


def test_open_and_negated_words() -> None:
    assert taken_apart("the number remains unconfirmed").open
    assert not taken_apart("the number was confirmed").open
    assert negated(taken_apart("the bridge was not destroyed"))
    assert not negated(taken_apart("the bridge was destroyed"))


def test_words_of_refutation_are_told_whatever_they_are_said_of() -> None:
    assert taken_apart("the photo was a hoax").refutes
    assert not taken_apart("the photo was taken at noon").refutes


def test_an_opposite_denies_and_two_of_them_do_not() -> None:
    assert side("the mate was found alive", "The mate is dead", denies=False, uncertain=False) == "denies"
    assert side("the mate was not found alive", "The mate is dead", denies=False, uncertain=False) != "denies"
    assert side("the mate is dead, not alive", "The mate is dead", denies=False, uncertain=False) == "supports"


@pytest.mark.parametrize("text", ["the ferry Halvard sank", "the ferry Halvard reached the port of Tarnsund"])
def test_denying_text_and_wording_both_keeps_the_side(text: str) -> None:
    before = side(text, WORDING, denies=False, uncertain=False)
    turned = side(f"it is false that {text}", f"It is false that {WORDING}", denies=False, uncertain=False)
    assert turned == before
