"""News agencies that a text credits: its datelines, credit lines and by-lines, and whom it attributes to.

``dateline``: "OSLO (AP) —", "MOSCOW, July 15. /TASS/". ``credit line``: "By Reuters", "© 2018 AFP", "The Associated
Press contributed", "— AFP", at the head or the foot of the text. ``attributed``: "told Reuters", "AFP reported",
anywhere. The caption of a picture ("AP Photo", "REUTERS/Name") credits no words, and counts as nothing. Letters
that mean other things too ("PA", "MENA") are an agency's only where credits stand, or beside the word "agency" or
the agency's full name in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Literal, NamedTuple

from reportedly.settings import CREDIT_FOOT_CHARS, CREDIT_HEAD_CHARS, CREDIT_LAST_CHARS
from reportedly.sources import credit_words as words
from reportedly.sources.agency_names import LETTERS, Mention, mentions, without_agencies
from reportedly.types import Span

How = Literal["dateline", "credit line", "attributed"]
MOST = 60  # agencies named in one end of a text; the fullest of the Helsinki articles name nine
_LETTER = re.compile(r"\w")


class Credit(NamedTuple):
    """``agency`` by its full name; ``span``: the words that name it, half-open, in code points."""

    agency: str
    span: Span
    how: How


def agency_credits(text: str) -> list[Credit]:
    """Every agency that the text credits or attributes something to, in the order of the text."""
    taken = {credit.span: credit for credit in _attributions(text)}
    taken |= {credit.span: credit for credit in credit_lines(text)}
    return [taken[span] for span in sorted(taken)]


def credit_lines(text: str) -> list[Credit]:
    """The datelines and credit lines alone, which stand at the two ends of a text; the rest is not looked at."""
    found = []
    for start, end in _ends(len(text)):
        for mention in islice(mentions(text, start, end), MOST):
            if (how := _how(mention, text)) and not _given_away(mention, text):
                found.append(Credit(mention.agency.name, _shown(mention, how), how))
        for name, pattern in words.SIGNATURES:
            if signed := pattern.search(text, start, end):
                found.append(Credit(name, signed.span(), "credit line"))
    return sorted(found, key=lambda credit: credit.span)


def _ends(length: int) -> tuple[Span, ...]:
    """The stretches of a text where credits stand; of a short one the whole."""
    if length <= CREDIT_HEAD_CHARS + CREDIT_FOOT_CHARS:
        return ((0, length),)
    return (0, CREDIT_HEAD_CHARS), (length - CREDIT_FOOT_CHARS, length)


def _attributions(text: str) -> Iterator[Credit]:
    for mention in mentions(text, 0, len(text)):
        said = words.TOLD.search(mention.before) or words.SAYS.match(mention.after)
        if not said or words.PICTURE_AFTER.match(mention.after) or _given_away(mention, text):
            continue
        if not mention.shared or _is_agency(mention, text):
            yield Credit(mention.agency.name, mention.span, "attributed")


def _is_agency(mention: Mention, text: str) -> bool:
    """Whether the text says that shared letters are an agency's."""
    if words.AGENCY_BEFORE.search(mention.before) or words.AGENCY_AFTER.match(mention.after):
        return True
    return any(len(name) > LETTERS and name in text for name in mention.agency.names)


def _how(mention: Mention, text: str) -> How | None:
    """What the words around a name make of it at the head or the foot of a text."""
    before, after = mention.before, mention.after
    if mention.span[0] < CREDIT_HEAD_CHARS and _dateline(before, after):
        return "dateline"
    if words.RIGHTS.search(before) and not words.PHOTO_AFTER.match(after):
        return "credit line"
    if words.PICTURE_AFTER.match(after):
        return None
    if words.LABEL.search(before):
        return "credit line"
    if not mention.shared and words.CONTRIBUTED.match(after):
        return "credit line"
    if words.TOLD.search(before) or words.SAYS.match(after) or _pictured(mention):
        return None
    rest = without_agencies(before)
    if words.WITH.search(rest) or (not mention.shared and _by_line(mention, rest)):
        return "credit line"
    last = mention.span[1] > len(text) - CREDIT_LAST_CHARS
    return "credit line" if last and _signed(rest, without_agencies(after)) else None


def _dateline(before: str, after: str) -> bool:
    if before[-1:] not in ("(", "[", "/"):
        return words.PLACE_BARE.match(before) is not None and words.DASHED.match(after) is not None
    closed = words.CLOSED.match(after)
    if closed is None:
        return False
    within = words.PLACE_WITHIN.search(before) is not None
    if re.search(r"[-–—:]$", closed.group()):
        return within or words.PLACE_OPENS.match(before) is not None
    return within and before.endswith("/")


def _pictured(mention: Mention) -> bool:
    """Whether a picture is credited. A by-line may part its agency by a bar too, but spells it out."""
    before = mention.before
    if not mention.letters and before.rstrip().endswith("|") and words.PEOPLE.match(before):
        return False
    if words.OPENS_BY.match(before) or words.CAPITALS.search(before):
        return False
    return words.PICTURE_BEFORE.search(before) is not None


def _by_line(mention: Mention, rest: str) -> bool:
    """A line that names the agency as the writer, or as the writers' house. ``rest``: what stands before it
    without other agencies' names."""
    before, after = mention.before, mention.after
    if not before.strip() and words.SERIES.match(after):
        return True
    ends = words.LINE_ENDS.match(after) is not None
    by = words.BY.search(before) or words.BYLINE.match(before) or words.CAPITALS.search(before)
    if words.STAFF.match(after) and (by or words.GAVE.search(after) or words.IS_A.search(before)):
        return True
    if not ends or by:
        return ends
    alone = not _LETTER.search(words.LITTLE.sub("", rest))
    return not mention.letters and (alone or words.PEOPLE.match(before) is not None)


def _signed(before: str, after: str) -> bool:
    """The last words of a text: "— AFP", "(PTI)", "AFP" alone."""
    if _LETTER.search(after):
        return False
    listed = words.LISTED.search(before) is not None and ")" in after
    return listed or words.LAST_DASH.search(before) is not None or not _LETTER.search(before)


def _given_away(mention: Mention, text: str) -> bool:
    """Whether the text's own words give the letters another meaning."""
    if not mention.agency.unless or not (mention.letters or mention.shared):
        return False
    low = text.lower()
    return any(meaning in low for meaning in mention.agency.unless)


def _shown(mention: Mention, how: How) -> Span:
    """With its brackets, or the word for its staff: what a reader is shown as the credit."""
    a, b = mention.span
    if mention.before[-1:] + mention.after[:1] in ("()", "[]", "//"):
        return a - 1, b + 1
    staff = words.STAFF.match(mention.after) if how == "credit line" else None
    return (a, b + staff.end()) if staff else (a, b)
