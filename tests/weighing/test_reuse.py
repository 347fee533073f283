"""Passages: the same words in both texts, each word once, whatever stands between and however spelt."""

from __future__ import annotations

import time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reportedly.settings import SHINGLE_WORDS
from reportedly.weighing.reuse import reuse
from reportedly.weighing.words import placed_words, plain_words

LEAD = "Divers worked through the night while a crane barge waited beyond the breakwater."
TAIL = "Relatives of the crew slept in the sports hall and were fed by the scouts."
VOCABULARY = st.sampled_from(
    ["ferry", "sank", "Zoë’s", "ﬁve", "1,200", "the", "…", "don't", "\n", "“", "ß", "🚢", "x's's"]
)
TEXTS = st.lists(VOCABULARY, max_size=40).map(" ".join)


def printed(left: str, right: str) -> list[tuple[str, str]]:
    return [(left[slice(*each.left)], right[slice(*each.right)]) for each in reuse(left, right)]


def test_passages_are_found_where_they_went() -> None:
    right = f"The town waited. {TAIL} Nobody spoke.\n\n{LEAD.upper()}"
    assert printed(f"{LEAD} Meanwhile it rained. {TAIL}", right) == [
        (LEAD[:-1], LEAD.upper()[:-1]),
        (TAIL[:-1], TAIL[:-1]),
    ]


def test_marks_between_the_words_do_not_part_a_passage() -> None:
    assert printed("Zoë’s boat, the Halvard, sank fast", "zoe's boat the Halvard sank slowly") == [
        ("Zoë’s boat, the Halvard, sank", "zoe's boat the Halvard sank")
    ]


def test_four_words_are_none_and_notices_are_none() -> None:
    assert reuse("the ferry sank fast today", "the ferry sank fast yesterday") == ()
    notice = "Please check your inbox and follow the address there to activate your account now."
    assert reuse(notice, notice) == ()


def test_the_longest_are_kept_in_the_order_of_the_left_text() -> None:
    left, right = f"{TAIL} And so. {LEAD} Then four men went home again.", f"Then four men went home. {LEAD} {TAIL}"
    assert len(reuse(left, right)) == 3
    assert [left[slice(*each.left)] for each in reuse(left, right, most=2)] == [TAIL[:-1], LEAD[:-1]]


@given(TEXTS, TEXTS)
def test_both_sides_hold_the_same_words_and_no_word_twice(left: str, right: str) -> None:
    found = reuse(left, right, most=1000)
    for each in found:
        words = plain_words(left[slice(*each.left)])
        assert words == plain_words(right[slice(*each.right)]) and len(words) >= SHINGLE_WORDS
    for side in ("left", "right"):
        spans = sorted(getattr(each, side) for each in found)
        assert all(one[1] <= other[0] for one, other in pairwise(spans))


@given(st.text(max_size=60) | TEXTS)
def test_placed_words_are_the_plain_words(text: str) -> None:
    found = placed_words(text)
    assert [word for word, _, _ in found] == plain_words(text)
    assert all(0 <= start < end <= len(text) for _, start, end in found)


def test_a_text_of_one_phrase_over_and_over_takes_no_long_time() -> None:
    text = "the cat sat on the mat and " * 5000
    began = time.process_time()
    assert reuse(text, text)
    assert time.process_time() - began < 5
