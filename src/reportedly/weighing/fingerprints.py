"""A document's wording as a set of numbers: the row step behind copies.

Each run of five words is hashed; two documents that share many runs share their wording (Broder
1997). The writer's own runs are told from those in somebody else's words and from the page's: two reporters
who quote one speech, or two pages with one cookie notice, have not copied each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from reportedly.ids import content_id
from reportedly.reading.furniture import outside
from reportedly.settings import SHINGLE_WORDS
from reportedly.types import Document
from reportedly.weighing.others_words import others_words
from reportedly.weighing.page_lines import page_lines
from reportedly.weighing.words import GOLDEN, number, plain_words

Ints = npt.NDArray[np.int64]
Kinds = npt.NDArray[np.int8]
PAGE, QUOTED, OWN = 0, 1, 2  # whose words: the page's, somebody else's inside the article, the writer's
_PRIME = np.uint64(GOLDEN)


@dataclass(frozen=True, slots=True, eq=False)
class Fingerprint:
    """``shingles``: 64-bit signed hashes of the word runs, each once and in order. ``kinds``: of each, PAGE if
    a word of it is the page's wherever it stands, else QUOTED, else OWN. ``wording``: a digest of all words in
    order, equal for texts that differ in nothing but marks and case; one of its own where all words are the page's."""

    shingles: Ints
    kinds: Kinds
    wording: str


def fingerprint(document: Document) -> Fingerprint:
    """The fingerprint of a document's text; an empty text has no shingles."""
    words: list[str] = []
    kinds, counts = [], []
    for start, end, kind in pieces(document.text):
        found = plain_words(document.text[start:end])
        words += found
        kinds.append(kind)
        counts.append(len(found))
    told = np.repeat(np.array(kinds, dtype=np.int8), counts)
    shingles, best = _each_once(runs(words), run_kinds(told))
    wording = content_id("wording", " ".join(words)) if told.any() else content_id("no wording", document.id)
    return Fingerprint(shingles, best, wording)


def pieces(text: str) -> Iterator[tuple[int, int, int]]:
    """The text cut where a quotation or a line of the page begins or ends: half-open code points, and
    whose the words between are."""
    lines = page_lines(text)
    marked = [(start, end, PAGE) for start, end in lines]
    marked += [(start, end, QUOTED) for start, end in outside(tuple(others_words(text)), lines)]
    at = 0
    for start, end, kind in sorted(marked):
        if at < start:
            yield at, start, OWN
        yield start, end, kind
        at = end
    yield at, len(text), OWN


def runs(words: Sequence[str]) -> Ints:
    """One number a run of words, in order: a polynomial over the words' own numbers, modulo 2**64."""
    count = max(0, len(words) - SHINGLE_WORDS + 1)
    numbers = np.fromiter(map(number, words), dtype=np.uint64, count=len(words))
    total = np.zeros(count, dtype=np.uint64)
    for place in range(SHINGLE_WORDS if count else 0):
        total = total * _PRIME + numbers[place : place + count]
    total ^= total >> np.uint64(29)
    return (total * _PRIME).view(np.int64)


def run_kinds(kinds: Kinds) -> Kinds:
    """Whose each run is: the page's if a word of it is, else quoted if one is, else the writer's own."""
    count = max(0, len(kinds) - SHINGLE_WORDS + 1)
    least = kinds[:count]
    for place in range(1, SHINGLE_WORDS if count else 0):
        least = np.minimum(least, kinds[place : place + count])
    return least


def _each_once(hashes: Ints, kinds: Kinds) -> tuple[Ints, Kinds]:
    """Each number once, in order, with the highest of its kinds."""
    if not len(hashes):
        return hashes, kinds
    order = np.lexsort((kinds, hashes))
    hashes, kinds = hashes[order], kinds[order]
    last = np.append(hashes[1:] != hashes[:-1], True)
    return hashes[last], kinds[last]
