"""Hops inside hops: what is said inside what is said.

The training corpus flattens nested attributions, so the network marks the outermost only. A content
that holds a word of saying is therefore read once more, alone, by the same network: "Kurdish
intelligence sources had concluded that ..." inside a spokesman's announcement is a hop of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from reportedly.reading.decode import RawAttribution
from reportedly.reading.lexicon import FIRST_PERSON, SAYING
from reportedly.reading.voices import Voice, text_of
from reportedly.types import Span

MIN_WORDS = 6  # a content shorter than this has no room for a voice of its own
MIN_INNER_WORDS = 3
LONGEST = 1200  # characters; a page-long quotation is mostly one voice, and its sentences are read apart
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_OPENS = re.compile(r"[\"“„«‘'\s]*(?:that,?\s+)?(?=\S)", re.I)
_SELF = FIRST_PERSON | {"he", "she", "it", "they"}
_OPENING = "\"“„«»‘'"  # inside quotation marks only the first person is the speaker's own
_NOBODY = {"you", "one", "this", "that", "it", "there", "which"}  # alone, names no speaker
_EVIDENCE = {"test", "tests", "evidence", "examination", "examinations", "results", "signs"}  # shows, says nothing
_HEARSAY = re.compile(
    r"\b(?:(?:is|are|was|were|been|being|it[’']s)\b.*\b(?:reported|rumou?red|believed|suspected|thought|said|alleged)"
    r"|(?:reported|rumou?red|believed|suspected|thought|said) to|reports|rumou?rs|alleged)\b",
    re.I | re.S,
)

Read = Callable[[list[str]], list[list[RawAttribution]]]


def add_inner(text: str, voices: list[Voice], read: Read) -> list[Voice]:
    """``voices`` plus the voices that speak inside their contents, carried by them."""
    places = [(voice, _clause(text, span)) for voice in voices for span in voice.content]
    places = [(voice, (a, b)) for voice, (a, b) in places if _worth_reading(text[a:b])]
    answers = read([text[a:b] for _, (a, b) in places])
    found: list[Voice] = []
    for (outer, (offset, _)), raws in zip(places, answers, strict=True):
        for raw in raws:
            inner = _shifted(raw, offset)
            if _is_hop(text, inner, outer):
                inner.carrier = outer
                inner.confidence *= outer.confidence
                inner.made_by = "inside"
                found.append(inner)
    return voices + found


def _clause(text: str, span: Span) -> Span:
    """``span`` without the quotation mark and the "that" that open it: alone, it reads as a sentence does."""
    match = _OPENS.match(text, *span)
    return (match.end(), span[1]) if match else span


def _worth_reading(content: str) -> bool:
    """A capital inside makes a name of a word of saying: "Islamic State", "the Evening Post"."""
    words = _WORD.findall(content[:1].lower() + content[1:])
    return len(words) >= MIN_WORDS and len(content) <= LONGEST and not SAYING.isdisjoint(words)


def _shifted(raw: RawAttribution, by: int) -> Voice:
    def move(spans: Iterable[Span]) -> tuple[Span, ...]:
        return tuple((a + by, b + by) for a, b in spans)

    return Voice(move(raw.source), move(raw.cue), move(raw.content), raw.confidence)


def _is_hop(text: str, inner: Voice, outer: Voice) -> bool:
    cue = text_of(text, inner.cue).lower()
    source = _WORD.findall(text_of(text, inner.source).lower())
    content = sum(len(_WORD.findall(text[a:b])) for a, b in inner.content)
    if SAYING.isdisjoint(_WORD.findall(cue)) or content < MIN_INNER_WORDS:
        return False
    if not source:
        return bool(_HEARSAY.search(text, inner.cue[0][0], inner.cue[-1][1] + len(" to")))
    if len(source) == 1 and source[0] in _NOBODY:
        return False
    return not (_same_speaker(text, source, outer) or _EVIDENCE.intersection(source))


def _same_speaker(text: str, source: list[str], outer: Voice) -> bool:
    """Whether the inner ``source`` (lower-case words) is the outer voice speaking of itself."""
    quoted = text[outer.content[0][0]] in _OPENING
    if source[0] in FIRST_PERSON or (source[0] in _SELF and len(source) == 1 and not quoted):
        return True
    return set(source) <= set(_WORD.findall(text_of(text, outer.source).lower()))
