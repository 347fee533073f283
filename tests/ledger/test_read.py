"""Replay: what was known at a moment, whatever came later."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from reportedly.errors import UsageError
from reportedly.ledger import Ledger, narrow
from reportedly.reading.values.read import values, within
from reportedly.types import Amount, Speaker
from tests.ledger.making import ferry, plain


def _names(ledger: Ledger, as_of: str | None) -> list[str]:
    return [reading.document.source_id for reading in ledger.readings(as_of)]


def test_a_document_is_known_from_its_publication(ledger: Ledger) -> None:
    ledger.add(plain("day", "One.", published="2024-05-30"))
    ledger.add(plain("hour", "Two.", published="2024-05-30T12:00:00Z"))
    ledger.add(plain("undated", "Three.", captured="2024-05-30T18:00:00Z"))
    assert _names(ledger, "2024-05-29") == []
    assert _names(ledger, "2024-05-30T11:59:59Z") == []
    assert _names(ledger, "2024-05-30T12:00:00Z") == ["hour"]
    assert _names(ledger, "2024-05-30T18:00:00Z") == ["hour", "undated"]
    assert _names(ledger, "2024-05-30") == ["day", "hour", "undated"]
    assert _names(ledger, None) == ["day", "hour", "undated"]


def test_a_paper_dated_tomorrow_is_known_once_it_lies_before_us(ledger: Ledger) -> None:
    ledger.add(plain("tomorrow", "One.", published="2024-06-02", captured="2024-06-01T08:00:00Z"))
    assert _names(ledger, "2024-06-01T07:59:59Z") == []
    assert _names(ledger, "2024-06-01T08:00:00Z") == ["tomorrow"]


def test_a_document_without_any_time_is_known_from_now(ledger: Ledger) -> None:
    ledger.add(plain("timeless", "One.", captured=None))
    assert _names(ledger, "2020-01-01") == []
    assert _names(ledger, "2999-01-01") == ["timeless"]


def test_a_replay_never_shows_what_came_after(ledger: Ledger) -> None:
    ledger.add(ferry("old", published="2024-05-30"))
    before = list(ledger.readings("2024-05-31"))
    ledger.add(ferry("new", published="2024-06-02"))
    assert list(ledger.readings("2024-05-31")) == before


def test_one_view_stays_as_it_is_while_others_write(ledger: Ledger) -> None:
    ledger.add(ferry("old"))
    with ledger.known() as known:
        ledger.add(ferry("new"))
        assert known.count() == 1
        seen = known.seen()
    with ledger.known() as known:
        assert known.count() == 2
        assert known.seen() > seen


def test_speakers_are_those_of_known_documents_each_form_once(ledger: Ledger) -> None:
    ledger.add(ferry("a", published="2024-05-30"))
    ledger.add(ferry("b", published="2024-05-31"))
    with ledger.known() as known:
        speakers = list(known.speakers())
    assert sorted(speaker.name or "" for speaker in speakers) == ["Radio Lind", "The harbour master"]
    assert all(isinstance(speaker, Speaker) and speaker.mention is None for speaker in speakers)
    with ledger.known("2024-05-29") as known:
        assert list(known.speakers()) == []


def test_forms_are_counted_by_articles_and_words_found_by_speaker(ledger: Ledger) -> None:
    for name, day in (("a", "2024-05-30"), ("b", "2024-05-31")):
        ledger.add(ferry(name, published=day))
    with ledger.known() as known:
        counts = {speaker.name: count for speaker, count in known.spoken()}
        ids = {speaker.id for speaker, _ in known.spoken()}
        said = list(known.said_by(ids))
    assert set(counts) == {"Radio Lind", "The harbour master"} and set(counts.values()) <= {1, 2}
    assert {speaker for speaker, _, _ in said} <= ids and len({document for _, document, _ in said}) == 2
    with ledger.known("2024-05-30") as known:
        assert {count for _, count in known.spoken()} == {1}
        assert len({document for _, document, _ in known.said_by(ids)}) == 1
        assert list(known.said_by([])) == []


def test_an_unreadable_moment_is_one_sentence(ledger: Ledger) -> None:
    with pytest.raises(UsageError, match="'last week' is not a date or time"):
        list(ledger.readings("last week"))


def test_values_of_spans_are_those_that_lie_within_each(ledger: Ledger) -> None:
    text = "On 3 May 2024 in Oslo 40 men left for Bergen, and on 4 May 2024 another 12 men came from Oslo to Paris."
    told = {
        reading.document.id: reading for name in ("one", "two")
        for reading in [replace(plain(name, text), values=values(text))]
    }  # fmt: skip
    for reading in told.values():
        ledger.add(reading)
    spans = [(document, *span) for document in told for span in combinations(range(0, len(text) + 1, 3), 2)]
    with ledger.known() as known:
        found = narrow.values(known.con, ("time", "place"), spans)
        assert narrow.values(known.con, ("time", "place"), []) == {}
    assert set(found) == set(spans)
    for document, *span in spans:
        inside = within(told[document].values, (tuple(span),))
        assert list(found[document, *span]) == [value for value in inside if not isinstance(value, Amount)]
    assert any(len(each) > 3 for each in found.values())
