"""Word pieces with what the eye sees of each."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.pieces import CASES, FEATURES, QUOTE_STATES, load_tokenizer, split_pieces
from tests.reading.making import tiny_tokenizer

TOKENIZER = tiny_tokenizer("weir", "dry", "oda", "nato", "the")
NO_LETTERS, LOWER, TITLE, UPPER = range(CASES)
OUTSIDE, INSIDE, MARK = range(QUOTE_STATES)


def seen(text: str) -> list[tuple[str, int, int, bool]]:
    """Per piece: its characters, case, place in quotation marks, whether it opens a paragraph."""
    pieces = split_pieces(text, TOKENIZER)
    rows = zip(pieces.starts, pieces.ends, pieces.features, strict=True)
    return [(text[a:b], f // 2 // QUOTE_STATES, f // 2 % QUOTE_STATES, bool(f % 2)) for a, b, f in rows]


def test_case_is_kept_though_the_encoder_is_uncased() -> None:
    cases = {word: case for word, case, _, _ in seen("Oda weir NATO The 7 .")}
    assert cases == {"Oda": TITLE, "weir": LOWER, "NATO": UPPER, "The": TITLE, "7": NO_LETTERS, ".": NO_LETTERS}


def test_a_piece_knows_whether_it_stands_in_quotation_marks() -> None:
    states = [(word, quote) for word, _, quote, _ in seen("Oda: “dry weir”.")]
    assert states == [
        *(("Oda", OUTSIDE), (":", OUTSIDE)),
        *(("“", MARK), ("dry", INSIDE), ("weir", INSIDE), ("”", MARK)),
        (".", OUTSIDE),
    ]


def test_the_first_piece_of_every_paragraph_is_marked() -> None:
    assert [(word, first) for word, _, _, first in seen("the weir\n\n\nOda dry")] == [
        *(("the", True), ("weir", False)),
        *(("Oda", True), ("dry", False)),
    ]


def test_paragraphs_and_sentences_are_numbered() -> None:
    pieces = split_pieces("the weir. Oda dry.\nthe weir.", TOKENIZER)
    assert pieces.paragraph.tolist() == [0, 0, 0, 0, 0, 0, 1, 1, 1]
    assert len(set(pieces.sentence.tolist())) == 3
    assert pieces.sentence.tolist() == sorted(pieces.sentence.tolist())


def test_offsets_count_code_points() -> None:
    assert [word for word, *_ in seen("😀 weir 👩‍👩‍👧 dry")][1::2][:1] == ["weir"]
    assert seen("e\u0301 weir")[-1][0] == "weir"


@pytest.mark.parametrize("text", ["", " \n ", "\x00", "\u0301"])
def test_nothing_to_read_gives_no_pieces(text: str) -> None:
    pieces = split_pieces(text, TOKENIZER)
    assert len(pieces) == 0
    assert len(pieces.cut(0, 5)) == 0


def test_a_cut_keeps_the_offsets_of_the_whole() -> None:
    text = "the weir the weir dry"
    part = split_pieces(text, TOKENIZER).cut(3, 5)
    assert [text[a:b] for a, b in zip(part.starts, part.ends, strict=True)] == ["weir", "dry"]
    assert len(part) == len(part.sentence) == len(part.paragraph) == 2


def test_a_stored_tokenizer_is_read_without_truncation_or_padding(tmp_path: Path) -> None:
    tokenizer = tiny_tokenizer("weir")
    tokenizer.enable_truncation(4)
    tokenizer.enable_padding(length=9)
    tokenizer.save(str(tmp_path / "tokenizer.json"))
    assert len(split_pieces("weir " * 20, load_tokenizer(tmp_path / "tokenizer.json"))) == 20


@given(st.text(st.characters() | st.sampled_from("aB. \n“”\"'\u0301😀\u202e\x00\ud800"), max_size=120))
def test_any_text_is_cut_into_ordered_slices(text: str) -> None:
    pieces = split_pieces(text, TOKENIZER)
    at = 0
    for start, end in zip(pieces.starts.tolist(), pieces.ends.tolist(), strict=True):
        assert at <= start < end <= len(text)
        at = start
    assert all(0 <= f < FEATURES for f in pieces.features.tolist())
    assert pieces.paragraph.tolist() == sorted(pieces.paragraph.tolist())
