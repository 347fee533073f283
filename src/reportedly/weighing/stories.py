"""What an article is about, as weighted terms: the row step that tells one event from another like it.

Squared weights let rare terms speak and names speak twice: two shootings share their verbs, one
shooting told twice shares its street, its victim and its sheriff.
"""

from __future__ import annotations

import re

from reportedly.weighing.words import plain_words, term, terms

_CAPITAL = re.compile(r"[^\W\d_][^\W\d_'’-]*")
_OPENS = '.!?:;\n"“”‘(—–'  # after one of these a capital opens a sentence or a quotation
NAME = 2.0  # a name counts double


def story_terms(text: str) -> dict[str, float]:
    """Telling terms of a text with their worth in [0, 2]; numbers are left out, they differ between
    reports of one event."""
    found = {stem: worth**2 for stem, worth in terms(text).items() if not stem[0].isdigit()}
    for word in _names(text):
        stem, worth = term(word)
        if worth > 0:
            found[stem] = NAME * worth**2
    return found


def _names(text: str) -> set[str]:
    """Words with a capital that no sentence's opening explains."""
    found: set[str] = set()
    for match in _CAPITAL.finditer(text):
        before = text[max(0, match.start() - 3) : match.start()].rstrip(" ")
        if match.group()[0].isupper() and before and before[-1] not in _OPENS:
            found.update(plain_words(match.group())[:1])
    return found
