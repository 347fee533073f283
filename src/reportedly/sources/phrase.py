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
from reportedly.sources.words import KNOWN_ORGANISATIONS, OPENERS, ORGANISATION, PARTICLES, PLACES_AS_VOICES, TITLES

_TOKEN = re.compile(r"[^\s,()“”\"]+")
_ACRONYM = re.compile(r"^(?!(?:[A-Z]\.){1,2}$)[A-Z][A-Z.&]{1,6}$|^(?:U\.[SKN]|E\.U)\.$")  # J. and J.K. are initials
_FOR = re.compile(r"\b(?:for|of|at|with|from|in charge of|to)\s+((?:the |its |his )?[A-Z].*)$")
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
_ROLE_AND_NAME = re.compile(r"\s+((?:[a-z][\w-]* ){1,3})[A-Z]")
_OFFICE_OF = re.compile(r"\b(?:secretary|minister) of (?:the )?(?:state|defen[cs]e|interior)\s*$", re.I)
_AGE = re.compile(r"^\d{1,3}(?: years old)?\s*,?\s*")
_NO_ROLE = re.compile(r"^(?:and|or|of|in|at|for|from|with|to|by|(?:him|her|it|them)sel(?:f|ves))\b|[’']s$", re.I)
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
    return Phrase(
        text,
        bare,
        " ".join(text[start:end].split()),
        found,
        role,
        _organisation_before(after) or _organisation_before(before),
    )


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
        if is_person_name(name) and not (owner or _beside(text, start) or _employs(text[end : end + 80])):
            yield start, start + len(name)


def _employs(after: str) -> bool:
    """Whether somebody else's role and name follow: "Coast Ferries spokesman Omar Diaz"."""
    match = _ROLE_AND_NAME.match(after)
    return match is not None and match[1].split()[-1] in TITLES


def _beside(text: str, start: int) -> bool:
    """Whether the name only belongs to the role: "an adviser to President Jonathan", "the Pentagon";
    the preposition of an office ("Secretary of State") does not count."""
    segment = _OFFICE_OF.sub("", text[max(0, start - 200) : start].rsplit(",", 1)[-1])
    return re.search(r"\bthe\s*$|\b(?:to|of|for|by|from|with|at|in|on|against)\b", segment, re.I) is not None


def is_person_name(name: str) -> bool:
    """Whether two or more capitalised words are a person's rather than an organisation's."""
    words = name.split()
    lowered = strip_article(name).lower()
    if words[0].lower() in OPENERS:
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


def _demonym(word: str) -> bool:
    return word in {
        "iraqi",
        "kurdish",
        "saudi",
        "somali",
        "israeli",
        "pakistani",
        "greek",
        "dutch",
        "french",
        "us",
        "uk",
        "u.s",
    } or bool(re.match(r"^(?:\w{3,}(?:ese|ian|can|ish)|german|mexican|indian|african|american|arab)$", word))


def _role(text: str) -> str | None:
    """The role in an appositive ("a spokesperson for ...") or before a name ("Interior minister")."""
    bare = re.sub(r"\s+", " ", strip_article(_AGE.sub("", text))).strip(" ,.;:–-")
    if not bare or _NO_ROLE.search(bare) or not re.search(r"[a-z]{3}|\w\.", bare) or _VERB.search(bare):
        return None
    head = re.split(
        r"\b(?:for|of the|at|with|from|in|who|which|on|representing|based)\b"
        r"|,",
        bare,
        maxsplit=1,
    )[0].strip(" ,")
    role = re.sub(r"^[A-Z][\w’' ]+?[’']s? ", "", head) or head
    return role[:80] or None


def _organisation(text: str) -> str | None:
    match = _FOR.search(text)
    if match:
        return _clip(match[1])
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
        name = " ".join(words)
        if name and (ORGANISATION.search(name) or name.lower() in KNOWN_ORGANISATIONS):
            return name
    return None


def _clip(text: str) -> str:
    return (
        re.split(
            r"[,;(]|\b(?:who|which|said|and who"
            r"|told)\b",
            strip_article(text),
        )[0].strip(" .’'\"”")[:80]
        or text[:80]
    )
