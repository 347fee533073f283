"""Keys under which voices are one without anybody's judgement, and who counts as known.

Name variants across documents are the business of ``sources`` and arrive here as "same source"
judgements; this file only says that a spokesman is the institution and that one unnamed description
through one carrier is one voice.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reportedly.sources import outlet_key
from reportedly.sources.person_names import find_person
from reportedly.types import Speaker
from reportedly.weighing.countries import COUNTRY
from reportedly.weighing.words import plain_words, term, weight

_SPOKESMAN = re.compile(r"\bspokes(?:man|men|woman|women|person|people)\b|\bpress (?:secretary|officer|office)\b", re.I)
_OWNER = re.compile(r"(.+?)[’']s? (?=.*(?:spokes|press))", re.I)
_COMMENTATOR = re.compile(
    r"\b(?:analysts?|experts?|professors?|lecturers?|commentators?|columnists?|academics?|historians?|pundits?|"
    r"researchers?|scholars?|bloggers?|observers?|critics?|fellow)\b",
    re.I,
)
_GRAMMAR = frozenset(
    "the a an of and for s in on at its his her their one some another other several many today yesterday "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
_NO_NAMES = frozenset(
    "the a an i it he she we they you one some many most another other others this that these those there who what "
    "until when if but and monday tuesday wednesday thursday friday saturday sunday".split()
)
_SAME = {
    "defence": "defense",
    "state department": "america state department",
    "pentagon": "america defense department",
    "department of defense": "defense department",
    "military": "army",
    "armed forces": "army",
    "govt": "government",
    "administration": "government",
}
_INITIALS = re.compile(r"\b([A-Z])\.([A-Z])\.?(?=\W|$)")
LONGEST_ACRONYM = 5  # letters; a longer word in capitals may be shouted
_NAME_WEIGHT = 0.45  # a single word below it is everyday language with a capital ("Earlier", "Women")


def outlet_voice(name: str) -> str:
    """One key for an outlet under the ways it is usually written."""
    return f"outlet:{outlet_key(name)}"


def institution_of(speaker: Speaker) -> str | None:
    """The institution that speaks: an organisation itself, or the one whose spokesman this is; None
    where nothing names it ("the group", "the government" is another one in every article)."""
    name = speaker.name or ""
    spoken_for = _SPOKESMAN.search(f"{speaker.role or ''} {name}")
    if spoken_for and speaker.organisation and reads_as_name(speaker.organisation):
        return speaker.organisation
    if speaker.kind == "document":
        return speaker.organisation if speaker.organisation and reads_as_name(speaker.organisation) else None
    if speaker.kind == "organisation" and reads_as_name(name):
        owner = _OWNER.match(name) if spoken_for else None
        return owner.group(1) if owner else name
    return None


def institution_key(name: str) -> str:
    """Order and grammar do not matter: "Ministry of Health" is "the Health Ministry". A country that
    speaks is its government."""
    stems = _key(name).split()
    if len(stems) == 1 and stems[0] in _COUNTRIES:
        stems = sorted([stems[0], "govern"])
    return f"organisation:{' '.join(stems)}"


@lru_cache(maxsize=100_000)
def description_key(name: str) -> str:
    """An unnamed voice by the telling words of its description, in no order and without number."""
    return _key(name)


def is_commentator(speaker: Speaker) -> bool:
    """Who explains events without having part in them counts as no support for what happened."""
    return bool(speaker.role and _COMMENTATOR.search(speaker.role) and not _SPOKESMAN.search(speaker.role))


@lru_cache(maxsize=100_000)
def named_in_full(name: str) -> bool:
    """Whether somebody's name is more than one word beside titles. Nobody can tell whether "President Brandvold", "a
    woman named Brandvold" or "MPs in Berlin" is somebody who is named in full elsewhere; it counts where a rule or a
    person has joined it to a full name."""
    return find_person(name) is not None


@lru_cache(maxsize=100_000)
def reads_as_name(name: str) -> bool:
    """Whether a description names somebody: two words with capitals, or one that is no everyday word."""
    words = re.findall(r"[^\W\d_]+", _INITIALS.sub(r"\1\2", name))
    named = [word for word in words if word[0].isupper() and len(word) > 1 and word.lower() not in _NO_NAMES]
    return len(named) > 1 or any(_acronym(word) or _rare(word) for word in named)


def _acronym(word: str) -> bool:
    """In capitals, and no headline's "POLICE"."""
    return word.isupper() and (len(word) <= LONGEST_ACRONYM or _rare(word))


def _rare(word: str) -> bool:
    return any(weight(plain) >= _NAME_WEIGHT for plain in plain_words(word))


def _key(name: str) -> str:
    lowered = " ".join(plain_words(_INITIALS.sub(r"\1\2", name)))
    for written, meant in _SAME.items():
        lowered = re.sub(rf"\b{written}\b", meant, lowered)
    stems = {term(COUNTRY.get(word, word))[0] for word in lowered.split() if word not in _GRAMMAR}
    return " ".join(sorted(stems))


_COUNTRIES = frozenset(term(country)[0] for country in COUNTRY.values())
