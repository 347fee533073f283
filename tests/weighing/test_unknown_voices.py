"""Voices that nobody can place: one where a text repeats the other, and never one by way of a third."""

from __future__ import annotations

from reportedly.types import Reading
from tests.weighing.making import Said, again, article, claim_about, speaker, weighed

OFFICIAL = speaker("unnamed", "a harbour official")
WATCH = "the tanker Sigrun leaked forty tonnes of oil into the bay at Lunde before midnight"
SLICK = "forty tonnes of oil leaked into the bay at Lunde from the tanker Sigrun before midnight"
NORTH = (
    "Gulls lay black on the stones below the lighthouse and nobody dared to count them before the tide came in again."
)
SOUTH = (
    "Two boats with booms put out from the yard while the wind turned north and pushed the slick towards the beaches."
)


def told(name: str, day: str, outlet: str, *parts: Said | str) -> Reading:
    return article(name, parts, outlet, f"2021-03-0{day}")


def unknown(*readings: Reading) -> int:
    return claim_about(weighed(readings), "anker Sigrun").independent.unknown


FIRST = told("first", "1", "Lunde Post", Said(OFFICIAL, f"{WATCH}."), NORTH)
SECOND = told("second", "2", "Bay Echo", SOUTH, Said(OFFICIAL, f"{SLICK}."))
REPRINT = told("third", "3", "Gazette", Said(OFFICIAL, f"{WATCH}."), NORTH, SOUTH, Said(OFFICIAL, f"{SLICK}."))


def test_two_officials_of_two_papers_are_two_voices() -> None:
    assert unknown(FIRST, SECOND) == 2


def test_a_reprint_that_carries_both_does_not_make_them_one() -> None:
    assert unknown(FIRST, SECOND, REPRINT) == 2
    assert unknown(REPRINT, SECOND, FIRST) == 2


def test_a_reprint_of_one_adds_no_voice() -> None:
    assert unknown(FIRST, SECOND, again(SECOND, "lifted", "2021-03-04", "Gazette")) == 2
    assert unknown(FIRST, again(FIRST, "lifted", None, "Gazette"), again(FIRST, "thrice", None, "Courier")) == 1


def test_the_papers_own_voices_stay_two_as_well() -> None:
    first = told("first", "1", "Lunde Post", f"T{WATCH[1:]}.", NORTH)
    second = told("second", "2", "Bay Echo", SOUTH, f"F{SLICK[1:]}.")
    both = told("third", "3", "Gazette", f"T{WATCH[1:]}.", NORTH, SOUTH, f"F{SLICK[1:]}.")
    assert unknown(first, second) == unknown(first, second, both) == 2
