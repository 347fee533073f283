"""Money, shares, ages and measures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.values.measures import measures

Told = tuple[str, str, str, float | None, float | None, float | None]


def told(text: str) -> list[Told]:
    return [(a.text, a.counts, a.unit, a.value, a.low, a.high) for a in measures(text)]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("cost $1.5 billion", ("$1.5 billion", "", "USD", 1.5e9, 1.5e9, 1.5e9)),
        ("more than £3,000", ("more than £3,000", "", "GBP", 3000, 3000, None)),
        ("up to 200 euros", ("up to 200 euros", "", "EUR", 200, None, 200)),
        ("between $30 and $40 million", ("$30 and $40 million", "", "USD", None, 30e6, 40e6)),
        ("20% to 30% of sailors", ("20% to 30%", "sailor", "percent", None, 20, 30)),
        ("thirty per cent of boats", ("thirty per cent", "boat", "percent", 30, 30, 30)),
        ("about 50 percent", ("about 50 percent", "", "percent", 50, 40, 60)),
        ("two-thirds of the crates", ("two-thirds", "crate", "percent", 66.67, 66.67, 66.67)),
        ("half of the crew", ("half", "crew", "percent", 50, 50, 50)),
        ("a 22-year-old sailor", ("22-year-old", "age", "year", 22, 22, 22)),
        ("a 16-foot hole", ("16-foot", "", "foot", 16, 16, 16)),
        ("3 km off", ("3 km", "", "kilometre", 3, 3, 3)),
        ("for three days", ("three days", "", "day", 3, 3, 3)),
    ],
)
def test_an_amount_has_a_unit_and_bounds(text: str, amount: Told) -> None:
    assert told(text) == [amount]


@pytest.mark.parametrize("text", ["rose from $3 to $2", "$3 and $4", "$3 and €4"])
def test_two_sums_stay_two(text: str) -> None:
    assert len(told(text)) == 2


@pytest.mark.parametrize("text", ["20 boats", "four thirds", "three of them", "$", "%", "no. 5", "", "a half"])
def test_what_is_no_measure(text: str) -> None:
    assert told(text) == []


@given(st.lists(st.sampled_from("$ 3 $4 5% million to and between half of two-thirds 22-year-old about . ,".split())))
def test_any_run_of_such_words_gives_bounds_that_slice(words: list[str]) -> None:
    text = " ".join(words)
    for a in measures(text):
        assert text[slice(*a.span)] == a.text
        assert a.low is None or a.high is None or a.low <= a.high
