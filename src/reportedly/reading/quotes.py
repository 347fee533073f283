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

_MARK = re.compile(r"[\"“”„«»「」『』‟″]|``|''|\n")
_PAIRS = {"“": "”", "„": "“", "«": "»", "»": "«", "「": "」", "『": "』", "``": "''", "‟": "”"}
_CLOSERS = {"”", "''", "」", "』"}


def quotations(text: str) -> list[tuple[int, int]]:
    """Half-open code-point ranges of ``text`` inside double quotation marks, marks included.

    Ranges are in order and do not overlap. Never raises; linear in the length of the text.
    """
    ranges: list[tuple[int, int]] = []
    opened: int | None = None
    closer = ""
    for mark, start, end in _marks(text):
        if mark == "\n":
            if opened is not None and not _continues(text, end):
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


def _continues(text: str, at: int) -> bool:
    """Whether the next paragraph opens with a quotation mark: the quotation then runs on."""
    while at < len(text) and text[at] in " \t\n\r\u00a0":
        at += 1
    return at < len(text) and text[at] in '"“„«'


def _reopens(text: str, at: int) -> bool:
    """Whether a straight mark stands at the head of a paragraph: it re-opens, it cannot close."""
    before = text[max(0, at - 2) : at].strip(" \t\u00a0")
    after = text[at + 1 : at + 2]
    return before.endswith("\n") and bool(after) and not after.isspace()
