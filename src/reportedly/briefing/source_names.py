"""Which names are one source, as one view of the ledger has it, and which source a word means."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from rapidfuzz import fuzz, process

from reportedly.errors import UsageError
from reportedly.settings import SOURCES_NAMED, SOURCES_NEAR
from reportedly.sources.names import plain
from reportedly.types import Assertion, Claim, Root, Speaker
from reportedly.weighing.naming import description_key, outlet_voice
from reportedly.weighing.voices import speaker_voice

AGAINST = "against: "  # before the id of an outlet that refutes what it quotes
PASSING = ("nobody:", "document:")  # ids of voices that exist in one article alone
Persons = Mapping[str, tuple[str, bool]]  # the voice that stands for each voice, and whether it is known


class Sources:
    """Every source by the id of the voice that stands for it. ``spoken``: forms of speakers, and ``outlets``, with
    the number of articles; ``persons``: which voice stands for which, as the weighing of ``claims`` had it."""

    def __init__(
        self,
        spoken: Iterable[tuple[Speaker, int]],
        outlets: Mapping[str, int],
        persons: Persons,
        claims: Iterable[Claim],
    ) -> None:
        self._home: dict[str, str] = {voice: person for voice, (person, _) in persons.items()}
        self.names: dict[str, Counter[str]] = defaultdict(Counter)
        self._own: dict[str, str] = {}
        self._last: dict[str, frozenset[str]] = {}
        for speaker, articles in spoken:
            self._take(speaker, articles)
        for outlet, articles in outlets.items():
            self.names[self.of(outlet_voice(outlet))][outlet] += articles
        for claim in claims:
            self._take_claim(claim)

    def of(self, name: str) -> str:
        """The source of any id: a speaker's, a voice's, a root's."""
        return self._home.get(name.removeprefix(AGAINST), name.removeprefix(AGAINST))

    def ids(self, source: str) -> frozenset[str]:
        """Every id that a judgement may call the source by."""
        return frozenset({source, *self._ids.get(source, ())})

    def heads(self, claim: Claim) -> dict[str, str]:
        """The source of each root of a claim, by the root's id. Voices that nobody can place may be one root by
        their wording alone: of these it is the source of the text that the others repeat."""
        said: dict[str, list[Assertion]] = defaultdict(list)
        for assertion in claim.assertions:
            said[assertion.root].append(assertion)
        return {root.id: self._head(root, said[root.id]) for root in claim.roots}

    def called(self, text: str) -> str:
        """The source meant: by one of its names, by part of one, or by an id or its beginning. Raises UsageError
        where there are several, or none, and then names those that are spelt nearly so."""
        asked = plain(text)
        for found in self._meant(text, asked):
            if len(found) == 1:
                return found.pop()
            if found:
                raise UsageError(self._several(text, found))
        raise UsageError(f"There is no source {text!r}{self._near(asked)}.")

    def name(self, source: str) -> str:
        """The name that most articles print, of equals the longest; for one that has none its id."""
        names = self.spellings(source) or Counter({source: 1})
        return max(sorted(names), key=lambda name: (names[name], len(name)))

    def spellings(self, source: str) -> Mapping[str, int]:
        """Its names, with the number of articles that print each."""
        return self.names.get(source) or {}

    def kin(self, source: str, other: Root) -> bool:
        """Whether another person has a surname of the source: it may be the source itself under a name that nobody
        has joined yet, so what it says later neither confirms nor denies."""
        return other.kind == "person" and any(word in self._surnames(source) for word in _surname(other.name))

    def _surnames(self, source: str) -> frozenset[str]:
        if source not in self._last:
            self._last[source] = frozenset(word for name in self.spellings(source) for word in _surname(name))
        return self._last[source]

    def spelt(self, ids: Iterable[str]) -> dict[str, str]:
        """What articles call the voices of these ids, each by itself."""
        return {name: self._own[name] for name in ids if name in self._own}

    @cached_property
    def _ids(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for name, source in self._home.items():
            found[source].add(name)
        return dict(found)

    @cached_property
    def _plain(self) -> dict[str, set[str]]:
        return {source: {plain(name) for name in spelt} for source, spelt in self.names.items()}

    def _meant(self, text: str, asked: str) -> Iterator[set[str]]:
        """Sources that a text may mean, the surest way of meaning one first; ``asked`` is the text in plain letters."""
        yield {source for source, spelt in self._plain.items() if asked and asked in spelt}
        yield {source for source in {*self.names, *self._ids} if text and text in self.ids(source)}
        yield {source for source, spelt in self._plain.items() if asked and any(asked in one for one in spelt)}
        yield {s for s in {*self.names, *self._ids} if text and any(one.startswith(text) for one in self.ids(s))}

    def _printed(self) -> set[str]:
        """Every name of a source that is no voice of one article alone."""
        return {name for source, spelt in self.names.items() if not source.startswith(PASSING) for name in spelt}

    def kept(self) -> tuple[list[tuple[str, str, str | None]], list[tuple[str, str, str, int]]]:
        """As a ledger keeps it: (id, source, own name) and (source, name, plain name, articles)."""
        ids = [(name, source, self._own.get(name)) for name, source in self._home.items()]
        names = [(source, name, plain(name), n) for source, own in self.names.items() for name, n in own.items()]
        return ids, names

    def _take(self, speaker: Speaker, articles: int) -> None:
        voice = speaker_voice(speaker)
        if speaker.kind == "unnamed" or voice.key.startswith("unnamed:"):
            return
        source = self._home.setdefault(voice.key, voice.key)
        self._home.setdefault(speaker.id, source)
        self._own.setdefault(speaker.id, voice.name)
        self.names[source][voice.name] += 0 if voice.rung == "spokesman" else articles

    def _take_claim(self, claim: Claim) -> None:
        for root in claim.roots:
            self.names[self.of(root.id)][root.name] += 0
        for assertion in claim.assertions:
            hop, key = assertion.chain[-1], assertion.root.rpartition(":")
            if hop.source not in self._home and key[0].startswith("unnamed:") and key[2] == description_key(hop.name):
                self._home[hop.source] = assertion.root
            self.names[self.of(hop.source)][hop.name] += 0

    def _head(self, root: Root, said: list[Assertion]) -> str:
        if root.known or root.id.startswith(AGAINST):
            return self.of(root.id)
        documents = {assertion.document for assertion in said}
        first = next((a for a in said if a.copy_of not in documents), None)
        return self.of(first.chain[-1].source) if first else self.of(root.id)

    def _several(self, text: str, found: set[str]) -> str:
        listed = [f"{self.name(source)} ({source})" for source in sorted(found)[:SOURCES_NAMED]]
        more = f" and {len(found) - SOURCES_NAMED} more" if len(found) > SOURCES_NAMED else ""
        return (
            f"{text!r} may be any of {len(found)} sources: {', '.join(listed)}{more}. Give more of the name, or an id."
        )

    def _near(self, asked: str) -> str:
        near = process.extract(
            asked,
            sorted(self._printed()),
            scorer=fuzz.WRatio,
            processor=plain,
            limit=SOURCES_NAMED,
            score_cutoff=SOURCES_NEAR,
        )
        found = ", ".join(dict.fromkeys(name for name, _, _ in near))
        return f"; near it are {found}" if found else ""


def _surname(name: str) -> list[str]:
    """The last word of a name in plain letters; none for a name without letters."""
    return plain(name).split()[-1:]
