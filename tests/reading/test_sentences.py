"""Sentences of a text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.sentences import encodable, sentences


def cut(text: str) -> list[str]:
    return [text[a:b] for a, b in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One net tore. Two held! Why?", ["One net tore.", "Two held!", "Why?"]),
        ("Mr. Ito left. Lt. Gen. Oduya stayed.", ["Mr. Ito left.", "Lt. Gen. Oduya stayed."]),
        ("Harbour shut\nThe port closed. Nobody knew.\n\n", ["Harbour shut", "The port closed.", "Nobody knew."]),
        ("\r\nShut. \r\n  Open.", ["Shut.", "Open."]),
        ("😀 rowed. 👩‍👩‍👧 swam.", ["😀 rowed.", "👩‍👩‍👧 swam."]),
        ("e\u0301te\u0301. Fini.", ["e\u0301te\u0301.", "Fini."]),
        ("غادر القارب. من قاده؟ لا أحد.", ["غادر القارب.", "من قاده؟", "لا أحد."]),
        ("", []),
        (" \n\t \n", []),
        ("\x00", ["\x00"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_part_of_a_text_keeps_the_offsets_of_the_whole() -> None:
    text = "Skip me. First one. Second one. Skip me too."
    assert [text[a:b] for a, b in sentences(text, 9, 31)] == ["First one.", "Second one."]


def test_half_a_surrogate_pair_is_a_letter_like_any_other() -> None:
    assert cut("a\ud800b. \udfff c.") == ["a\ud800b.", "\udfff c."]
    assert encodable("a\ud800b😀") == "a\ufffdb😀"


@given(st.text(st.characters() | st.sampled_from('. \n!?"“”\u0301😀\u202e\x00é'), max_size=200))
def test_sentences_are_in_order_apart_trimmed_and_hold_every_letter(text: str) -> None:
    spans = sentences(text)
    assert all(0 <= a < b <= len(text) for a, b in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    assert all(text[a:b] == text[a:b].strip() and "\n" not in text[a:b] for a, b in spans)
    assert "".join("".join(cut(text)).split()) == "".join(text.split())


@pytest.mark.parametrize("blank", ["\u00a0", "\u2003", "\u202f", "\u3000", "\u0085", "\u2028"])
@pytest.mark.parametrize("text", ["She met T{0}. Then she left.", "T{0}.{0}.{0}.", "J{0}. K. Ames wrote it."])
def test_a_wide_blank_before_a_full_stop_is_a_blank(text: str, blank: str) -> None:
    """The library panics on the bare text; the spans must be those of plain blanks."""
    assert sentences(text.format(blank)) == sentences(text.format(" "))
