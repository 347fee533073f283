"""Spellings of one name: what stays the same when a name is carried from script to script.

"al-Sharq al-Awsat" and "Ashraq al-Awsat", "Saʿiyd" and "Said", "Harrouch" and "Harush". A name is
brought to plain letters (anyascii), then to a skeleton in which the choices of romanisers fall
together: vowels, doubled letters, the assimilated Arabic article, kh/k, q/k, ch/sh, w/v/ou.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from anyascii import anyascii
from rapidfuzz.distance import JaroWinkler

_ARTICLE = re.compile(r"\b(?:al|el|ul|as|ash|asch|ad|an|ar|at|az)[- ](?=\w)")
_ABD = re.compile(r"\babd(?:e|u|ou)l")  # Abdel, Abdul, Abdoul: one word, alone or fused
_FOLD = tuple(
    pair.split(">")
    for pair in "tch>x sch>x ch>x sh>x kh>k gh>g dh>d th>t ph>f ou>u oo>u ck>k q>k c>k w>u v>u z>s j>g y>i".split()
)
_OPEN_END = re.compile(r"[aeiouy]h?$")
_POSSESSIVE = re.compile(r"[’'`ʿʾ‘]s\b")
_OTHER_MARKS = re.compile(r"[^a-z0-9&\- ]+")
_BLANKS = re.compile(r"\s+")
_INNER_VOWEL, _DOUBLED, _FIRST_VOWELS = (
    re.compile(r"(?<=.)[aeiouh]"),
    re.compile(r"(.)\1+"),
    re.compile(r"^[aeiouh]+(?=.)"),
)
_ENGLISH_ARTICLE = re.compile(r"^(?:the|a|an) ")
_LEADING_A, _VOWELS = re.compile(r"^a(?=sh?[^aeiou]|[nrdt][^aeiou])"), re.compile(r"[aeiouy]+")
SEEN = 200_000  # names whose forms stay at hand, some 120 MB if so many are met; a ledger asks for all in turn
LAST_WORD = 0.9  # Jaro-Winkler of two surnames' skeletons: one consonant may differ in a long name


@lru_cache(maxsize=SEEN)
def plain(name: str) -> str:
    """Lower-case plain letters, digits and single spaces."""
    text = anyascii(name).lower()
    return _BLANKS.sub(" ", _OTHER_MARKS.sub("", _POSSESSIVE.sub("", text))).strip(" -")


@lru_cache(maxsize=SEEN)
def skeleton(name: str) -> str:
    """Consonants that survive romanisation, word by word; "" for a name without letters."""
    text = _ARTICLE.sub("", plain(name)).replace("-", " ")
    for old, new in _FOLD:
        text = text.replace(old, new)
    words = (_bones(word) for word in text.split())
    return " ".join(w for w in words if w)


@lru_cache(maxsize=SEEN)
def _bones(word: str) -> str:
    bones = _DOUBLED.sub(r"\1", _INNER_VOWEL.sub("", word))
    return _FIRST_VOWELS.sub("", bones) if len(bones) > 2 else bones


def same_name(left: str, right: str, *, title: bool = False) -> float:
    """How likely two spellings are one name, in [0, 1]; 0 for different names.

    Word by word: the skeletons must be equal (in the last word nearly), and the vowels must not
    contradict each other, so "Hassan" and "Hussein", "Said" and "Saad" stay two. Of a paper's or a party's name
    (``title``) that begins with the Arabic article the consonants are enough.
    """
    a, b = _parts(left), _parts(right)
    if not a or len(a) != len(b):
        return 0.0
    titled = title and all(_ARTICLE.match(plain(name)) for name in (left, right)) and len(a) > 1
    for i, (x, y) in enumerate(zip(a, b, strict=True)):
        surname = i == len(a) - 1 and len(a) > 1 and len(skeleton(x)) > 3
        alike = JaroWinkler.similarity(skeleton(x), skeleton(y))
        if alike < (LAST_WORD if surname else 1.0) or not (titled or _vowels_agree(x, y)):
            return 0.0
    return 0.5 + 0.5 * JaroWinkler.similarity(" ".join(a), " ".join(b))


def nearly_alike(names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The pairs of names, by place and in order, for which ``same_name`` is not 0 for their skeletons alone: few of
    all pairs, which nobody could look at one by one."""
    ends: dict[tuple[str, ...], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for at, name in enumerate(names):
        shape = tuple(map(skeleton, _parts(name)))
        if shape:
            ends[shape[:-1]][shape[-1]].append(at)
    found = []
    for start, places in ends.items():
        found += [pair for same in places.values() for pair in combinations(same, 2)]
        near = combinations(places, 2) if start else ()  # a name of one word must have the same skeleton
        for one, other in near:
            if JaroWinkler.similarity(one, other, score_cutoff=LAST_WORD) >= LAST_WORD:
                found += [(min(a, b), max(a, b)) for a in places[one] for b in places[other]]
    yield from sorted(found)


@lru_cache(maxsize=SEEN)
def _parts(name: str) -> tuple[str, ...]:
    text = _ABD.sub("abdal", _ARTICLE.sub("", plain(name))).replace("-", " ")
    return tuple(w for w in _ENGLISH_ARTICLE.sub("", text).split() if skeleton(w))


def _vowels_agree(left: str, right: str) -> bool:
    """Also at the end of the word: "Peter" and "Petra", "Michael" and "Michelle" are two."""
    if bool(_OPEN_END.search(left)) != bool(_OPEN_END.search(right)):
        return False
    a, b = _vowels(left), _vowels(right)
    return len(a) == len(b) and all(x == y or ("e" in (x, y) and "u" not in (x, y)) for x, y in zip(a, b, strict=True))


def _vowels(word: str) -> list[str]:
    """The vowel groups of a word by class: a, e (which romanisers write for a and for i), i, u."""
    bare = _LEADING_A.sub("", word).replace("h", "")
    groups = _VOWELS.findall(bare.rstrip("y") + ("i" if bare.endswith("y") else ""))
    classes = [g.replace("ou", "u").replace("oo", "u").replace("ee", "i").replace("y", "i") for g in groups]
    classes = [_DOUBLED.sub(r"\1", g.replace("o", "u")) for g in classes]
    return [letter for group in classes for letter in group]
