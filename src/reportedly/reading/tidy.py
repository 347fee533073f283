"""The model's spans, tidied: no white space at the ends, nothing empty, no page furniture."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reportedly.reading.adjuncts import DAY, without_adjuncts
from reportedly.reading.decode import RawAttribution
from reportedly.reading.furniture import outside
from reportedly.reading.spans import trimmed
from reportedly.reading.voices import text_of
from reportedly.types import Span, Spans

_IT = re.compile(r"it", re.I)
_NOTHING_SAID = re.compile(r"(?:its|his|her|their|my|our|your|the|an?)?", re.I)
_NOBODY = re.compile(r"(?:the|an?|has|have|had|and|but|or)", re.I)
_TELLS = re.compile(r"\b(?:told|tells|telling)$")
_TO_WHOM = re.compile(r" (?:the |an? )?(?:[Aa]l-)?")
LONGEST_WORD = 40  # characters
_WORD_BEFORE = re.compile(r"[^\W_]{1,40}\Z")
_WORD_AFTER = re.compile(r"[^\W_]{1,40}")
_SUBJECT = re.compile(r"(?:^|[.;:!?“”\"\n]\s*)(?P<who>(?:[A-Z]|the |an? )[^.;:!?“”\"\n]{1,120}?),?\s+$")
_REST_OF_SENTENCE = re.compile(r" [^.!?:;\n“”\"‘’()]{3,200}, ")
_LINE_END = re.compile(r"(?<=\w)(?:[ \t]*\n)+[ \t]*(?=[\"“‘']?[A-Z0-9])")
SHORT_LINE = 60  # characters; a heading of one line, and seldom a line that was broken to fit a page
_ENDS_SENTENCE = re.compile(r"\s*(?:[.!?\n]|$)")
_NAMED_BEHIND = re.compile(
    rf" (?P<name>(?!{DAY})"
    r"[A-Z][\w’'.-]+(?: (?:al-|de |bin |van )?[A-Z][\w’'.-]+){1,3})\b"
)
_QUOTE_AT_END = re.compile(r"(?<=\w)\s+['‘“\"]+$")
_AUXILIARY = re.compile(r"(?<=\w)\s+(?:has|have|had)$")
_NAME_BEFORE_WHO = re.compile(
    r"(?:^|[^\w.’'-])(?P<name>[A-Z][\w.’'-]*(?: (?:al-|de |of )?[A-Z][\w.’'-]*| al-\w+){0,5}), $"
)
_PASSIVE = re.compile(
    r"(?:was|is|has been|had been|were|are|being)\b.*\b(?:reported|said|believed|claimed|thought|understood"
    r"|alleged|rumou?red"
    r"|known|suggested|announced|revealed|reports|estimated|assumed|expected|feared|confirmed)",
    re.I | re.S,
)


_TO_HAVE = re.compile(r"\W*to (?:have|be|also have|now be)\b", re.I)
_SAID_OF = re.compile(  # somebody unnamed says it of the subject; "claimed to have" would be the subject's own claim
    r"(?:(?:is|are|was|were|been|being|also|now|long|widely) )*(?:said|believed|thought|reported|understood|rumou?red)",
    re.I,
)
_ADDRESSING = re.compile(r"\b(?:to|with|told|on|for|by)\s+(?:the\s+)?$", re.I)
_LINK_WORD = re.compile(r"(?:that|but|and|as|while|when) (?=\w)", re.I)
_TITLE_AT_END = re.compile(r"\b(?:Adm|Gen|Col|Maj|Lt|Capt|Sgt|Brig|Sen|Rep|Gov|Mr|Mrs|Ms|Dr|Prof|St|Rev)\.?$")
_NAME_AFTER_TITLE = re.compile(r"\.?(?: [A-Z][\w’'.-]*){1,4}")
_ACTIVE = re.compile(
    r"(?:also |has |have |had |later |earlier )*(?:said|says|reported|reports|announced"
    r"|claimed|told|wrote|stated|added)\b"
)
_NAME_AT_END = re.compile(
    r"(?:^|[,;:.\n“”\"] ?|\b(?:and|but|that|as) )(?:(?:And|But|So|Then|Yet|Later|Now|When|While|As|If) )?"
    r"(?P<name>(?:[Tt]he )?[A-Z][\w’'-]*(?: (?:al-|el-|of )?[A-Z][\w’'-]*| al-\w+){0,4}) "
    r"(?:(?:also|has|have|had|later|earlier|first|then) ){0,2}$"
)


def tidy(text: str, raw: Iterable[RawAttribution], page: Sequence[Span] = ()) -> list[RawAttribution]:
    """Attributions whose content says something; spans trimmed, in reading order, and without the lines of
    the ``page`` (see furniture)."""
    done = []
    for attribution in raw:
        parts = (attribution.source, attribution.cue, attribution.content)
        source, cue, content = (_trimmed(text, outside(_whole_words(text, s), page)) for s in parts)
        source = _teller(text, source, cue) or source
        source, content = _after_tag(text, source, cue, content)
        source = tuple(_after_link_word(text, span) for span in _one_line(text, source, cue))
        source = _somebody(text, source, cue) if source else _name_before(text, cue)
        if source and _IT.fullmatch(text_of(text, source)) and _PASSIVE.match(text_of(text, cue)):
            source = ()  # "it was reported" names nobody
        elif source and _said_of(text, source, cue, content):
            content, source = _trimmed(text, source + content), ()
        if _NOTHING_SAID.fullmatch(text_of(text, content)):
            continue
        content = _below_heading(text, cue, _up_to_tag(text, source, cue, content))
        done.append(RawAttribution(source, cue, content, attribution.confidence))
    return done


def _whole_words(text: str, spans: Spans) -> Spans:
    """The network marks pieces of words: what begins or ends inside a word ("twee-ted") takes all of it."""
    whole = []
    for start, end in spans:
        before = (
            _WORD_BEFORE.search(text, max(0, start - LONGEST_WORD), start) if text[start:end][:1].isalnum() else None
        )
        after = _WORD_AFTER.match(text, end) if text[start:end][-1:].isalnum() else None
        whole.append((before.start() if before else start, after.end() if after else end))
    return tuple(whole)


def _said_of(text: str, source: Spans, cue: Spans, content: Spans) -> bool:
    """ "A bridge said to have been closed": the bridge is what the saying is about and not who says it."""
    after = [a for a, _ in content if cue and a >= cue[-1][1]]
    before = source[-1][1] <= cue[0][0] if cue else False
    passive = before and len(cue) == 1 and _SAID_OF.fullmatch(text_of(text, cue))
    return bool(passive and after and _TO_HAVE.match(text, cue[-1][1], after[0] + 20))


def _one_line(text: str, source: Spans, cue: Spans) -> Spans:
    """A caption or a headline is no part of a source: of several lines the one next to the cue."""
    lines = []
    for start, end in source:
        if cue and cue[0] < (start, end):
            end = start + len(text[start:end].split("\n", 1)[0])
        lines.append(trimmed(text, (max(start, text.rfind("\n", start, end) + 1), end)))
    return tuple(lines)


def _after_link_word(text: str, span: Span) -> Span:
    """ "... that officials believed": the word that links the clause is no part of who speaks."""
    match = _LINK_WORD.match(text, *span)
    return (match.end(), span[1]) if match else span


def _without_addressee(text: str, source: Spans) -> Spans:
    """ "Speaking to the paper, General Smith stated": the general speaks, the paper is spoken to."""
    start, end = source[0]
    comma = text.find(",", start, end)
    if comma < 0 or not _ADDRESSING.search(text[max(0, start - 24) : start]):
        return source
    rest = trimmed(text, (comma + 1, end))
    return (rest, *source[1:]) if re.search(r"[A-Z]", text[rest[0] : rest[1]]) else source


def _teller(text: str, source: Spans, cue: Spans) -> Spans:
    """ "Oda Brandt, an engineer, told the Gazette": who is told does not speak, where the network took them
    for the source; who tells stands before. () where all is well or nobody does."""
    if len(source) != 1 or not cue or not _TO_WHOM.fullmatch(text, cue[-1][1], source[0][0]):
        return ()
    subject = _SUBJECT.search(text, max(0, cue[0][0] - 140), cue[0][0]) if _TELLS.search(text, *cue[-1]) else None
    return (subject.span("who"),) if subject else ()


def _after_tag(text: str, source: Spans, cue: Spans, content: Spans) -> tuple[Spans, Spans]:
    """ "It fell near the port and a base, said Ada Brandt": who stands behind the tag speaks, and what the network took
    for the source ends what is said."""
    if (
        len(source) != 1
        or not cue
        or text[source[0][1] : cue[0][0]] != ", "
        or text[slice(*cue[0])] not in ("said", "says")
    ):
        return source, content
    name = _NAMED_BEHIND.match(text, cue[0][1])
    before = [span for span in content if span[1] <= source[0][0] <= span[1] + 2]
    if name is None or not before:
        return source, content
    said = ((before[0][0], source[0][1]) if span == before[0] else span for span in content)
    return (name.span("name"),), tuple(said)


def _up_to_tag(text: str, source: Spans, cue: Spans, content: Spans) -> Spans:
    """ "The commander left the port at dawn, a spokesman said.": a sentence that ends with its tag is said
    from where the content begins to the tag, also where the network lost the thread halfway."""
    if not (source and cue and content) or not content[-1][1] < source[0][0] < cue[0][0]:
        return content
    rest, end = text[content[-1][1] : source[0][0]], text[cue[-1][1] : cue[-1][1] + 2]
    if _REST_OF_SENTENCE.fullmatch(rest) and _ENDS_SENTENCE.match(end):
        return (*content[:-1], trimmed(text, (content[-1][0], source[0][0]), "", ","))
    return content


def _below_heading(text: str, cue: Spans, content: Spans) -> Spans:
    """A heading above a paragraph, or a caption below it, is no part of what is said in it: of the lines
    of a piece those next to the cue."""
    if not cue or not any("\n" in text[a:b] for a, b in content):
        return content
    kept = []
    for start, end in content:
        for match in _LINE_END.finditer(text, start, end):
            line = match.start() - text.rfind("\n", 0, match.start()) - 1
            if match.group().count("\n") < 2 and line > SHORT_LINE:
                continue
            if cue[-1][1] <= start:
                end = match.start()
                break
            start = match.end() if end <= cue[0][0] else start
        kept.append((start, end))
    return _trimmed(text, tuple(kept))


def _somebody(text: str, source: Spans, cue: Spans) -> Spans:
    """The whole of who speaks and nothing of the cue: "the officer, who" and never "the officer has"."""
    source = tuple(span for span in (without_adjuncts(text, span) for span in source) if span[0] < span[1])
    if not source:
        return ()
    source = tuple((a, a + len(_QUOTE_AT_END.sub("", text[a:b]))) for a, b in source)
    source = _with_antecedent(text, _completed(text, _without_addressee(text, source)))
    if cue and source[-1][1] < cue[0][0] <= source[-1][1] + 12:
        start, end = source[-1]
        auxiliary = _AUXILIARY.search(text, start, end)
        source = (*source[:-1], (start, auxiliary.start())) if auxiliary else source
    return () if _NOBODY.fullmatch(text_of(text, source)) else source


def _with_antecedent(text: str, source: Spans) -> Spans:
    """ "Capt. Yasar Delmoun, who speaks for the Command": with the name that "who" stands for."""
    start, end = source[0]
    name = _NAME_BEFORE_WHO.search(text, max(0, start - 60), start) if text.startswith("who ", start, end) else None
    return ((name.start("name"), end), *source[1:]) if name else source


def _completed(text: str, source: Spans) -> Spans:
    """A source that stops at a title's full stop ("Rear Adm") runs on to the name behind it."""
    start, end = source[-1]
    rest = _NAME_AFTER_TITLE.match(text, end) if _TITLE_AT_END.search(text[start:end]) else None
    return (*source[:-1], (start, rest.end())) if rest else source


def _name_before(text: str, cue: Spans) -> Spans:
    """A name that stands directly before an active verb of saying is its source."""
    if not cue or not _ACTIVE.match(text[cue[0][0] : cue[0][1]]):
        return ()
    match = _NAME_AT_END.search(text, max(0, cue[0][0] - 60), cue[0][0])
    return (match.span("name"),) if match else ()


def _trimmed(text: str, spans: Spans) -> Spans:
    """In order, trimmed, none empty; two with only a space between them are one."""
    kept: list[Span] = []
    for start, end in (trimmed(text, span) for span in sorted(spans)):
        if end <= start:
            continue
        if kept and text[kept[-1][1] : start] in ("", " "):
            start = kept.pop()[0]
        kept.append((start, end))
    return tuple(kept)
