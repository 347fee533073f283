"""How the corpora of conflicting values are read, and one real day: better than voting, or the room is broken."""

from __future__ import annotations

import warnings

import pytest

from evaluation.dependence import birthplaces, books, flights
from evaluation.dependence.dataset import Dataset, settled
from evaluation.dependence.score import lines
from evaluation.shared import FOLDER
from reportedly.weighing.dependence import discover, vote


@pytest.mark.parametrize(
    ("cell", "minute"),
    [
        ("12/01/2011 01:55 PM", 835),
        ("12/1/11 2:06 PM (-05:00)", 846),
        ("6:10 AMDec 08", 370),
        ("6:09aDec 8", 369),
        ("Dec 08 - 12:00noon", 720),
        ("12:05 a.m.", 5),
        ("2011-12-08 17:30", 1050),
        ("Dec 08 - Contact Airline", None),
        ("2011-12-30 Cancelled", None),
        ("", None),
    ],
)
def test_clock_times(cell: str, minute: int | None) -> None:
    assert flights.minute(cell) == minute


@pytest.mark.parametrize(
    ("cell", "gate"),
    [
        (" C-39", "c39"),
        ("Terminal 4 - B07", "b7"),
        ("Term A - 12", "12"),
        ("D12/D", "d12"),
        ("44?", "44"),
        ("Terminal 4", None),
        ("Not provided by airline", None),
        ("--", None),
    ],
)
def test_gates(cell: str, gate: str | None) -> None:
    assert flights.gate(cell) == gate


def test_times_are_right_within_ten_minutes_around_midnight() -> None:
    assert flights.right(2, 1435) and flights.right(600, 610)
    assert not flights.right(600, 611) and not flights.right("b7", "b8")


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Quillfeather, Ada M.; Brandt, O.", {"quillfeather", "brandt"}),
        ("Ada M. Quillfeather, Olaf Brandt", {"quillfeather", "brandt"}),
        ("QUILLFEATHER/BRANDT", {"quillfeather", "brandt"}),
        ("By (author) Quillfeather, Ada (Author) Brandt, Olaf", {"quillfeather", "brandt"}),
        ("Quillfeather, Ada, Brandt, Olaf", {"quillfeather", "brandt"}),
        ("Ada O&apos;Brandt", {"obrandt"}),
        ("Zo&eacute; Brändt", {"brandt"}),
        ("Not Available", set()),
        ("", set()),
    ],
)
def test_author_lists(cell: str, names: set[str]) -> None:
    assert books.authors(cell) == names


def test_a_source_with_two_values_says_nothing() -> None:
    assert settled([("a", "x", 1), ("a", "x", 2), ("b", "x", 2), ("b", "x", 2)]) == (("b", "x", 2),)


def test_accuracy_is_a_share_of_the_items_somebody_speaks_of() -> None:
    data = Dataset("invented", (), {"x": 1, "y": 2, "z": 3}, lambda answer, gold: bool(answer == gold))
    assert data.accuracy({"x": 1, "y": 5}) == 0.5


def test_the_table_counts_the_days_below_voting_and_says_what_is_absent() -> None:
    days = {f"flight 2011120{n}": {"voting": 0.8, "discover": share} for n, share in enumerate((0.9, 0.7))}
    told = "\n".join(lines(days))
    assert "flight: discover is below voting on 1 of 2 days" in told
    assert "truthdiscovery is not installed" in told


@pytest.fixture(scope="module")
def corpora() -> None:
    if not (FOLDER / "data" / "truth").is_dir():
        reason = f"NOT TESTED: the corpora of conflicting values are not at {FOLDER / 'data' / 'truth'}"
        warnings.warn(reason, stacklevel=1)
        pytest.skip(reason)


@pytest.mark.usefixtures("corpora")
def test_a_real_day_is_answered_better_than_by_voting() -> None:
    day = flights.load(flights.days()[0])
    found = discover(day.claims)
    assert day.accuracy(found.values) >= day.accuracy(vote(day.claims)) + 0.02
    assert found.dependence and all(pair.differing <= 5 for pair in found.dependence)


@pytest.mark.usefixtures("corpora")
def test_birthplaces_are_answered_better_than_by_voting() -> None:
    data = birthplaces.load()
    assert data.accuracy(discover(data.claims).values) >= data.accuracy(vote(data.claims)) + 0.05
