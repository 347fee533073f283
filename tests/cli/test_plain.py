from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.cli.plain import shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two\n lines\tand  gaps ", "two lines and gaps"),
        ("\x1b[31mred", "␛[31mred"),
        ("left\u202eright", "left\ufffdright"),
        ("half \ud83d", "half \ufffd"),
        ("قارب 🚢 é", "قارب 🚢 é"),
    ],
)
def test_nothing_steers_the_terminal(text: str, expected: str) -> None:
    assert shown(text) == expected


def test_a_long_text_is_cut_at_a_word() -> None:
    assert shown("the harbour master told the radio", 20) == "the harbour master…"
    assert shown("unbroken" * 9, 20) == "unbrokenunbrokenunb…"
    assert shown("the quay", 8) == "the quay"


@given(st.text(), st.integers(1, 50))
def test_never_longer_than_asked_and_never_a_control(text: str, most: int) -> None:
    line = shown(text, most)
    assert len(line) <= most
    assert line.isprintable() or not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 for c in line)
