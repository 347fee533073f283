"""What an article is about, as weighted terms: the row step that tells one event from another like it.

Squared weights let rare terms speak and names speak twice: two shootings share their verbs, one
shooting told twice shares its street, its victim and its sheriff.
"""

from __future__ import annotations

import re

from reportedly.weighing.words import plain_words, term, terms

_WORD = re.compile(r"[^\W\d_][^\W\d_'’-]*")
_OPENS = '.!?:;\n"“”‘(—–'  # after one of these a capital opens a sentence or a quotation
NAME = 2.0  # a name counts double


def story_terms(text: str, names: frozenset[str]) -> dict[str, float]:
    """Telling terms of a text with their worth in [0, 2]. ``names``: the stems that are names in it.
    Numbers are left out, they differ between reports of one event."""
    told = terms(text)
    return {stem: worth**2 * (NAME if stem in names else 1.0) for stem, worth in told.items() if not stem[0].isdigit()}


def name_stems(text: str) -> frozenset[str]:
    """Stems of the words that a text writes with a capital where no sentence opens, and never without:
    "Missing" in a heading is no name where the text also says "missing"."""
    named: set[str] = set()
    plain: set[str] = set()
    for match in _WORD.finditer(text):
        word = match.group()
        if not word[0].isupper():
            plain.add(word)
            continue
        before = text[max(0, match.start() - 3) : match.start()].rstrip(" ")
        if before and before[-1] not in _OPENS:
            named.add(word)
    return frozenset(
        term(lowered)[0] for word in named if word.lower() not in plain for lowered in plain_words(word)[:1]
    )
