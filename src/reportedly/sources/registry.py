"""The registry of outlets and news agencies: who a name, an abbreviation or a web address is.

Four lists of facts in ``lists/``: ``agencies.tsv``, ``added.tsv`` and ``owners.tsv`` are kept by hand,
``outlets.tsv`` is made by ``python -m training.outlets``. Where two know one name or address, the agency goes
before the addition, and that before the table. A title that several outlets of the table bear ("The Herald")
resolves to none of them; their addresses do.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from reportedly.sources.domains import address, readings
from reportedly.sources.media import bare, without_medium
from reportedly.sources.names import plain, same_name, skeleton

LONGEST = 120  # characters; a longer name is a sentence
SEEN = 50_000  # names whose outlet stays at hand: a corpus's, a few megabytes
SAME_AT = 0.85  # names.same_name; the bar of variants.py
MIN_BONES = 2  # consonants of a name that another romanisation may stand for; "al-Rai" has one
MIN_SOLID = 6  # letters and spaces of a name that may be written in one piece; shorter ones meet other words
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae", "ß": "ss"})
_ARTICLE = re.compile(r"(?:al|el|an|as|ash|ad|ar|at|az)[- ]", re.I)
# Whose outlets' names are brought from another script
_ROMANISED = frozenset(
    "AE AF AM BA BD BG BH BY CN DZ EG ER ET GE GR HK IL IN IQ IR JO JP KG KP KR KW KZ LB LK LY MA MD ME MK MM "
    "MN NP OM PK PS QA RS RU SA SD SY TH TJ TM TN TW UA UZ YE".split()
)
# "Lebanon's ", ", which ran a story", " report", ".com"
_AROUND = re.compile(
    r"^[Tt]he |^[A-Z]\w+[’']s (?=[A-Z])|,? (?:which|who|whose) .*|\.com$| (?:reports?|article|blog post)$"
)
_EDITION = re.compile(
    r" (?:news|online|english|arabic|persian|farsi|russian|turkish|hindi|urdu|chinese|spanish|mundo|afrique"
    r"|international|world|world service|world news|website|europe|asia|australia|uk|us|usa)$"
)


@dataclass(frozen=True, slots=True)
class Outlet:
    """A newspaper, broadcaster, site or agency. ``country``: ISO 3166-1 alpha-2, "" where unknown."""

    key: str  # its own among all outlets: plain letters of its name, or its address where the name is shared
    name: str
    domains: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    country: str = ""
    agency: bool = False
    institution: bool = False  # rather than an outlet: a body that has a site


@dataclass(frozen=True, slots=True)
class Agency:
    """How a news agency is written. ``shared``: letters and words that mean other things too, so that only
    a place for credits makes them the agency's. ``unless``: words of a text that give its letters away."""

    name: str
    names: tuple[str, ...]
    shared: tuple[str, ...]
    unless: tuple[str, ...]


def outlet_form(name: str) -> str:
    """The form under which names are looked up: plain letters, single spaces, no hyphen, no article."""
    return re.sub(r"^the (?=.)", "", " ".join(plain(name).replace("-", " ").split()))


def ready() -> None:
    """Reads every list, a tenth of a second in all, so that no look-up has to wait for one."""
    agencies()
    _owners()
    _spellings()


@lru_cache(maxsize=SEEN)
def outlet_of(name: str) -> Outlet | None:
    """The outlet of a name, abbreviation or web address in any of its usual spellings; None where the
    registry has none, or several that the name does not tell apart."""
    if not name or len(name) > LONGEST:
        return None
    books, web = _books(), address(name)
    for place in readings(*web) if web else ():
        if (known := books.domains.get(place)) is not None:
            return books.outlet(known)
    for form in _forms(name):
        if (known := books.names.get(form)) is not None:
            return books.outlet(known)
    if web is not None:
        return None
    solid = books.solid.get(outlet_form(without_medium(name)).replace(" ", ""))
    return books.outlet(solid) if solid is not None else _romanised(without_medium(name))


def titled(name: str) -> Outlet | None:
    """The outlet that bears exactly this name, with or without its article; outlet_of looks through words around it
    and other spellings too."""
    at = _books().names.get(outlet_form(name)) if name and len(name) <= LONGEST else None
    return None if at is None else _books().outlet(at)


def family(outlet: Outlet) -> str:
    """Who publishes it: the owner where one is known, else the outlet whose address its own is a part of,
    else itself. Two outlets of one family are two titles, but one house."""
    owners = _owners()
    for domain in outlet.domains:
        web = address(domain)
        for reading in readings(*web) if web else ():
            if reading in owners:
                return owners[reading]
    whole = outlet_of(outlet.domains[0].partition("/")[0]) if outlet.domains and "/" in outlet.domains[0] else None
    return family(whole) if whole is not None and whole.key != outlet.key else outlet.name


