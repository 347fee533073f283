"""Quotation marks: which stretches of a text stand inside quotation marks.

Handled: straight ("), curly (“ ”), German („ “), guillemets (« » and » «), CJK corner
brackets and the typewriter pair (`` ''). Single quotes are left alone: an apostrophe looks
the same. A quotation that runs over several paragraphs repeats its opening mark at the head of
each paragraph and closes once at the very end, as newspapers print it; an opening mark that
never closes ends with its paragraph, so unbalanced marks can never swallow the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_BLANK = " \t\n\r\u00a0"
_MARK = re.compile(rf"[\"“”„«»「」『』‟″]|``|''|\n[{_BLANK}]*")  # a break takes the blank lines after it along
_PAIRS = {"“": "”", "„": "“", "«": "»", "»": "«", "「": "」", "『": "』", "``": "''", "‟": "”"}
_CLOSERS = {"”", "''", "」", "』"}
_OPENERS = (*'"“„«「『', "``")


def quotations(text: str) -> list[tuple[int, int]]:
    """Half-open code-point ranges of ``text`` inside double quotation marks, marks included.

    Ranges are in order and do not overlap. Never raises; linear in the length of the text.
    """
    ranges: list[tuple[int, int]] = []
    opened: int | None = None
    closer = ""
    for mark, start, end in _marks(text):
        if mark.startswith("\n"):
            if opened is not None and not text.startswith(_OPENERS, end):
                ranges.append((opened, start))
                opened = None
        elif opened is None:
            if mark not in _CLOSERS:
                opened, closer = start, _PAIRS.get(mark, mark)
        elif _closes(mark, closer) and not (mark == '"' and _reopens(text, start)):
            ranges.append((opened, end))
            opened = None
    if opened is not None:
        ranges.append((opened, len(text)))
    return [r for r in ranges if r[1] > r[0]]


def _marks(text: str) -> Iterator[tuple[str, int, int]]:
    for match in _MARK.finditer(text):
        yield match.group(), match.start(), match.end()


def _closes(mark: str, closer: str) -> bool:
    return mark == closer or (mark in _CLOSERS and closer in ('"', "”"))


def _reopens(text: str, at: int) -> bool:
    """Whether a straight mark stands at the head of a paragraph: it re-opens, it cannot close."""
    after = text[at + 1 : at + 2]
    while at and text[at - 1] in _BLANK and text[at - 1] != "\n":
        at -= 1
    return text[at - 1 : at] == "\n" and bool(after) and not after.isspace()
