"""A source phrase taken apart: name, role, organisation.

"Oda Brandt, a spokesperson for the Harbour Board" has all three; "the interior minister" a role alone;
"Lt. Gen. Karim al-Bahri" a title and a name. Rules over capitals, commas and
small words; the phrase is what the article printed, so whatever comes out stands in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from reportedly.reading.outlet_names import strip_article
from reportedly.sources.person_names import find_person
from reportedly.sources.words import (
    KNOWN_ORGANISATIONS,
    ORGANISATION,
    TITLES,
)

_FOR = re.compile(r"\b(?:for|of|at|with|from|in charge of|to)\s+((?:the |its |his )?[A-Z].*)$")
_AT = re.compile(r"\b(?:at|for)\s+((?:the )?[A-Z].*)$")
_POSSESSIVE = re.compile(r"^(?:the )?(.{2,60}?)[’']s?\s+(.+)$", re.S)
_SIGNED = re.compile(
    r"(?:\w+ )?(?:statement|letter|announcement|tweet|message|comments?|remarks?|post)s? (?:by|from|of) (.*[A-Z].*)$"
)
_ISSUED = re.compile(
    r"(.*[A-Z].*) (?:news |press |written )?(?:statement|announcement|article|report|release"
    r"|communiqu[eé])$"
)
_PORTFOLIOS = {"defense", "defence", "foreign", "interior", "state"}  # of a title or of a ministry
_VERB = re.compile(r"\b(?:said|says|told|was|were|is|are|has|had|have|been|named|by)\b", re.I)
_KIN = re.compile(
    r"(?:\b|girl|boy|ex-)(?:wife|husband|friend|partner|fianc[eé]e?|mother|father|son|daughter|brother"
    r"|sister|uncle|aunt|cousin|nephew|niece|grand\w+|widow|lover|neighbou?r)$", re.I
)  # fmt: skip
_BASED = re.compile(r"\b[\w’'-]+-based ")
_OF_SOMEBODYS = re.compile(r" of [A-Z][\w’' ]+?[’']s? .*$")  # of "Head of Vesper's Survey Office" the head
_AGE = re.compile(r"^(?:[\w-]+-year-old\b|\d{1,3}(?: years old)?)\s*,?\s*")
_NO_ROLE = re.compile(
    r"^(?:and|or|of|in|at|for|from|with|to|by|above|below|left|right|pictured|seen|centre|center|here|now|then|then-|today|yesterday|tomorrow|tonight|\w+day"
    r"|(?:him|her|it|them)sel(?:f|ves))\b|[’']s$|-$",
    re.I,
)
_RANK = re.compile(
    r"^(?P<role>.*\b(?:spokes(?:man|woman|person)|chief|head|director|commander|minister|secretary))"
    r" (?:Gen|General|Lt|Lieutenant|Col|Colonel|Maj|Major|Brig|Brigadier|Capt|Captain|Adm|Admiral|Sgt|Dr|Mr|Ms)\b.*$"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a source phrase says. ``person`` is a personal name without titles; ``span`` its place in
    the phrase. ``bare`` is the phrase without article and closing commas."""

    text: str
    bare: str
    person: str | None = None
    span: tuple[int, int] | None = None
    role: str | None = None
    organisation: str | None = None


@lru_cache(maxsize=4096)  # an article names the same few people over and over
def parse(text: str) -> Phrase:
    """Take one source phrase apart; never raises."""
    text = re.sub(r"[()\[\]]", ",", text)  # what they hold is an apposition, no part of the name before
    bare = strip_article(text)
    signed = _SIGNED.match(bare)
    if signed:
        inner, offset = parse(signed[1]), text.index(signed[1])
        span = (inner.span[0] + offset, inner.span[1] + offset) if inner.span else None
        return replace(inner, text=text, span=span)
    found = find_person(text)
    if found is None:
        organisation = _issuer(bare) or _organisation(bare)
        return Phrase(text, bare, role=None, organisation=organisation)
    start, end = found
    before, after = text[:start].strip(" ,"), text[end:].strip(" ,")
    role = _role(after) or _role(before)
    organisation = _organisation_before(after) or _organisation_before(before)
    if role and _KIN.search(role):
        organisation = None  # whose wife she is, is no organisation
    name = " ".join(text[start:end].split())
    return Phrase(text, bare, name, found, _without(role, organisation), organisation)


def _role(text: str) -> str | None:
    """The role in an appositive ("a spokesperson for ...") or before a name ("Interior minister")."""
    bare = re.sub(r"\s+", " ", _BASED.sub("", strip_article(_AGE.sub("", text)))).strip(" ,.;:–-")
    if not bare or _NO_ROLE.search(bare) or not re.search(r"[a-z]{3}|\w\.", bare) or _VERB.search(bare):
        return None
    bare = re.sub(r"^.*\b(?:after|before|since|until|while|when|during)\s+", "", bare)
    head = re.split(r"\b(?:for|of the|at|with|from|in|who|which|on|representing|based)\b|,", bare, maxsplit=1)[0].strip(
        " ,"
    )
    role = re.sub(r"^[A-Z][\w’' ]+?[’']s? ", "", _OF_SOMEBODYS.sub("", head)) or head
    return role[:80] or None


def _without(role: str | None, organisation: str | None) -> str | None:
    """ "Coast Guard spokesman Colonel" of the Coast Guard is its "spokesman"."""
    if role is None:
        return None
    ranked = _RANK.match(role)
    role = ranked["role"] if ranked else role
    if organisation and organisation.lower() not in _PORTFOLIOS:
        role = re.sub(rf" (?:of|for|at|in) (?:the )?{re.escape(organisation)}.*$", "", role)
    if organisation and role.lower().startswith(organisation.lower() + " "):
        role = role[len(organisation) :].strip()
    return role or None


def _organisation(text: str) -> str | None:
    match = _FOR.search(text)
    if match:
        within = (
            _AT.search(match[1].split(",")[0]) if match.group().startswith("of") else None
        )  # "curator of Moths at the Museum"
        return _clip(within[1] if within else match[1])
    possessive = _POSSESSIVE.match(text)
    if possessive and possessive[1][:1].isupper():
        return _clip(possessive[1])
    return None


def _issuer(text: str) -> str | None:
    """Whose statement it is: "White House" of "White House statement"."""
    match = _ISSUED.match(text)
    return _organisation_before(match[1]) if match else None


def _organisation_before(text: str) -> str | None:
    found = _organisation(text)
    if found:
        return found
    runs = re.findall(r"(?:[A-Z][\w.&’-]*)(?: (?:of|and|[A-Z][\w.&’-]*))*", text)
    for run in runs:
        words = run.split()
        while words and words[0].lower().strip(".") in TITLES - _PORTFOLIOS:
            words = words[1:]
        while len(words) > 1 and words[-1].lower().strip(".") in TITLES:
            words = words[:-1]
        name = " ".join(words)
        if name and (ORGANISATION.search(name) or name.lower() in KNOWN_ORGANISATIONS):
            return name
    return None


def _clip(text: str) -> str:
    return (
        re.split(r"[,;(]|\b(?:who|which|said|and who|told)\b", strip_article(text))[0].strip(" .’'\"”")[:80]
        or text[:80]
    )
