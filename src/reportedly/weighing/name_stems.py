"""Which words of a text are names: those it writes with a capital where none is needed."""

from __future__ import annotations

import re

from reportedly.weighing.words import plain_words, term

_WORD = re.compile(r"[^\W\d_][^\W\d_'’-]*")
_OPENS = '.!?:;\n"“”‘(—–'  # after one of these a capital opens a sentence or a quotation


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
