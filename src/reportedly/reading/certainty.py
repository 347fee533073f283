"""Expressed certainty: the words that weaken or withhold at one hop. Categories, never percentages.

A hedge counts for an attribution where it stands inside its source, cue or content, or in the same
sentence between them ("had apparently been"). A hedge inside a nested hop belongs to that hop only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reportedly.reading.lexicon import DENY, HEDGES, NEGATION, UNSOURCED
from reportedly.types import Hedge, HedgeKind, Span

IF_REACH = 80  # characters from "if" to the cue, its speaker between them
_IF = re.compile(r"(?:^|[.!?\n“\"]\s*|,\s+(?:and |but )?|—\s*)(?P<word>[Ii]f|[Uu]nless) (?:[^\s,.;:!?“”\"]+ ){1,8}\Z")


def hedges(
    text: str, regions: Iterable[Span], cue: Sequence[Span], inner: Sequence[Span] = (), *, sourced: bool = True
) -> tuple[Hedge, ...]:
    """Hedges of one hop, in reading order.

    ``regions``: where to look (source, cue, content and what lies between). ``inner``: spans of the
    hops inside this one, which keep their own hedges. A denial is read off the cue alone ("did not deny"
    is none); a cue that names nobody ("it was reported") is itself hearsay (``sourced`` false); a clause that
    opens with "if" supposes its saying.
    """
    found: dict[Span, HedgeKind] = {}
    for start, end in regions:
        for kind, pattern in HEDGES.items():
            for match in pattern.finditer(text, start, end):
                span = match.start(), match.end()
                if not any(a <= span[0] and span[1] <= b for a, b in inner):
                    found.setdefault(span, kind)
    supposed = _supposed(text, cue)
    if supposed is not None:
        found[supposed] = "conditional"
    for start, end in () if sourced else cue:
        for match in UNSOURCED.finditer(text, start, end):
            found.setdefault((match.start(), match.end()), "hearsay")
    for start, end in cue:
        for match in () if NEGATION.search(text, start, end) else DENY.finditer(text, start, end):
            found.setdefault((match.start(), match.end()), "denial")
    return tuple(Hedge(kind, span) for span, kind in sorted(found.items()) if not _covered(span, found))


def _supposed(text: str, cue: Sequence[Span]) -> Span | None:
    """The "if" of "if the minister says so, ...": who speaks in such a clause has not spoken yet."""
    if not cue:
        return None
    start = cue[0][0]
    match = _IF.search(text, max(0, start - IF_REACH), start)
    return match.span("word") if match else None


def _covered(span: Span, found: dict[Span, HedgeKind]) -> bool:
    return any(other != span and other[0] <= span[0] and span[1] <= other[1] for other in found)
