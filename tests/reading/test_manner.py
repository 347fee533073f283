"""Direct, indirect or mixed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.manner import manner
from reportedly.reading.quotes import quotations
from tests.reading.making import marked


def of(written: str) -> str:
    text, voices = marked(written)
    return manner(voices[""]["x"], quotations(text))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("<x>“The weir is dry,”</x> Oda said.", "direct"),
        ("“<x>The weir is dry</x>,” Oda said.", "direct"),
        ("<x>“The weir is dry,”</x> Oda said, <x>“and cracked.”</x>", "direct"),
        ("Oda said <x>the weir was dry</x>.", "indirect"),
        ("“Dry,” Oda said; <x>the weir was dry</x>.", "indirect"),
        ("Oda said <x>the weir was “dry and cracked” at noon</x>.", "mixed"),
        ("Oda said <x>the weir was empty</x>: <x>“It is dry.”</x>", "mixed"),
        ('Oda said <x>the weir\'s "dry"</x>.', "mixed"),
    ],
)
def test_by_how_much_stands_in_quotation_marks(written: str, expected: str) -> None:
    assert of(written) == expected


def test_quotations_elsewhere_do_not_count() -> None:
    assert of("“One.” “Two.” “Three.” Oda said <x>the weir was dry</x>. “Four.”") == "indirect"


def test_no_content_is_indirect() -> None:
    assert manner((), [(0, 5)]) == "indirect"


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 9)), min_size=1), st.integers(0, 60), st.integers(1, 30))
def test_agrees_with_counting_characters(steps: list[tuple[int, int]], start: int, length: int) -> None:
    quoted, at = [], 0
    for gap, size in steps:
        quoted.append((at + gap, at + gap + size))
        at += gap + size
    inside = sum(any(a <= i < b for a, b in quoted) for i in range(start, start + length))
    expected = "indirect" if not inside else "direct" if inside >= 0.9 * length else "mixed"
    assert manner([(start, start + length)], quoted) == expected
