"""A source phrase taken apart: name, role, organisation.

"Oda Brandt, a spokesperson for the Harbour Board" has all three; "the interior minister" a role alone;
"Lt. Gen. Karim al-Bahri" a title and a name. Rules over capitals, commas and
small words; the phrase is what the article printed, so whatever comes out stands in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly.reading.outlet_names import strip_article
from reportedly.sources.kinds import is_outlet
from reportedly.sources.words import (
    KNOWN_ORGANISATIONS,
    OPENERS,
    ORGANISATION,
    PARTICLES,
    PLACES_AS_VOICES,
    SURNAMES,
    TITLES,
)

_TOKEN = re.compile(r"[^\s,()“”\"]+")
_ACRONYM = re.compile(r"^(?!(?:[A-Z]\.){1,2}$)[A-Z][A-Z.&]{1,6}$|^(?:U\.[SKN]|E\.U)\.$")  # J. and J.K. are initials
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
_COMPANY = r"firm|company|group|bank|agency|maker|manufacturer|giant|retailer|charity|start-?up|publisher|developer"
_COMPASS = frozenset("north south east west northern southern eastern western central".split())
_PORTFOLIOS = {"defense", "defence", "foreign", "interior", "state"}  # of a title or of a ministry
_VERB = re.compile(r"\b(?:said|says|told|was|were|is|are|has|had|have|been|named|by)\b", re.I)
_ROLE_AND_NAME = re.compile(r"\s+(?!and\b|or\b)((?:[a-z][\w-]* ){1,3})[A-Z]")
_OFFICE_OF = re.compile(r"\b(?:secretary|minister) of (?:the )?(?:state|defen[cs]e|interior)\s*$", re.I)
_NATIONS = frozenset("iraqi kurdish saudi somali israeli pakistani greek dutch french us uk u.s".split())
_NATION_END = re.compile(r"\w{3,}(?:ese|ian|can)|german|mexican|indian|african|american|arab")
_GIVEN = frozenset(
    "duncan brian adrian julian vivian christian sebastian damian fabian lillian marian dorian gillian jillian lucian"
    " bastian cassian killian octavian fenian".split()
)  # names that end as nations do
_KIN = re.compile(
    r"(?:\b|girl|boy|ex-)(?:wife|husband|friend|partner|fianc[eé]e?|mother|father|son|daughter|brother"
    r"|sister|uncle|aunt|cousin|nephew|niece|grand\w+|widow|lover|neighbou?r)$", re.I
)  # fmt: skip
_BASED = re.compile(r"\b[\w’'-]+-based ")
_ARTICLE_BEFORE = re.compile(r"(?:^|[\s“\"])(?:an?|the|this|that|another) (?:[a-z-]+ )?$", re.I)
_NOUN_AFTER = re.compile(r" ([a-z][a-z-]+)")
_NO_NOUN = frozenset(
    "who whom which that when as and or but of in at on for from with by to is was has had will would said says told"
    " also then later himself herself added wrote".split()
)
_AGE = re.compile(r"^\d{1,3}(?: years old)?\s*,?\s*")
_NO_ROLE = re.compile(
    r"^(?:and|or|of|in|at|for|from|with|to|by|above|below|left|right|pictured|seen|centre|center|here|now|then|then-|today|yesterday|tomorrow|tonight|\w+day"
    r"|(?:him|her|it|them)sel(?:f|ves))\b|[’']s$|-$",
    re.I,
)
_RANK = re.compile(
    r"^(?P<role>.*\b(?:spokes(?:man|woman|person)|chief|head|director|commander|minister|secretary))"
    r" (?:Gen|General|Lt|Lieutenant|Col|Colonel|Maj|Major|Brig|Brigadier|Capt|Captain|Adm|Admiral|Sgt|Dr|Mr|Ms)\b.*$"
)
MAX_NAME_TOKENS = 5


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


def find_person(text: str) -> tuple[int, int] | None:
    """Range of the first personal name in ``text``: two to five capitalised words with their
    particles, that are no title, organisation or place. Single words are decided elsewhere."""
    return next(find_people(text), None)


def find_people(text: str) -> Iterator[tuple[int, int]]:
    """Ranges of all of them, in order."""
    for run in _capital_runs(text):
        tokens = _without_titles(run)
        if len(tokens) < 2 or len(tokens) > MAX_NAME_TOKENS:
            continue
        start, end = tokens[0].start(), tokens[-1].end()
        name = re.sub(r"[’']s?$", "", text[start:end]).rstrip(".,")
        owner = len(name) < end - start and text[start + len(name)] in "’'" and text[end : end + 20].strip(" .,") != ""
        if is_person_name(name) and not (
            owner or _beside(text, start) or _employs(text[end : end + 80]) or _attributive(text, start, end)
        ):
            yield start, start + len(name)


def _employs(after: str) -> bool:
    """Whether somebody else's role and name follow: "Coast Ferries spokesman Omar Diaz"."""
    match = _ROLE_AND_NAME.match(after)
    return match is not None and match[1].split()[-1] in TITLES


