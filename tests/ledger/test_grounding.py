"""The gate: quotes and places agree, and only what fails is left out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import GroundingError
from reportedly.ledger.grounding import ground, sift
from reportedly.types import Attribution, Event, Evidence, Hedge, Quantity, Reading, Speaker, Statement
from tests.ledger.making import FERRY, ferry, place


@given(st.text(min_size=1), st.data())
def test_a_true_quote_of_any_text_passes(text: str, data: st.DataObject) -> None:
    begins = data.draw(st.integers(0, len(text) - 1))
    ends = data.draw(st.integers(begins + 1, len(text)))
    ground(Evidence("d", text[begins:ends], begins, ends), text)


@pytest.mark.parametrize(
    ("exact", "start", "end"),
    [
        ("boats", 4, 9),  # other words
        ("boat", 4, 9),  # too few
        ("", 4, 4),  # none
        ("boat", 8, 4),  # turned round
        ("s", -1, 4),
        ("sail", 9, 99),  # past the end
        ("t sail", -6, -1),  # Python would slice this
    ],
)
def test_a_quote_that_is_not_in_its_place_is_refused(exact: str, start: int, end: int) -> None:
    with pytest.raises(GroundingError, match="document d"):
        ground(Evidence("d", exact, start, end), "The boat sails")


def test_offsets_count_code_points() -> None:
    text = "\U0001f6a2 e\u0301 \u202bقارب\u202c sank"
    ground(Evidence("d", "sank", text.index("sank"), len(text)), text)


def test_a_sound_reading_passes_unchanged() -> None:
    sifted = sift(ferry())
    assert sifted.reading == ferry()
    assert sifted.problems == ()


def _attributions(change: dict[str, object]) -> Reading:
    reading = ferry()
    carrier, master = reading.attributions
    bad: Attribution = replace(master, **change)  # type: ignore[arg-type]
    return replace(reading, attributions=(carrier, bad))


OUTSIDE = (len(FERRY) - 1, len(FERRY) + 1)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"cue": (OUTSIDE,)}, "does not lie in"),
        ({"content": ((5, 5),)}, "does not lie in"),
        ({"expressed": (Hedge("hearsay", OUTSIDE),)}, "does not lie in"),
        ({"speaker": Speaker("s", "Somebody", "person", mention=(-3, 4))}, "does not lie in"),
        ({"source": (), "cue": (), "content": ()}, "no words at all"),
        ({"document": "another"}, "another document"),
        ({"within": "nobody"}, "carries it on"),
        ({"confidence": float("nan")}, "confidence"),
    ],
)
def test_one_bad_attribution_is_told_of_and_the_rest_enters(change: dict[str, object], sentence: str) -> None:
    sifted = sift(_attributions(change))
    assert [a.speaker.name for a in sifted.reading.attributions if a.speaker] == ["Radio Lind"]
    assert [s.text for s in sifted.reading.statements] == ["Rain is expected."]  # what it said goes with it
    (problem,) = sifted.problems
    assert problem.arrived
    assert problem.reason == "not grounded"
    assert sentence in problem.sentence
    assert problem.sentence.startswith("In ferry an attribution was left out: ")


def test_what_hangs_on_a_bad_carrier_goes_with_it() -> None:
    reading = ferry()
    carrier, master = reading.attributions
    sifted = sift(replace(reading, attributions=(replace(carrier, cue=(OUTSIDE,)), master)))
    assert sifted.reading.attributions == ()
    assert len(sifted.problems) == 2


def test_a_chain_in_a_circle_is_left_out() -> None:
    reading = ferry()
    carrier, master = reading.attributions
    sifted = sift(replace(reading, attributions=(replace(carrier, within=master.id), master)))
    assert sifted.reading.attributions == ()
    assert all("circle" in problem.sentence for problem in sifted.problems)


def test_the_same_attribution_twice_enters_once() -> None:
    reading = ferry()
    sifted = sift(replace(reading, attributions=(*reading.attributions, reading.attributions[0])))
    assert sifted.reading == reading
    assert len(sifted.problems) == 1


NUMBER = Quantity(place(FERRY, "12 crates"), "crate", 12, 12, "12 boats")


@pytest.mark.parametrize(
    "change",
    [
        {"text": "at least 13 crates were reportedly lost"},
        {"spans": (OUTSIDE,)},
        {"spans": ()},
        {"document": "another"},
        {"quantities": (NUMBER,)},
        {"quantities": (replace(NUMBER, span=OUTSIDE),)},
    ],
)
def test_one_bad_statement_is_told_of_and_the_rest_enters(change: dict[str, object]) -> None:
    reading = ferry()
    said, own = reading.statements
    bad: Statement = replace(said, **change)  # type: ignore[arg-type]
    sifted = sift(replace(reading, statements=(bad, own)))
    assert sifted.reading.statements == (own,)
    assert sifted.reading.attributions == reading.attributions
    assert ["a statement was left out" in problem.sentence for problem in sifted.problems] == [True]


def test_a_text_that_is_not_its_own_is_refused_whole() -> None:
    reading = ferry()
    other = replace(reading.document, text=FERRY + " More.")
    with pytest.raises(GroundingError, match="ferry"):
        sift(replace(reading, document=other))


def test_an_event_off_the_page_takes_its_attribution_with_it() -> None:
    reading = ferry()
    carrier, master = reading.attributions
    sifted = sift(replace(reading, attributions=(carrier, replace(master, event=Event((0, 4000), 1.0)))))
    assert sifted.reading.attributions == (carrier,)
    assert "an attribution was left out" in sifted.problems[0].sentence


def test_a_value_that_is_not_quoted_as_it_stands_is_left_out() -> None:
    reading = ferry()
    town, amount = reading.values
    sifted = sift(replace(reading, values=(replace(town, text="Lund"), amount)))
    assert sifted.reading.values == (amount,)
    assert "a number, time or place was left out" in sifted.problems[0].sentence
