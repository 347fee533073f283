"""The order of a run: by time, then credited agency copy, then id; and what a credit line is."""

from __future__ import annotations

import pytest

from reportedly.ids import text_sha256
from reportedly.types import Document, Reading
from reportedly.weighing.corpus import asserted_at, corpus
from reportedly.weighing.irregular import number_of, plural
from reportedly.weighing.papers import agency_credit


def reading(name: str, text: str, published: str | None = None) -> Reading:
    return Reading(Document(name, name, text, text_sha256(text), published=published), (), ())


def test_earlier_first_undated_last_and_agency_copy_before_what_lifts_it() -> None:
    found = corpus(
        [
            reading("a-undated", "The ferry sank."),
            reading("z-agency", "TARNSUND (AP) — The ferry sank."),
            reading("m-later", "The ferry sank.", "2021-03-02T08:00:00+02:00"),
            reading("n-earlier", "The ferry sank.", "2021-03-02T05:59:00Z"),
        ]
    )
    assert [document.id for document in found.documents] == ["n-earlier", "m-later", "z-agency", "a-undated"]


@pytest.mark.parametrize(
    ("published", "seconds"),
    [("1970-01-02", 86400.0), ("1970-01-01T01:00:00+01:00", 0.0), ("last week", None), (None, None)],
)
def test_times_are_epoch_seconds_or_nothing(published: str | None, seconds: float | None) -> None:
    assert asserted_at(reading("a", "x", published).document) == seconds


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("OSLO (Reuters) - The ferry sank.", "(Reuters)"),
        ("The ferry sank. Associated Press writer Ann Lie contributed.", "Associated Press writer"),
        ("The mayor told the Associated Press that the ferry sank.", None),
    ],
)
def test_a_credit_is_not_a_mention(text: str, credit: str | None) -> None:
    assert agency_credit(reading("a", text).document) == credit


def test_plurals() -> None:
    assert [plural(noun) for noun in ("vehicle", "body", "child", "church", "police", "boy")] == [
        "vehicles", "bodies", "children", "churches", "police", "boys"]  # fmt: skip


def test_headings_of_numbers() -> None:
    assert [number_of(noun) for noun in ("vehicle", "killed", "aircraft")] == [
        "number of vehicles",
        "number killed",
        "number of aircraft",
    ]
