"""What a page prints around an article: bylines, captions, cookie notices, tables, lists of other stories.

Such lines are told by how they begin or by words that only furniture has. They are blanked, character
for character, before anything is read, so that places in the text stay what they are and nothing in them
becomes a claim. A line of running text that only mentions a cookie or a newsletter is left alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence

from reportedly.types import Span, Spans

LONGEST = 400  # characters of a line; a longer one is running text, whatever it begins with
LIST_LINE = 160  # of an item in a list of other stories
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_OTHER_STORIES = (
    r"(?:also read|read (?:more|also|next|this|here|the full)|see also|more (?:on this|from|stories|news|to follow)"
    r"|related(?: (?:articles?|stor(?:y|ies)|content|links|topics|coverage|posts))?|recommended(?: for you)?"
    r"|most (?:read|popular|viewed|shared)|trending(?: now)?|top stories|editors?[’'] picks?|don[’']t miss"
    r"|you (?:may|might) (?:also )?like|in case you missed it|up next|what to read next|latest news|popular stories)"
)
_LABEL = (  # before a colon
    r"(?:gallery|photos?|images?|picture|pictured|caption|image caption|media caption|file photo"
    r"|photo credit|image credit|image copyright|credit|photograph|tags?|topics|filed under|keywords|categories"
    r"|advertisement|sponsored(?: content)?)"
)
_HEADING = re.compile(rf"\W*{_OTHER_STORIES}\W*", re.I)
_BEGINS = re.compile(
    rf"\W*(?:{_OTHER_STORIES}\s*[:|»>–—-]|{_LABEL}\s*[:|©]"
    r"|(?:also read|read also|related (?:articles?|stor(?:y|ies)|content|links|topics))\b"
    r"|watch (?:live|(?:the )?video)|story continues below|continue reading|click (?:here|to)|tap here"
    r"|skip (?:to|advertisement)|jump to|back to top|view (?:all )?comments|load more|show more"
    r"|(?:share|tweet|e-?mail|print|save|pin) (?:this|on|via|article|story|page)\b"
    r"|(?:follow|like|join|find) (?:us|me|him|her|@\w+|[A-Z]\w+(?: \w+){0,3}) on"
    r" (?:twitter|facebook|instagram|x|telegram|youtube)\b"
    r"|(?:do you have|have you got|got) (?:a|any|something|an) .{0,40}\?"
    r"|(?:contact (?:our|us|the (?:author|reporter|writer))|send (?:us )?(?:your|a) (?:tips?|stor(?:y|ies)))\b"
    r"|(?:(?:facebook|twitter|whatsapp|linkedin|e-?mail|print|pinterest|reddit|telegram|share|a[+-]|x)\W+){3,}"
    r"|disclaimer\s*:|[\w ,|]{0,60}\b\d+ min(?:ute)?s? read\b|reply\W+share\b|video ad feedback|get in touch\b"
    r"|whatsapp\s*:|\d\d:\d\d(?: gmt| bst| et)?\s*[-–—|]\s*(?:source|get in touch)"
    r"|copyright (?:©|\(c\)|\d{4})|all rights reserved|©|\(c\) \d{4})",
    re.I,
)
_HOLDS = re.compile(
    r"\b(?:(?:we|this (?:web)?site|our (?:partners|(?:web)?site)) (?:may )?uses? cookies|use of cookies"
    r"|accept (?:all )?cookies|cookie (?:policy|settings|preferences)|all rights reserved"
    r"|may not be (?:published|reproduced|republished), |not responsible for the content of (?:external|other)"
    r"|sign up (?:to|for) (?:our|the|a) [\w ]{0,30}(?:newsletter|e-?mail|alerts?)|terms and conditions apply"
    r"|subscribe to (?:our|the) [\w ]{0,30}(?:newsletter|channel|e-?mail)|(?:getty images|shutterstock|istock)\s*$)",
    re.I,
)
_HINTS = (  # one of these stands in whatever _HOLDS matches
    "cookie", "all rights reserved", "may not be ", "not responsible for", "sign up ", "terms and conditions apply",
    "subscribe to ", "getty images", "shutterstock", "istock",
)  # fmt: skip
_MAYBE = re.compile(  # running text may begin so too
    r"\W*(?:(?:watch|video|listen|share|via|source)\s*[:|]|scroll down|advertisement\b|copyright\b|cookie policy"
    r"|privacy policy|terms (?:of (?:use|service)|and conditions)"
    r"|(?:sign up|subscribe|register)(?: (?:now|today|here|free))?(?: (?:to|for|with|and)\b|\W*$)"
    r"|(?:last )?(?:updated|published|posted|modified|first published)(?: (?:at|on))?:? "
    rf"(?:[\d:]|mon|tue|wed|thu|fri|sat|sun|{_MONTH}))",
    re.I,
)
_SAYS = re.compile(
    r"\b(?:sa(?:id|ys?)|told|according|report(?:s|ed)|announced|released|show(?:s|ed)|fell|rose|had|was|were)\b"
)
_NAME = r"(?:[A-Z][\w.’'-]*|and|de|van|von|al-\w+|&|\||in|for|of|the|-|–)"
_BYLINE = re.compile(
    r"\W*(?:[Bb]y|BY|[Ww]ritten by|WRITTEN BY|[Rr]eporting by|[Ee]diting by|[Ff]rom)\W+"
    rf"(?:{_NAME}|,)(?:,? {_NAME})*\W*"
)
_ROW = re.compile(r"\s*\|(?:[^|\n]*\|){2,}\s*")  # of a table
_ITEM = re.compile(r"\W*\d{1,2}[.)]\s|\s*[-–—•*·▪»>]\s")


def furniture(text: str, kept: Collection[Span] = ()) -> list[Span]:
    """The lines of ``text`` that belong to the page, in order; without their line ends. ``kept`` are lines of it
    that belong to the article, however they begin: the writing on a picture."""
    found, in_list = [], False
    holds = _may_hold(text)
    for start, end in _lines(text):
        line = text[start:end]
        if not line.strip() or (start, end) in kept:
            continue
        heading = len(line) <= LIST_LINE and _HEADING.fullmatch(line) is not None
        in_list = heading or (in_list and len(line) <= LIST_LINE and _ITEM.match(line) is not None)
        if in_list or _is_furniture(line, holds):
            found.append((start, end))
    return found


def blanked(text: str, lines: Sequence[Span]) -> str:
    """``text`` with spaces in place of ``lines``; every other character stays where it is."""
    parts, at = [], 0
    for start, end in lines:
        parts += [text[at:start], " " * (end - start)]
        at = end
    return "".join([*parts, text[at:]])


def outside(spans: Spans, lines: Sequence[Span]) -> Spans:
    """``spans`` without what lies in ``lines``: a quotation may run on after a line of the page."""
    kept = []
    for start, end in spans:
        at = start
        for low, high in lines[bisect_right(lines, (start, start)) - 1 if lines and lines[0][0] <= start else 0 :]:
            if low >= end:
                break
            kept.append((at, min(low, end)))
            at = max(at, high)
        kept.append((at, end))
    return tuple((a, b) for a, b in kept if b > a)


def _may_hold(text: str) -> bool:
    """Whether _HOLDS can match at all: most articles hold none of its words, and it is dear to search for."""
    low = text.lower()
    return any(word in low for word in _HINTS)


def _is_furniture(line: str, holds: bool) -> bool:
    if len(line) > LONGEST:
        return False
    if line.lstrip()[:1] == "|" and _ROW.fullmatch(line):
        return True
    if len(line) <= LIST_LINE and _BYLINE.fullmatch(line):
        return True
    if _BEGINS.match(line) or (holds and _HOLDS.search(line)):
        return True
    return len(line) <= LIST_LINE and _MAYBE.match(line) is not None and not _SAYS.search(line)


def _lines(text: str) -> Iterator[Span]:
    at = 0
    for line in text.split("\n"):
        yield at, at + len(line)
        at += len(line) + 1
