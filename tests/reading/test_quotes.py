"""Which stretches stand inside quotation marks."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.quotes import quotations


def quoted(text: str) -> list[str]:
    return [text[a:b] for a, b in quotations(text)]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('The pilot said "go" and then "stay".', ['"go"', '"stay"']),
        ("The pilot said “go” and then “stay”.", ["“go”", "“stay”"]),
        ("„Nein“, rief der Lotse.", ["„Nein“"]),
        ("Le pilote: « Non », dit-il.", ["« Non »"]),
        ("»Doch«, rief die Wirtin.", ["»Doch«"]),
        ("船長は「沈む」と『本』を", ["「沈む」", "『本』"]),
        ("``Yes,'' the cook wrote.", ["``Yes,''"]),
        ("‟Low,” she said.", ["‟Low,”"]),
        ("“One,” he said, “two”", ["“One,”", "“two”"]),
        ("", []),
        ("No marks here at all.", []),
    ],
)
def test_every_kind_of_double_mark(text: str, inside: list[str]) -> None:
    assert quoted(text) == inside


@pytest.mark.parametrize(
    "text", ["It's the sailors' boat, isn't it?", "‘Go,’ she said; 'stay', he said.", "rock ’n’ roll"]
)
def test_apostrophes_and_single_marks_are_left_alone(text: str) -> None:
    assert quotations(text) == []


def test_a_quotation_over_paragraphs_closes_once() -> None:
    text = "“The first net tore.\n\n“The second held,” Oda said. “Luck.”"
    assert quoted(text) == ["“The first net tore.\n\n“The second held,”", "“Luck.”"]


@pytest.mark.parametrize("indent", ["", " ", "    ", "\t", "\u00a0\u00a0"])
def test_straight_marks_reopen_at_the_head_of_an_indented_paragraph(indent: str) -> None:
    text = f'"The first net tore.\n{indent}"The second held," Oda said. "Luck."'
    assert quoted(text) == [f'"The first net tore.\n{indent}"The second held,"', '"Luck."']


@pytest.mark.parametrize("pair", ["「」", "“”", "«»"])
def test_paragraphs_may_reopen_with_any_mark(pair: str) -> None:
    opening, closing = pair
    text = f"{opening}one\n{opening}two{closing} three"
    assert quoted(text) == [text.removesuffix(" three")]


def test_a_mark_that_never_closes_ends_with_its_paragraph() -> None:
    assert quoted("“The net tore.\nThe crew left. “Gone,” said Oda.") == ["“The net tore.", "“Gone,”"]
    assert quoted('"The net tore.\n\nNobody spoke.') == ['"The net tore.']
    assert quoted("said “and nothing more") == ["“and nothing more"]


@pytest.mark.parametrize("text", ["stray” and more", "stray'' and more", "」"])
def test_a_closing_mark_alone_opens_nothing(text: str) -> None:
    assert quotations(text) == []


def test_marks_of_another_kind_inside_do_not_close() -> None:
    assert quoted("“He said «no» to me,” Oda said.") == ["“He said «no» to me,”"]


def test_a_straight_opening_may_close_curly() -> None:
    assert quoted('"Gone,” said Oda. "Sold."') == ['"Gone,”', '"Sold."']


def test_blank_lines_inside_a_quotation_cost_no_more_than_others() -> None:
    began = time.process_time()
    text = "“a" + "\n" * 200_000 + "“b” c"
    assert quoted(text) == [text.removesuffix(" c")]
    assert time.process_time() - began < 2


@given(st.text(alphabet="ab \n\t\"“”„«»「」`'’.\u0301😀\u202e"))
def test_ranges_are_ordered_apart_and_inside_the_text(text: str) -> None:
    at = 0
    for start, end in quotations(text):
        assert at <= start < end <= len(text)
        assert text[start] in '"“”„«»「」`'
        at = end
