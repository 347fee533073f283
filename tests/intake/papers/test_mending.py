"""Lines to running text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.intake.papers.mending import mend
from reportedly.intake.papers.shapes import Line, Page, Word

RIGHT = 0.9


def block(*lines: str, top: float = 0.3, short: tuple[int, ...] = (), indented: tuple[int, ...] = ()) -> list[Line]:
    """Full lines, but for those that are ``short`` or ``indented`` by their number."""
    return [
        Line([Word(text, (0.13 if at in indented else 0.1, top + at * 0.02,
                          0.7 if at in short else RIGHT, top + at * 0.02 + 0.015))])
        for at, text in enumerate(lines)
    ]  # fmt: skip


def text(*blocks: list[Line]) -> str:
    return mend([Page(list(blocks))]).text


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("the inves-", "tigation went on"), "the investigation went on"),
        (("a well-", "known man"), "a well-known man"),
        (("a 19-", "year-old man"), "a 19-year-old man"),
        (("the state-", "run paper; the state-run radio"), "the state-run paper; the state-run radio"),
        (("the con-", "trol of self-control, control"), "the control of self-control, control"),
        (("Trans-", "Siberian trains"), "Trans-Siberian trains"),
        (("two-", "and three-day trips"), "two- and three-day trips"),
        (("the ﬁrst oﬃcer", "said so"), "the first officer said so"),
        (("Covid-", "19 cases"), "Covid-19 cases"),
        (("he said -", "twice"), "he said - twice"),
    ],
)
def test_words_parted_at_the_end_of_a_line(lines: tuple[str, ...], expected: str) -> None:
    assert text(block(*lines)) == expected


def test_a_hyphen_inside_a_line_is_left_alone() -> None:
    line = Line([Word("two-", (0.1, 0.3, 0.2, 0.32)), Word("fold", (0.21, 0.3, 0.3, 0.32))])
    assert text([line]) == "two- fold"


def test_paragraphs_begin_after_a_short_line_or_with_an_indent() -> None:
    assert text(block("He left.", "She", "stayed.", "They", short=(0,))) == "He left.\nShe stayed. They"
    assert text(block("So he", "said.", "She did not", "agree.", indented=(2,))) == "So he said.\nShe did not agree."
    assert text(block("A line that", "goes on", short=(0,))) == "A line that goes on"


def test_a_sentence_goes_on_in_the_next_column_and_a_heading_does_not() -> None:
    assert text(block("He said that"), block("it was so.")) == "He said that it was so."
    assert text(block("Ferry left"), block("The harbour was empty.")) == "Ferry left\nThe harbour was empty."
    assert text(block("It was so."), block("iPhones were lost.")) == "It was so.\niPhones were lost."


def test_a_dropped_capital_joins_its_word() -> None:
    assert text(block("T"), block("he ferry left.")) == "The ferry left."
    assert text(block("A"), block("ferry left.")) == "A ferry left."


def test_running_heads_and_page_numbers_go_and_pages_have_their_stretch() -> None:
    pages = [
        Page(
            [
                block(f"Meridian Observer, page {at}", top=0.02),
                block(f"Story {at} told here."),
                block(f"- {at} -", top=0.95),
            ]
        )
        for at in (1, 2, 3)
    ]
    mended = mend(pages)
    assert mended.text == "Story 1 told here.\nStory 2 told here.\nStory 3 told here."
    assert [mended.text[slice(*region.span)] for region in mended.regions] == mended.text.split("\n")
    assert [region.page for region in mended.regions] == [1, 2, 3]


def test_a_line_that_returns_in_the_middle_of_pages_stays() -> None:
    pages = [Page([block("Read more."), block(f"Story {at}.", top=0.5)]) for at in (1, 2)]
    assert mend(pages).text.count("Read more.") == 2


def test_words_of_a_scan_keep_their_boxes_also_where_they_were_parted() -> None:
    mended = mend([Page([block("proce-", "dures")])], frozenset([1]))
    assert mended.text == "procedures"
    parts = [(mended.text[slice(*region.span)], region.box) for region in mended.regions if region.kind == "word"]
    assert [part for part, _ in parts] == ["proce", "dures"]
    assert parts[0][1] == (0.1, 0.3, RIGHT, 0.315)


WORDS = st.text("abcXY-.‐ﬁ عب", min_size=0, max_size=6)


@given(st.lists(st.lists(st.lists(WORDS, max_size=4), max_size=4), max_size=4))
def test_every_region_lies_in_the_text_whatever_the_words(found: list[list[list[str]]]) -> None:
    pages = [
        Page([[Line([Word(word, (0.1 * at, 0.3, 0.1 * at + 0.05, 0.32)) for at, word in enumerate(line)])
               for line in page if line]] if any(page) else [])
        for page in found
    ]  # fmt: skip
    mended = mend(pages, frozenset([1, 3]))
    for region in mended.regions:
        assert 0 <= region.span[0] < region.span[1] <= len(mended.text)
        assert not mended.text[region.span[0] : region.span[1]].startswith((" ", "\n"))
    ends = [region.span for region in mended.regions if region.kind == "page"]
    assert all(before[1] <= after[0] for before, after in pairwise(ends))
