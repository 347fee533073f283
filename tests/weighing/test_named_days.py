"""Days that statements name, and when two of them contradict each other."""

from __future__ import annotations

import pytest

from reportedly.types import Period, Quantity, Statement
from reportedly.weighing.counted_alike import counted_alike
from reportedly.weighing.named_days import ABOUT, named_days


def period(text: str, words: str, begins: str | None = None) -> Period:
    at = text.index(words)
    return Period((at, at + len(words)), words, begins, begins, "day", False)


@pytest.mark.parametrize(
    ("text", "words", "number"),
    [
        ("The ferry sank on September 26 off Lind.", "September 26", 926),
        ("The ferry sank on Sept. 26, 2014 off Lind.", "Sept. 26, 2014", 926),
        ("The ferry sank on 3rd May off Lind.", "3rd May", 503),
        ("The ferry sank on Saturday off Lind.", "Saturday", None),
        ("The harbour master said on September 26 that it sank.", "September 26", None),
    ],
)
def test_days_with_month_and_number_but_not_those_of_speaking(text: str, words: str, number: float | None) -> None:
    found = [(each.about, each.low) for each in named_days([period(text, words)], [(0, len(text))], text)]
    assert found == ([] if number is None else [(ABOUT, number)])


def test_a_day_outside_the_statement_is_not_its() -> None:
    text = "The ferry sank. On September 26 it was raised."
    assert list(named_days([period(text, "September 26")], [(0, 15)], text)) == []


@pytest.mark.parametrize(("later", "alike"), [("September 27", True), ("October 30", False)])
def test_days_of_one_event_are_near_each_other(later: str, alike: bool) -> None:
    def told(day: str) -> tuple[Statement, Quantity]:
        text = f"The ferry Svala sank on {day} off the coast of Lind"
        (found,) = named_days([period(text, day)], [(0, len(text))], text)
        return Statement("s", "d", None, "body", ((0, len(text)),), text), found

    assert counted_alike(*told("September 26"), *told(later)) is alike
