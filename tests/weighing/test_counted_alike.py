"""Numbers that count one thing, and numbers that only share a word."""

from __future__ import annotations

import pytest

from reportedly.types import Quantity, Statement
from reportedly.weighing.counted_alike import counted_alike


def _pair(text: str, words: str, about: str) -> tuple[Statement, Quantity]:
    at = text.index(words)
    statement = Statement("s", "d", None, "body", ((0, len(text)),), text)
    return statement, Quantity((at, at + len(words)), about, 1, 1, words)


@pytest.mark.parametrize(
    ("one", "other", "about", "alike"),
    [
        ("a ferry sank with 30 passengers aboard", "with 40 passengers aboard, the ferry sank", "passenger", True),
        ("a ferry sank with 30 passengers aboard", "40 passengers waited for a train in Ostby", "passenger", False),
        ("a crater of 30 metres near the airport", "a crater of 40 metres near the airport", "metre", False),
        ("30 passengers", "40 passengers", "passenger", False),
    ],
)
def test_what_numbers_count(one: str, other: str, about: str, alike: bool) -> None:
    first, second = _pair(one, "30", about), _pair(other, "40", about)
    assert counted_alike(*first, *second) is alike
    assert counted_alike(*second, *first) is alike
