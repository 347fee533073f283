"""News agencies that a text credits: its datelines, credit lines and by-lines, and whom it attributes to.

One pattern finds every agency's names; the words before and after on the same line say what each is doing
there. ``dateline``: "OSLO (AP) —", "MOSCOW, July 15. /TASS/". ``credit line``: "By Reuters", "© 2018 AFP", "The
Associated Press contributed", "— AFP", at the head or the foot of the text. ``attributed``: "told Reuters", "AFP
reported", anywhere. The caption of a picture ("AP Photo", "REUTERS/Name") credits no words, and counts as nothing.
Letters that mean other things too ("PA", "MENA") are an agency's only where credits stand, or beside the
words "news agency" or the agency's full name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from reportedly.settings import CREDIT_FOOT_CHARS, CREDIT_HEAD_CHARS
from reportedly.sources.registry import Agency, agencies
from reportedly.types import Span

How = Literal["dateline", "credit line", "attributed"]
BEFORE, AFTER = 160, 90  # characters of the line on both sides of a name that are looked at

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DATE = rf"(?:{_MONTH} \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {_MONTH}(?: \d{{4}})?)"
_WORD = r"[A-Z][\w.’'-]*"
_PLACE = rf"{_WORD}(?:[ ,/]+(?:{_WORD}|of|the|de|la|al|el)){{0,6}}"
_DASH = r"[ \xa0]*(?:[-–—]+|:)"

_BRACKETED = re.compile(rf"(?:^\W*|[.!?”\"’\n•|]\s+|^.*?\s)(?P<place>{_PLACE})?[.,:]?\s*(?:,? ?{_DATE}[.,]?\s*)?[(\[/]$", re.S)
_CLOSED = re.compile(rf"[)\]/]\.?(?:{_DASH}|\s*$|\s+(?=[A-Z“\"]))")
_OPENS = re.compile(rf"^\W*(?:{_PLACE}[.,]? (?:[-–—]+ )?(?:{_DATE}[.,]? )?(?:[-–—]+ )?)?$")
_DASHED = re.compile(r"\s*(?:[-–—]+)\s+(?=\S)")

_PICTURE_BEFORE = re.compile(
    r"(?:/|\bvia|(?<![bB]y )\b[A-Z][\w.’'-]+ \|) ?$|\b(?:photos?|image|picture|photograph|photographer|video|getty|pool|file"
    r"|graphic|courtesy)\b[^.\n]{0,60}$",
    re.I,
)
_PICTURE_AFTER = re.compile(
    r"['’]?s?\s*(?:/|\|? ?(?:photos?|images?|pictures?|pool|file|video|graphic|illustration|photographers?)\b|via\b"
    r"|\| ?(?:getty|ap)\b|[^.\n]{0,40}\bhide caption)", re.I,
)  # fmt: skip
_RIGHTS = re.compile(r"(?:\bcopyright|©|\(c\))[^\n]{0,60}$", re.I)
_LABEL = re.compile(r"(?:\b(?:source|via|wire|agency|agencies|original source|text|from)s?\s*:\s*|^\W*(?:via|from) )(?:the )?$", re.I)
_BY = re.compile(r"(?:^|[\s•|,–—-])(?:by|author:)\s+(?:the\s+)?$", re.I)
_BYLINE = re.compile(r"^\W*(?:written |story |reported )?by\s[^\n]{2,150}?(?:[,|/•·–—-]\s*|\s(?:of|for|from)\s+|\s\(?)(?:the )?$", re.I)
_CAPITALS = re.compile(r"(?:^|[|•–—]\s*)(?:by )?\W*(?:[^\Wa-z\d_][^\Wa-z\d_.’'-]+[ ,]+(?:and |& )?){1,12}[-–—|/•\s]*(?:the )?$")
_NAMES = re.compile(rf"^\s*(?:{_WORD} ){{1,3}}{_WORD}(?:(?:,| and|, and| &) (?:{_WORD} ){{1,3}}{_WORD})*\s?[,|•–—-]\s*(?:the )?$", re.I)
_WITH = re.compile(
    r"\b(?:with|additional|compiled|based on|material|information|reports?|reporting|inputs?|files|written|agencies)\b"
    r"[^.\n]{0,70}\b(?:from|by|with)\s(?:[\w&’' -]{1,40},? (?:and|&) |[\w&’' -]{1,40}, |the |wire |agenc(?:y|ies) )*$",
    re.I,
)
_STAFF = re.compile(
    r"(?:['’]s?)?,?\s+(?:[A-Z]\w+ |[a-z]+ ){0,3}(?:writers?|reporters?|correspondents?|journalists?|staff|bureau|editors?)\b", re.I
)
_CONTRIBUTED = re.compile(r"(?:['’]s?)?[^.\n]{0,70}\bcontribut(?:ed|ing|es)\b")
_GAVE = re.compile(r"\b(?:contribut|reported from|report from|in [A-Z])")
_ENDS = re.compile(
    r"(?:\s+(?:news ?wires?|staff|news agency|wire(?: service)?))?[\s•|,.·)\]:–—-]*"
    r"(?:[^\n]{0,40}(?:\d|\bminutes?\b|\bhours?\b|\bago\b)[^\n]{0,40}|•.{0,60})?$",
)
_LAST = re.compile(r"(?:^\W*|[.!?”\"’)]\s*)[-–—]+\s*(?:with )?$")
_SENTENCE = re.compile(r"(?:^\s*|[.!?”\"’…]\s*)\($")

_FILL = (
    r"(?:(?:the|a|an|news|agency|wire|service|local|official|state|(?:state|semi|quasi|government)-\w+|[a-z]+-run"
    r"|[A-Z]\w+(?:i|n|ese|sh|ch)|[A-Z]\w+[’']s|in|to|with|by) ){0,5}"
)
_TO = re.compile(
    r"\b(?:told|tells?|telling|according to|(?:reported|quoted|cited|carried|published|obtained|seen|reviewed|viewed|contacted"
    r"|interviewed|confirmed) by|citing|cites?|cited|quoting|quotes?|interview(?:ed)? (?:with|to|by)|(?:spoke|speaking|spoken)"
    rf" (?:to|with)|statement to|(?:confirmed|said|says|reveal\w+) to|informed|via|reports? (?:by|from|in)|as) {_FILL}$", re.I,
)  # fmt: skip
_SAYS = re.compile(
    r"(?: news)?(?: (?:agency|service|newswire|wire))?,?(?: (?:also|earlier|later|has|had|have|first|then|subsequently"
    r"|(?:on|in) [A-Z]\w+|[A-Z]\w+day))*,?"
    r" (?:report(?:s|ed|ing)?|said|says|quot(?:ed|es|ing)|cit(?:ed|es|ing)|wrote|writes|added|announced|claim(?:s|ed)"
    r"|noted|notes|confirmed|published|carried|learned|learnt|reveal(?:s|ed)|was told|were told|understands|which (?:cited|quoted"
    r"|reported|said))\b"
)
_AGENCY_WORD = re.compile(r"\b(?:news|press|wire|state) ?agency\W*$|\bagency\W*$", re.I)
_SIGNED = (
    ("Reuters", re.compile(r"\(?(?:Additional )?[Rr]eporting by [^()\n]{3,300}?(?:[Ww]riting|[Ee]diting) by [^()\n]{3,120}")),
    ("Bloomberg", re.compile(r"To contact the (?:reporters?|authors?|editors?)[^\n]{0,60} (?:on|for|responsible)[^\n]{0,30}")),
)  # fmt: skip


class Credit(NamedTuple):
    """``agency`` by its full name; ``span``: the words that name it, half-open, in code points."""

    agency: str
    span: Span
    how: How


@dataclass(frozen=True, slots=True)
class _Mention:
    agency: Agency
    shared: bool  # by letters or a word that mean other things too
    letters: bool  # by letters alone, "AP"
    before: str
    after: str
    place: Span
    edge: str  # "head", "foot" or ""


def agency_credits(text: str) -> list[Credit]:
    """Every agency that the text credits or attributes something to, in the order of the text."""
    found = [*credit_lines(text), *_attributions(text)]
    taken: dict[Span, Credit] = {}
    for credit in found:
        taken.setdefault(credit.span, credit)
    return sorted(taken.values(), key=lambda credit: credit.span)


def credit_lines(text: str) -> list[Credit]:
    """The datelines and credit lines alone, which stand at the two ends of a text."""
    foot = max(len(text) - CREDIT_FOOT_CHARS, CREDIT_HEAD_CHARS)
    parts = ((0, min(CREDIT_HEAD_CHARS, len(text)), "head"), (foot, len(text), "foot"))
    found = []
    for start, end, edge in parts:
        for mention in _mentions(text, start, end, edge):
            how = _how(mention)
            if how and not _given_away(mention, text):
                found.append(Credit(mention.agency.name, _widened(mention, how), how))
        found.extend(_signatures(text, start, end))
    return sorted(found, key=lambda credit: credit.span)


def _attributions(text: str) -> Iterator[Credit]:
    for mention in _mentions(text, 0, len(text), ""):
        if not (_TO.search(mention.before) or _SAYS.match(mention.after)) or _PICTURE_AFTER.match(mention.after):
            continue
        if mention.shared and not (_AGENCY_WORD.search(mention.before) or mention.after.startswith((" news a", " agency"))):
            if not any(len(name) > 5 and name in text for name in mention.agency.names):
                continue
        if not _given_away(mention, text):
            yield Credit(mention.agency.name, mention.place, "attributed")


def _mentions(text: str, start: int, end: int, edge: str) -> Iterator[_Mention]:
    pattern, known = _pattern()
    for found in pattern.finditer(text, start, end):
        a, b = found.span()
        agency, shared = known[_folded(found.group())]
        line, stop = text.rfind("\n", max(0, a - BEFORE), a) + 1, text.find("\n", b, b + AFTER)
        before = text[max(line, a - BEFORE) : a]
        after = text[b : stop if stop >= 0 else b + AFTER]
        yield _Mention(agency, shared, a + 5 > b, before, after, (a, b), edge)


def _how(mention: _Mention) -> How | None:
    """What the words around a name make of it at the head or the foot of a text."""
    before, after = mention.before, mention.after
    if mention.edge == "head" and _dateline(before, after):
        return "dateline"
    if _CONTRIBUTED.match(after) and not mention.shared:
        return "credit line"
    if _RIGHTS.search(before) or _LABEL.search(before):
        return "credit line"
    if _picture(before, after):
        return None
    if _WITH.search(before) and not _SAYS.match(after):
        return "credit line"
    if mention.shared:
        return "credit line" if mention.edge == "foot" and _signed(before, after) else None
    ends = _ENDS.match(after) is not None
    named = _STAFF.match(after)
    if named and (_BYLINE.match(before) or _BY.search(before) or _CAPITALS.search(before) or _GAVE.search(after)):
        return "credit line"
    if ends and (_BY.search(before) or _BYLINE.match(before) or _CAPITALS.search(before)):
        return "credit line"
    alone = not re.search(r"\w", re.sub(r"\b(?:the|by|from|and|with|THE|BY)\b", "", _without_agencies(before), flags=re.I))
    if ends and not mention.letters and (alone or _NAMES.match(before)):
        return "credit line"
    return "credit line" if mention.edge == "foot" and _signed(before, after) else None


def _dateline(before: str, after: str) -> bool:
    if before.endswith(("(", "[", "/")):
        found = _BRACKETED.search(before)
        if found is None or not (closed := _CLOSED.match(after)):
            return False
        place, begins = found["place"], not before.strip(" \t([/—–-")
        dashed = any(dash in closed.group() for dash in "-–—:")
        if begins:
            return dashed
        if place is None:
            return False
        opens = not before[: found.start("place")].strip(" \t•|>")
        capitals = len(place.split()[0]) > 2 and place.split()[0].strip(".,").isupper()
        return (dashed and (opens or capitals)) or (before.endswith("/") and capitals)
    return bool(_OPENS.match(before) and _DASHED.match(after)) and before[-1:] not in ("", ".")  or (
        not before.strip() and bool(_DASHED.match(after))
    )


def _picture(before: str, after: str) -> bool:
    """Whether a picture is credited; a by-line may part its agency by a bar."""
    if _PICTURE_AFTER.match(after):
        return True
    return bool(_PICTURE_BEFORE.search(before)) and not re.match(r"\W*by ", before, re.I) and not _CAPITALS.search(before)


def _signed(before: str, after: str) -> bool:
    """The last words of a text or of a paragraph: "— AFP", "(PTI)", "AFP" alone."""
    if re.search(r"\w", after):
        return False
    rest = _without_agencies(before)
    return bool(_LAST.search(rest) or (_SENTENCE.search(rest) and ")" in after) or not re.search(r"\w", rest))


def _without_agencies(words: str) -> str:
    return _pattern()[0].sub("", words)


def _given_away(mention: _Mention, text: str) -> bool:
    """Whether the text's own words give the letters another meaning."""
    if not mention.agency.unless or not (mention.letters or mention.shared):
        return False
    low = text.lower()
    return any(words in low for words in mention.agency.unless)


