"""How telling a word is: a fixed weight by its rank in general English, never by the corpus.

A weight that counted the articles at hand would let an unrelated article change a claim. The ranks
are those of the 21,700 whole words in the vocabulary of BERT (Devlin et al. 2019, Apache-2.0),
which is ordered by frequency; a word that is not among them is as rare as they come.
"""

from __future__ import annotations

import gzip
import hashlib
import math
import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

import snowballstemmer
from anyascii import anyascii

from reportedly.weighing.irregular import BASE

GOLDEN = 0x9E3779B97F4A7C15  # 2**64 over the golden ratio: odd, its bits well spread; mixes two numbers

COMMON = 150  # ranks below this are grammar ("the", "said", "which") and weigh nothing
RARE = 25_000  # the rank given to a word that is not on the list
NUMBERS_KEPT = 500_000  # words whose number stays at hand, in some 60 MB
NUMBER_WEIGHT = 0.4  # a number alone says little about which event is meant

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*|\d+(?:[.,]\d+)*")
_ARTICLES = frozenset({"al", "el", "de", "bin", "ibn", "von", "van"})  # parts of names that tell nobody apart
_POSSESSIVE = re.compile(r"(?<=[a-z])'s(?!'?[a-z])")
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_MARKS = str.maketrans("‘’´`“”–—", "''''\"\"--")  # the usual ones at once: most texts are ASCII otherwise
_stemmer = snowballstemmer.stemmer("english")


def plain_words(text: str) -> list[str]:
    """Lower-case words and numbers of ``text`` in Latin letters, possessives cut: "Zoë's" -> "zoe"."""
    folded = text if text.isascii() else _FOREIGN.sub(_folded, text)
    lowered = folded.lower()
    words: list[str] = _WORD.findall(_POSSESSIVE.sub("", lowered) if "'s" in lowered else lowered)
    return words


def placed_words(text: str) -> list[tuple[str, int, int]]:
    """The words of ``plain_words``, each with the half-open code points of ``text`` that it stands for."""
    parts, places, at = [], [], 0
    for match in _FOREIGN.finditer(text):
        for foreign in range(match.start(), match.end()):
            plain = _fold(text[foreign])
            parts += [text[at:foreign], plain]
            places += [*range(at, foreign), *[foreign] * len(plain)]
            at = foreign + 1
    lowered = "".join([*parts, text[at:]]).lower()
    places += range(at, len(text))
    return [(word, places[start], places[end - 1] + 1) for word, start, end in _placed(lowered)]


def _placed(lowered: str) -> Iterator[tuple[str, int, int]]:
    for match in _WORD.finditer(lowered):
        word, start, end = match.group(), match.start(), match.end()
        yield (word[:-2], start, end) if word.endswith("'s") else (word, start, end)


def weight(word: str) -> float:
    """0 for grammar to 1 for the rarest; logarithmic in the rank, as information is."""
    if word[0].isdigit():
        return NUMBER_WEIGHT
    rank = ranks().get(word, RARE)
    low = math.log(COMMON)
    return max(0.0, (math.log(rank + 1) - low) / (math.log(RARE + 1) - low))


@lru_cache(maxsize=200_000)
def term(word: str) -> tuple[str, float]:
    """The stem under which a word is compared, and its weight; weight 0 means leave it out."""
    if word in _ARTICLES or (len(word) < 3 and not word[0].isdigit()):
        return word, 0.0
    return str(_stemmer.stemWord(BASE.get(word, word))), weight(word)


def terms(text: str) -> dict[str, float]:
    """Telling terms of ``text`` with their weights; the greatest weight where words share a stem."""
    found: dict[str, float] = {}
    for word in plain_words(text):
        stem, worth = term(word)
        if worth > found.get(stem, 0.0):
            found[stem] = worth
    return found


def _folded(match: re.Match[str]) -> str:
    return _fold(match.group())


@lru_cache(maxsize=50_000)
def _fold(foreign: str) -> str:
    """In ASCII, character for character, so that it does not matter where a text is cut."""
    return anyascii(foreign.translate(_MARKS))


@lru_cache(maxsize=1)
def ranks() -> dict[str, int]:
    """The commonest words of news, each with its place among them, from 0."""
    packed = (files("reportedly.weighing") / "word_ranks.txt.gz").read_bytes()
    return {word: rank for rank, word in enumerate(gzip.decompress(packed).decode("ascii").split("\n"))}


class _Numbers(dict[str, int]):
    """Numbers by word: an article asks for a thousand, where even a call of a kept function counts."""

    def __missing__(self, word: str) -> int:
        if len(self) >= NUMBERS_KEPT:
            self.clear()
        found = int.from_bytes(hashlib.blake2b(word.encode("utf-8"), digest_size=8).digest(), "big")
        self[word] = found
        return found


number = _Numbers().__getitem__
"""64 bits of a plain word, the same on every machine and in every run."""


def signed(word: str) -> int:
    """The same number as a signed one, as engines take it."""
    found = number(word)
    return found - (1 << 64) if found >> 63 else found
