"""Spellings of one name: what stays the same when a name is carried from script to script.

"al-Sharq al-Awsat" and "Ashraq al-Awsat", "Saʿiyd" and "Said", "Harrouch" and "Harush". A name is
brought to plain letters (anyascii), then to a skeleton in which the choices of romanisers fall
together: vowels, doubled letters, the assimilated Arabic article, kh/k, q/k, ch/sh, w/v/ou.
"""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import JaroWinkler

_ARTICLE = re.compile(r"\b(?:al|el|ul|as|ash|asch|ad|an|ar|at|az)[- ](?=\w)")
_ABD = re.compile(r"\babd(?:e|u|ou)l")  # Abdel, Abdul, Abdoul: one word, alone or fused
_FOLD = tuple(
    pair.split(">")
    for pair in "tch>x sch>x ch>x sh>x kh>k gh>g dh>d th>t ph>f ou>u oo>u ck>k q>k c>k w>u v>u z>s j>g y>i".split()
)
_OPEN_END = re.compile(r"[aeiouy]h?$")
LAST_WORD = 0.9  # Jaro-Winkler of two surnames' skeletons: one consonant may differ in a long name


@lru_cache(maxsize=50_000)
def plain(name: str) -> str:
    """Lower-case plain letters, digits and single spaces."""
    text = anyascii(name).lower()
    text = re.sub(r"[’'`ʿʾ‘]s\b", "", text)
    return re.sub(r"\s+", " ", re.sub(r"[^a-z0-9&\- ]+", "", text)).strip(" -")


@lru_cache(maxsize=50_000)
def skeleton(name: str) -> str:
    """Consonants that survive romanisation, word by word; "" for a name without letters."""
    text = _ARTICLE.sub("", plain(name)).replace("-", " ")
    for old, new in _FOLD:
        text = text.replace(old, new)
    words = (_bones(word) for word in text.split())
    return " ".join(w for w in words if w)


def _bones(word: str) -> str:
    bones = re.sub(r"(.)\1+", r"\1", re.sub(r"(?<=.)[aeiouh]", "", word))
    return re.sub(r"^[aeiouh]+(?=.)", "", bones) if len(bones) > 2 else bones


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


@lru_cache(maxsize=50_000)
def _parts(name: str) -> tuple[str, ...]:
    text = _ABD.sub("abdal", _ARTICLE.sub("", plain(name))).replace("-", " ")
    return tuple(w for w in re.sub(r"^(?:the|a|an) ", "", text).split() if skeleton(w))


def _vowels_agree(left: str, right: str) -> bool:
    """Also at the end of the word: "Peter" and "Petra", "Michael" and "Michelle" are two."""
    if bool(_OPEN_END.search(left)) != bool(_OPEN_END.search(right)):
        return False
    a, b = _vowels(left), _vowels(right)
    return len(a) == len(b) and all(x == y or ("e" in (x, y) and "u" not in (x, y)) for x, y in zip(a, b, strict=True))


def _vowels(word: str) -> list[str]:
    """The vowel groups of a word by class: a, e (which romanisers write for a and for i), i, u."""
    bare = re.sub(r"^a(?=sh?[^aeiou]|[nrdt][^aeiou])", "", word).replace("h", "")
    groups = re.findall(r"[aeiouy]+", bare.rstrip("y") + ("i" if bare.endswith("y") else ""))
    classes = [g.replace("ou", "u").replace("oo", "u").replace("ee", "i").replace("y", "i") for g in groups]
    classes = [re.sub(r"(.)\1+", r"\1", g.replace("o", "u")) for g in classes]
    return [letter for group in classes for letter in group]
