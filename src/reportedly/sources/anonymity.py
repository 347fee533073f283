"""How far a voice that is not named is hidden, and who is printed beside a voice as saying the same."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from reportedly.reading.outlet_names import KNOWN, strip_article
from reportedly.sources.kinds import head_phrase
from reportedly.sources.person_names import find_people
from reportedly.sources.words import KNOWN_ORGANISATIONS, PLACES_AS_VOICES
from reportedly.types import Anonymity, Speaker, SpeakerKind

_CLASSES: tuple[tuple[Anonymity, re.Pattern[str]], ...] = (
    (
        "unnamed source",
        re.compile(r"\b(?:sources?|informants?|insiders?|tipsters?|whistle-?blowers?|reports|rumou?rs)$", re.I),
    ),
    (
        "unnamed official",
        re.compile(
            r"\b(?:officials?|authorities|spokes(?:man|woman|person|men|women|people|persons)|officers?|diplomats?|aides?"
            r"|advis[eo]rs?|ministers?|prosecutors?|investigators?|detectives?|commanders?|generals?|colonels?|soldiers?"
            r"|troops|agents?|lawmakers?|governors?|leaders|judges?|representatives?|police(?:man|men|woman)?)$",
            re.I,
        ),
    ),
    (
        "residents",
        re.compile(
            r"\b(?:residents?|locals?|villagers?|neighbou?rs?|(?:eye)?witness(?:es)?|survivors?|passengers?|townspeople"
            r"|inhabitants?|passers-?by|bystanders?|onlookers?)$",
            re.I,
        ),
    ),
)
_INFORMED = re.compile(
    r"\b(?:familiar with|close to|briefed on|with (?:direct )?knowledge|with access|privy to)\b", re.I
)
_BETWEEN_PEOPLE = re.compile(r"(?:,[^,]*)?,?\s(?:and|&)\s(?:(?!of\b|to\b|for\b|by\b|with\b|at\b|from\b|who)[\w.-]+\s)*")


def anonymity(kind: SpeakerKind, name: str | None) -> Anonymity | None:
    """The class of a voice that nobody names; None for people, organisations, outlets and documents."""
    if kind not in ("unnamed", "group"):
        return None
    if not name:
        return "nobody named"
    if kind == "unnamed" and _INFORMED.search(name):
        return "unnamed source"
    head = head_phrase(strip_article(name))
    found = next((known for known, pattern in _CLASSES if pattern.search(head)), None)
    return found or ("group" if kind == "group" else "unnamed person")


@lru_cache(maxsize=4096)
def joint_voices(words: str) -> tuple[str, ...]:
    """The single voices of "Ada Pohl and Omar Diaz" as printed; () where the phrase holds but one.

    Two people's full names, or two institutions or outlets of the lists: "Trade and Industry" is one.
    """
    words = re.sub(r"\s", " ", words)
    people = list(find_people(words))
    if len(people) > 1:
        gaps = [words[a[1] : b[0]] for a, b in pairwise(people)]
        if _BETWEEN_PEOPLE.fullmatch(gaps[-1]) and all(gap.strip() == "," for gap in gaps[:-1]):
            return tuple(words[a:b] for a, b in people)
    parts = re.split(r",? and |, ", words)
    known = KNOWN | KNOWN_ORGANISATIONS | PLACES_AS_VOICES
    if len(parts) > 1 and all(part[:1].isupper() and strip_article(part).lower() in known for part in parts):
        return tuple(parts)
    return ()


def complete(speaker: Speaker, words: str) -> Speaker:
    """``speaker`` with what its kind, its name and the ``words`` of its source say by themselves."""
    return replace(speaker, anonymity=anonymity(speaker.kind, speaker.name), joint=joint_voices(words)[1:])
