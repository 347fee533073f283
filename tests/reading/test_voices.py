"""Voices and who carries whom."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.decode import RawAttribution
from reportedly.reading.voices import Voice, text_of


def voice() -> Voice:
    return Voice(((0, 3),), ((4, 8),), ((9, 20), (30, 40)), 0.9)


def test_the_hull_runs_from_the_first_to_the_last_character() -> None:
    assert Voice(((50, 60),), ((61, 65),), ((9, 20), (70, 80)), 0.9).hull() == (9, 80)
    assert Voice((), ((4, 8),), (), 0.9).hull() == (4, 8)


def test_a_raw_attribution_becomes_a_voice_nobody_carries() -> None:
    made = Voice.of(RawAttribution(((0, 3),), ((4, 8),), ((9, 20),), 0.4))
    assert (made.source, made.cue, made.content, made.confidence, made.hop()) == (
        *(((0, 3),), ((4, 8),), ((9, 20),)),
        *(0.4, 0),
    )


def test_a_new_carrier_steps_in_between() -> None:
    outer, inner, paper = voice(), voice(), voice()
    outer.carry(inner)
    paper.carry(inner)
    assert (inner.carrier, paper.carrier, outer.carrier) == (paper, outer, None)
    assert [v.hop() for v in (outer, paper, inner)] == [0, 1, 2]


def test_nobody_carries_what_carries_him() -> None:
    outer, middle, inner = voice(), voice(), voice()
    outer.carry(middle)
    middle.carry(inner)
    inner.carry(outer)
    inner.carry(inner)
    assert [v.hop() for v in (outer, middle, inner)] == [0, 1, 2]


def test_a_ring_is_seen_from_inside_only() -> None:
    first, second, outside = voice(), voice(), voice()
    first.carrier, second.carrier, outside.carrier = second, first, first
    assert [v.carries(v) for v in (first, second, outside)] == [True, True, False]
    assert outside.hop() < 4


def test_carrying_is_seen_however_far_in_between() -> None:
    outer, middle, inner = voice(), voice(), voice()
    outer.carry(middle)
    middle.carry(inner)
    assert outer.carries(inner)
    assert not inner.carries(outer)
    assert not outer.carries(outer)


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=25))
def test_carrying_in_any_order_never_makes_a_ring(steps: list[tuple[int, int]]) -> None:
    voices = [voice() for _ in range(6)]
    for outer, inner in steps:
        voices[outer].carry(voices[inner])
        assert not any(v.carries(v) for v in voices)


def test_words_of_several_spans_are_joined_by_a_space() -> None:
    assert text_of("wet and dry", ((0, 3), (8, 11))) == "wet dry"
    assert text_of("wet", ()) == ""
