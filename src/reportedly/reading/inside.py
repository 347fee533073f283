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
from reportedly.reading.voices import Voice
from reportedly.types import Span

MIN_WORDS = 6  # a content shorter than this has no room for a voice of its own
MIN_INNER_WORDS = 3
LONGEST = 1200  # characters; a page-long quotation is mostly one voice, and its sentences are read apart
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_SAME_SPEAKER = FIRST_PERSON | {"he", "she"}
_HEARSAY = re.compile(r"\b(?:report(?:ed|s)|rumou?r(?:ed|s)?|believed|suspected|thought|said to|alleged)\b", re.I)

Read = Callable[[list[str]], list[list[RawAttribution]]]


def add_inner(text: str, voices: list[Voice], read: Read) -> list[Voice]:
    """``voices`` plus the voices that speak inside their contents, carried by them."""
    places = [(voice, span) for voice in voices for span in voice.content if _worth_reading(text[span[0] : span[1]])]
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


def _worth_reading(content: str) -> bool:
    words = _WORD.findall(content.lower())
    return len(words) >= MIN_WORDS and len(content) <= LONGEST and not SAYING.isdisjoint(words)


def _shifted(raw: RawAttribution, by: int) -> Voice:
    def move(spans: Iterable[Span]) -> tuple[Span, ...]:
        return tuple((a + by, b + by) for a, b in spans)

    return Voice(move(raw.source), move(raw.cue), move(raw.content), raw.confidence)


def _is_hop(text: str, inner: Voice, outer: Voice) -> bool:
    cue = " ".join(text[a:b] for a, b in inner.cue).lower()
    source = _WORD.findall(" ".join(text[a:b] for a, b in inner.source).lower())
    content = sum(len(_WORD.findall(text[a:b])) for a, b in inner.content)
    if SAYING.isdisjoint(_WORD.findall(cue)) or content < MIN_INNER_WORDS:
        return False
    if not source:
        return bool(_HEARSAY.search(cue))
    return not _SAME_SPEAKER.issuperset(source[:1]) and inner.source != outer.source
