"""Voices that the network read as one are taken apart at their printed words."""

from __future__ import annotations

import pytest

from reportedly.reading.sentences import sentences
from reportedly.reading.untangle import untangled
from tests.reading.making import voiced, words

Row = tuple[str, str, str, str | None]


def apart(written: str) -> list[Row]:
    """Source, cue, content and the source of the carrier of every voice."""
    text, voices = voiced(written)
    found = untangled(text, voices, sentences(text))
    return [
        (*(words(text, p) for p in (v.source, v.cue, v.content)), v.carrier and words(text, v.carrier.source))
        for v in found
    ]


@pytest.mark.parametrize("verb", ["quoted", "quotes", "cited", "reported"])
def test_whom_an_outlet_quotes_as_saying_speaks(verb: str) -> None:
    assert apart(f"<x>“It held,”</x> <s>Reuters</s> <c>{verb}</c> Oda Brandt as saying.") == [
        ("Reuters", verb, "“It held,”", None),
        ("Oda Brandt", "saying", "“It held,”", "Reuters"),
    ]


def test_the_speakers_name_is_no_part_of_what_is_said() -> None:
    written = "<x>The weir held</x>, <s>Reuters</s> <c>quoted</c> <x>the harbour office as saying</x>."
    assert apart(written) == [
        ("Reuters", "quoted", "The weir held", None),
        ("the harbour office", "saying", "The weir held", "Reuters"),
    ]


@pytest.mark.parametrize(
    "written",
    [
        "<s>Oda Brandt</s> was <c>quoted</c> as saying <x>it held</x>.",
        "<s>Oda Brandt</s> was <c>quoted</c> by Reuters as saying <x>it held</x>.",
        "<s>Oda Brandt</s> <c>said</c> <x>it held</x>.",
        "<s>Reuters</s> <c>reported</c> <x>the weir as saved</x>.",
    ],
)
def test_where_nobody_is_quoted_there_is_nothing_to_take_apart(written: str) -> None:
    assert len(apart(written)) == 1


@pytest.mark.parametrize("when", ["", " yesterday", " on Monday"])
def test_what_follows_whom_an_outlet_cites(when: str) -> None:
    assert apart(f"<s>Reuters</s> <c>reported</c>{when}, citing <x>two officials, that the weir held</x>.") == [
        ("Reuters", "reported", "the weir held", None),
        ("two officials", "citing", "the weir held", "Reuters"),
    ]


def test_of_two_that_cite_the_nearer_one_does() -> None:
    written = (
        "<s2>Some papers</s2> doubted it but <s1>Reuters</s1> <c1>reported</c1>, <c2>citing</c2> "
        "<x1><x2>two officials, that the weir held</x2></x1>."
    )
    assert [(source, outer) for source, _, _, outer in apart(written)] == [
        ("Reuters", None),
        ("two officials", "Reuters"),
    ]


def test_a_tag_at_the_end_of_a_sentence_belongs_to_the_sentence() -> None:
    written = "The weir held through the night, <s>the agency</s> reported, <c>citing</c> <x>a harbour engineer</x>."
    assert apart(written) == [
        ("the agency", "reported", "The weir held through the night", None),
        ("a harbour engineer", "citing", "The weir held through the night", "the agency"),
    ]


@pytest.mark.parametrize("cited", ["her work after the storm", "a lack of funds", "low prices"])
def test_a_reason_that_is_cited_is_left_as_it_is(cited: str) -> None:
    assert apart(f"<s>The guild</s> closed, <c>citing</c> <x>{cited}</x>.") == [("The guild", "citing", cited, None)]


def test_an_outlet_that_is_read_twice_cites_once() -> None:
    written = (
        "<x1>The weir held</x1> through it all, <s1><s2>the agency</s2></s1> <c1>reported</c1>, "
        "<c2>citing</c2> <x2>a harbour engineer</x2>."
    )
    assert apart(written) == [
        ("the agency", "reported", "The weir held", None),
        ("a harbour engineer", "citing", "The weir held", "the agency"),
    ]


@pytest.mark.parametrize("opening", ["", "On Monday "])
def test_who_was_quoted_by_an_outlet_as_saying_speaks(opening: str) -> None:
    assert apart(
        f"{opening}President Brandt was quoted by the <s>agency Vesper</s> as <c>saying</c> <x>it held</x>."
    ) == [
        ("agency Vesper", "was quoted", "it held", None),
        ("President Brandt", "saying", "it held", "agency Vesper"),
    ]
