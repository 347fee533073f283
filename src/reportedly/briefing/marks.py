"""Marks on the exact words: text and spans in, nested elements out.

The text of the result is the text that came in, character by character, except that characters no
page can carry (controls, lone surrogates) are shown by a visible stand-in, one for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from markupsafe import Markup, escape

MarkKind = Literal["shared", "content", "source", "cue", "hedge", "number", "word"]
OUTER: dict[MarkKind, int] = {
    "shared": 0,
    "content": 1,
    "source": 2,
    "cue": 3,
    "hedge": 4,
    "number": 5,
    "word": 6,
}  # outermost first

CONTROLS = {
    **{code: 0x2400 + code for code in range(0x20) if code not in (0x09, 0x0A)},
    0x7F: 0x2421,
    **dict.fromkeys(range(0x80, 0xA0), 0xFFFD),
    **dict.fromkeys(range(0xD800, 0xE000), 0xFFFD),
}

_SIGNS = re.escape("".join(map(chr, CONTROLS)))
_UNSHOWABLE, _CHANGED = re.compile(f"[{_SIGNS}]"), re.compile(f"[&<>'\"{_SIGNS}]")


class Mark(NamedTuple):
    """A stretch of the text, half-open in code points, and what it is. ``ref``: the id on the page that it leads to
    (our own, never of an article); its first piece is then a link, unless it lies in one. ``own``: its own id."""

    start: int
    end: int
    kind: MarkKind
    ref: str = ""
    own: str = ""


def showable(text: str) -> str:
    """``text`` with what a page cannot carry replaced one for one, so that offsets stay."""
    return text.translate(CONTROLS) if _UNSHOWABLE.search(text) else text  # translating costs most of a page


def escaped(text: str) -> str:
    """What ``escape(showable(text))`` gives. Most texts go into the page as they are: to find that out takes a
    quarter of the time, and a page of a claim has two thousand."""
    return text if _CHANGED.search(text) is None else str(escape(showable(text)))


def marked(text: str, marks: Iterable[Mark]) -> Markup:
    """``text`` with its marks as ``<mark class="m-KIND">``; spans may nest, overlap or lie partly
    outside. Where two overlap, the inner one is cut in two and its second piece gets ``m-on``."""
    spans = _inside(marks, len(text))
    cuts = sorted({0, len(text), *(m.start for m in spans), *(m.end for m in spans)})
    open_now: list[Mark] = []
    closings: list[str] = []
    begun: set[Mark] = set()
    out: list[str] = []
    for start, end in pairwise(cuts):
        wanted = [mark for mark in spans if mark.start <= start and mark.end >= end]
        shared = _shared(open_now, wanted)
        out += reversed(closings[shared:])
        del closings[shared:]
        for mark in wanted[shared:]:
            opening, closing = _around(mark, begun, linked=bool(mark.ref) and any("a>" in each for each in closings))
            out.append(opening)
            closings.append(closing)
        open_now = wanted
        out.append(escaped(text[start:end]))
    out += reversed(closings)
    return Markup("".join(out))  # every piece of text above is escaped


def _inside(marks: Iterable[Mark], length: int) -> list[Mark]:
    """The marks clipped to the text, without empty ones and doubles, outer before inner."""
    clipped = {Mark(max(0, m.start), min(length, m.end), m.kind, m.ref, m.own) for m in marks}
    return sorted((m for m in clipped if m.start < m.end), key=lambda m: (m.start, -m.end, OUTER[m.kind], m.ref))


def _shared(left: Sequence[Mark], right: Sequence[Mark]) -> int:
    """How many elements can stay open."""
    count = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        count += 1
    return count


def _around(mark: Mark, begun: set[Mark], *, linked: bool) -> tuple[str, str]:
    """Opening and closing tags; ``linked``: a link is open already, and links never nest."""
    on = " m-on" if mark in begun else ""
    begun.add(mark)
    if not mark.ref:
        return f'<mark class="m-{mark.kind}{on}">', "</mark>"
    ref = escape(mark.ref)
    own = f' id="{escape(mark.own)}"' if mark.own and not on else ""
    if linked or on:
        return f'<mark class="m-{mark.kind}{on}"{own} data-ref="{ref}">', "</mark>"
    return f'<mark class="m-{mark.kind}"{own} data-ref="{ref}"><a href="#{ref}">', "</a></mark>"
