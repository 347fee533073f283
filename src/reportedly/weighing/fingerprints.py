"""A document's wording as a set of numbers: the row step behind copies.

Each run of five words is hashed; two documents that share many runs share their wording (Broder
1997). Words inside quotation marks are left out: two reporters who quote one speech have not copied
each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from reportedly.ids import content_id
from reportedly.reading.quotes import quotations
from reportedly.settings import SHINGLE_WORDS
from reportedly.types import Document
from reportedly.weighing.words import GOLDEN, number, plain_words

Ints = npt.NDArray[np.int64]
_PRIME = np.uint64(GOLDEN)


@dataclass(frozen=True, slots=True, eq=False)
class Fingerprint:
    """``shingles``: 64-bit signed hashes of the word runs outside quotation marks, each once and in
    order. ``wording``: a digest of all words in order, equal for texts that differ in nothing but
    marks and case."""

    shingles: Ints
    wording: str


def fingerprint(document: Document) -> Fingerprint:
    """The fingerprint of a document's text; an empty text has no shingles."""
    runs = [_runs(plain_words(piece)) for piece in _unquoted(document.text)]
    return Fingerprint(np.unique(np.concatenate(runs)), content_id("wording", " ".join(plain_words(document.text))))


def _runs(words: list[str]) -> Ints:
    """One number a run of words: a polynomial over the words' own numbers, modulo 2**64."""
    count = max(0, len(words) - SHINGLE_WORDS + 1)
    numbers = np.array([number(word) for word in words], dtype=np.uint64)
    total = np.zeros(count, dtype=np.uint64)
    for place in range(SHINGLE_WORDS if count else 0):
        total = total * _PRIME + numbers[place : place + count]
    total ^= total >> np.uint64(29)
    return (total * _PRIME).view(np.int64)


def _unquoted(text: str) -> Iterator[str]:
    at = 0
    for start, end in quotations(text):
        yield text[at:start]
        at = end
    yield text[at:]
