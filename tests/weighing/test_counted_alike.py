"""Numbers that count one thing, and numbers that only share a word."""

from __future__ import annotations

from dataclasses import replace

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
        ("a ferry sank with 30 other passengers aboard", "a ferry sank with 40 passengers aboard", "passenger", False),
        (
            "a ferry sank with another 30 passengers aboard",
            "a ferry sank with 40 passengers aboard",
            "passenger",
            False,
        ),
    ],
)
def test_what_numbers_count(one: str, other: str, about: str, alike: bool) -> None:
    first, second = _pair(one, "30", about), _pair(other, "40", about)
    assert counted_alike(*first, *second) is alike
    assert counted_alike(*second, *first) is alike


@pytest.mark.parametrize(("many", "alike"), [(300, True), (301, False)])
def test_counts_of_different_orders_are_of_two_things(many: int, alike: bool) -> None:
    text = "a ferry sank with {} passengers aboard"
    one, other = _pair(text.format(30), "30", "passenger"), _pair(text.format(many), str(many), "passenger")
    few, lots = replace(one[1], low=30, high=30), replace(other[1], low=many, high=many)
    assert counted_alike(one[0], few, other[0], lots) is alike
    assert counted_alike(other[0], lots, one[0], few) is alike
