"""The drawing: nothing overlaps, nothing leaves its box, the width fits the page."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from reportedly.briefing.drawing import text_width
from reportedly.briefing.graph import chain_graph
from reportedly.briefing.graph_places import BOLD, NAME, SMALL, WIDTH, Drawing, Stroke, place_graph
from reportedly.briefing.voices import number_articles, voices_of
from reportedly.types import Brief
from tests.briefing import hard_cases
from tests.briefing.ferry import ferry

Rectangle = tuple[float, float, float, float]  # left, top, right, bottom


def drawings(brief: Brief) -> list[Drawing]:
    articles = number_articles(brief.documents)
    return [place_graph(chain_graph(claim, voices_of(claim, articles))) for claim in brief.claims]


def boxes(drawing: Drawing) -> list[Rectangle]:
    return [(b.x, b.y, b.x + b.width, b.y + b.height) for b in drawing.boxes]


def words(stroke: Stroke) -> list[Rectangle]:
    """The places of cue and hedge; both end at ``word_x``."""
    found = []
    if stroke.cue:
        left = stroke.word_x - text_width(stroke.cue, SMALL)
        found.append((left, stroke.word_y - 13, stroke.word_x, stroke.word_y - 3))
    if stroke.hedge:
        left = stroke.word_x - text_width("~ " + stroke.hedge, SMALL)
        found.append((left, stroke.word_y + 3, stroke.word_x, stroke.word_y + 13))
    return found


def overlap(one: Rectangle, other: Rectangle) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


STRAINING = (
    ferry,
    hard_cases.many_assertions,
    hard_cases.six_hops,
    hard_cases.arabic,
    hard_cases.long_names,
    hard_cases.many_voices,
)


@pytest.mark.parametrize("make", STRAINING)
def test_boxes_and_words_never_overlap(make: object) -> None:
    for drawing in drawings(make()):  # type: ignore[operator]
        rectangles = boxes(drawing) + [place for stroke in drawing.strokes for place in words(stroke)]
        for one, other in combinations(rectangles, 2):
            assert not overlap(one, other), (one, other)


@pytest.mark.parametrize("make", STRAINING)
def test_names_stay_in_their_boxes(make: object) -> None:
    for drawing in drawings(make()):  # type: ignore[operator]
        for box in drawing.boxes:
            indent = 31 if box.node.letter else 8
            if box.node.role in ("article", "more"):
                continue  # they have no outline; the test of the width covers them
            assert all(
                indent + text_width(line, NAME * (BOLD if box.node.letter else 1)) <= box.width for line in box.lines
            )
            assert indent + text_width(box.note, SMALL) <= box.width


@pytest.mark.parametrize("make", STRAINING)
def test_everything_lies_inside_the_drawing(make: object) -> None:
    for drawing in drawings(make()):  # type: ignore[operator]
        for left, top, right, bottom in boxes(drawing):
            assert left >= 0
            assert top >= 0
            assert right <= drawing.width
            assert bottom <= drawing.height


@pytest.mark.parametrize("make", [ferry, hard_cases.many_assertions, hard_cases.arabic, hard_cases.long_names])
def test_the_drawing_fits_the_page(make: object) -> None:
    assert all(drawing.width <= WIDTH for drawing in drawings(make()))  # type: ignore[operator]


def test_twenty_five_articles_are_one_screen_high() -> None:
    (drawing,) = drawings(hard_cases.many_assertions(25))
    assert drawing.height < 800


def test_columns_say_what_they_hold() -> None:
    assert [head.text for head in drawings(ferry())[0].heads] == ["The claim", "Starts from", "Passed on by", "Article"]
    assert [head.text for head in drawings(hard_cases.arabic())[0].heads] == ["The claim", "Starts from", "Article"]


def test_a_claim_without_assertions_is_drawn_alone() -> None:
    brief = ferry()
    (drawing, *_) = drawings(replace(brief, claims=(replace(brief.claims[0], assertions=(), roots=()),)))
    assert [box.node.role for box in drawing.boxes] == ["claim"]
