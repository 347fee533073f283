"""What people call things, and the ids that judgements name: by id, by the beginning of one, or by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reportedly.errors import UsageError
from reportedly.ledger import Known
from reportedly.types import Claim
from reportedly.weighing.naming import outlet_voice
from reportedly.weighing.tables import claim_id

LISTED = 4  # candidates named where a word fits several
WORDS = 60  # characters of a text in a sentence about it


class Directory:
    """Everything a judgement can be about, as one view of the ledger knows it."""

    def __init__(self, known: Known, claims: Sequence[Claim]) -> None:
        self.documents: dict[str, str] = {}
        self.voices: dict[str, set[str]] = {}
        for document in known.documents():
            self.documents[document.id] = document.source_id
            if document.outlet:
                self.voices.setdefault(outlet_voice(document.outlet), set()).add(document.outlet)
        self.statements: dict[str, str] = {}
        self.attributions: dict[str, str] = {}
        for name, attribution, text in known.sayings():
            self.statements[name] = text
            if attribution is not None:
                self.attributions.setdefault(attribution, text)
        for speaker in known.speakers():
            self.voices.setdefault(speaker.id, set()).add(speaker.name or speaker.role or "nobody named")
        self.claims = {claim.id: claim.wording for claim in claims}
        self._worded = {claim_id(statement): statement for statement in self.statements}
        self._take_roots(claims)

    def _take_roots(self, claims: Iterable[Claim]) -> None:
        """Roots have names too; where several voices of one root answer to a name, the root is meant."""
        self._own = {name: set(spelt) for name, spelt in self.voices.items()}
        self._root_of: dict[str, str] = {}
        self._root_names: dict[str, str] = {}
        for claim in claims:
            for root in claim.roots:
                self.voices.setdefault(root.id, set()).update({root.name, *root.names})
                self._root_names.setdefault(root.id, root.name)
            for assertion in claim.assertions:
                if assertion.chain:
                    self._root_of.setdefault(assertion.chain[-1].source, assertion.root)

    def called(self) -> Mapping[str, str]:
        """Words for every id: an article's own id, a voice's fullest name, a statement's text."""
        names = self._names()
        worded = {name: self.statements[statement] for name, statement in self._worded.items()}
        return {**worded, **self.attributions, **self.statements, **self.documents, **names}

    def _names(self) -> dict[str, str]:
        """One name for each voice: the root's, or the fullest."""
        return {voice: max(sorted(spelt), key=len) for voice, spelt in self.voices.items()} | self._root_names

    def part_of_claim(self, text: str) -> str:
        """The statement or attribution meant. A claim, also a former one, is meant by the statement whose
        words it takes: that stays what it is, however claims merge or split."""
        for kind, names in (("claim", self.claims), ("statement", self.statements), ("attribution", self.attributions)):
            if found := _one(text, kind, names):
                return self._worded.get(found, found) if kind == "claim" else found
        former = {name: self.statements[statement] for name, statement in self._worded.items()}
        if found := _one(text, "claim", former):
            return self._worded[found]
        raise UsageError(f"There is no claim, statement or attribution {text!r}.")

    def saying(self, text: str) -> str:
        """The statement or attribution meant: one place in one article."""
        for kind, names in (("statement", self.statements), ("attribution", self.attributions)):
            if found := _one(text, kind, names):
                return found
        if _one(text, "claim", self.claims):
            raise UsageError(
                f"{text} is a claim; a stance is of one statement, and `reportedly why {text}` lists them."
            )
        raise UsageError(f"There is no statement or attribution {text!r}.")

    def document(self, text: str) -> str:
        """The article meant: by its own id or the end of its path, or by the ledger's id."""
        same = {name: source for name, source in self.documents.items() if source == text}
        same = same or {name: source for name, source in self.documents.items() if source.endswith(f"/{text}")}
        if found := _single(text, "article", same) or _one(text, "article", self.documents):
            return found
        raise UsageError(f"There is no article {text!r}.")

    def voice(self, text: str) -> str:
        """The voice meant: by one of its names in full, by part of one, or by id."""
        shown = self._names()
        if found := _one(text, "voice", {text: shown[text]} if text in shown else {}):
            return found
        for voices in (self._own, self.voices):  # a joined voice can still be meant by itself, to be told apart
            for names in _answering(text.casefold(), voices):
                roots = names if len(names) == 1 else {self._root_of.get(name, name) for name in names}
                if found := _single(text, "voice", {name: shown[name] for name in roots if name in shown}):
                    return found
        if found := _one(text, "voice", shown):
            return found
        raise UsageError(f"There is no voice {text!r}.")


def _answering(plain: str, voices: Mapping[str, set[str]]) -> tuple[set[str], set[str]]:
    """Ids of voices with this very name, and of those with it in one of theirs."""
    full = {name for name, spelt in voices.items() if plain in {one.casefold() for one in spelt}}
    part = {name for name, spelt in voices.items() if plain and any(plain in one.casefold() for one in spelt)}
    return full, part


def _one(text: str, kind: str, names: Mapping[str, str]) -> str | None:
    """The id that is ``text`` or, alone among them, begins with it. Raises UsageError where several do."""
    if text in names:
        return text
    return _single(text, kind, {name: words for name, words in names.items() if text and name.startswith(text)})


def _single(text: str, kind: str, found: Mapping[str, str]) -> str | None:
    if len(found) < 2:
        return next(iter(found), None)
    listed = [f"{name} ({_cut(words)})" for name, words in sorted(found.items())[:LISTED]]
    more = f" and {len(found) - LISTED} more" if len(found) > LISTED else ""
    raise UsageError(
        f"{text!r} may be any of {len(found)} {kind}s: {', '.join(listed)}{more}. Give more of it, or an id."
    )


def _cut(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= WORDS else f"{line[: WORDS - 1]}…"
