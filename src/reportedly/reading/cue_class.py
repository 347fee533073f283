"""What the cue tells of: a saying, a thought, a perception, an intention, an attitude.

PARC 3.0 types attributions as assertion, belief, fact and eventuality (Pareti 2015, *Attribution: A
Computational Approach*, after the Penn Discourse Treebank's Comm, PAtt, Ftv and Ctrl verbs, Prasad
et al. 2007). Those types do not part speech from thought: an order and a wish are both eventualities.
So here whatever is uttered, orders and promises too, is ``speech``; beliefs are ``thought``, or
``attitude`` where they are for or against something; facts that the senses give are ``perception``;
eventualities that nobody utters are ``intention``. ``other`` is what a document or an act shows, and
every cue without a word of the lists.
"""

from __future__ import annotations

import re

from reportedly.reading.cue_words import CLASSES, IRREGULAR, KNOWN, LIGHT, PHRASES
from reportedly.types import CueClass

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_DOUBLED = re.compile(r"(.)\1$")
_OPENING = tuple("“\"‘'«„")


def cue_class(cue: str, content: str = "") -> CueClass:
    """``cue`` and ``content`` as printed. The first word of the cue that the lists hold decides ("wants
    to say" is an intention); of a light verb ("made", "expressed") the noun that follows. A cue without
    such a word is speech where it is a mark alone ("Ada: no") or brings a quotation ("she continued: “...”")."""
    plain = " ".join(_WORD.findall(cue.lower()))
    for pattern, name in PHRASES:
        if pattern.search(plain):
            return name
    alone: CueClass = "speech" if not plain or content.lstrip().startswith(_OPENING) else "other"
    for word in plain.split():
        found = next((lemma for lemma in lemmas(word) if lemma in KNOWN), None)
        if found in CLASSES:
            return CLASSES[found]
        if found in LIGHT and alone == "other":
            alone = LIGHT[found]
    return alone


def lemmas(word: str) -> tuple[str, ...]:
    """Base forms a lower-case word may stand for, the word itself and the likeliest first."""
    if word in IRREGULAR:
        return (IRREGULAR[word],)
    found = [word]
    for ending in ("ing", "ed", "es", "s"):
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 2:
            continue
        found += [stem] if ending == "s" else [stem + "e", stem]
        if stem.endswith("i") and ending in ("ed", "es"):
            found.append(stem[:-1] + "y")
        if ending in ("ing", "ed") and _DOUBLED.search(stem):
            found.append(stem[:-1])
    return tuple(found)
