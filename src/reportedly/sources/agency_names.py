"""Where a text names a news agency: one pattern of every way they are written."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reportedly.sources.registry import Agency, agencies
from reportedly.types import Span

BEFORE, AFTER = 160, 140  # characters of the line on both sides of a name that are kept
LETTERS = 4  # longest abbreviation; longer names are names
_INSIDE = "_@#.-"  # a name after one of these is a part of an address, a handle or another name


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an agency is named. ``shared``: by letters or a word that mean other things too;
    ``letters``: by letters alone, "AP"; ``before`` and ``after``: what stands beside it on the line."""

    agency: Agency
    shared: bool
    letters: bool
    before: str
    after: str
    span: Span


def mentions(text: str, start: int, end: int) -> Iterator[Mention]:
    """The mentions between two places of a text, in order."""
    pattern, known = _pattern()
    for found in pattern.finditer(text, start, end):
        a, b = found.span()
        if a and (text[a - 1].isalnum() or text[a - 1] in _INSIDE):
            continue
        agency, shared = known[_folded(found.group())]
        first = max(0, a - BEFORE)
        stop = text.find("\n", b, b + AFTER)
        before = text[max(first, text.rfind("\n", first, a) + 1) : a]
        after = text[b : stop if stop >= 0 else b + AFTER]
        yield Mention(agency, shared, b - a <= LETTERS, before, after, (a, b))


def without_agencies(words: str) -> str:
    """The words with every agency's name cut out."""
    return _pattern()[0].sub("", words)


@cache
def _pattern() -> tuple[re.Pattern[str], dict[str, tuple[Agency, bool]]]:
    """The longest way first under each first letter, so that a text's small letters cost one look; and whose
    each is, and whether it is shared."""
    known: dict[str, tuple[Agency, bool]] = {}
    for agency in agencies():
        for shared, names in ((False, agency.names), (True, agency.shared)):
            for name in names:
                known.setdefault(_folded(name), (agency, shared))
                if len(name) > LETTERS:
                    known.setdefault(_folded(name.upper()), (agency, shared))
    under: dict[str, list[str]] = defaultdict(list)
    for way in sorted(known, key=lambda way: (-len(way), way)):
        under[way[0]].append(re.escape(way[1:]).replace(r"\ ", "[ \xa0-]").replace("'", "['’]"))
    ways = "|".join(f"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in sorted(under.items()))
    return re.compile(rf"(?:{ways})(?![\w@]|-\w|\.\w)"), known


def _folded(name: str) -> str:
    return name.replace("\xa0", " ").replace("-", " ").replace("’", "'")
