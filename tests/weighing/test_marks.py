"""Marks of a document: what is counted as telling, packed in columns of one length."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.ids import document_id, text_sha256
from reportedly.settings import STORY_KEYS, STORY_TERMS
from reportedly.types import Amount, Document, Period, Place, Reading, Value
from reportedly.weighing.marks import KINDS, Marks, marks
from reportedly.weighing.name_stems import name_stems
from reportedly.weighing.packing import unpacked

FERRY = "The ferry Halvard sank off Tarnsund with Captain Oskar Lindqvist on board, Ilse van Brandvold said."


def marked(text: str, values: tuple[Value, ...] = (), published: str | None = None) -> Marks:
    document = Document(document_id("a", text), "a", text, text_sha256(text), published=published)
    return marks(Reading(document, (), (), values), name_stems(text))


def counted(found: Marks) -> dict[str, int]:
    return {kind: many for kind, many in zip(KINDS, found.counts, strict=True) if many}


def worths(found: Marks, kind: str) -> list[int]:
    told = zip(unpacked(found.kinds), unpacked(found.worths), strict=True)
    return [int(worth) for at, worth in told if at == KINDS.index(kind)]


@given(st.text(max_size=200))
def test_columns_are_of_one_length_and_each_mark_is_there_once(text: str) -> None:
    found = marked(text)
    kinds, numbers = unpacked(found.kinds), unpacked(found.numbers)
    assert len(kinds) == len(numbers) == len(unpacked(found.worths)) == sum(found.counts)
    assert len(set(zip(kinds.tolist(), numbers.tolist(), strict=True))) == len(kinds)
    assert len(set(unpacked(found.keys).tolist())) == len(unpacked(found.keys)) <= 2 * STORY_KEYS


@pytest.mark.parametrize("text", ["", "   ", "It was so.", "1", "the and of", "🙂 🙂"])
def test_a_text_that_tells_nothing_has_no_names_and_no_full_names(text: str) -> None:
    assert counted(marked(text)).keys() <= {"lead"}


def test_the_lead_and_the_names_are_vectors_of_length_one() -> None:
    for kind in ("lead", "name"):
        assert sum(worth * worth for worth in worths(marked(FERRY), kind)) == pytest.approx(1_000_000, rel=0.01)


def test_only_the_heaviest_terms_count_but_for_the_length_of_the_vector() -> None:
    many = " ".join(f"{a}{b}nok{c}" for a in "bdfgkl" for b in "aeiou" for c in "rst")
    found = worths(marked(many), "lead")
    assert len(found) == STORY_TERMS
    assert sum(worth * worth for worth in found) < 1_000_000


def test_full_names_are_first_and_last_word_and_the_same_in_any_form_of_writing() -> None:
    one, other = marked("Here is Ilse van Brandvold."), marked("Here is Ilse Berit Brandvold’s boat.")
    assert counted(marked("Here is Ilse Brandvold."))["full"] == 1

    def full(found: Marks) -> set[int]:
        told = zip(unpacked(found.kinds).tolist(), unpacked(found.numbers).tolist(), strict=True)
        return {number for kind, number in told if kind == KINDS.index("full")}

    assert full(marked("Here is Ilse Brandvold.")) == full(other)
    assert full(one).isdisjoint(full(other))  # "van" in small letters is no part of a run of capitals


def test_values_are_marks_by_what_they_mean() -> None:
    town = Place((0, 1), "Lind", "city", "Lind", "SE", "Skåne", 0.0, 0.0, 7)
    county = Place((0, 1), "Skåne", "state", "Skåne", "SE", "Skåne", 0.0, 0.0, 8)
    years = Amount((0, 1), "34", "age", "year", 34.0, 34.0, 34.0, False)
    people = Amount((0, 1), "34", "person", "", 34.0, 34.0, 34.0, False)
    day = Period((0, 1), "Monday", "2021-03-01", "2021-03-01", "day", False)
    hour = Period((0, 1), "at nine", "2021-03-01T09:00", "2021-03-01T09:59", "hour", False)
    month = Period((0, 1), "March", "2021-03-01", "2021-03-31", "month", False)
    unknown = replace(day, begins=None)
    found = counted(marked("So.", (town, county, years, people, day, hour, month, unknown)))
    assert {kind: many for kind, many in found.items() if kind != "lead"} == {"city": 1, "state": 1, "age": 1, "day": 1}


@pytest.mark.parametrize(
    ("published", "day"),
    [("1970-01-01", 0), ("1970-01-03T23:00:00Z", 2), ("1969-12-31", -1), (None, None), ("May 2021", None), ("", None)],
)
def test_the_day_of_publication_counts_from_1970(published: str | None, day: int | None) -> None:
    assert marked("So.", (), published).day == day
