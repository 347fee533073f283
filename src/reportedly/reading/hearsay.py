"""Hearsay in one word: "has reportedly fled", "allegedly paid". Somebody says so; nobody says who.

The adverb is the cue, the clause around it the content, and there is no source. "It was reported that"
is the same in three words, where the network has left it alone. Where a named voice
already speaks with the adverb beside its verb ("he reportedly told"), the adverb is that voice's hedge
and no hop of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reportedly.reading.spans import joined, trimmed
from reportedly.reading.voices import Voice
from reportedly.types import Span

CONFIDENCE = 0.8  # of the rule, before calibration; the adverb leaves little doubt, the clause's ends some
REACH = 600  # characters of a clause, each way
MIN_WORDS = 3  # of the clause
_ADVERB = re.compile(r"\b(?:reportedly|allegedly|purportedly)\b", re.I)
_IT_WAS = re.compile(
    r"\bit (?P<cue>(?:was|is|has been|had been) (?:\w+ly )?"
    r"(?:reported|claimed|alleged|said|rumou?red|believed|thought|understood|suggested|announced))\b"
    r"[^.;:“”\"]{0,30}? that\b",
    re.I,
)
_BOUNDARY = re.compile(r"[,:](?!\d)|[;()–—]")  # no boundary in 1,200 and 10:30


def add_hearsay(text: str, voices: list[Voice], sentences: Sequence[Span]) -> list[Voice]:
    """``voices`` plus one for every clause of the document's own that such an adverb marks."""
    taken = joined(span for v in voices for span in v.source + v.cue + v.content)
    found = []
    for match in _ADVERB.finditer(text):
        at = bisect_right(sentences, (match.start(), len(text))) - 1
        if at < 0 or sentences[at][1] < match.end() or _touches(taken, match.span()):
            continue
        found += _voice(text, match.span(), _clause(text, match.span(), sentences[at]), taken)
    for match in _IT_WAS.finditer(text):
        at = bisect_right(sentences, (match.start(), len(text))) - 1
        if at >= 0 and match.end() < sentences[at][1] and not _touches(taken, match.span()):
            content = trimmed(text, (match.end() - len("that"), sentences[at][1]), "", ".,;: ")
            found += _voice(text, match.span("cue"), (content,), taken)
    return voices + found


def _voice(text: str, cue: Span, content: tuple[Span, ...], taken: Sequence[Span]) -> list[Voice]:
    if sum(len(text[a:b].split()) for a, b in content) < MIN_WORDS or any(_touches(taken, s) for s in content):
        return []
    return [Voice((), (cue,), content, CONFIDENCE, made_by="hearsay")]


def _clause(text: str, adverb: Span, sentence: Span) -> tuple[Span, ...]:
    """What stands before and after the adverb in its clause; a head too short to say who did it is
    carried back over one comma."""
    start, end = max(sentence[0], adverb[0] - REACH), min(sentence[1], adverb[1] + REACH)
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
    """``taken``: apart and in order."""
    at = bisect_left(taken, (span[1], -1)) - 1
    return at >= 0 and taken[at][0] < span[1] and span[0] < taken[at][1]
