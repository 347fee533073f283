"""Stretches of a text that are not its writer's words, though some stand without quotation marks.

Quotations; posts that a page embeds, told by the line they are signed with ("— Name (@handle) July 16, 2018");
captions, told by the picture's credit in them. Two articles that share nothing else show the same speech, post or
picture, and have not copied each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.reading.quotes import quotations
from reportedly.types import Span

LONGEST_POST = 1200  # characters of a post with its signature; the longest embedded ones have two parts of 280
LONGEST_CAPTION = 1000  # characters of a line with a picture's credit; longer ones are articles without line breaks
_SIGNED = re.compile(
    r"(?:—|–|--?) ?[^\n(]{1,60} \(@\w{1,20}\)[ ,]{0,2}(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z])"
)
_HOUSE = r"(?:AP|AFP|EPA|Reuters|REUTERS|TASS|Getty Images)"
_PICTURE = re.compile(
    r"\(AP Photo\b|\bPhoto via AP\b|\bPool Photo\b|\bAFP PHOTO\b|\bphoto credit should read\b|/Getty Images\b"
    rf"|\b{_HOUSE}/[A-Z]|\bFILE ?[-–—] |\([Pp]hoto by [A-Z]|\([^()\n]{{3,60}} ?(?:[|/]|via) ?{_HOUSE}(?:, File)?\)"
)
_PICTURE_HINTS = ("Photo", "PHOTO", "photo ", "/", "FILE", "via ", "|")  # one stands in whatever _PICTURE matches


def others_words(text: str) -> list[Span]:
    """Where somebody else's words stand, in order and without overlaps; half-open, in code points."""
    found: list[Span] = []
    for start, end in sorted([*quotations(text), *_posts(text), *_captions(text)]):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _posts(text: str) -> Iterator[Span]:
    """The paragraph that a signature closes; where it stands on a line of its own, that and the one before."""
    if "(@" not in text:
        return
    for signed in _SIGNED.finditer(text):
        before = text[max(0, signed.start() - LONGEST_POST) : signed.start()]
        words = before.rstrip()
        start = signed.start() - len(before) + words.rfind("\n") + 1
        yield start, signed.end()


def _captions(text: str) -> Iterator[Span]:
    at = 0
    for line in text.split("\n"):
        if len(line) <= LONGEST_CAPTION and any(hint in line for hint in _PICTURE_HINTS) and _PICTURE.search(line):
            yield at, at + len(line)
        at += len(line) + 1
