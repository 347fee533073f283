"""Hearsay in one word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.hearsay import add_hearsay
from reportedly.reading.sentences import sentences
from tests.reading.making import voiced, words


def heard(written: str) -> list[tuple[str, str]]:
    """Cue and content of what is added to the marked voices."""
    text, voices = voiced(written)
    found = add_hearsay(text, voices, sentences(text))
    assert found[: len(voices)] == voices
    assert all(v.source == () for v in found[len(voices) :])
    return [(words(text, v.cue), words(text, v.content)) for v in found[len(voices) :]]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The crew had reportedly fled the weir.", "The crew had fled the weir"),
        ("Reportedly, the crew fled the weir.", "the crew fled the weir"),
        ("The crew fled the weir, reportedly.", "The crew fled the weir"),
        ("The mill burned; the crew allegedly lit it, and left.", "the crew lit it"),
        ("It carried purportedly stolen nets.", "It carried stolen nets"),
        ("The crew, reportedly, fled the weir.", "The crew fled the weir"),
        ("The ship reportedly carried 1,200 rifles at 10:30.", "The ship carried 1,200 rifles at 10:30"),
    ],
)
def test_the_clause_around_the_adverb_is_what_is_said(text: str, content: str) -> None:
    assert [found[1] for found in heard(text)] == [content]


def test_two_adverbs_are_two_sayings() -> None:
    assert [cue for cue, _ in heard("The crew reportedly fled. The mill allegedly burned down.")] == [
        "reportedly",
        "allegedly",
    ]


@pytest.mark.parametrize(
    "written",
    [
        "<s>Oda</s> <c>reportedly told</c> us <x>the weir broke at noon</x>.",
        "<s>Oda</s> <c>said</c> <x>the crew had reportedly fled the weir</x>.",
        "The crew reportedly <c>said</c> <x>the weir broke at noon</x>.",
        "Reportedly gone.",
        "The crew fled.",
        "",
    ],
)
def test_where_a_named_voice_speaks_or_little_is_said_nothing_is_added(written: str) -> None:
    assert heard(written) == []


@given(st.lists(st.sampled_from("the crew reportedly , ; 1,200 fled . ( ) \n Allegedly 😀".split(" "))))
def test_added_spans_slice_and_never_hold_the_adverb(parts: list[str]) -> None:
    text = " ".join(parts)
    for voice in add_hearsay(text, [], sentences(text)):
        ((start, end),) = voice.cue
        assert text[start:end].lower() in {"reportedly", "allegedly"}
        assert all(0 <= a < b <= len(text) and (b <= start or end <= a) for a, b in voice.content)
