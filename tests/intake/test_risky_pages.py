"""Pages that hold parsers up: told apart, and the same document either way."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from evaluation.intake import plain
from evaluation.intake.stories import STORIES
from reportedly import settings
from reportedly.intake import risky_pages
from reportedly.intake.place import Origin, Place
from reportedly.intake.risky_pages import is_risky, read_page
from reportedly.types import Document
from tests.intake.conftest import Write, one_document, one_problem

PAGE = plain.html(STORIES[0])
TAG = b"<p " + b"".join(b"a%d='>' " % number for number in range(20_000)) + b">"


@pytest.mark.parametrize(
    ("data", "risky"),
    [
        (PAGE, False),
        (PAGE + b"<p>words</p>" * 20_000, False),
        (PAGE + TAG, True),
        (PAGE + b"<p>" + b"words " * 400_000, True),
        (PAGE + b"<script>" + b"x=1;" * 50_000 + b"</script>", False),
    ],
)
def test_risk_is_a_huge_page_or_an_endless_tag(data: bytes, risky: bool) -> None:
    assert is_risky(data) is risky


@pytest.mark.parametrize("part", [b"<a ", b'<a "', b"<a '\"", b"<", b"\"<a '"])
def test_telling_takes_no_time(part: bytes) -> None:
    begun = time.process_time()
    is_risky(part * (1_000_000 // len(part)))
    assert time.process_time() - begun < 5


def test_a_page_gives_the_same_document_in_either_process(monkeypatch: pytest.MonkeyPatch) -> None:
    given = Origin(Place("in/a.html"), data=PAGE, address="https://observer.example/a", headers=(("Server", "x"),),
                   captured="2026-03-12T09:00:00Z")  # fmt: skip
    here = [each for each in read_page(given) if isinstance(each, Document)]
    monkeypatch.setattr(risky_pages, "is_risky", lambda data: True)
    there = [each for each in read_page(given) if isinstance(each, Document)]
    assert there == here
    assert there[0].capture and here[0].capture
    assert replace(there[0].capture, data=None) == replace(here[0].capture, data=None)
    assert there[0].capture.data == PAGE


def test_a_page_beyond_its_time_is_a_problem(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "CONFINED_CPU_SECONDS", 1.0)
    endless = b"<p " + b"".join(b"a%d=1 " % number for number in range(60_000)) + b">x</p>"
    problem = one_problem(write("a.html", b"<html><body>" + endless))
    assert problem.reason == "out of time" and "more than 1 seconds" in problem.sentence
    assert one_document(write("b.html", PAGE)).title == STORIES[0].title
