"""All values of a text, in order and apart."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.values.read import values, within
from reportedly.types import Amount, Period, Place

TEXT = "At least 30 boats from Turkey sank three days ago, 5 km off Izmir, on 2 March 2014."


def test_values_stand_in_reading_order() -> None:
    kinds = [(type(v), v.text) for v in values(TEXT, "2014-03-06")]
    assert kinds == [
        (Amount, "At least 30"),
        (Place, "Turkey"),
        (Period, "three days ago"),
        (Amount, "5 km"),
        (Place, "Izmir"),
        (Period, "2 March 2014"),
    ]


def test_a_count_is_a_typed_value() -> None:
    (exact,) = values("30 boats")
    (about,) = values("about 30 boats")
    (vague,) = values("dozens of boats")
    (between,) = values("between 20 and 30 boats")
    assert isinstance(exact, Amount) and (exact.value, exact.counts, exact.approximate) == (30, "boat", False)
    assert isinstance(about, Amount) and (about.value, about.low, about.high, about.approximate) == (30, 24, 36, True)
    assert isinstance(vague, Amount) and (vague.value, vague.low, vague.high, vague.approximate) == (None, 24, 99, True)
    assert isinstance(between, Amount)
    assert (between.value, between.low, between.high, between.approximate) == (None, 20, 30, False)


def test_values_of_a_content_are_those_inside_its_spans() -> None:
    found = values(TEXT, "2014-03-06")
    assert [v.text for v in within(found, ((0, 17), (28, 49)))] == ["At least 30", "three days ago"]
    assert within(found, ((10, 20),)) == []  # half of "At least 30" lies outside
    assert within(found, ()) == []


@given(st.text(), st.sampled_from([None, "2014-03-06", "nonsense"]))
def test_no_text_raises(text: str, published: str | None) -> None:
    found = values(text, published)
    assert all(text[slice(*v.span)] == v.text for v in found)
    assert all(a.span[1] <= b.span[0] for a, b in pairwise(found))
