"""Hops inside hops, with an invented network that answers by rote."""

from __future__ import annotations

import pytest

from reportedly.reading.decode import RawAttribution
from reportedly.reading.inside import LONGEST, add_inner
from reportedly.reading.voices import Voice
from tests.reading.making import raw, voiced, words

NOBODY = "<c>was reported</c> <x>to have held</x>"


class Rote:
    """Reads a text as one of the marked ones it knows, and remembers what it was asked."""

    def __init__(self, *known: str) -> None:
        self.answers = dict(map(raw, known))
        self.asked: list[str] = []

    def __call__(self, texts: list[str]) -> list[list[RawAttribution]]:
        self.asked += texts
        return [self.answers.get(text, []) for text in texts]


def inner(written: str, *known: str) -> tuple[str, list[Voice], Rote]:
    """The voices found inside the marked ones."""
    text, voices = voiced(written)
    rote = Rote(*known)
    found = add_inner(text, voices, rote)
    assert found[: len(voices)] == voices
    return text, found[len(voices) :], rote


CONTENT = "<s>two fishermen</s> had <c>said</c> <x>that the weir was cracked</x>"
PLAIN = "two fishermen had said that the weir was cracked"


def test_a_saying_inside_a_content_is_a_hop_of_its_own() -> None:
    text, voices = voiced(f"At noon <s>Oda</s> <c>wrote</c> <x>{PLAIN}</x>.")
    found = add_inner(text, voices, Rote(CONTENT))
    (made,) = found[1:]
    assert (words(text, made.source), words(text, made.cue)) == ("two fishermen", "said")
    assert words(text, made.content) == "that the weir was cracked"
    assert made.carrier is found[0]
    assert made.confidence == pytest.approx(0.9 * 0.9)


def test_each_piece_of_a_content_is_read_alone() -> None:
    first, second = "the cook had told them all to leave", "nobody but him believed the weir held"
    _, _, rote = inner(f"<x>“{first}”</x> <s>Oda</s> <c>said</c> <x>{second}</x>")
    assert sorted(rote.asked) == sorted([f"{first}”", second])


@pytest.mark.parametrize("opening", ["that ", "“", "‘", "'", "“that ", "that, "])
def test_a_clause_is_read_without_what_opens_it_and_its_spans_still_fit(opening: str) -> None:
    text, found, rote = inner(f"<s>Oda</s> <c>wrote</c> <x>{opening}{PLAIN}</x>.", CONTENT)
    assert rote.asked == [PLAIN]
    assert [(words(text, v.source), words(text, v.content)) for v in found] == [
        ("two fishermen", "that the weir was cracked")
    ]


@pytest.mark.parametrize(
    "content",
    [
        "the weir was cracked from end to end",  # nobody says anything
        "two fishermen said so",  # too short for a voice of its own
        f"{PLAIN} " + "and so it was " * (LONGEST // 10),  # page-long
    ],
)
def test_only_contents_with_room_for_a_saying_are_read_again(content: str) -> None:
    _, found, rote = inner(f"<s>Oda</s> <c>wrote</c> <x>{content}</x>.")
    assert (found, rote.asked) == ([], [])


@pytest.mark.parametrize(
    "known",
    [
        "<s>I</s> <c>said</c> <x>that the weir was cracked</x> a year ago",  # the same speaker goes on
        "<s>she</s> had <c>said</c> <x>that the weir was cracked</x>",
        "<s>two fishermen</s> <c>saw</c> that they said <x>the weir was cracked</x>",  # no word of saying
        "<s>two fishermen</s> had <c>said</c> <x>it was</x> that day",  # too little said
        "<c>said</c> <x>that the weir was cracked</x> by then",  # nobody, and no hearsay
        "<c>thought</c> <x>that the weir was cracked</x> by then",
        "<s>they</s> had <c>said</c> <x>that the weir was cracked</x>",
        "<s>Oda</s> had <c>said</c> <x>that the weir was cracked</x>",
        "<s>the tests</s> <c>showed</c> <x>that the weir was cracked</x>",  # evidence is nobody's word
        "<s>you</s> could <c>say</c> <x>that the weir was cracked</x>",
    ],
)
def test_what_is_no_hop(known: str) -> None:
    content = raw(known)[0]
    _, found, rote = inner(f"<s>Oda</s> <c>wrote</c> <x>{content}</x>.", known)
    assert rote.asked == [content]
    assert found == []


@pytest.mark.parametrize(("who", "hops"), [("he", 1), ("they", 1), ("I", 0), ("we", 0), ("you", 0)])
def test_inside_quotation_marks_only_the_first_person_is_the_speaker(who: str, hops: int) -> None:
    known = f"<s>{who}</s> <c>said</c> <x>that the weir was cracked</x>"
    _, found, _ = inner(f"<s>Oda</s> <c>wrote</c>: <x>“{raw(known)[0]}”</x>", known + "”")
    assert len(found) == hops


@pytest.mark.parametrize("cue", ["said", "believed", "is thought", "was widely reported"])
def test_what_is_said_to_be_is_a_hop_of_nobody_named(cue: str) -> None:
    known = f"<x>a crack</x> <c>{cue}</c> <x>to have been there for a year</x>"
    text, found, _ = inner(f"<s>Oda</s> <c>feared</c> <x>that {raw(known)[0]}</x>.", known)
    assert [(v.source, words(text, v.cue)) for v in found] == [((), cue)]


def test_hearsay_that_names_nobody_is_a_hop() -> None:
    content = raw(NOBODY)[0]
    text, found, _ = inner(f"<s>Oda</s> <c>wrote</c> <x>the weir it {content}</x>.", f"the weir it {NOBODY}")
    assert [(v.source, words(text, v.cue)) for v in found] == [((), "was reported")]


def test_voices_without_contents_worth_reading_cost_no_call_with_texts() -> None:
    assert inner("Nobody spoke.")[2].asked == []
    assert inner("<s>Oda</s> <c>said</c> <x>no</x>")[2].asked == []
