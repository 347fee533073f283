"""Marks never change the text, always nest, and escape everything."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.briefing.marks import Mark, MarkKind, marked, showable
from tests.briefing.hard_cases import HOSTILE

KINDS: tuple[MarkKind, ...] = ("content", "source", "cue", "hedge")


class Reader(HTMLParser):
    """Collects text, and for every character the classes of the marks around it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.open: list[str] = []
        self.around: list[frozenset[str]] = []
        self.linked = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            assert not self.linked, "links never nest"
            self.linked = True
            return
        assert tag == "mark"
        self.open.append(str(dict(attrs)["class"]).split()[0])

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self.linked = False
            return
        assert tag == "mark"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.text += data
        self.around += [frozenset(self.open)] * len(data)


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(str(html))
    reader.close()
    assert not reader.open, "a mark was left open"
    return reader


TEXTS = st.text(max_size=40) | st.sampled_from([HOSTILE, "a\u0301\u202eb", "👩‍👩‍👧"])
PLACES, REFS = st.integers(-5, 60), st.sampled_from(["", "a-1", "a-2"])
MARKS = st.lists(st.builds(Mark, PLACES, PLACES, st.sampled_from(KINDS), REFS, st.just("")), max_size=7)


@settings(deadline=None)  # a busy machine is no failure
@given(TEXTS, MARKS)
def test_the_text_is_what_came_in(text: str, marks: list[Mark]) -> None:
    assert read(marked(text, marks)).text == showable(text)


@settings(deadline=None)  # a busy machine is no failure
@given(TEXTS, MARKS)
def test_every_character_has_exactly_the_marks_that_cover_it(text: str, marks: list[Mark]) -> None:
    around = read(marked(text, marks)).around
    for place in range(len(text)):
        assert around[place] == {f"m-{m.kind}" for m in marks if m.start <= place < m.end}


@settings(deadline=None)  # a busy machine is no failure
@given(st.text())
def test_showable_keeps_every_offset(text: str) -> None:
    assert len(showable(text)) == len(text)


def test_nested_spans_nest() -> None:
    found = marked("He said it rained.", [Mark(0, 2, "source"), Mark(3, 7, "cue"), Mark(8, 17, "content")])
    assert found == (
        '<mark class="m-source">He</mark> <mark class="m-cue">said</mark> <mark class="m-content">it rained</mark>.'
    )
    inner = marked("she knows he left", [Mark(0, 17, "content"), Mark(10, 17, "content"), Mark(0, 3, "source")])
    assert inner == (
        '<mark class="m-content"><mark class="m-source">she</mark> knows <mark class="m-content">he left</mark></mark>'
    )


def test_where_spans_overlap_the_inner_one_is_cut_in_two() -> None:
    found = marked("abcdef", [Mark(0, 4, "content"), Mark(2, 6, "hedge")])
    assert found == (
        '<mark class="m-content">ab<mark class="m-hedge">cd</mark></mark><mark class="m-hedge m-on">ef</mark>'
    )


def test_a_mark_that_leads_somewhere_is_a_link_once() -> None:
    found = marked("she said so", [Mark(4, 8, "cue", "a-1", "said-1")])
    assert found == 'she <mark class="m-cue" id="said-1" data-ref="a-1"><a href="#a-1">said</a></mark> so'
    inner = marked("abc", [Mark(0, 3, "shared", "r-1"), Mark(1, 2, "cue", "a-1")])
    assert inner.count("<a ") == 1
    assert inner.count("data-ref") == 2


def test_markup_in_the_text_is_text() -> None:
    found = marked("<script>alert(1)</script>", [Mark(0, 8, "content")])
    assert found == '<mark class="m-content">&lt;script&gt;</mark>alert(1)&lt;/script&gt;'


@pytest.mark.parametrize(
    ("char", "shown"), [("\x00", "␀"), ("\x1b", "␛"), ("\x7f", "␡"), ("\ud800", "\ufffd"), ("\r", "␍")]
)
def test_what_a_page_cannot_carry_gets_a_stand_in(char: str, shown: str) -> None:
    assert marked(f"a{char}b", []) == f"a{shown}b"
