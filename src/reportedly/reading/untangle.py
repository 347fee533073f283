"""Voices that the network read as one: "the official quoted by Reuters", "AFP quoted her as saying",
"the paper reported, citing an official, that ...". Each is taken apart at its own printed words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from reportedly.reading.cited import cited_each, names_somebody, touching
from reportedly.reading.spans import trimmed
from reportedly.reading.voices import Voice
from reportedly.types import Span, Spans

_CITING_BEFORE = re.compile(r"\b(?P<cue>citing|quoting)\s+$", re.I)
_CITED = re.compile(r"(?P<source>[^,.;:()“”\"\n]{3,110}?)(?:(?P<that>,? that |, )|(?=[.;:()“”\"\n]|$))")
_REPORTING = re.compile(
    r"(?P<cue>\b(?:(?:also|has|had|is) )*(?:reports|reported|reporting|says|said))"
    r"(?: (?:on |late |early |last )?\w+| the same day)?,? $"
)
_AS_SAYING = re.compile(
    r"\s+(?P<source>(?!by\b|in\b|\s)[^,.;:()“”\"\n]{2,110}?) as (?P<cue>saying|having said|telling)\b"
)
_WAS_QUOTED = re.compile(
    r"(?:^|[.,;:“”\"\n]\s*|\b(?:day|and|but|that|where|when)\s+)"
    r"(?:(?:On|Last|Late|Early) \w+day,? )?(?P<source>[^,.;:()“”\"\n]{2,90}?),?\s+"
    r"(?P<cue>(?:was |were |is |has been |had been )?(?:also |later |earlier )?(?:quoted|cited)) by (?:the )?$"
)
_AS = re.compile(r"\s+as (?:saying|having said|telling)\b")
_QUOTES = re.compile(r"\b(?:reports?|reported|reporting|quot(?:e|es|ed|ing)|cit(?:e|es|ed|ing))$", re.I)
_NEAR = 60  # characters before "citing" in which the verb of reporting stands


def untangled(text: str, voices: list[Voice], sentences: Sequence[Span]) -> list[Voice]:
    """``voices`` with those that stand for two taken apart, the inner carried by the outer. Voices are
    changed in place."""
    added: list[Voice] = []
    carried: dict[int, list[Voice]] = {}
    for voice in voices:
        carried.setdefault(id(voice.carrier), []).append(voice)
    citing: dict[int, Voice] = {}
    for voice in voices:
        _as_saying(text, voice, added)
        _was_quoted(text, voice, added)
        at = _citing_position(text, voice)
        if at is not None and (at not in citing or _distance(voice, at) < _distance(citing[at], at)):
            citing[at] = voice
    dropped = {id(v) for v in voices if (at := _citing_position(text, v)) in citing and citing[at] is not v}
    by_source = {v.source: v for v in voices if _citing_position(text, v) is None}
    for at, voice in citing.items():
        made = _cited_within(text, voice, at, sentences)
        twin = by_source.get(voice.source)
        if made and twin is not None and touching(twin.content, voice.content[0]):
            dropped.add(id(voice))
            for inner in made:
                inner.carrier, inner.content = twin, twin.content
        if len(made) == 1 and made[0].carrier is not None:
            _pass_on(made[0].carrier, made[0], carried.get(id(made[0].carrier), []))
        added += made
    return [v for v in voices if id(v) not in dropped] + added


def _as_saying(text: str, voice: Voice, added: list[Voice]) -> None:
    """ "AFP quoted Brandt as saying": AFP quotes, Brandt says."""
    for start, end in voice.cue:
        match = _AS_SAYING.match(text, end) if voice.source and _QUOTES.search(text[start:end]) else None
        if match is None or touching(voice.source, match.span()):
            continue
        content = _without(text, voice.content, match.span())
        if content:
            voice.content = content
            source, cue = match.span("source"), match.span("cue")
            added.append(replace(voice, source=(source,), cue=(cue,), carrier=voice, made_by="as saying"))
        return


def _was_quoted(text: str, voice: Voice, added: list[Voice]) -> None:
    """ "The president was quoted by the agency as saying": the agency quotes, the president says."""
    if len(voice.source) != 1 or not voice.cue:
        return
    start, end = voice.source[0]
    match = _WAS_QUOTED.search(text, max(0, start - 130), start)
    if match is None or not _AS.match(text, end) or not names_somebody(match["source"]):
        return
    added.append(replace(voice, source=(match.span("source"),), carrier=voice, made_by="was quoted"))
    voice.cue = (match.span("cue"),)


def _citing_position(text: str, voice: Voice) -> int | None:
    """Where the word "citing" stands if the content, or a part of it, opens with whom it names."""
    for start, _ in voice.content if voice.source else ():
        match = _CITING_BEFORE.search(text, max(0, start - len("quoting  ")), start)
        if match and voice.source[0][0] < match.start():
            return match.start()
    return None


def _pass_on(outer: Voice, cited: Voice, carried: list[Voice]) -> None:
    """Whoever speaks inside the words that ``outer`` has from ``cited`` is passed on by ``cited``."""
    for voice in carried:
        low, high = voice.hull()
        if voice.carrier is outer and any(a <= low and high <= b for a, b in cited.content):
            cited.carry(voice)


def _distance(voice: Voice, at: int) -> int:
    return at - voice.source[-1][1]


def _cited_within(text: str, voice: Voice, at: int, sentences: Sequence[Span]) -> list[Voice]:
    """Take ``voice``, whose content opens with whom it cites, apart; the cited voices, none where that is
    nobody or where nothing is left for the two to say."""
    start = next(a for a, _ in voice.content if a > at)
    match, verb = _CITED.match(text, start), _REPORTING.search(text, max(voice.source[-1][1], at - _NEAR), at)
    if match is None or not names_somebody(match["source"]):
        return []
    rest = _without(text, voice.content, (start, match.end()))
    if not rest and verb is not None:
        rest = _head(text, voice.source[0][0], sentences)
    if not rest:
        return []
    voice.content = rest
    voice.cue = (verb.span("cue"),) if verb else voice.cue
    cue = (at, at + len("citing") + (text[at : at + 1].lower() == "q"))
    return cited_each(text, voice, match.span("source"), cue)


def _head(text: str, tag: int, sentences: Sequence[Span]) -> Spans:
    """The sentence up to its tag, which follows a comma: "The weir held, the agency reported, citing ..."."""
    at = bisect_right(sentences, (tag, len(text))) - 1
    if at < 0 or not re.search(r",[”\"’']? ?$", text[sentences[at][0] : tag]):
        return ()
    span = trimmed(text, (sentences[at][0], tag), "", ",")
    return (span,) if span[1] > span[0] else ()


def _without(text: str, spans: Spans, cut: Span) -> Spans:
    """``spans`` without what lies in ``cut``."""
    pieces = [p for a, b in spans for p in ((a, min(b, cut[0])), (max(a, cut[1]), b)) if p[1] > p[0]]
    whole = (trimmed(text, p, ",;:", ",;:") for p in pieces)
    return tuple(s for s in whole if s[1] > s[0])
