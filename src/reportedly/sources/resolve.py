"""Source spans -> speakers, inside one document.

"he", "the minister", "Harrouch" become Karim Harrouch where the document says so; "the official" is
the last unnamed official; "it" the last organisation or outlet. Two different given names are never
merged, and an unnamed voice stays unnamed: it gets the text's own words as its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from reportedly.ids import content_id
from reportedly.reading.outlet_names import strip_article
from reportedly.sources.anonymity import complete, joint_voices
from reportedly.sources.kinds import is_generic, is_outlet, kind_of, singular_noun
from reportedly.sources.names import plain
from reportedly.sources.outlets import full_name, names_medium, outlet_key, without_medium
from reportedly.sources.people import People, Person
from reportedly.sources.phrase import parse
from reportedly.sources.usage import usage
from reportedly.sources.words import ORGANISATION, PRONOUN_MANY, PRONOUN_PERSON, PRONOUN_SELF, PRONOUN_THING
from reportedly.types import Attribution, Reading, Span, Speaker, SpeakerKind

_ADDRESSED = re.compile(r"\b(?:told|tells|telling|to|with|quoted|cited|carried|interview)\b", re.I)
_POSSESSIVE = frozenset("his her its their my our".split())
_CAPTION = re.compile(r"\s*\((?:left|right|above|below|pictured|centre|center)?\)?$")
_THE_NAME = re.compile(r"[Tt]he [A-Z]\S* [A-Z]")  # a person only where the text tells so elsewhere
_OWNED = re.compile(r"[’']s? ")  # "Iraq's parliament" is of Iraq; "the Council for Trade" is of nobody
_SELF = re.compile(r"(?<=\w) (?:him|her|it)self$|(?<=\w) themselves$")
_RELATIVE = frozenset("that which who".split())
_ANTECEDENT = re.compile(
    r"((?:\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother|[Ss]everal|[Tt]wo|[Ss]ome|[Mm]any|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir))"
    r" (?:[\w’'-]+ ){0,4}[\w’'-]+,? "
    r"|\b(?:[Ss]omeone|[Ss]omebody|[Oo]thers|[Pp]eople|[Tt]hose)(?: [\w’'-]+){0,4},? )$"
)
NEAR = 1500  # characters back in which a pronoun looks for a full name
LONGEST = 400  # characters of a source; who is named later in it does not speak
STEM = 4  # letters: "Iraqi" agrees with "Iraq's"
_GENERIC_OUTLET = re.compile(r"^(?:the )?(?:news ?paper|paper|agency|news agency|network|channel|broadcaster"
    r"|magazine|station|website|outlet|report)$", re.I)  # fmt: skip


def resolve(reading: Reading) -> Reading:
    """The same reading with a speaker on every attribution."""
    resolver = _Resolver(reading)
    done = {a.id: resolver.speaker(a) for a in sorted(reading.attributions, key=_place)}
    attributions = tuple(replace(a, speaker=done[a.id]) for a in reading.attributions)
    return replace(reading, attributions=attributions)


def _place(attribution: Attribution) -> tuple[int, int]:
    spans = attribution.source or attribution.cue or attribution.content
    return min(a for a, _ in spans), attribution.hop


def _relays(text: str, attributions: Iterable[Attribution]) -> set[str]:
    """Attributions whose voice was spoken to and passes the words on: that is what an outlet does."""
    contents = {a.id: a.content for a in attributions}
    carried = {a.within for a in attributions if a.within and contents.get(a.within) == a.content}
    return {a.id for a in attributions if a.id in carried and any(_ADDRESSED.search(text[s:e]) for s, e in a.cue)}


@dataclass(frozen=True, slots=True)
class _Met:
    at: int
    speaker: Speaker
    many: bool


def _many(words: str, speaker: Speaker) -> bool:
    """Whether "they" can be meant by it."""
    plain = strip_article(words).lower().split()
    return bool(plain) and (
        plain[0] in PRONOUN_MANY
        or (speaker.kind in ("unnamed", "group") and (plain[-1].endswith("s") or plain[0] in ("people", "some")))
    )


class _Resolver:
    def __init__(self, reading: Reading) -> None:
        self.document = reading.document
        self.text = reading.document.text
        phrases = [(a.source[0], self._words(a)) for a in reading.attributions if a.source]
        self.people = People(self.text, phrases)
        self.met: list[_Met] = []
        self.relays = _relays(self.text, reading.attributions)
        self.given: dict[str, Speaker] = {}

    def speaker(self, attribution: Attribution) -> Speaker:
        words = self._words(attribution)
        made = complete(self._speaker(attribution), words)
        if attribution.source and words.lower() not in _RELATIVE:
            self.met.append(_Met(attribution.source[0][0], made, _many(words, made)))
        self.given[attribution.id] = made
        return made

    def _words(self, attribution: Attribution) -> str:
        """As printed, white space made plain; places in it are places in the text."""
        return re.sub(r"\s", " ", " ".join(self.text[a:b] for a, b in attribution.source)[:LONGEST])

    def _speaker(self, attribution: Attribution) -> Speaker:
        if not attribution.source:
            return Speaker(content_id("source", "unnamed", self.document.id, attribution.id), None, "unnamed")
        at = attribution.source[0][0]
        words = self._words(attribution)
        words = (joint_voices(words) or (_CAPTION.sub("", words),))[0]
        bare = strip_article(words)
        pronoun, *rest = bare.lower().split() or [""]
        if pronoun in _RELATIVE and not rest and (found := self._antecedent(pronoun, attribution, at)):
            return found
        alone = not rest or (len(rest) == 1 and pronoun not in _POSSESSIVE)  # "he himself", but not "her lawyer"
        if alone and (found := self._pronoun(pronoun, attribution, at)):
            return found
        words = _SELF.sub("", words)
        bare = strip_article(words)
        relay = attribution.id in self.relays and not _GENERIC_OUTLET.match(words.strip())
        if relay or names_medium(words):
            return self._outlet(bare)
        phrase = parse(words)
        if phrase.person:
            return self._person(self.people.by_name(phrase.person, at), phrase.person, attribution.source[0], at)
        known = self._named(bare, at)
        if known is not None and not (_THE_NAME.match(words) and not (known.speaks or known.role)):
            return self._person(known, known.name, known.mention, at)
        if is_outlet(words) and not _GENERIC_OUTLET.match(words.strip()):
            return self._outlet(bare)
        return self._described(words, bare, attribution, at)

    def _antecedent(self, pronoun: str, attribution: Attribution, at: int) -> Speaker | None:
        """What stands right before "who", "that" or "which"; for "who" a person's name that is nearer."""
        named = _ANTECEDENT.search(self.text, max(0, at - 80), at)
        place, person = self._last_person(at)
        if pronoun == "who" and person is not None and (named is None or place >= named.start(1)):
            return self._person(person, person.name, person.mention)
        if named is None:
            return None
        return self._described(named[1].strip(" ,"), strip_article(named[1]), attribution, named.start(1))

    def _pronoun(self, word: str, attribution: Attribution, at: int) -> Speaker | None:
        if word in PRONOUN_SELF and attribution.within and attribution.within in self.given:
            return self.given[attribution.within]
        if word in PRONOUN_PERSON:
            return self._he(at) or self._person_before(at)
        if word in PRONOUN_MANY:
            return self._last(at, {"unnamed", "group"}, many=True) or self._last(at, {"organisation"}, many=False)
        if word in PRONOUN_THING:
            return self._last(at, {"organisation", "outlet", "document"}, many=False)
        return None

    def _he(self, at: int) -> Speaker | None:
        """The last single voice; but a lone name that may be a firm's gives way to a full name shortly before."""
        last = self._last(at, {"person", "unnamed"}, many=False)
        if last is None or last.kind != "person" or last.name is None or " " in last.name:
            return last
        full = (
            m.speaker
            for m in reversed(self.met)
            if at - NEAR < m.at < at and m.speaker.kind == "person" and " " in (m.speaker.name or "")
        )
        return next(full, last)

    def _last(self, at: int, kinds: set[str], *, many: bool) -> Speaker | None:
        for met in reversed(self.met):
            if met.at < at and met.speaker.kind in kinds and met.many == many:
                return met.speaker
        return None

    def _person_before(self, at: int) -> Speaker | None:
        _, person = self._last_person(at)
        return self._person(person, person.name, person.mention) if person else None

    def _last_person(self, at: int) -> tuple[int, Person | None]:
        """Who was named last before ``at``, and where."""
        earlier = ((place, p) for p in self.people.people for place in p.places if place < at)
        return max(earlier, key=lambda x: x[0], default=(-1, None))

    def _named(self, bare: str, at: int) -> Person | None:
        """A surname or short form of somebody whom the document names in full."""
        name = re.sub(r"[’']s?$", "", bare.split(",")[0].strip())
        words = name.split()
        if not words or len(words) > 4 or not re.match(r"[A-Z]|al-[A-Z]", words[-1]):
            return None
        if len(words) == 1 and usage(self.text).kind(name) in ("organisation", "outlet"):
            return None
        return self.people.by_name(name, at)

    def _described(self, words: str, bare: str, attribution: Attribution, at: int) -> Speaker:
        """A role, a collective, an institution, or a single capitalised name."""
        definite = (
            words.lower().startswith(("the ", "that ", "this ", "his ", "her ", "its "))
            or "’s " in words
            or "'s " in words
        )
        noun = singular_noun(bare)
        if definite and noun:
            one = not bare.lower().split()[-1].endswith("s") and not ORGANISATION.search(noun)
            person = self.people.by_role(noun, at, bare.split()[:-1]) if one else None
            if person is not None:
                return self._person(person, person.name, person.mention)
            earlier = self._aged(noun, at) or self._same_noun(noun, bare, at)
            if earlier is not None:
                return earlier
        if _GENERIC_OUTLET.match(words.strip()):
            found = self._last(at, {"outlet"}, many=False)
            return found or self._outlet(bare)
        kind = kind_of(words, self.text)
        whose = parse(words).organisation if kind != "organisation" or _OWNED.search(words) else None
        return self._make(kind, words, whose, attribution.source[0])

    def _aged(self, noun: str, at: int) -> Speaker | None:
        """ "The 20-year-old" is the person whose age the text gives."""
        age = re.fullmatch(r"(\d{1,3})-year-old", noun)
        if age is None:
            return None
        told = re.compile(rf",? \(?(?:aged? )?{age[1]}\b")
        aged = [p for p in self.people.people if told.match(self.text, p.mention[1])]
        person = aged[0] if len(aged) == 1 else None
        return self._person(person, person.name, person.mention, at) if person else None

    def _same_noun(self, noun: str, bare: str, at: int) -> Speaker | None:
        """ "The official" is the last unnamed official, unless the adjectives disagree."""
        mine = {w.lower() for w in bare.split()[:-1]}
        many = singular_noun(bare) != bare.lower().split()[-1]
        for met in reversed(self.met):
            name = met.speaker.name
            if met.at >= at or name is None or met.speaker.kind in ("person", "outlet"):
                continue
            if met.speaker.kind == "unnamed" and many and not met.many:
                continue
            theirs = strip_article(name).lower()
            if singular_noun(theirs) == noun and all(w[:STEM] in theirs for w in mine):
                return met.speaker
        return None

    def _person(self, person: Person | None, name: str, mention: Span, at: int | None = None) -> Speaker:
        if person is None:
            return self._make("person", name, None, mention)
        if at is not None:
            person.places.append(at)
        identity = content_id("source", "person", plain(person.name))
        return Speaker(identity, person.name, "person", person.role, person.organisation, person.mention)

    def _outlet(self, bare: str) -> Speaker:
        name = without_medium(re.split(r", (?:the|a|an) ", bare)[0])
        full = full_name(name)
        if full and re.search(rf"\b{full}\b", self.text, re.I):
            name = full
        return Speaker(content_id("source", "outlet", outlet_key(name)), name, "outlet")

    def _make(self, kind: SpeakerKind, name: str, organisation: str | None, mention: Span) -> Speaker:
        clean = re.split(r"(?<! of),? (?:who|which|whom)\b", name)[0].strip(' ,.;:“”"()[]')
        clean = " ".join(clean.split())
        if kind == "person":
            clean = re.sub(r"^(?:Mr|Mrs|Ms|Dr)\.? (?=\w)", "", clean.split(", ")[0])
        if kind in ("unnamed", "group", "document") or (kind != "outlet" and is_generic(clean)):
            identity = content_id("source", kind, self.document.id, plain(clean))
        else:
            identity = content_id(
                "source", kind, outlet_key(clean) if kind == "outlet" else plain(strip_article(clean))
            )
        return Speaker(identity, clean or None, kind, None, organisation, mention)
