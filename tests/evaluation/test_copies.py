"""The reference counts runs by itself; the scores say what they count."""

from __future__ import annotations

from typing import Any

import pytest

from evaluation import copies
from reportedly.ids import document_id, text_sha256
from reportedly.types import Document

LEAD = "Divers worked through the night while a crane barge waited beyond the breakwater for calmer weather."
TAIL = "Relatives of the crew slept in the sports hall and were fed by the scouts of the parish."
REST = "The quay was closed, and the mayor asked for patience until the inquiry has heard the captain and his mate."


def document(name: str, text: str) -> Document:
    return Document(document_id(name, text), name, text, text_sha256(text))


def row(name: str, *paragraphs: str) -> dict[str, Any]:
    return {"id": name, "publisher": name, "scraped_at": "2021-03-01", "paragraphs": list(paragraphs)}


def test_containment_is_the_share_of_the_shorter_texts_runs() -> None:
    long, short = document("a", "One two three four five six seven."), document("b", "“Two three four five six”, nine!")
    other = document("c", "Nothing of the sort was said.")
    assert copies.containment([long, short, other]) == {frozenset((long.id, short.id)): 0.5}


def test_a_pair_is_found_and_a_smaller_one_is_neither_right_nor_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [
        row("a", LEAD, TAIL),
        row("b", LEAD, TAIL, "So they said."),
        row("c", REST, REST.upper(), LEAD * 2),
        row("d", REST),
    ]
    monkeypatch.setattr(copies, "records", lambda _: rows)
    monkeypatch.setattr(copies, "agencies_score", lambda _: {"right": 1.0})
    table = copies.score()
    assert (table["pairs"], table["found"], table["found by score"], table["right"]) == (2, 1, 1, 1)
    assert (table["reported"], table["smaller"]) == (2, 0)


def test_pairs_to_read_show_what_they_share(monkeypatch: pytest.MonkeyPatch) -> None:
    others = [" ".join(f"{name}{x}{y}" for x in "cdfghjklmn" for y in "cdfghjklmn") for name in "ab"]
    rows = [row("a", LEAD, TAIL, others[0]), row("b", LEAD, TAIL, others[1]), row("c", REST)]
    monkeypatch.setattr(copies, "records", lambda _: rows)
    shown = list(copies.sample(5, 0))
    assert [line for line in shown if line.startswith("---")] == ["--- 0.23 shared wording | a a | b b"]
    assert any(LEAD in line for line in shown)
