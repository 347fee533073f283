"""A document's wording as a set of numbers: the row step behind copies.

Each run of five words is hashed; two documents that share many runs share their wording (Broder
1997). A fixed quarter of the runs, chosen by the hash itself (FracMinHash, Irber et al. 2022), finds
candidates; containment is then counted on all of them. Words inside quotation marks are left out:
two reporters who quote one speech have not copied each other.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.ids import content_id
from reportedly.reading.quotes import quotations
from reportedly.settings import SHINGLE_SAMPLE, SHINGLE_WORDS
from reportedly.types import Document
from reportedly.weighing.words import plain_words


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """``shingles``: 64-bit signed hashes of the word runs outside quotation marks. ``wording``: a
    digest of all words in order, equal for texts that differ in nothing but marks and case."""

    shingles: frozenset[int]
    wording: str


def fingerprint(document: Document) -> Fingerprint:
    """The fingerprint of a document's text; an empty text has no shingles."""
    runs: set[int] = set()
    for piece in _unquoted(document.text):
        words = list(plain_words(piece))
        for start in range(len(words) - SHINGLE_WORDS + 1):
            runs.add(_hash(" ".join(words[start : start + SHINGLE_WORDS])))
    return Fingerprint(frozenset(runs), content_id("wording", " ".join(plain_words(document.text))))


def sampled(shingle: int) -> bool:
    """Whether a shingle takes part in finding candidates."""
    return shingle % SHINGLE_SAMPLE == 0


def _unquoted(text: str) -> Iterator[str]:
    at = 0
    for start, end in quotations(text):
        yield text[at:start]
        at = end
    yield text[at:]


def _hash(run: str) -> int:
    return int.from_bytes(hashlib.blake2b(run.encode("ascii"), digest_size=8).digest(), "big", signed=True)
