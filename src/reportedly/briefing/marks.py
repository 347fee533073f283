"""Marks on the exact words: text and spans in, nested elements out.

The text of the result is the text that came in, character by character, except that characters no
page can carry (controls, lone surrogates) are shown by a visible stand-in, one for one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from markupsafe import Markup, escape

MarkKind = Literal["content", "source", "cue", "hedge", "word"]
OUTER: dict[MarkKind, int] = {"content": 0, "source": 1, "cue": 2, "hedge": 3, "word": 4}  # outermost first

CONTROLS = {
    **{code: 0x2400 + code for code in range(0x20) if code not in (0x09, 0x0A)},
    0x7F: 0x2421,
    **dict.fromkeys(range(0x80, 0xA0), 0xFFFD),
    **dict.fromkeys(range(0xD800, 0xE000), 0xFFFD),
}


class Mark(NamedTuple):
    """A stretch of the text, half-open in code points, and what it is."""

    start: int
    end: int
    kind: MarkKind


def showable(text: str) -> str:
    """``text`` with what a page cannot carry replaced one for one, so that offsets stay."""
    return text.translate(CONTROLS)


def marked(text: str, marks: Iterable[Mark]) -> Markup:
    """``text`` with its marks as ``<mark class="m-KIND">``; spans may nest, overlap or lie partly
    outside. Where two overlap, the inner one is cut in two and its second piece gets ``m-on``."""
    spans = _inside(marks, len(text))
    cuts = sorted({0, len(text), *(m.start for m in spans), *(m.end for m in spans)})
    open_now: list[Mark] = []
    begun: set[Mark] = set()
    out: list[str] = []
    for start, end in pairwise(cuts):
        wanted = [mark for mark in spans if mark.start <= start and mark.end >= end]
        shared = _shared(open_now, wanted)
        out.append("</mark>" * (len(open_now) - shared))
        for mark in wanted[shared:]:
            out.append(_opening(mark, begun))
        open_now = wanted
        out.append(str(escape(showable(text[start:end]))))
    out.append("</mark>" * len(open_now))
    return Markup("".join(out))  # every piece of text above is escaped


def _inside(marks: Iterable[Mark], length: int) -> list[Mark]:
    """The marks clipped to the text, without empty ones and doubles, outer before inner."""
    clipped = {Mark(max(0, m.start), min(length, m.end), m.kind) for m in marks}
    return sorted((m for m in clipped if m.start < m.end), key=lambda m: (m.start, -m.end, OUTER[m.kind]))


def _shared(left: Sequence[Mark], right: Sequence[Mark]) -> int:
    """How many elements can stay open."""
    count = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        count += 1
    return count


def _opening(mark: Mark, begun: set[Mark]) -> str:
    on = " m-on" if mark in begun else ""
    begun.add(mark)
    return f'<mark class="m-{mark.kind}{on}">'
