"""The people one document names: every full name once, with the place of its fullest form."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from reportedly.sources.person_names import find_people
from reportedly.sources.phrase import Phrase, parse
from reportedly.sources.words import OPENERS, TITLES
from reportedly.types import Span

_CAPITALS = re.compile(
    r"(?:\b[A-Z][\w.’'-]{0,40}+|(?<!\w)al-[A-Z]\w{1,40}+)(?:[ ](?:(?:al|el|bin|ibn|ben|von|van|de|da|del|der|den|la"
    r"|le)[ -])*(?:[A-Z][\w.’'-]{0,40}|al-\w+|el-\w+))+"
)
_APPOSITIVE = re.compile(
    r"\s*,\s+((?:an?|the|its|his|her|who is|head|chairman|director|chief|[A-Z]\w+[’']s)\s[^,.;:“”\"\n]{3,90})"
)
_OWNER = re.compile(r"[’']|^[A-Z]\w*(?:i|ese|an|ish|ench|utch|reek)$|^[A-Z.]{2,}$")  # "Iraq's", "Iraqi", "US"
_OF_ORGANISATION = re.compile(  # of "the Institute of Coastal Studies" nothing is a person
    r"\b(?:institute|institution|department|ministry|bureau|cent(?:er|re)|school|college|university|academy|council|committee"
    r"|agency|association|society|museum|commission|foundation|faculty) (?:of|for|on) (?:the )?$", re.I
)  # fmt: skip
_ANY_KIND = frozenset("former late new senior veteran outgoing acting embattled the".split())
_BEFORE = re.compile(r"((?:[\w’'-]+ ){0,5}[\w’'.-]+,? )$")


@dataclass(slots=True)
class Person:
    """One person of a document. ``places``: where any form of the name starts, in order."""

    name: str
    mention: Span
    role: str | None = None
    organisation: str | None = None
    places: list[int] = field(default_factory=list)
    speaks: bool = False  # is a source of the document, by full name

    @property
    def words(self) -> list[str]:
        return self.name.lower().split()


class People:
    """Names met in one document, fullest form first."""

    def __init__(self, text: str, phrases: Iterable[tuple[Span, str]]) -> None:
        self.text = text
        self.people: list[Person] = []
        self._by_word: dict[str, list[int]] = defaultdict(list)  # first and last word -> places in people
        for span, phrase in phrases:
            self._add_phrase(parse(phrase), span[0])
        for match in _CAPITALS.finditer(text):
            if _OF_ORGANISATION.search(text, max(0, match.start() - 40), match.start()):
                continue
            for start, end in find_people(match.group()):
                self._add_running(match.start() + start, match.start() + end)

    def by_name(self, name: str, before: int | None = None) -> Person | None:
        """The person whose full name is, ends with or starts with ``name`` ("Harrouch", "Abu Karim").

        Of two who bear the name ("Brandt" where Oda and Ada Brandt are met) the one last met before
        ``before``; without it the longer name. A given name alone is enough where only one speaker has it.
        """
        words = [w.strip(".").lower() for w in name.split()]
        words = [w for w in words if w not in TITLES and w not in OPENERS] or words
        near = self._near(words)
        fits = [p for p in near if p.words == words] or [p for p in near if _part_of(words, p.words)]
        if not fits and len(words) == 1:
            fits = [p for p in near if p.words[0] == words[0]]
            return fits[0] if len(fits) == 1 and (fits[0].speaks or fits[0].role) else None
        if before is None or len(fits) < 2:
            return max(fits, key=lambda p: len(p.words), default=None)
        return max(fits, key=lambda p: max((x for x in p.places if x < before), default=-p.mention[0]))

    def by_role(self, noun: str, before: int, kinds: Iterable[str] = ()) -> Person | None:
        """The person last named before ``before`` whose role holds ``noun``; else the first after.

        ``kinds``: the words before the noun. "The interior minister" is no minister of health: of the
        plain ones, nationalities apart, each must be in the role, unless the role is but the noun.
        """
        having = [p for p in self.people if p.role and re.search(rf"\b{re.escape(noun)}\b", p.role, re.I)]
        plain = {w.lower() for w in kinds if not _OWNER.search(w)} - _ANY_KIND
        having = [p for p in having if (p.role or "").lower() == noun or plain <= set((p.role or "").lower().split())]
        earlier = [p for p in having if p.mention[0] < before]
        if earlier:
            return max(earlier, key=lambda p: max((x for x in p.places if x < before), default=p.mention[0]))
        return min(having, key=lambda p: p.mention[0]) if having else None

    def _add_phrase(self, phrase: Phrase, offset: int) -> None:
        if phrase.person is None or phrase.span is None:
            return
        mention = offset + phrase.span[0], offset + phrase.span[1]
        self._add(Person(phrase.person, mention, phrase.role, phrase.organisation, speaks=True))

    def _add_running(self, start: int, end: int) -> None:
        line = self.text.rfind("\n", 0, start) + 1
        before = re.split(
            r"(?<!\bSt)(?<!\bLt)(?<!Gen)(?<!Col)(?<!Sgt)(?<!\bDr)[.;:!?“”\"]\s|[,]\s(?=[A-Z])",
            self.text[max(line, start - 80) : start],
        )[-1]
        after = _APPOSITIVE.match(self.text, end)
        ahead = _BEFORE.search(before)
        lead = (ahead[1] if ahead else "") + self.text[start:end]
        phrase = parse(lead + (", " + after[1] if after else ""))
        keep = after is not None or _is_role(phrase.role)
        role, organisation = (phrase.role, phrase.organisation) if keep else (None, None)
        self._add(Person(self.text[start:end], (start, end), role, organisation))

    def _add(self, new: Person) -> None:
        near = self._near(new.words)
        known = next((p for p in near if p.words == new.words or _part_of(new.words, p.words)), None)
        if known is None:
            shorter = next((p for p in near if len(p.words) > 1 and _part_of(p.words, new.words)), None)
            new.places.append(new.mention[0])
            if shorter is None:
                self._index(new.words, len(self.people))
                self.people.append(new)
                return
            shorter.name, shorter.mention = new.name, new.mention
            self._index(new.words, next(i for i, p in enumerate(self.people) if p is shorter))
            known = shorter
        known.places.append(new.mention[0])
        known.speaks = known.speaks or new.speaks
        known.role = known.role or new.role
        known.organisation = known.organisation or new.organisation

    def _near(self, words: list[str]) -> list[Person]:
        """Who shares the first or last word with a name; nobody else can be part of the other."""
        return [self.people[i] for i in sorted({i for key in _ends(words) for i in self._by_word.get(key, ())})]

    def _index(self, words: list[str], place: int) -> None:
        for key in _ends(words):
            self._by_word[key].append(place)


def _ends(words: list[str]) -> set[str]:
    return {word.removeprefix("al-") for word in (words[:1] + words[-1:])}


def _part_of(words: list[str], full: list[str]) -> bool:
    if not words or len(words) > len(full):
        return False
    tail = [w.removeprefix("al-") for w in full[-len(words) :]]
    if [w.removeprefix("al-") for w in words] == tail:
        return True
    return len(words) > 1 and (words == full[: len(words)] or (words[0], words[-1]) == (full[0], full[-1]))


def _is_role(role: str | None) -> bool:
    return role is not None and any(w.strip(".,").lower().rstrip("s") in TITLES for w in role.split())
