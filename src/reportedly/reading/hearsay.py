"""Hearsay in one word: "has reportedly fled", "allegedly paid". Somebody says so; nobody says who.

The adverb is the cue, the clause around it the content, and there is no source. Where a named voice
already speaks with the adverb beside its verb ("he reportedly told"), the adverb is that voice's hedge
and no hop of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from reportedly.reading.spans import trimmed
from reportedly.reading.voices import Voice
from reportedly.types import Span

CONFIDENCE = 0.8  # of the rule, before calibration; the adverb leaves little doubt, the clause's ends some
MIN_WORDS = 3  # of the clause
_ADVERB = re.compile(r"\b(?:reportedly|allegedly|purportedly)\b", re.I)
_BOUNDARY = re.compile(r"[,:](?!\d)|[;()–—]")  # no boundary in 1,200 and 10:30


def add_hearsay(text: str, voices: list[Voice], sentences: Sequence[Span]) -> list[Voice]:
    """``voices`` plus one for every clause of the document's own that such an adverb marks."""
    taken = sorted(span for v in voices for span in v.source + v.cue + v.content)
    found = []
    for match in _ADVERB.finditer(text):
        at = bisect_right(sentences, (match.start(), len(text))) - 1
        if at < 0 or sentences[at][1] < match.end() or _touches(taken, match.span()):
            continue
        content = _clause(text, match.span(), sentences[at])
        if sum(len(text[a:b].split()) for a, b in content) >= MIN_WORDS and not any(
            _touches(taken, s) for s in content
        ):
            found.append(Voice((), (match.span(),), content, CONFIDENCE, made_by="hearsay"))
    return voices + found


def _clause(text: str, adverb: Span, sentence: Span) -> tuple[Span, ...]:
    """What stands before and after the adverb in its clause; a head too short to say who did it is
    carried back over one comma."""
    start, end = sentence
    cuts = [m.end() for m in _BOUNDARY.finditer(text, start, adverb[0])]
    head = cuts[-1] if cuts else start
    if len(text[head : adverb[0]].split()) < 2 and cuts:
        head = cuts[-2] if len(cuts) > 1 else start
    opens = len(text[head : adverb[0]].split()) < MIN_WORDS  # "Reportedly, the crew fled": over its own comma
    stops = [m.start() for m in _BOUNDARY.finditer(text, adverb[1] + opens, end)]
    tail = stops[0] if stops else end
    spans = (trimmed(text, (head, adverb[0]), ",;:", ".,;:"), trimmed(text, (adverb[1], tail), ",;:", ".,;:"))
    return tuple(s for s in spans if s[1] > s[0])


def _touches(taken: Sequence[Span], span: Span) -> bool:
    return any(a < span[1] and span[0] < b for a, b in taken)