def _attributive(text: str, start: int, end: int) -> bool:
    """Whether the name only tells which thing is meant: "a Virgin Media engineer", "the latest Ada Pohl hoax"."""
    article = _ARTICLE_BEFORE.search(text[max(0, start - 40) : start])
    if article is None:
        return False
    noun = _NOUN_AFTER.match(text[end : end + 30])
    return noun is not None and noun[1] not in _NO_NOUN


def _beside(text: str, start: int) -> bool:
    """Whether the name only belongs to the role: "an adviser to President Jonathan", "the Pentagon";
    the preposition of an office ("Secretary of State") does not count."""
    segment = _OFFICE_OF.sub("", text[max(0, start - 200) : start].rsplit(",", 1)[-1])
    return (
        re.search(rf"\b(?:the|{_COMPANY})\s*$|\b(?:to|of|for|by|from|with|at|in|on|against)\b", segment, re.I)
        is not None
    )


def is_person_name(name: str) -> bool:
    """Whether two or more capitalised words are a person's rather than an organisation's."""
    words = name.split()
    lowered = strip_article(name).lower()
    if words[0].lower() in OPENERS or (words[0].lower() in _COMPASS and _demonym(words[-1].lower())):
        return False
    if lowered in KNOWN_ORGANISATIONS or ORGANISATION.search(name) or is_outlet(name):
        return False
    if any(w.lower().strip(".") in PLACES_AS_VOICES for w in words) or any(
        _ACRONYM.match(w) and len(w) > 2 for w in words[:1]
    ):
        return False
    return sum(w[:1].isupper() for w in words) >= 1 and not re.search(r"\d", name)


def _capital_runs(text: str) -> list[list[re.Match[str]]]:
    runs: list[list[re.Match[str]]] = []
    current: list[re.Match[str]] = []
    last = 0
    for token in _TOKEN.finditer(text):
        word = token.group().strip("’'‘")
        joined = text[last : token.start()].strip(" ") == ""
        is_name = word[:1].isupper() or re.match(r"(?i)(?:al|el|as|an|ash|ad|ar|bin|ben)-\w", word) is not None
        if not joined and current:
            runs.append(current)
            current = []
        if is_name or (current and word.lower().rstrip("-") in PARTICLES):
            current.append(token)
        elif current:
            runs.append(current)
            current = []
        last = token.end()
        if current and (re.search(r"[’']s$", token.group()) or _ends_sentence(token.group())):
            runs.append(current)
            current = []
    return [r for r in [*runs, current] if r]


def _ends_sentence(word: str) -> bool:
    """A full stop after a word that is neither an initial nor a title."""
    initials = re.fullmatch(r"(?:[A-Z]\.)+", word) is not None
    return word.endswith(".") and not initials and word.strip(".").lower() not in TITLES


def _without_titles(run: list[re.Match[str]]) -> list[re.Match[str]]:
    cut = 0
    for i, token in enumerate(run):
        word = token.group().lower().strip(".’'")
        if cut < i == len(run) - 1 and _surname(run[i - 1 :]):
            break
        if (
            word in TITLES
            or word.rstrip("s") in TITLES
            or _demonym(word)
            or (_ACRONYM.match(token.group()) and i < len(run) - 2)
        ) and not (i == len(run) - 2 and i > cut):  # "Hassan Sheikh Mohamud": a title between names is a name
            cut = i + 1
    while cut < len(run) and run[cut].group().lower() in OPENERS:
        cut += 1
    kept = run[cut:]
    while kept and kept[-1].group().lower() in PARTICLES:
        kept = kept[:-1]
    return kept


def _surname(run: list[re.Match[str]]) -> bool:
    """ "Adrienne Mayor": a title word after a word that is neither title, nation nor place is a surname."""
    first, last = (token.group().lower().strip(".’'") for token in run)
    given = first not in TITLES | OPENERS | _COMPASS and not _demonym(first) and first not in PLACES_AS_VOICES
    return (last in SURNAMES or _demonym(last)) and given and not _ACRONYM.match(run[0].group()) and first.isalpha()


def _demonym(word: str) -> bool:
    return word in _NATIONS or (word not in _GIVEN and _NATION_END.fullmatch(word) is not None)


def _role(text: str) -> str | None:
    """The role in an appositive ("a spokesperson for ...") or before a name ("Interior minister")."""
    bare = re.sub(r"\s+", " ", _BASED.sub("", strip_article(_AGE.sub("", text)))).strip(" ,.;:–-")
    if not bare or _NO_ROLE.search(bare) or not re.search(r"[a-z]{3}|\w\.", bare) or _VERB.search(bare):
        return None
    bare = re.sub(r"^.*\b(?:after|before|since|until|while|when|during)\s+", "", bare)
    head = re.split(r"\b(?:for|of the|at|with|from|in|who|which|on|representing|based)\b|,", bare, maxsplit=1)[0].strip(
        " ,"
    )
    role = re.sub(r"^[A-Z][\w’' ]+?[’']s? ", "", head) or head
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
