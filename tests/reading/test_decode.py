"""From hand-made numbers to attributions: spans, and which cue, which source."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from reportedly.reading.decode import LABELS, RawAttribution, best_path, decode
from reportedly.reading.links import (
    CONTENT_ASKS,
    CUE_ANSWERS,
    CUE_ASKS,
    LINK_DIM,
    REACH,
    RELATIONS,
    SLOTS,
    SOURCE_ANSWERS,
    Floats,
    LinkWeights,
    link_scores,
    relations,
)
from reportedly.reading.pieces import Pieces

NONE, B_SOURCE, I_SOURCE, B_CUE, I_CUE, B_CONTENT, I_CONTENT = range(7)
CODES = {"O": NONE, "S": B_SOURCE, "s": I_SOURCE, "C": B_CUE, "c": I_CUE, "X": B_CONTENT, "x": I_CONTENT}


def pieces(length: int, sentence: list[int] | None = None) -> Pieces:
    """Pieces of ten characters each, all in one paragraph."""
    at = np.arange(length, dtype=np.int64) * 10
    zeros = np.zeros(length, dtype=np.int64)
    return Pieces(zeros, at, at + 9, zeros, zeros, np.array(sentence or zeros, dtype=np.int64))


def logits(tags: str, sure: float = 9.0) -> Floats:
    """One row a letter: S, C, X open a source, cue, content; s, c, x go on; O is none."""
    rows = np.zeros((len(tags), 7), dtype=np.float32)
    rows[np.arange(len(tags)), [CODES[c] for c in tags]] = sure
    return rows


def weights(none: float = 0.0) -> LinkWeights:
    """Nothing learnt but how good "none of these" is, for an asking span whose first number is 1."""
    nothing = np.zeros(RELATIONS, dtype=np.float32)
    vector = np.zeros(LINK_DIM, dtype=np.float32)
    vector[0] = none * LINK_DIM**0.5
    return LinkWeights(nothing, vector, nothing, vector)


def vectors(length: int) -> Floats:
    """Every span asks with a 1 in front, and nobody answers yet."""
    made = np.zeros((length, SLOTS * LINK_DIM), dtype=np.float32)
    made[:, CONTENT_ASKS * LINK_DIM] = made[:, CUE_ASKS * LINK_DIM] = 1.0
    return made


def link(made: Floats, asking: int, answering: int, slots: tuple[int, int], amount: float = 20.0) -> None:
    """Let the span at ``answering`` answer the one at ``asking``: one more number that both share."""
    place = 1 + asking
    made[asking, slots[0] * LINK_DIM + place] = 1.0
    made[answering, slots[1] * LINK_DIM + place] = amount * LINK_DIM**0.5


def read(tags: str, made: Floats, none: float = 0.0, sentence: list[int] | None = None) -> list[RawAttribution]:
    return decode(logits(tags), made, pieces(len(tags), sentence), weights(none))


TO_CUE, TO_SOURCE = (CONTENT_ASKS, CUE_ANSWERS), (CUE_ASKS, SOURCE_ANSWERS)


def test_spans_run_from_the_first_piece_to_the_last() -> None:
    made = vectors(8)
    link(made, 4, 3, TO_CUE)
    link(made, 3, 0, TO_SOURCE)
    (only,) = read("SssCXxxO", made, none=5.0)
    assert (only.source, only.cue, only.content) == (((0, 29),), ((30, 39),), ((40, 69),))
    assert 0.9 < only.confidence <= 1.0


def test_a_content_chooses_its_cue_and_a_cue_its_source() -> None:
    made = vectors(6)
    for content, cue, source in ((4, 3, 0), (5, 2, 1)):
        link(made, content, cue, TO_CUE)
        link(made, cue, source, TO_SOURCE)
    found = read("SSCCXX", made, none=5.0)
    assert [(r.source, r.cue, r.content) for r in found] == [
        (((10, 19),), ((20, 29),), ((50, 59),)),
        (((0, 9),), ((30, 39),), ((40, 49),)),
    ]


def test_two_contents_of_one_cue_are_one_attribution() -> None:
    made = vectors(5)
    for content in (0, 4):
        link(made, content, 2, TO_CUE)
    (only,) = read("XOCOX", made, none=5.0)
    assert only.content == ((0, 9), (40, 49))
    assert only.source == ()


def test_none_of_these_leaves_a_content_without_a_cue() -> None:
    made = vectors(3)
    assert read("CXO", made, none=5.0) == []
    assert len(read("CXO", made, none=-5.0)) == 1


def test_none_of_these_leaves_a_cue_without_a_source() -> None:
    made = vectors(3)
    link(made, 2, 1, TO_CUE)
    assert read("SCX", made, none=5.0)[0].source == ()
    assert read("SCX", made, none=-5.0)[0].source == ((0, 9),)


@pytest.mark.parametrize("tags", ["", "OOO", "CCC", "XXX", "SSS", "SCO", "SOX"])
def test_nothing_is_said_without_a_cue_and_a_content(tags: str) -> None:
    assert read(tags, vectors(len(tags)), none=-5.0) == []


def test_a_candidate_in_the_same_sentence_is_preferred() -> None:
    made = vectors(5)
    (only,) = read("COXOC", made, none=-9.0, sentence=[0, 0, 1, 1, 1])
    assert only.cue == ((40, 49),)


def test_candidates_out_of_reach_are_never_chosen() -> None:
    asking, answering = np.array([[0, 0]]), np.array([[REACH, REACH], [REACH + 1, REACH + 1]])
    row = link_scores(vectors(REACH + 2), asking, answering, pieces(REACH + 2), weights().content_to_cue())[0]
    assert np.isfinite(row).tolist() == [True, False, True]


def test_relations_tell_side_distance_and_paragraph_apart() -> None:
    spans = np.array([[10, 11]])
    answers = np.array([[12, 12], [9, 9], [14, 14], [30, 30]])
    paragraph = np.zeros(40, dtype=np.int64)
    here = relations(spans, answers, paragraph)[0].tolist()
    assert len(set(here)) == 4
    paragraph[20:] = 1
    there = relations(spans, answers, paragraph)[0].tolist()
    assert there[:3] == here[:3]
    assert there[3] != here[3]
    assert all(0 <= number < RELATIONS for number in here + there)


def test_an_unsure_tag_makes_an_unsure_attribution() -> None:
    made = vectors(3)
    link(made, 2, 1, TO_CUE)
    sure = decode(logits("SCX"), made, pieces(3), weights(-5.0))[0]
    unsure = decode(logits("SCX", sure=3.0), made, pieces(3), weights(-5.0))[0]
    assert unsure.confidence < sure.confidence
    assert replace(unsure, confidence=0) == replace(sure, confidence=0)


def test_the_best_path_never_takes_a_forbidden_step_for_a_better_score() -> None:
    scores = logits("OxxO")
    assert best_path(scores).tolist() == [NONE, B_CONTENT, I_CONTENT, NONE]
    assert best_path(logits("x")).tolist() != [I_CONTENT]


@given(arrays(np.float32, st.tuples(st.integers(1, 30), st.just(7)), elements=st.floats(-9, 9, width=32)))
def test_an_inside_tag_only_follows_its_own_role(scores: Floats) -> None:
    path = [LABELS[i] for i in best_path(scores)]
    for before, label in zip(["O", *path], path, strict=False):
        if label.startswith("I-"):
            assert before[2:] == label[2:]


def test_the_best_path_is_the_best_of_all_that_are_allowed() -> None:
    table = np.random.default_rng(5).normal(size=(5, 7)).astype(np.float32)
    best, total = [], -np.inf
    for number in range(7**5):
        path = [number // 7**k % 7 for k in range(5)]
        allowed = all(now not in (2, 4, 6) or was in (now - 1, now) for was, now in zip([0, *path], path, strict=False))
        score = float(table[np.arange(5), path].sum())
        if allowed and score > total:
            best, total = path, score
    assert best_path(table).tolist() == best


@settings(max_examples=50)
@given(st.text(alphabet="OSsCcXx", max_size=40), st.integers(0, 2**32 - 1))
def test_whatever_the_numbers_every_span_is_a_run_of_pieces(tags: str, seed: int) -> None:
    rng = np.random.default_rng(seed)
    made = rng.normal(size=(len(tags), SLOTS * LINK_DIM)).astype(np.float32)
    found = decode(logits(tags, sure=2.0), made, pieces(len(tags)), weights())
    contents = [span for r in found for span in r.content]
    assert len(contents) == len(set(contents))
    for r in found:
        assert len(r.cue) == 1
        assert len(r.source) <= 1
        assert r.content
        assert 0 <= r.confidence <= 1
        assert all(a % 10 == 0 and b % 10 == 9 and a < b <= 10 * len(tags) for a, b in r.source + r.cue + r.content)
