"""Capitalised words that may name a place, with what stands around them.

A name is read only where the words beside it allow a place: all of a capitalised run must be explained, so
that "Paris Hilton", "Washington Post" and "Mr. London" are none. No statistics: the reasons are words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from reportedly.reading.values.countries import DEMONYMS
from reportedly.reading.values.gazetteer import PERSON, Entry, Gazetteer
from reportedly.reading.values.place_words import (
    BEFORE,
    CAPITAL_CODES,
    DAYS,
    DIRECTION,
    INSIDE,
    NEVER,
    OF_OFFICE,
    OFFICE,
    OPENERS,
    TITLE,
)
from reportedly.reading.values.states import SHORT
from reportedly.types import Span

MOST_WORDS = 5  # of a place name
MOST_RUN = 40  # capitalised words in a row; longer rows are tables or headlines in capitals, read in parts

_UPPER = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017f\u1e00-\u1eff"
_TOKEN = re.compile(
    r"(?<![\w@#/&])(?:(?:[A-Z]\.){2,}|W\.Va\.|(?:St|Ft|Mt|[A-Z])\.(?= [A-Z])"
    rf"|[{_UPPER}][^\W\d_]*(?:['’ʿ`-][{_UPPER}][^\W\d_]+)*)"
)
_GAP = re.compile(
    r"[ \u00a0](?:(?:(?:of|and|in)(?: the)?|the|de|la|le|del|da|do|du|di|el|al|upon|on)[ \u00a0]|d['’])?"
    r"|-(?:upon|sur|au|en|le|la|on)-"
)
_OF = re.compile(r"[ \u00a0](?:of|de)(?: the)?[ \u00a0]")
_WORD_BEFORE = re.compile(r"([A-Za-z]+)\.?[ \u00a0](?:(?:the|city of|town of|village of|state of)[ \u00a0])*$")
_DATELINE = re.compile(r",?(?: [A-Z][a-z]+\.?,?)? ?(?:\([A-Za-z/ ]{2,20}\) ?)?(?:[—–-]{1,2})\s|\s*\([A-Z][A-Za-z]+\)")
_ACCORDING = re.compile(r"\b(?:according|thanks|spoke|talked) to $", re.I)
_HYPHENED = re.compile(r"-(?:based|born|area|controlled|held|bound)\b")
_CONTAINED = re.compile(r",? (?:in )?(?:the )?|,\u00a0| \(")


@dataclass(slots=True)
class Mention:
    """One run of words in the text that places go by."""

    span: Span
    words: str
    entries: tuple[Entry, ...]
    certain: bool  # the words around it say that it is a place
    opens: bool  # it opens a sentence, or stands in capitals: its capital tells nothing
    people: str | None = None  # the country whose people it names (a demonym)
    inside: bool = False  # said to be where something is ("in", "near"), or whose office somebody holds
    container: Entry | None = None  # the state or country named right after it: "Paris, Texas"
    chosen: Entry | None = field(default=None)


@dataclass(frozen=True, slots=True)
class Token:
    """One capitalised word. ``gap`` is what parts it from the one before in its run, "" for the first."""

    text: str
    start: int
    end: int
    gap: str

    @property
    def plain(self) -> str:
        return self.text.lower().strip(".")


def mentions(text: str, known: Gazetteer) -> tuple[list[Mention], set[str]]:
    """Every possible place name in reading order, spans apart, and the small-letter forms of words that the
    text uses in people's and bodies' names. Linear in the text's length."""
    found: list[Mention] = []
    named: set[str] = set()
    for run in _runs(text):
        _in_run(text, run, known, found, named)
    for one, after in pairwise(found):
        if after.span[0] - one.span[1] <= 9 and _CONTAINED.fullmatch(text, one.span[1], after.span[0]):
            one.container = _container(one, after)
            if one.container is not None:
                one.certain = after.certain = True
    return found, named


def _container(one: Mention, after: Mention) -> Entry | None:
    for large in after.entries:
        if large.kind == "state" and any(e.state == large.state and e.row != large.row for e in one.entries):
            return large
        if large.kind == "country" and any(e.country == large.country and e.row != large.row for e in one.entries):
            return large
    return None


def _runs(text: str) -> Iterator[list[Token]]:
    run: list[Token] = []
    for match in _TOKEN.finditer(text):
        gap = text[run[-1].end : match.start()] if run else ""
        if run and (len(run) >= MOST_RUN or len(gap) > 9 or not _GAP.fullmatch(gap)):
            yield run
            run, gap = [], ""
        run.append(Token(match.group(), match.start(), match.end(), gap))
    if run:
        yield run


def _in_run(text: str, run: list[Token], known: Gazetteer, found: list[Mention], named: set[str]) -> None:
    """Longest names first, from the left; what is left over tells whose names they are part of."""
    at = 0
    while at < len(run):
        mention, count = _longest(text, run, at, known)
        if mention is None:
            at += 1
            continue
        if _explained(text, run, at, at + count, found, known):
            found.append(mention)
        elif mention.people is None and count == 1 and _somebody(run, at, mention):
            named.add(run[at].plain)
        at += count


