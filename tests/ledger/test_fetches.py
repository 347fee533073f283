"""What the ledger remembers of addresses."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reportedly.ids import document_id, text_sha256
from reportedly.ledger import Fetch, Ledger
from reportedly.types import Capture, Document, Reading

PAGE = "https://news.test/a"
AT = "2024-05-01T08:00:00Z"


def document(text: str, location: str = PAGE) -> Document:
    headers = (("ETag", ' "1" '), ("Last-Modified", "Wed, 01 May 2024 07:00:00 GMT"))
    capture = Capture("0" * 64, 10, "text/html", location, AT, "a tool", location, headers)
    return Document(document_id(PAGE, text), PAGE, text, text_sha256(text), captured=AT, capture=capture)


def test_a_fetch_is_noted_with_its_document(tmp_path: Path) -> None:
    with Ledger(tmp_path / "case.db", create=True) as ledger:
        assert ledger.fetched(PAGE) is None
        made = document("One.")
        ledger.add(Reading(made, (), ()))
        noted = Fetch(PAGE, AT, 200, '"1"', "Wed, 01 May 2024 07:00:00 GMT", "0" * 64, made.id)
        assert ledger.fetched(PAGE) == ledger.fetched(PAGE, document=True) == noted


@pytest.mark.parametrize("location", ["a.html", "https://news.test/all.zip!/a"])
def test_what_came_otherwise_is_no_fetch(tmp_path: Path, location: str) -> None:
    with Ledger(tmp_path / "case.db", create=True) as ledger:
        ledger.add(Reading(document("One.", location), (), ()))
        assert ledger.fetched(PAGE) is ledger.fetched(location) is None


def test_the_latest_counts_and_a_failure_hides_no_document(tmp_path: Path) -> None:
    failed = Fetch(PAGE, "2024-05-02T08:00:00Z", 503, settled=False)
    with Ledger(tmp_path / "case.db", create=True) as ledger:
        ledger.add(Reading(document("One."), (), ()))
        ledger.note_fetch(failed)
        assert ledger.fetched(PAGE) == failed
        kept = ledger.fetched(PAGE, document=True)
        assert kept is not None
        assert kept.status == 200
        ledger.note_fetch(replace(kept, at="2024-05-03T08:00:00Z", status=304))
        assert (ledger.fetched(PAGE) or failed).status == 304
        assert not ledger.faults()
