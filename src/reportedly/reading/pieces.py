"""Text -> word pieces with their place and what the eye sees of each (case, quotation, paragraph).

The encoder is uncased, so capitals would be lost; whether a piece stands inside quotation marks
and whether it opens a paragraph cannot be told inside one window. All three are small facts that
a careful reader uses, so they go into the model as one feature number per piece.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from reportedly.reading.quotes import quotations
from reportedly.reading.sentences import encodable, sentences

CASES = 4  # no letters, lower, Title, UPPER
QUOTE_STATES = 3  # outside, inside, the mark itself
CASES_KEPT = 1 << 15  # words whose case is remembered
LONGEST = 100  # characters of a word that tell its case; the tokenizer reads no longer word either
FEATURES = CASES * QUOTE_STATES * 2  # times "first of its paragraph"

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of one text; all arrays have one entry a piece, offsets are code points."""

    ids: Ints
    starts: Ints
    ends: Ints
    features: Ints
    paragraph: Ints  # number of the paragraph, from 0
    sentence: Ints  # number of the sentence, from 0

    def __len__(self) -> int:
        return len(self.ids)

    def cut(self, start: int, stop: int) -> Pieces:
        """Some of the pieces; offsets still count from the head of the whole text."""
        parts = (self.ids, self.starts, self.ends, self.features, self.paragraph, self.sentence)
        return Pieces(*(p[start:stop] for p in parts))


def load_tokenizer(path: Path) -> Tokenizer:
    """The encoder's own WordPiece tokenizer, without truncation or padding."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def split_pieces(text: str, tokenizer: Tokenizer) -> Pieces:
    """Cut ``text`` into word pieces. Empty text gives no pieces; nothing here ever raises on text."""
    encoding = tokenizer.encode(encodable(text), add_special_tokens=False)
    offsets = np.array(encoding.offsets, dtype=np.int64).reshape(-1, 2)
    starts, ends = offsets[:, 0], offsets[:, 1]
    marks = quotations(text)
    paragraph = _paragraphs(text, starts)
    first = np.ones(len(starts), dtype=np.int64)
    first[1:] = paragraph[1:] != paragraph[:-1]
    heads_and_tails = zip(starts.tolist(), np.minimum(ends, starts + LONGEST).tolist(), strict=True)
    case = np.fromiter((_case(text[s:e]) for s, e in heads_and_tails), np.int64, len(starts))
    quote = _quote_states(marks, starts, ends)
    features = (case * QUOTE_STATES + quote) * 2 + first
    heads = np.array([start for start, _ in sentences(text)], dtype=np.int64)
    sentence: Ints = np.searchsorted(heads, starts, side="right").astype(np.int64)
    return Pieces(np.array(encoding.ids, dtype=np.int64), starts, ends, features, paragraph, sentence)


@lru_cache(CASES_KEPT)
def _case(word: str) -> int:
    if word.islower():
        return 1
    if word.isupper():
        return 3 if len(word) > 1 else 2
    return 2 if word[:1].isupper() else 0


def _paragraphs(text: str, starts: Ints) -> Ints:
    breaks = np.array([m.start() for m in re.finditer("\n", text)], dtype=np.int64)
    number = np.searchsorted(breaks, starts, side="left")
    return np.unique(number, return_inverse=True)[1].astype(np.int64).reshape(-1)


def _quote_states(marks: list[tuple[int, int]], starts: Ints, ends: Ints) -> Ints:
    if not marks:
        return np.zeros(len(starts), dtype=np.int64)
    opens, closes = np.array(marks, dtype=np.int64).T
    which = np.searchsorted(opens, starts, side="right") - 1
    inside = (which >= 0) & (starts < closes[which])
    on_mark = inside & ((starts == opens[which]) | (ends == closes[which]))
    state: Ints = inside.astype(np.int64) + on_mark
    return state
