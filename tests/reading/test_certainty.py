"""Hedges: which words weaken or withhold, and at whose hop."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.certainty import hedges
from reportedly.reading.lexicon import HEDGES
from reportedly.types import Span


def found(text: str) -> list[tuple[str, str]]:
    return [(h.kind, text[slice(*h.span)]) for h in hedges(text, [(0, len(text))], ())]


def place(text: str, words: str) -> Span:
    return text.index(words), text.index(words) + len(words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the crew reportedly left", "reportedly"),
        ("an allegedly stolen net", "allegedly"),
        ("the alleged thief", "alleged"),
        ("a letter purporting to be hers", "purporting to be"),
        ("the captain was said to have drowned", "was said to have"),
        ("the captain is rumoured to be ill", "is rumoured to be"),
        ("he claimed to be a pilot", "claimed to be"),
        ("supposedly safe", "supposedly"),
        ("a rumour of war", "rumour"),
    ],
)
def test_hearsay(text: str, words: str) -> None:
    assert found(text) == [("hearsay", words)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the dam apparently broke", "apparently"),
        ("the dam appears to have broken", "appears"),
        ("the dam seemingly broke", "seemingly"),
        ("it was most likely an accident", "most likely"),
        ("it was probably an accident", "probably"),
        ("presumably an accident", "presumably"),
        ("the dam may have broken", "may"),
        ("the dam might break", "might"),
        ("the dam could have broken", "could"),
        ("the dam could easily break", "could"),
        ("there were indications of a leak", "indications"),
        ("it is possible", "possible"),
        ("the thief is believed to be local", "is believed"),
        ("suspected of theft", "suspected"),
        ("tests suggest that it broke", "suggest"),
    ],
)
def test_inference(text: str, words: str) -> None:
    assert found(text) == [("inference", words)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("an unconfirmed number of boats", "unconfirmed"),
        ("the figure is not yet confirmed", "not yet confirmed"),
        ("it could not be independently verified", "could not be independently verified"),
        ("she could not immediately confirm it", "could not immediately confirm"),
        ("she couldn’t verify it", "couldn’t verify"),
        ("it cannot be verified", "cannot be verified"),
        ("he was unable to confirm it", "unable to confirm"),
        ("it remains to be seen", "remains to be seen"),
        ("it is too early to tell", "too early to tell"),
        ("it is unclear who rowed", "unclear"),
    ],
)
def test_unconfirmed(text: str, words: str) -> None:
    assert found(text) == [("unconfirmed", words)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("if confirmed, it is the largest", "if confirmed"),
        ("if the reports are true, all is lost", "if the reports"),
        ("assuming the dam holds", "assuming"),
        ("pending confirmation from the port", "pending confirmation"),
    ],
)
def test_conditional(text: str, words: str) -> None:
    assert [kind for kind, _ in found(text)] == ["conditional"]
    assert found(text)[0][1].startswith(words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("about 30 boats", "about"),
        ("around a dozen boats", "around"),
        ("as many as twelve boats", "as many as"),
        ("up to 50 boats", "up to"),
        ("an estimated 7,000 boats", "an estimated"),
        ("nearly half the fleet", "nearly"),
        ("some 70 boats", "some"),
        ("about 30 amphibious boats", "about"),
    ],
)
def test_approximate(text: str, words: str) -> None:
    assert found(text) == [("approximate", words)]


@pytest.mark.parametrize(
    "text",
    [
        *("around 10:30 am", "about 9 p.m.", "around 21:30 on Friday", "at about 5 o'clock", "around 10.30pm"),
        *("around nine in the morning", "at about seven o’clock"),
    ],
)
def test_a_time_of_day_is_no_approximate_number(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        *("In May the ministry moved", "May Brandt rowed", "on 5 May officials met"),
        *(
            "we can confirm the loss",
            "she could confirm it",
            "they could see it",
            "it could not move",
            "the so-called Weir Army",
            "no indications of a leak",
            "it can be verified",
        ),
        *("talks about boats", "some of the crew", "The dam broke.", "we know", "", "she was supposed to row"),
    ],
)
def test_no_hedge(text: str) -> None:
    assert found(text) == []


def test_a_denial_is_read_off_the_cue_alone() -> None:
    text = "The port denied that she denied it."
    cue = place(text, "denied")
    assert [(h.kind, h.span) for h in hedges(text, [(0, len(text))], [cue])] == [("denial", cue)]
    assert hedges(text, [(0, len(text))], []) == ()


@pytest.mark.parametrize("cue", ["did not deny", "didn’t deny", "never denied"])
def test_what_is_not_denied_is_no_denial(cue: str) -> None:
    text = f"The port {cue} the loss."
    assert hedges(text, [(0, len(text))], [place(text, cue)]) == ()


def test_a_hedge_inside_a_nested_hop_belongs_to_that_hop() -> None:
    text = "The port apparently said that the crew had reportedly fled."
    inner = place(text, "the crew had reportedly fled")
    whole = [(0, len(text))]
    assert [h.kind for h in hedges(text, whole, ())] == ["inference", "hearsay"]
    assert [h.kind for h in hedges(text, whole, (), [inner])] == ["inference"]
    assert [h.kind for h in hedges(text, [inner], ())] == ["hearsay"]


def test_only_the_regions_given_are_searched() -> None:
    text = "Reportedly gone. The port said it may sink. Perhaps."
    assert [text[slice(*h.span)] for h in hedges(text, [place(text, "it may sink")], ())] == ["may"]


def test_a_saying_that_names_nobody_is_hearsay() -> None:
    text = "It was reported that the dam broke."
    cue = place(text, "was reported")
    assert [(h.kind, text[slice(*h.span)]) for h in hedges(text, [], [cue], sourced=False)] == [("hearsay", "reported")]
    assert hedges(text, [], [cue], sourced=True) == ()


def test_the_longer_of_two_hedges_over_the_same_words_stays() -> None:
    assert found("it has not yet been confirmed to be likely") == [
        ("unconfirmed", "not yet been confirmed"),
        ("inference", "likely"),
    ]
    assert found("is believed to be dead") == [("inference", "is believed")]


@given(
    st.lists(st.sampled_from("may be reportedly about 30 not confirmed if true is said to believed , . May".split()))
)
def test_hedges_are_in_order_apart_and_inside_their_region(words: list[str]) -> None:
    text = " ".join(words)
    region = (len(text) // 3, len(text))
    at = region[0]
    for hedge in hedges(text, [region], ()):
        assert at <= hedge.span[0] < hedge.span[1] <= region[1]
        assert HEDGES[hedge.kind].search(text[slice(*hedge.span)] + text[hedge.span[1] :])
        at = hedge.span[0]


@pytest.mark.parametrize(
    ("text", "supposed"),
    [
        ("If the minister says so, nobody stays.", True),
        ("It rained. Unless the crew of the tug says so, we stay.", True),
        ("The minister says so.", False),
        ("It held if only just, and the minister says so.", False),
        ("If it rains, the minister says so.", False),
    ],
)
def test_who_speaks_in_an_if_clause_has_not_spoken(text: str, supposed: bool) -> None:
    kinds = {hedge.kind for hedge in hedges(text, [place(text, "says so")], [place(text, "says")])}
    assert kinds == ({"conditional"} if supposed else set())
