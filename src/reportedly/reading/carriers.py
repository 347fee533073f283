"""Carriers: who passes a voice on. "told Reuters", "citing", "in a statement to", "quoted by".

Rules over the model's spans and the words around them, sentence by sentence. Each hop that is added
has its own printed words as source and cue; nothing is inferred from what is not there.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from reportedly.reading.outlet_names import KNOWN, looks_like_outlet, strip_article
from reportedly.reading.voices import Voice, text_of
from reportedly.types import Span

_MEDIUM = (
    r"(?:newspaper|news agency|news service|agency|television|tv|channel|radio|magazine|daily|website|network"
    r"|broadcaster|station|news)"
)
_PROPER = r"[\w’'&.\-]{0,40}[A-Z][\w’'&.\-]{0,40}"
_NAME = (
    r"(?:[Tt]he |its |the local |local |state |state-run )?"
    rf"(?:{_PROPER}|al-[\w\-]+)(?: (?:al-\w+|el-\w+|of|and|de|la|el|al|news|[A-Z][\w’'&.\-]{{0,40}}|\d+)){{0,8}}"
    rf"(?: {_MEDIUM}){{0,2}}"
)
_GENERIC = (
    r"(?:the|a|local|state|state-run|several|Lebanese|Iraqi|Arab|Israeli|Turkish|Russian)(?: \w+){0,2}? "
    r"(?:newspapers?|paper|news agency|agency|network|channel|broadcaster|magazine|station|media|television|radio"
    r"|website|outlets?)"
)
_OUTLET = rf"(?P<outlet>{_GENERIC}|{_NAME})"
_SPOKEN = "statement|interview|comments?|remarks|message|e-?mail|call|conversation|letter|article|report|post"
_HOW_SENT = (
    r"to|with|for|on|in|sent to|carried by|published (?:by|in)|released to|given to|obtained by"
    r"|broadcast (?:by|on)|aired (?:by|on)"
)
_TOLD = re.compile(rf"\b(?P<cue>told|tells|telling|tell)\s+{_OUTLET}")
_SPOKE = re.compile(
    r"\b(?P<cue>(?i:(?:speaking|talking|spoke|talked|speaks) (?:exclusively |earlier )?(?:to|with|on)"
    rf"|(?:in|during) (?:an?|the|his|her|their) (?:[\w\-]+ ){{0,3}}?(?:{_SPOKEN})s? (?:{_HOW_SENT})"
    r"|in (?:comments|remarks) (?:to|carried by|published by|made to)"
    r"|(?:was |were |is |are |been )?quoted (?:as saying )?(?:by|in)"
    r"|(?:as |was |were )?(?:reported|cited|carried) (?:by|in)"
    rf"|g(?:a|i)ve an interview to|according to))\s+{_OUTLET}"
)
_REPORTED = re.compile(
    rf"(?<![\w’'&.\-]){_OUTLET}\s+"
    r"(?P<cue>(?:also |has |had |first |is )?(?:reports|reported|reporting|reported on|says|said))"
    r"(?=[.,;:\n]| (?:on|late|earlier|that|today|yesterday|in|at|citing|quoting|\w+day)\b|$)"
)
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
_BELIEF = re.compile(
    r"(?P<source>[A-Z][\w’' -]{2,60}?) (?P<cue>(?:is|are|was|were) (?:convinced|certain|sure|confident)"
    r"|believes?|believed|thinks?|suspects?|suspected|concludes?|concluded) that "
)
_BARE_CITING = re.compile(r"(?:was |were )?(?:citing|cites|cited|quoting|quotes|quoted)", re.I)
_POSSESSIVE = re.compile(r"(?<=\w)[’']s\b(?! (?:[A-Z]{2,}|\w+ (?:TV|television|news)))")
_NEXT_SENTENCE = re.compile(r"(?<=[a-z]{3})\. |(?<=[A-Z]{2})\. ")
_AFTER_NAME = re.compile(
    r"(?: (?:of|and|de|la|el|al|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June"
    r"|July|August|September|October|November|December)(?: \d+)?))+$"
)


def add_carriers(text: str, voices: list[Voice], sentences: Sequence[Span]) -> list[Voice]:
    """``voices`` plus the carriers that the text names, linked. Voices are changed in place."""
    added: list[Voice] = []
    for voice in list(voices):
        region = _region(voice, sentences)
        relay = _told(text, voice) or _spoken_to(text, voice, region) or _reported_by(text, voice, region)
        if relay is not None and not _same_words(relay, voice):
            existing = _existing(relay, voices + added, voice)
            if existing is None:
                added.append(relay)
                relay.carry(voice)
            elif existing.carrier is not voice:
                existing.carry(voice)
    believers = [b for v in voices if (b := _believer(text, v, _region(v, sentences))) is not None]
    voices = believers + voices
    for voice in voices:
        inner = _cited(text, voice, _region(voice, sentences))
        if inner is not None and voice.source and _existing(inner, voices + added, voice) is None:
            _place(inner, voice)
            added.append(inner)
    return _without_bare_citing(text, voices + added)


def _believer(text: str, voice: Voice, region: Span) -> Voice | None:
    """ "The staff is convinced that ..., the paper reported": the sentence opens with somebody else's
    belief, and the voice only tags it at its end."""
    match = _BELIEF.match(text, *region)
    if match is None or not voice.cue or voice.cue[0][0] < match.end() or not voice.content:
        return None
    if not 0 <= match.end() - voice.content[0][0] <= len("that ") and voice.content[0][0] != match.end():
        return None
    source = match.span("source")
    if any(a < source[1] and source[0] < b for a, b in voice.source):
        return None
    return Voice((source,), (match.span("cue"),), voice.content, voice.confidence, voice, "believer")


def _place(cited: Voice, voice: Voice) -> None:
    """Where the cited voice stands in the chain: behind the voice that cites it; but where an outlet
    passes the voice on and cites somebody for that, between the two ("the staff is convinced that ...,
    the paper reported, citing a spokeswoman")."""
    relay = voice.carrier
    if relay is not None and relay.cue and cited.cue[0][0] > relay.cue[0][0] > voice.cue[0][0]:
        cited.content, cited.carrier, voice.carrier = relay.content, relay, cited
    else:
        cited.carrier = voice


def _without_bare_citing(text: str, voices: list[Voice]) -> list[Voice]:
    """ "The paper, citing an official, reported ..." is two voices and one content; what the network
    reads as the paper citing the words "an official" says nothing of its own."""
    sources = {voice.source for voice in voices if voice.source}
    carriers = {id(voice.carrier) for voice in voices}
    bare = (v for v in voices if v.content in sources and _BARE_CITING.fullmatch(text_of(text, v.cue)))
    left_out = {id(v) for v in bare} - carriers
    return [v for v in voices if id(v) not in left_out]


def _region(voice: Voice, sentences: Sequence[Span]) -> Span:
    """The sentences that hold the source and the cue: a quotation may run on for pages."""
    anchors = voice.cue + voice.source or voice.content
    low, high = min(a for a, _ in anchors), max(b for _, b in anchors)
    first = max(0, bisect_right(sentences, (low, low)) - 1)
    touching = [s for s in sentences[first : bisect_right(sentences, (high, 0))] if s[1] > low]
    return (min([low, *(a for a, _ in touching)]), max([high, *(b for _, b in touching)]))


def _told(text: str, voice: Voice) -> Voice | None:
    for start, end in voice.cue:
        match = _TOLD.search(text, start, min(len(text), end + 90))
        if match and match.start() < end:
            return _relay(text, match, voice, strict=False)
    return None


def _spoken_to(text: str, voice: Voice, region: Span) -> Voice | None:
    for match in _SPOKE.finditer(text, *region):
        inside_content = any(a <= match.start("cue") < b for a, b in voice.content)
        is_own_cue = any(a <= match.start("cue") < b and b <= match.start("outlet") for a, b in voice.cue)
        accordingly = match["cue"].lower() == "according to"
        if inside_content or (is_own_cue and accordingly):
            continue
        relay = _relay(text, match, voice, strict=accordingly or "in" in match["cue"].lower().split())
        if relay is not None:
            return relay
    return None


def _reported_by(text: str, voice: Voice, region: Span) -> Voice | None:
    """ "..., the agency reported": an outlet that tags a sentence in which somebody else speaks. It
    carries the whole of what that voice says, the voice's own tag included."""
    if not voice.source:
        return None
    for match in _REPORTED.finditer(text, *region):
        if any(a < match.end("cue") and match.start("outlet") < b for a, b in voice.source + voice.cue + voice.content):
            continue
        relay = _relay(text, match, voice, strict=True)
        if relay is not None:
            start, end = voice.hull()
            if end <= relay.source[0][0] or start >= relay.cue[0][1]:
                relay.content = ((start, end),)
            return relay
    return None


def _relay(text: str, match: re.Match[str], voice: Voice, *, strict: bool) -> Voice | None:
    start = match.start("outlet")
    name = _outlet_name(match["outlet"])
    end = start + len(name)
    if not looks_like_outlet(name) and (strict or not _arabic_title(text, name)):
        return None
    if any(a < end and start < b for a, b in voice.source):
        return None
    return Voice(
        ((start, end),),
        (match.span("cue"),),
        voice.content,
        voice.confidence * 0.95,
        made_by="carrier:" + match["cue"].lower(),
    )


def _outlet_name(printed: str) -> str:
    """The head of what the pattern took: "Reuters" of "Reuters Tuesday", "Reuters. The", "Reuters and"."""
    name = _NEXT_SENTENCE.split(_POSSESSIVE.split(printed)[0])[0]
    first, _, second = name.partition(" and ")
    if second and strip_article(first).lower() in KNOWN:
        name = first
    return _AFTER_NAME.sub("", name).rstrip(" .,'’\"")


def _arabic_title(text: str, name: str) -> bool:
    """ "al-Shorfa": an Arabic name with the article and never with a given name before it."""
    bare = strip_article(name)
    if not re.match(r"(?i)(?:al|as|an|ar|ash|asharq)[- ]\w", bare):
        return False
    return not re.search(rf"\b[A-Z]\w+ {re.escape(bare)}\b", text)


def _cited(text: str, voice: Voice, region: Span) -> Voice | None:
    for match in _CITING.finditer(text, *region):
        if any(a <= match.start() < b for a, b in voice.content + voice.source):
            continue
        if any(a <= match.start("cue") < b for a, b in voice.cue) or not _PEOPLE.search(match["source"]):
            continue
        if re.search(r"\bby\b|\bin\b", text[match.end("cue") : match.start("source") + 3]):
            continue
        return Voice(
            (match.span("source"),), (match.span("cue"),), voice.content, voice.confidence * 0.95, voice, "cited"
        )
    return None


def _same_words(relay: Voice, voice: Voice) -> bool:
    return bool(voice.source) and relay.source == voice.source


def _existing(made: Voice, voices: list[Voice], but: Voice) -> Voice | None:
    """A voice that already has this very source: the model read the same hop itself."""
    (start, end), content = made.source[0], made.content
    for voice in voices:
        same_source = any(a < end and start < b for a, b in voice.source)
        if voice is not but and same_source and _overlap(voice.content, content):
            return voice
    return None


def _overlap(left: tuple[Span, ...], right: tuple[Span, ...]) -> bool:
    shared = sum(max(0, min(b, d) - max(a, c)) for a, b in left for c, d in right)
    return 2 * shared >= min(sum(b - a for a, b in left), sum(b - a for a, b in right))