def _somebody(run: list[Token], at: int, mention: Mention) -> bool:
    """A surname behind other names, or a usual given name before one."""
    if at and run[at].gap == " ":
        return at + 1 == len(run) or run[at + 1].gap != " "
    return bool(mention.entries[0].flags & PERSON)


def _longest(text: str, run: list[Token], at: int, known: Gazetteer) -> tuple[Mention | None, int]:
    for count in range(min(MOST_WORDS, len(run) - at), 0, -1):
        span = run[at].start, run[at + count - 1].end
        words = text[slice(*span)]
        if count == 1 and (words in SHORT or f"{words}." in SHORT):
            short = _short_state(text, run[at], known)
            if short is not None:
                return short, 1
        if words in DEMONYMS:
            return Mention(span, words, (), False, False, people=DEMONYMS[words]), count
        entries = known.entries(words) if _spelled(words) else ()
        if entries:
            opens = _opens(text, span[0])
            certain = _placed(text, run, at, at + count)
            inside = certain and _before(text, span[0]) in INSIDE
            return Mention(span, words, entries, certain, opens, inside=inside), count
    return None, 0


def _spelled(words: str) -> bool:
    """Two letters, and capitals alone, are codes; few of them are countries."""
    letters = words.replace(".", "")
    if words.lower() in NEVER:
        return False
    if words.isupper() and len(letters) <= 4 and " " not in words:
        return words.strip(".") in CAPITAL_CODES
    return len(letters) > 2


def _short_state(text: str, token: Token, known: Gazetteer) -> Mention | None:
    """ "Tex." and "TX", only right after another place."""
    before = text[max(0, token.start - 3) : token.start]
    if not re.search(r"\w, ?$", before):
        return None
    end = token.end
    dotted = text[end : end + 1] == "." and f"{token.text}." in SHORT
    words = f"{token.text}." if dotted else token.text
    if words not in SHORT:
        return None
    state = known.state(SHORT[words])
    return Mention((token.start, end + dotted), words, (state,), True, False) if state is not None else None


def _opens(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" ")
    return not before or before[-1] in '.!?\n:“"—–|•'


def _before(text: str, start: int) -> str:
    match = _WORD_BEFORE.search(text[max(0, start - 24) : start])
    return match[1].lower() if match else ""


def _placed(text: str, run: list[Token], first: int, last: int) -> bool:
    """Whether the words around say that it is a place."""
    start, end = run[first].start, run[last - 1].end
    if first and run[first].gap == " " and run[first - 1].plain in DIRECTION:
        start = run[first - 1].start
    before = _before(text, start)
    definite = text[max(0, start - 4) : start].lower() == "the "  # "through the Obama administration"
    if (before in BEFORE and not definite) or before in DIRECTION:
        return not _ACCORDING.search(text[max(0, start - 14) : start])
    if first and run[first - 1].plain in OF_OFFICE and _OF.fullmatch(run[first].gap):
        return True
    if last < len(run) and run[last].gap == " " and run[last].plain in OFFICE and run[last].text[0].isupper():
        return True
    after = text[end : end + 30]
    line = text[max(0, start - 1) : start]
    return bool(_HYPHENED.match(after)) or (line in {"", "\n"} and bool(_DATELINE.match(after)))


def _explained(text: str, run: list[Token], first: int, last: int, found: list[Mention], known: Gazetteer) -> bool:
    """Whether nothing beside the name in its run makes it part of another name."""
    before = run[first - 1] if first else None
    if before is None:
        if _before(text, run[0].start) in TITLE:
            return False
    elif not _allows_after(before, run[first].gap, found):
        return False
    if last == len(run) or (before is not None and _OF.fullmatch(run[first].gap)):
        return True
    after, gap = run[last], run[last].gap
    if gap not in {" ", "\u00a0"} or after.plain in OFFICE | DAYS | TITLE or after.text in DEMONYMS:
        return True
    if run[last - 1].plain in {"county", "parish"} or run[last - 1].text.strip(".") in CAPITAL_CODES:
        return True
    following, count = _longest(text, run, last, known)
    wide = following is not None and following.entries and following.entries[0].kind in {"state", "country"}
    return bool(wide) and last + count == len(run)


def _allows_after(before: Token, gap: str, found: list[Mention]) -> bool:
    """``before`` stands before the name in one run of capitals."""
    if _OF.fullmatch(gap):
        return before.plain in OF_OFFICE
    if gap not in {" ", "\u00a0"}:
        return True
    if found and found[-1].span[1] == before.end:
        return True
    return before.plain in DIRECTION or before.plain in DAYS or before.plain in OPENERS
