"""Sentences of a text, by Wikimedia's sentencex (rules, with abbreviations of many languages)."""

from __future__ import annotations

import re

import sentencex

from reportedly.reading.spans import trimmed
from reportedly.types import Span

_LONE = re.compile("[\ud800-\udfff]")
# sentencex 1.x looks for the blank before a sentence byte by byte, and a wide one ("no-break space")
# ends it with a Rust panic. One code point for one: offsets stay.
_WIDE_BLANK = re.compile(r"[^\S\x00-\x7f]")


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Code-point ranges of the sentences in ``text[start:end]``, white space trimmed, in order.

    Line breaks end a sentence: headlines and list items carry no full stop. Never raises.
    """
    found: list[Span] = []
    stop = len(text) if end is None else end
    at = start
    for line in text[start:stop].split("\n"):
        if line.strip():
            found += _in_line(line, at)
        at += len(line) + 1
    return found


def _in_line(line: str, offset: int) -> list[Span]:
    spans = []
    for boundary in _boundaries(_WIDE_BLANK.sub(" ", encodable(line))):
        first, last = trimmed(line, (boundary["start_index"], boundary["end_index"]))
        if last > first:
            spans.append((offset + first, offset + last))
    return spans


def _boundaries(line: str) -> list[dict[str, int]]:
    try:
        found: list[dict[str, int]] = sentencex.get_sentence_boundaries("en", line)
    except BaseException as error:  # a Rust panic is no Exception; everything else goes on its way
        if type(error).__name__ != "PanicException":
            raise
        return [{"start_index": 0, "end_index": len(line)}]
    return found


def encodable(text: str) -> str:
    """``text`` with half surrogate pairs replaced (U+FFFD): libraries refuse them; offsets stay."""
    return _LONE.sub("\ufffd", text)
