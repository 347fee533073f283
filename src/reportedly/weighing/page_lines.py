"""Which lines of a text are the page's and not the article's: what two articles may share without reuse.

Reading leaves out what it knows as furniture. Copies must not be made by forms and notices either, which
speak to whoever looks at the page: verification mails, passwords, comment rules, hot lines, appeals to watch or
download something (English). A line is told by its own words alone, never by how many other articles carry it: by
such a count an unrelated article could change a copy.
"""

from __future__ import annotations

import re

from reportedly.reading.furniture import LONGEST, furniture
from reportedly.types import Span

_SPEECH = re.compile(r"[\"“”«»]|``|\b(?:sa(?:id|ys?)|told|asked|according|added)\b")
_READER = re.compile("you")
_FORM = re.compile(  # in a line that says "you" or "your"
    r"\b(?:your (?:\w+'s )?e-?mail|e-?mail address|by e-?mail|inbox|account|profile|sign(?:ed|ing)? (?:in|up)"
    r"|log(?:ged)? ?in|password|registration|zip ?code|subscri(?:be[rd]?|ptions?)|notifications?|newsletters?|website"
    r"|browser|ad[ -]?block\w*|javascript|app store|mobile alerts|spam|click|button|characters|cookies?)\b"
)
_NOTICES = {  # words that are quickly looked for: what a notice says around them
    "notifications": r"notifications are only sent",
    "ation message": r"(?:confirm|verific|activ)ation message",
    "mail": r"(?:confirm|verific|activ)ation e-?mail|(?:verify|confirm|modify) (?:the|your|an?) e-?mail",
    "in using": r"\b(?:log|sign) ?in using\b",
    "login now": r"\blogin now\b",
    "please sign": r"\bplease sign in\b",
    "an account?": r"\bneed an account\?",
    "a comment": r"\b(?:add|post|leave) a comment",
    "comments ": r"\bcomments (?:are|have been) (?:closed|moderated|disabled|subject)",
    "join the ": r"\bjoin the (?:conversation|discussion)\b",
    "report an error": r"\breport an error",
    "a tip": r"\bsubmit a tip",
    "anyone with": r"\banyone with (?:any )?information\b",
    "stoppers": r"\bcrime ?stoppers\b.{0,90}\d{3}",
    "cash reward": r"\bpays cash rewards",
    "trouble viewing": r"\bhaving trouble viewing",
    "mobile device?": r"mobile device\?",
    "on demand": r"\bon demand:",
    " app ": r"\b(?:news|our|mobile) app\b.{0,60}\b(?:updates|news|weather)",
    "rss feed": r"\brss feeds?\b",
    "facebook": r"\bfacebook p(?:age\b|ost from)|\b(?:follow|find) (?:us|\w+|\w+ news) on facebook",
    "on twitter": r"\b(?:follow|find) (?:us|\w+|\w+ news) on twitter",
    "tweet": r"\btweet with a location|\blocation to your tweets",
    "share this": r"\bread or share this story",
    "a friend": r"\ba friend wanted you\b",
    "check back": r"\bcheck back (?:for|with|here|later)\b",
    "this is a ": r"\bthis is a (?:developing|breaking)\b",
    "stay ": r"\bstay (?:with|tuned)\b.{0,60}\b(?:updates|details|latest)",
    "broadcast, ": r"\bpublished, broadcast, ",
    "redistributed": r"\brewritten,? or redistributed",
    "clicks used": r"\bclicks used this month",
    "subscription?": r"\bonline subscription\?",
    "premium content": r"\bpremium content\b",
    "digital access": r"\bdigital access\b",
    "home delivery": r"\bhome delivery\b",
    "zip": r"\bzip ?code is not|\bre-enter zip ?code",
    "image ": r"\bimage \d+ of \d+",
    "photo ": r"\bphoto \d+ of \d+",
    "external link": r"\bthese are external links",
    ".push(": r"\.push\(\{",
    "window._": r"\bwindow\._\w+ ?=",
    "presumed innocent": r"\bpresumed innocent until",
}
_PATTERNS = {hint: re.compile(notice) for hint, notice in _NOTICES.items()}


def page_lines(text: str) -> list[Span]:
    """The lines of ``text`` that belong to the page, in order; half-open, in code points, without line ends."""
    return sorted({*furniture(text), *_notices(text)})


def _notices(text: str) -> set[Span]:
    low = text.lower()
    if len(low) != len(text):  # a few small letters are longer than their capitals
        low = "".join(each.lower() if len(each.lower()) == 1 else each for each in text)
    told = {match.start() for hint, notice in _PATTERNS.items() if hint in low for match in notice.finditer(low)}
    lines = {_line(low, at) for at in told}
    for start, end in {_line(low, match.start()) for match in _READER.finditer(low)} - lines:
        if end - start <= LONGEST and _FORM.search(low, start, end) and not _SPEECH.search(low, start, end):
            lines.add((start, end))
    return {(start, end) for start, end in lines if end - start <= LONGEST}


def _line(text: str, at: int) -> Span:
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end
