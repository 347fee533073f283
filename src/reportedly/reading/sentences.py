"""Sentences of a text, by Wikimedia's sentencex (rules, with abbreviations of many languages)."""

from __future__ import annotations

import re
from collections.abc import Iterator

import sentencex

from reportedly.reading.spans import trimmed
from reportedly.types import Span

LONGEST = 4000  # characters; sentencex takes the square of a line's length where quotation marks never close
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
        for first, last in _parts(line):
            found += _in_line(line[first:last], at + first)
        at += len(line) + 1
    return found


def _parts(line: str) -> Iterator[Span]:
    """The line in parts of at most LONGEST characters, cut where a sentence or at least a word ends."""
    first = 0
    while len(line) - first > LONGEST:
        stop = line.rfind(". ", first + 1, first + LONGEST) + 1 or line.rfind(" ", first + 1, first + LONGEST)
        last = stop if stop > first else first + LONGEST
        yield first, last
        first = last
    yield first, len(line)


def _in_line(line: str, offset: int) -> list[Span]:
    spans: list[Span] = []
    if not line or line.isspace():
        return spans
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
