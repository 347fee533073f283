"""Ages of named people, as values that can contradict each other."""

from __future__ import annotations

import pytest

from reportedly.weighing.ages import ages


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mira Lund, 34, was rescued.", [("age of Mira Lund", 34, "34")]),
        ("Mira Lund (34) was rescued.", [("age of Mira Lund", 34, "34")]),
        ("Mira Lund, aged 34, was rescued.", [("age of Mira Lund", 34, "34")]),
        ("The 34-year-old teacher Mira Lund was rescued.", [("age of Mira Lund", 34, "34")]),
        ("Eight-year-old Tom Vik's boat sank.", [("age of Tom Vik", 8, "Eight")]),
        ("34-year-old Senator Hans Peter Lund spoke.", [("age of Peter Lund", 34, "34")]),
        ("A 34-year-old man named Mira Lund was rescued.", [("age of Mira Lund", 34, "34")]),
        ("The 32-year-old had rescued Mira Lund.", []),
        ("A 34-year-old man was rescued.", []),
        ("Hotel Apollo, 450, is closed.", []),
        ("It sank on Friday Nov, 3, he said.", []),
        ("Flight Apollo 11, which", []),
    ],
)
def test_ages_of_named_people(text: str, found: list[tuple[str, float, str]]) -> None:
    assert [(each.about, each.low, each.text) for each in ages([(0, len(text))], text)] == found


def test_spans_lie_in_the_document() -> None:
    text = "It sank. Mira Lund, 34, was rescued."
    (age,) = ages([(9, len(text))], text)
    assert text[slice(*age.span)] == "34"
    assert list(ages([(0, 8)], text)) == []
