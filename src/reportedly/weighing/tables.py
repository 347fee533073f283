"""The rows that the global steps start from, as columns for the engine."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeVar

from reportedly.engines.base import Column
from reportedly.ids import content_id
from reportedly.settings import (
    LATE_PROMINENCE,
    LEAD_CHARS,
    LEAD_PROMINENCE,
    NAME_SHARE,
    OPENING_CHARS,
    STATEMENT_MIN_WEIGHT,
)
from reportedly.types import Judgement, Quantity
from reportedly.weighing.corpus import Corpus
from reportedly.weighing.furniture import is_furniture
from reportedly.weighing.naming import description_key
from reportedly.weighing.voices import Line
from reportedly.weighing.wording import fitness
from reportedly.weighing.words import terms

Table = dict[str, Column]
End = TypeVar("End", int, str)


def claim_id(statement: str) -> str:
    """A claim's id: that of the statement whose words it takes."""
    return content_id("claim", statement)


def document_tables(corpus: Corpus) -> dict[str, Table]:
    """``documents`` (one row a document), ``marks`` and ``story_keys``."""
    marked = [(at, *mark) for at, one in enumerate(corpus.marks) for mark in one.marks]
    keyed = [(at, key) for at, one in enumerate(corpus.marks) for key in one.keys]
    kinds = [Counter(kind for kind, _, _ in one.marks) for one in corpus.marks]
    return {
        "documents": {
            "document": Column("integer", range(len(corpus.documents))),
            "day": Column("real", [one.day for one in corpus.marks]),
            "cities": Column("integer", [many["city"] for many in kinds]),
            "states": Column("integer", [many["state"] for many in kinds]),
            "ages": Column("integer", [many["age"] for many in kinds]),
            "days": Column("integer", [many["day"] for many in kinds]),
        },
        "marks": {
            "document": Column("integer", [at for at, _, _, _ in marked]),
            "kind": Column("text", [kind for _, kind, _, _ in marked]),
            "mark": Column("integer", [mark for _, _, mark, _ in marked]),
            "worth": Column("integer", [worth for _, _, _, worth in marked]),
        },
        "story_keys": {
            "document": Column("integer", [at for at, _ in keyed]),
            "key": Column("integer", [key for _, key in keyed]),
        },
    }


def statement_tables(corpus: Corpus) -> dict[str, Table]:
    """``statements`` and ``statement_terms``. Statements that say too little, and page
    furniture, are in none of them and so make no claim."""
    told = [terms(line.statement.text) for line in corpus.lines]
    kept = [at for at, line in enumerate(corpus.lines) if _says_something(line, told[at])]
    said = {at: _event_terms(told[at], corpus.names[corpus.place(at)]) for at in kept}
    named = {at: corpus.names[corpus.place(at)] & said[at].keys() for at in kept}
    rows = [(at, stem, worth) for at in kept for stem, worth in sorted(said[at].items())]
    return {
        "statements": {
            "statement": Column("integer", kept),
            "document": Column("integer", [corpus.place(at) for at in kept]),
            "weight": Column("integer", [sum(said[at].values()) for at in kept]),
            "names": Column("integer", [len(named[at]) for at in kept]),
            "fitness": Column("integer", [_fitness(corpus.lines[at]) for at in kept]),
            "prominence": Column("integer", [_prominence(corpus.lines[at]) for at in kept]),
        },
        "statement_terms": {
            "statement": Column("integer", [at for at, _, _ in rows]),
            "term": Column("text", [stem for _, stem, _ in rows]),
            "weight": Column("integer", [worth for _, _, worth in rows]),
            "name": Column("flag", [stem in named[at] for at, stem, _ in rows]),
        },
    }


def line_tables(corpus: Corpus) -> dict[str, Table]:
    """``lines`` (whose word each statement is) and ``quantities`` (the numbers in it)."""
    told = corpus.lines
    counted = [(at, q) for at, line in enumerate(told) for q in line.statement.quantities if q.about]
    place = [corpus.place(at) for at in range(len(told))]
    return {
        "lines": {
            "statement": Column("integer", range(len(told))),
            "document": Column("integer", place),
            "voice": Column("text", [line.voice.key for line in told]),
            "speaker": Column("text", [line.voice.speaker for line in told]),
            "known": Column("flag", [line.voice.known for line in told]),
            "own": Column("flag", [line.voice.own for line in told]),
            "carrier": Column("text", [line.voice.carrier for line in told]),
            "description": Column("text", [description_key(line.voice.name) for line in told]),
        },
        "quantities": {
            "statement": Column("integer", [at for at, _ in counted]),
            "document": Column("integer", [place[at] for at, _ in counted]),
            "about": Column("text", [q.about for _, q in counted]),
            "low": Column("real", [q.low for _, q in counted]),
            "high": Column("real", [q.high for _, q in counted]),
            "value": Column("text", [value_of(q) for _, q in counted]),
        },
    }


