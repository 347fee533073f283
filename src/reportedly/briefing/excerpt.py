"""The words around a statement: whole sentences where they fit, clipped where they do not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from reportedly.briefing.marks import Mark, marked
from reportedly.reading.spans import trimmed
from reportedly.settings import BRIEF_EXCERPT_CHARS
from reportedly.types import Assertion, Attribution, Document, Span

SENTENCE_END = re.compile(  # its first character stands before all branches: only then are others skipped fast
    r"[.!?؟。！？…\n](?:(?<=\n)(?:\s*\n)?|(?<!\n)[.!?؟。！？…]*[\"'”’»)\]]*(?=\s))"
)
AT_END = re.compile(r"[.!?؟。！？…][\"'”’»)\]]*$")
LEAD = 150  # characters: a speaker this near before the evidence, in its sentence, is shown with it in one piece
CLIP_AT, PRINTED = re.compile(r"\s"), re.compile(r"\S")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text as it is shown; ``before``/``after``: words of the same sentence are left out."""

    words: Markup
    before: bool
    after: bool


def excerpt(document: Document, assertion: Assertion, attributions: Mapping[str, Attribution]) -> list[Piece]:
    """The evidence with its sentence, and source and cue with theirs if they stand elsewhere;
    together about ``BRIEF_EXCERPT_CHARS`` characters."""
    text = document.text
    evidence = _clamped((assertion.evidence.start, assertion.evidence.end), len(text))
    found = [attributions.get(hop.attribution) for hop in assertion.chain if hop.attribution]
    hops = [hop for hop in found if hop is not None and hop.document == document.id]
    marks = list(_marks(hops))
    if not any(mark.kind == "content" for mark in marks):
        marks.append(Mark(*evidence, "content"))
    said = [span for hop in hops for span in (*hop.source, *hop.cue)]
    windows = _windows(text, evidence, said)
    return [_piece(text, start, end, marks) for start, end in windows]


def _marks(hops: Iterable[Attribution]) -> Iterable[Mark]:
    for hop in hops:
        yield from (Mark(start, end, "source") for start, end in hop.source)
        yield from (Mark(start, end, "cue") for start, end in hop.cue)
        yield from (Mark(start, end, "content") for start, end in hop.content)
        yield from (Mark(*hedge.span, "hedge") for hedge in hop.expressed if hedge.kind != "denial")


def _clamped(span: Span, length: int) -> Span:
    start = min(max(0, span[0]), length)
    return start, min(max(start, span[1]), length)


def _windows(text: str, evidence: Span, said: Sequence[Span]) -> list[Span]:
    """Stretches to show, in order of the text, apart from each other."""
    sentence = _sentence(text, evidence)
    lead = [start for start, _ in said if max(sentence[0], evidence[0] - LEAD) <= start < evidence[0]]
    main = _fit(text, sentence, (min([*lead, evidence[0]]), evidence[1]), BRIEF_EXCERPT_CHARS)
    windows = [main]
    room = BRIEF_EXCERPT_CHARS - (main[1] - main[0])
    for span in sorted({_clamped(s, len(text)) for s in said}, key=lambda s: abs(s[0] - evidence[0])):
        if any(start <= span[0] and span[1] <= end for start, end in windows) or span[0] == span[1]:
            continue
        share = max(room, 120)  # who said it is never left out: it gets a short piece even if room is used up
        window = _fit(text, _sentence(text, span), span, share)
        windows.append(window)
        room -= window[1] - window[0]
    return _merged(windows, text)


def _merged(windows: list[Span], text: str) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(windows):
        if merged and not text[merged[-1][1] : start].strip():
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _sentence(text: str, span: Span) -> Span:
    """``span`` widened to whole sentences of its paragraph."""
    reach = BRIEF_EXCERPT_CHARS
    low, high = max(0, span[0] - reach), min(len(text), span[1] + reach)
    start, end = low, high
    for match in SENTENCE_END.finditer(text, low, high):
        if match.end() <= span[0]:
            start = match.end()
        if match.end() >= span[1]:
            end = match.end()
            break
    return trimmed(text, (start, end))


def _fit(text: str, window: Span, core: Span, room: int) -> Span:
    """``window`` cut to ``room`` characters at white space, around the beginning of ``core``."""
    start, end = window
    if end - start <= room:
        return window
    length = min(core[1] - core[0], room)
    lead = min(core[0] - start, (room - length) // 2) if end - core[0] > room else core[0] - start
    lead = min(lead, room - length)
    begin = core[0] - lead
    finish = min(end, begin + room)
    return _at_words(text, (begin, finish), window, core)


def _at_words(text: str, cut: Span, window: Span, core: Span) -> Span:
    """Moves a cut inward to the next white space, unless that would cost the beginning of the core."""
    start, end = cut
    if start > window[0]:
        gap = CLIP_AT.search(text, start, core[0])
        start = gap.end() if gap else start
    if end < window[1]:
        back = max((m.start() for m in CLIP_AT.finditer(text, max(start, end - 30), end)), default=end)
        end = back if back > core[0] else end
    return trimmed(text, (start, end))


def _piece(text: str, start: int, end: int, marks: Iterable[Mark]) -> Piece:
    moved = [Mark(m.start - start, m.end - start, m.kind) for m in marks if m.start < end and start < m.end]
    before = PRINTED.search(text, 0, start) is not None and not _ends_sentence(text, start)
    after = PRINTED.search(text, end) is not None and not _ends_sentence(text, end)
    return Piece(marked(text[start:end], moved), before, after)


def _ends_sentence(text: str, place: int) -> bool:
    """Whether a sentence or paragraph ends right before ``place`` (white space aside)."""
    before = text[max(0, place - 40) : place]
    gap = before[len(before.rstrip()) :] + text[place : place + 1]
    return "\n" in gap or bool(AT_END.search(before.rstrip()))