@cache
def agencies() -> tuple[Agency, ...]:
    """Every news agency, in the order of its list: letters that two share are the earlier one's."""
    return tuple(
        Agency(name, (name, *_many(names)), _many(shared), _many(unless))
        for name, names, shared, _, _, unless in _rows("agencies.tsv")
    )


def outlets() -> Iterator[Outlet]:
    """Every outlet of the registry."""
    books = _books()
    return (books.outlet(at) for at in sorted({*books.names.values(), *books.domains.values()}))


def _forms(name: str) -> Iterator[str]:
    """The form of the name itself, and then of what is left without words around it."""
    whole = outlet_form(name)
    yield whole
    inner = _AROUND.sub("", name)
    for form in (bare(whole), outlet_form(without_medium(inner)), bare(outlet_form(inner))):
        yield form
        yield _EDITION.sub("", form)


@dataclass(frozen=True, slots=True)
class _Books:
    """Forms of names and addresses, each to a row."""

    rows: list[tuple[str, list[str], tuple[str, ...], str, bool, bool]]  # as ``_enter`` takes them
    names: dict[str, int]
    domains: dict[str, int]
    solid: dict[str, int]  # forms of two and more words in one piece: "dailybeast"

    def outlet(self, at: int) -> Outlet:
        name, domains, forms, country, agency, institution = self.rows[at]
        key = next((form for form in forms[:1] if self.names.get(form) == at), None) or domains[0]
        return Outlet(key, name, tuple(domains), forms[1:], country, agency, institution)


@cache
def _books() -> _Books:
    books = _Books([], {}, {}, {})
    for name, names, _, domains, country, _ in _rows("agencies.tsv"):
        _enter(books, name, _many(domains), [outlet_form(n) for n in (name, *_many(names))], country, agency=True)
    for name, names, domains, country in _rows("added.tsv"):
        _enter(books, name, _many(domains), [outlet_form(n) for n in (name, *_many(names))], country)
    for name, domains, forms, country, kind in _rows("outlets.tsv"):
        own = [name.lower() if form == "=" else form for form in _many(forms)]
        _enter(books, name, _many(domains), own, country, institution=kind == "institution")
    return books


def _enter(
    books: _Books,
    name: str,
    domains: tuple[str, ...],
    forms: list[str],
    country: str,
    *,
    agency: bool = False,
    institution: bool = False,
) -> None:
    """A row whose main address is another's already adds nothing."""
    if domains and domains[0] in books.domains:
        return
    at = len(books.rows)
    books.rows.append((name, list(domains), tuple(dict.fromkeys(forms)), country, agency, institution))
    for form in (*forms, *(outlet_form(spelling) for spelling in _spelt(name))):
        books.names.setdefault(form, at)
        if " " in form and len(form) > MIN_SOLID:
            books.solid.setdefault(form.replace(" ", ""), at)
    for domain in domains:
        books.domains.setdefault(domain, at)


def _spelt(name: str) -> Iterator[str]:
    """The name without its apostrophe, and with its umlauts and rings spelt out."""
    if "'" in name:
        yield name.replace("'", "")
    if not name.isascii():
        yield name.translate(_SPELT_OUT)


def _romanised(name: str) -> Outlet | None:
    """The one outlet whose name is another romanisation of this one."""
    name = _single(name)
    bones = skeleton(name)
    if len(bones.replace(" ", "")) < MIN_BONES:
        return None
    books = _books()
    alike = {at for at, known in _spellings().get(bones, ()) if same_name(name, known, title=True) >= SAME_AT}
    return books.outlet(alike.pop()) if len(alike) == 1 else None


@cache
def _spellings() -> dict[str, list[tuple[int, str]]]:
    """Skeleton -> rows and spellings, of names that come from another script."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for at, (name, _, forms, country, *_) in enumerate(_books().rows):
        if _ARTICLE.match(name) or country in _ROMANISED:
            for spelling in map(_single, (name, *forms[1:])):
                found[skeleton(spelling)].append((at, spelling))
    return dict(found)


def _single(name: str) -> str:
    """Doubled letters once: romanisers differ in them ("Arabiyya")."""
    return re.sub(r"(?i)([a-z])\1", r"\1", name)


@cache
def _owners() -> dict[str, str]:
    return {domain: owner for owner, domains in _rows("owners.tsv") for domain in _many(domains)}


def _rows(name: str) -> Iterator[list[str]]:
    text = files("reportedly.sources").joinpath("lists", name).read_text(encoding="utf8")
    return (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))


def _many(field: str) -> tuple[str, ...]:
    return tuple(field.split(";")) if field else ()
