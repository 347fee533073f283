"""Whom a voice cites: "the paper, citing an official, reported ..." is two voices and one content."""

from __future__ import annotations

import re

from reportedly.reading.outlet_names import looks_like_outlet
from reportedly.reading.spans import trimmed
from reportedly.reading.voices import Voice, text_of
from reportedly.types import Span, Spans

_CITING = re.compile(
    r"\b(?P<cue>citing|cites|cited|quoting|quotes|quoted|[Bb]ased on (?:reports?|information|accounts?) from"
    r"|attributing (?:\w+ ){0,2}to|attributed (?:\w+ )?to)\s+"
    r"(?P<source>[^,.;:()“”\"\n]{3,110}?)"
    r"(?=\s+(?:as (?:saying|having)|that|who|saying|said|reported|reports|says|for|on \w+day)\b|[,.;:()“”\"\n]|$)"
)
_PEOPLE = re.compile(
    r"\b(?:sources?|officials?|spokes\w+|minist\w+|witness\w*|residents?|informants?|police|army|military|reports?"
    r"|statement|documents?|experts?|analysts?|leaders?|authorities|relatives|people|commander|agency|newspaper|media"
    r"|president|general|members?|doctors?|activists?|engineers?|mayors?|governors?|diplomats?|aides?|officers?|lawyers?|prosecutors?"
    r"|investigators?|insiders?|scientists?|researchers?|survivors?|passengers?|stud(?:y|ies)|survey|memo|letter|[A-Z][a-z]+)\b"
)
_TAIL = re.compile(r"\b(?:of|after|from|in|on|at|for|with|about|over|who|that|to|by|close|familiar)\b.*", re.S)
_PART = re.compile(r"(?:one|some|two|three|several|many|members|a number) of (?:the |its |his |her )?", re.I)
_TWO = re.compile(r"(?P<first>(?:an?|one) [^,]+?) and (?P<second>(?:an?|another|one) [^,]+)", re.I)
_BARE_CITING = re.compile(r"(?:was |were )?(?:citing|cites|cited|quoting|quotes|quoted)", re.I)


def names_somebody(phrase: str) -> bool:
    """Whether the head of what is cited can speak: "a source in the army", never "a lack of funds"."""
    return _PEOPLE.search(_TAIL.sub("", _PART.sub("", phrase, count=1))) is not None


def cited(text: str, voice: Voice, region: Span) -> list[Voice]:
    """Whom ``voice`` cites in its sentences, outside its own words: one, or two where two are named as
    "an officer and an aide"; none where it cites no one."""
    for match in _CITING.finditer(text, *region):
        _cut_tail(text, voice, match)
        if any(a <= match.start() < b for a, b in voice.content + voice.source):
            continue
        if any(a <= match.start("cue") < b for a, b in voice.cue) or not names_somebody(match["source"]):
            continue
        if re.search(r"\bby\b|\bin\b", text[match.end("cue") : match.start("source") + 3]):
            continue
        if touching(voice.source, match.span("source")):
            continue
        return cited_each(text, voice, match.span("source"), match.span("cue"))
    return []


def _cut_tail(text: str, voice: Voice, match: re.Match[str]) -> None:
    """ "The paper reported that the ferry had sunk, citing two officials": where the network reads on to
    the end, whom an outlet cites is no part of what it reports."""
    if not voice.content or not voice.content[-1][0] < match.start() < voice.content[-1][1] <= match.end("source") + 1:
        return
    if names_somebody(match["source"]) and looks_like_outlet(text_of(text, voice.source)):
        tail = trimmed(text, (voice.content[-1][0], match.start()), "", ", ")
        voice.content = (*voice.content[:-1], tail)


def cited_each(text: str, voice: Voice, source: Span, cue: Span) -> list[Voice]:
    """The voices that ``source`` names, with what ``voice`` says and carried by it."""
    two = _TWO.fullmatch(text, *source)
    sources = (two.span("first"), two.span("second")) if two else (source,)
    return [Voice((s,), (cue,), voice.content, voice.confidence * 0.95, voice, "cited") for s in sources]


def touching(spans: Spans, span: Span) -> bool:
    return any(a < span[1] and span[0] < b for a, b in spans)


def place(cited: Voice, voice: Voice) -> None:
    """Where the cited voice stands in the chain: behind the voice that cites it; but where an outlet
    passes the voice on and cites somebody for that, between the two ("the staff is convinced that ...,
    the paper reported, citing a spokeswoman")."""
    relay = voice.carrier
    if relay is not None and relay.cue and cited.cue[0][0] > relay.cue[0][0] > voice.cue[0][0]:
        cited.content, cited.carrier, voice.carrier = relay.content, relay, cited
    else:
        cited.carrier = voice


def without_bare_citing(text: str, voices: list[Voice]) -> list[Voice]:
    """ "The paper, citing an official, reported ..." is two voices and one content; what the network
    reads as the paper citing the words "an official" says nothing of its own."""
    sources = {voice.source for voice in voices if voice.source}
    carriers = {id(voice.carrier) for voice in voices}
    bare = (v for v in voices if v.content in sources and _BARE_CITING.fullmatch(text_of(text, v.cue)))
    left_out = {id(v) for v in bare} - carriers
    return [v for v in voices if id(v) not in left_out]
