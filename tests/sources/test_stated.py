"""Credits in a document's own data."""

from __future__ import annotations

import pytest

from reportedly.ids import document_id, text_sha256
from reportedly.sources.stated import stated_credits
from reportedly.types import Document


def document(credits: tuple[str, ...] = (), byline: tuple[str, ...] = (), outlet: str | None = None) -> Document:
    text = "The harbour master said so."
    return Document(document_id("a", text), "a", text, text_sha256(text), outlet=outlet, byline=byline, credits=credits)


@pytest.mark.parametrize(
    "credit", ["Reuters", "https://www.reuters.com/article/1", "Reuters/The Harbour Post", "Anna Corr, Reuters"]
)
def test_a_known_outlet_is_credited(credit: str) -> None:
    assert [outlet.name for outlet in stated_credits(document((credit,)))] == ["Reuters"]


def test_an_agency_in_the_byline_is_credited_and_a_paper_there_is_not() -> None:
    assert [outlet.name for outlet in stated_credits(document(byline=("Anna Corr", "Associated Press")))]
    assert stated_credits(document(byline=("Anna Corr", "The New York Times"))) == []


def test_nobody_known_is_credited_by_nothing() -> None:
    assert stated_credits(document(("Anna Corr", "https://post.example/1", ""))) == []


def test_an_outlet_does_not_credit_itself() -> None:
    assert stated_credits(document(("Reuters",), outlet="Reuters")) == []
