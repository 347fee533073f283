"""Where the personal names stand in a phrase: runs of capitals without titles, nations, offices and firms."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
_COMPANY = r"firm|company|group|bank|agency|maker|manufacturer|giant|retailer|charity|start-?up|publisher|developer"
_COMPASS = frozenset("north south east west northern southern eastern western central".split())
_ROLE_AND_NAME = re.compile(r"\s+(?!and\b|or\b)((?:[a-z][\w-]* ){1,3})[A-Z]")
_OFFICE_OF = re.compile(
    r"\b(?:secretary|minister) of (?:the )?(?:state|defen[cs]e|interior)\s*$|\bchief of (?:\w+ )?staff\s*$", re.I
)
_NATIONS = frozenset("iraqi kurdish saudi somali israeli pakistani greek dutch french us uk u.s".split())
_NATION_END = re.compile(r"\w{3,}(?:ese|ian|can)|german|mexican|indian|african|american|arab")
_GIVEN = frozenset(
    "duncan brian adrian julian vivian christian sebastian damian fabian lillian marian dorian gillian jillian lucian"
    " bastian cassian killian octavian fenian".split()
)  # names that end as nations do
_ARTICLE_BEFORE = re.compile(r"(?:^|[\s“\"])(?:an?|the|this|that|another) (?:[a-z-]+ )?$", re.I)
_NOUN_AFTER = re.compile(r" ([a-z][a-z-]+)")
_NO_NOUN = frozenset(
    "who whom which that when as and or but of in at on for from with by to is was has had will would said says told"
    " also then later himself herself added wrote".split()
)
_EMPLOYERS = frozenset(
    "office department ministry university agency institute bureau commission council committee centre center"
    " laboratory observatory museum hospital foundation association federation society".split()
)
_HOLDER = re.compile(
    r"\W*(?:(?:the|former|acting|deputy|assistant) )*(?:head|director|chief|president|professor|secretary|spokes\w+"
    r"|minister|manager|chair\w*|leader|analyst|researcher|scientist|expert)\b",
    re.I,
)
MAX_NAME_TOKENS = 5


def find_person(text: str) -> tuple[int, int] | None:
    """Range of the first personal name in ``text``: two to five capitalised words with their
    particles, that are no title, organisation or place. Single words are decided elsewhere."""
    return next(find_people(text), None)


def find_people(text: str) -> Iterator[tuple[int, int]]:
    """Ranges of all of them, in order."""
    for run in _capital_runs(text):
        tokens = _without_titles(run)
        employed = _after_employer(text, tokens)
        tokens = employed or tokens
        if len(tokens) < 2 or len(tokens) > MAX_NAME_TOKENS:
            continue
        start, end = tokens[0].start(), tokens[-1].end()
        name = re.sub(r"[’']s?$", "", text[start:end]).rstrip(".,")
        beside = not employed and _beside(text, start)
        owner = len(name) < end - start and text[start + len(name)] in "’'" and text[end : end + 20].strip(" .,") != ""
        if is_person_name(name) and not (
            owner or beside or _employs(text[end : end + 80]) or _attributive(text, start, end)
        ):
            yield start, start + len(name)


def _after_employer(text: str, tokens: list[re.Match[str]]) -> list[re.Match[str]]:
    """The name behind the office that it holds: "Head of the Harbour Board's Tidal Survey Office Oda Brandt"."""
    if not tokens or not _HOLDER.match(text):
        return []
    last = max((i for i, t in enumerate(tokens) if t.group().lower() in _EMPLOYERS), default=len(tokens))
    return tokens[last + 1 :] if len(tokens) - last > 2 else []


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
    """Whether the name only belongs to the role: "an adviser to President Lund", "the Pentagon";
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
            or word.endswith("-year-old")
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