def _widened(mention: _Mention, how: How) -> Span:
    """With its brackets, or the word for its staff: what a reader is shown as the credit."""
    a, b = mention.place
    if mention.before[-1:] in ("(", "[", "/") and mention.after[:1] in (")", "]", "/"):
        return a - 1, b + 1
    staff = _STAFF.match(mention.after) if how == "credit line" else None
    return (a, b + staff.end()) if staff else (a, b)


def _signatures(text: str, start: int, end: int) -> Iterator[Credit]:
    """How two agencies sign without their name: Reuters by its editors, Bloomberg by whom to write to."""
    for name, pattern in _SIGNED:
        if found := pattern.search(text, start, end):
            yield Credit(name, found.span(), "credit line")


@cache
def _pattern() -> tuple[re.Pattern[str], dict[str, tuple[Agency, bool]]]:
    """Every way an agency is written, the longest first, and whose it is."""
    known: dict[str, tuple[Agency, bool]] = {}
    for agency in agencies():
        for shared, names in ((False, agency.names), (True, agency.shared)):
            for name in names:
                for written in (name, name.upper()) if " " in name or len(name) > 4 else (name,):
                    known.setdefault(_folded(written), (agency, shared))
    ways = sorted(known, key=lambda way: (-len(way), way))
    joined = "|".join(re.escape(way).replace(r"\ ", "[ \xa0-]").replace(r"\-", "[ -]") for way in ways)
    return re.compile(rf"(?<![\w@#.-])(?:{joined})(?![\w@]|-\w|\.\w)"), known


def _folded(name: str) -> str:
    return name.replace("\xa0", " ").replace("-", " ")