def judgement_tables(corpus: Corpus, judgements: Iterable[Judgement]) -> dict[str, Table]:
    """``copy_judgements``, ``claim_judgements`` and ``voice_judgements``: the pairs that standing
    judgements name, as the global steps number them; the last two in both directions. A judgement
    may call a document by its id; a statement by its id, its attribution's, or that of the claim it
    words; a voice by its key (a root's id) or its speaker's id."""
    standing = [j for j in judgements if j.retracted is None and j.verdict != "unsure"]
    copies = _named(standing, "copy", {document.id: [at] for at, document in enumerate(corpus.documents)})
    claims = _named(standing, "same claim", _statement_ends(corpus))
    voices = _named(standing, "same source", _voice_ends(corpus))
    ordered = sorted({(min(a, b), max(a, b), yes) for a, b, yes in copies})
    both = sorted(claims | {(b, a, yes) for a, b, yes in claims})
    heard = sorted(voices | {(b, a, yes) for a, b, yes in voices})
    return {
        "copy_judgements": {
            "earlier": Column("integer", [a for a, _, _ in ordered]),
            "later": Column("integer", [b for _, b, _ in ordered]),
            "positive": Column("flag", [yes for _, _, yes in ordered]),
        },
        "claim_judgements": {
            "one": Column("integer", [a for a, _, _ in both]),
            "other": Column("integer", [b for _, b, _ in both]),
            "positive": Column("flag", [yes for _, _, yes in both]),
        },
        "voice_judgements": {
            "one": Column("text", [a for a, _, _ in heard]),
            "other": Column("text", [b for _, b, _ in heard]),
            "positive": Column("flag", [yes for _, _, yes in heard]),
        },
    }


def value_of(quantity: Quantity) -> str:
    """A quantity as printed, in small letters: "Twenty-two" and "twenty-two" are one value."""
    return " ".join(quantity.text.lower().split())


def _named(standing: Iterable[Judgement], kind: str, ends: Mapping[str, Iterable[End]]) -> set[tuple[End, End, bool]]:
    """The pairs that judgements of one kind name; what they call by a name nobody bears is passed over."""
    return {
        (one, other, judgement.verdict == "positive")
        for judgement in standing
        if judgement.kind == kind and judgement.right is not None
        for one in ends.get(judgement.left, ())
        for other in ends.get(judgement.right, ())
        if one != other
    }


def _statement_ends(corpus: Corpus) -> dict[str, list[int]]:
    ends: dict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(corpus.lines):
        for name in (line.statement.id, line.statement.attribution, claim_id(line.statement.id)):
            if name is not None:
                ends[name].append(at)
    return ends


def _voice_ends(corpus: Corpus) -> dict[str, set[str]]:
    ends: dict[str, set[str]] = defaultdict(set)
    for line in corpus.lines:
        ends[line.voice.key].add(line.voice.key)
        ends[line.voice.speaker].add(line.voice.key)
    return ends


def _says_something(line: Line, told: dict[str, float]) -> bool:
    if sum(told.values()) < STATEMENT_MIN_WEIGHT or len(told) < 2:
        return False
    return not (line.voice.own and is_furniture(line.statement.text))


def _event_terms(told: dict[str, float], names: frozenset[str]) -> dict[str, int]:
    """Terms in thousandths, names for a quarter: whom a story is about is in all its sentences, what
    happened to them is what a claim says."""
    return {stem: round(1000 * worth * (NAME_SHARE if stem in names else 1)) for stem, worth in told.items()}


def _fitness(line: Line) -> int:
    return fitness(line.statement.text, line.uncertain, line.statement.spans[0][0])


def _prominence(line: Line) -> int:
    """In hundredths: what an article is about stands in its headline and first sentences."""
    start = line.statement.spans[0][0]
    if line.statement.place == "title" or start <= OPENING_CHARS:
        return 100
    return round(100 * (LEAD_PROMINENCE if start <= LEAD_CHARS else LATE_PROMINENCE))
