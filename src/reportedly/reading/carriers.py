"""Carriers: who passes a voice on. "told Reuters", "citing", "in a statement to", "quoted by".

Rules over the model's spans and the words around them, sentence by sentence. Each hop that is added
has its own printed words as source and cue; nothing is inferred from what is not there.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from reportedly.reading.cited import cited, place, without_bare_citing
from reportedly.reading.outlet_names import KNOWN, looks_like_outlet, strip_article
from reportedly.reading.untangle import untangled
from reportedly.reading.voices import BySource, Voice, text_of
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
_THEN_TOLD = re.compile(rf"\s+(?:(?:has|had|have|also|later|earlier|even|then|recently|exclusively) )*{_TOLD.pattern}")
_WAS_TOLD = re.compile(rf"(?<![\w’'&.\-]){_OUTLET}\s+(?P<cue>(?:was|were|is|has been|had been|been)\s+told)\b")
_QUOTED_BY = re.compile(rf",?\s+(?:who (?:was|were) )?(?P<cue>(?:quoted|cited|interviewed) by)\s+{_OUTLET}")
_WHO_SAYS = re.compile(
    rf"(?<![\w’'&.\-]){_OUTLET}\s+(?P<cue>(?:(?:has|had|also|later|earlier|is) )*"
    r"(?:reports?|reported|reporting|quotes|quoted|quoting|cites|cited|says|said))"
    r"(?: (?:on )?\w+day| yesterday)?(?: that)? $"
)
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
_BELIEF = re.compile(
    r"(?P<source>[A-Z][\w’' -]{2,60}?) (?P<cue>(?:is|are|was|were) (?:convinced|certain|sure|confident)"
    r"|believes?|believed|thinks?|suspects?|suspected|concludes?|concluded) that "
)
_POSSESSIVE = re.compile(r"(?<=\w)[’']s\b(?! (?:[A-Z]{2,}|\w+ (?:TV|television|news)))")
_NEXT_SENTENCE = re.compile(r"(?<=[a-z]{3})\. |(?<=[A-Z]{2})\. ")
GAP = 30  # characters between "told Reuters" and what was told: a day, "that", a colon
REACH = 600  # characters of a sentence, each way, that are searched for who carries it
_AFTER_NAME = re.compile(
    r"(?: (?:of|and|de|la|el|al|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June"
    r"|July|August|September|October|November|December)(?: \d+)?))+$"
)


def add_carriers(text: str, voices: list[Voice], sentences: Sequence[Span]) -> list[Voice]:
    """``voices`` plus the carriers that the text names, linked. Voices are changed in place."""
    added: list[Voice] = []
    voices = untangled(text, voices, sentences)
    known = BySource(voices)
    for voice in list(voices):
        region = _region(voice, sentences)
        relay = (
            _told(text, voice)
            or _quoted_by(text, voice)
            or _spoken_to(text, voice, region)
            or _reported_whom(text, voice)
            or _reported_by(text, voice, region)
        )
        if relay is not None and not _same_words(text, relay, voice):
            existing = known.same(relay, voice)
            if existing is None:
                added.append(relay)
                known.add(relay)
                relay.carry(voice)
            elif existing.carrier is not voice:
                existing.carry(voice)
    believers = [b for v in voices if (b := _believer(text, v, _region(v, sentences))) is not None]
    voices = believers + voices
    for believer in believers:
        known.add(believer)
    for voice in voices:
        for inner in cited(text, voice, _region(voice, sentences)) if voice.source else ():
            if known.same(inner, voice) is None:
                place(inner, voice)
                added.append(inner)
                known.add(inner)
    return without_bare_citing(text, voices + added)


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


def _region(voice: Voice, sentences: Sequence[Span]) -> Span:
    """The sentences that hold the source and the cue, a paragraph of them at most: a quotation may run on for
    pages, and a text without a full stop is one sentence."""
    anchors = voice.cue + voice.source or voice.content
    low, high = min(a for a, _ in anchors), max(b for _, b in anchors)
    first = max(0, bisect_right(sentences, (low, low)) - 1)
    touching = [s for s in sentences[first : bisect_right(sentences, (high, 0))] if s[1] > low]
    start, end = min([low, *(a for a, _ in touching)]), max([high, *(b for _, b in touching)])
    return max(start, low - REACH), min(end, high + REACH)


def _told(text: str, voice: Voice) -> Voice | None:
    for start, end in voice.cue:
        match = _TOLD.search(text, start, min(len(text), end + 90))
        if match and match.start() < end:
            return _relay(text, match, voice, strict=False)
    return _then_told(text, voice) if voice.source else _was_told(text, voice)


def _then_told(text: str, voice: Voice) -> Voice | None:
    """ "Oda later told Reuters that ..." where the network took another word for the cue."""
    match = _THEN_TOLD.match(text, voice.source[-1][1])
    relay = match and _relay(text, match, voice, strict=False)
    if not match or not relay:
        return None
    if not any(0 <= a - match.end() <= GAP for a, _ in voice.content):
        return None
    voice.cue = (match.span("cue"),)
    return relay


def _was_told(text: str, voice: Voice) -> Voice | None:
    """ "CNN was told that ...": somebody unnamed told it."""
    if not voice.cue or not text.endswith("told", *voice.cue[0]):
        return None
    low, high = voice.cue[0]
    match = next((m for m in _WAS_TOLD.finditer(text, max(0, low - 60), high) if m.end() == high), None)
    return _relay(text, match, voice, strict=True) if match else None


def _quoted_by(text: str, voice: Voice) -> Voice | None:
    """ "The official quoted by Reuters": the official speaks, Reuters quotes."""
    whole = voice.source
    for at, (start, end) in enumerate(whole):
        match = _QUOTED_BY.search(text, start, min(len(text), end + 40))
        if match and start < match.start() and match.start("outlet") <= end:
            voice.source = (*whole[:at], (start, match.start()))
            relay = _relay(text, match, voice, strict=True)
            if relay is not None:
                return relay
            voice.source = whole
    return None


def _reported_whom(text: str, voice: Voice) -> Voice | None:
    """ "Reuters reported that Oda said ...": an outlet whose verb stands directly before who speaks."""
    if not voice.source:
        return None
    start = voice.source[0][0]
    match = _WHO_SAYS.search(text, max(0, start - 110), start)
    relay = _relay(text, match, voice, strict=True) if match else None
    if relay is not None and match is not None and match["cue"].split()[-1][:4] in ("repo", "says", "said"):
        relay.content = ((start, voice.hull()[1]),) if voice.hull()[0] == start else voice.content
    return relay


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


def _same_words(text: str, relay: Voice, voice: Voice) -> bool:
    """Whether both are one outlet: "the Reuters news agency reported that Reuters later withdrew it"."""
    inner, outer = (strip_article(text_of(text, v.source)).lower().split() for v in (voice, relay))
    return bool(inner) and set(inner) <= set(outer)
