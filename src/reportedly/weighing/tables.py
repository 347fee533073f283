"""The rows that the global steps start from, as columns for the engine."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeVar

import numpy as np

from reportedly.engines.base import Column
from reportedly.ids import content_id
from reportedly.types import Judgement, Quantity
from reportedly.weighing.corpus import Corpus
from reportedly.weighing.marks import KINDS
from reportedly.weighing.naming import description_key
from reportedly.weighing.packing import WIDTH, Ints, unpacked
from reportedly.weighing.voices import Voice
from reportedly.weighing.wordings import wording_tables

Table = dict[str, Column]
VoiceRow = tuple[str, str, bool]  # voice, speaker, known
End = TypeVar("End", int, str)


def claim_id(statement: str) -> str:
    """A claim's id: that of the statement whose words it takes."""
    return content_id("claim", statement)


def document_tables(corpus: Corpus) -> dict[str, Table]:
    """``documents`` (one row a document), ``marks``, ``story_keys``, and the tables of ``wordings``."""
    marked = [one.marks for one in corpus.prepared]
    counts = {kind: [one.counts[at] for one in marked] for at, kind in enumerate(KINDS)}
    return {
        "documents": {
            "document": Column("integer", range(len(marked))),
            "original": Column("integer", _originals([one.wording for one in corpus.prepared])),
            "day": Column("real", [one.day for one in marked]),
            "cities": Column("integer", counts["city"]),
            "states": Column("integer", counts["state"]),
            "ages": Column("integer", counts["age"]),
            "days": Column("integer", counts["day"]),
        },
        "marks": {
            "document": Column("integer", _owners([one.numbers for one in marked])),
            "kind": Column("integer", unpacked(*(one.kinds for one in marked))),
            "mark": Column("integer", unpacked(*(one.numbers for one in marked))),
            "worth": Column("integer", unpacked(*(one.worths for one in marked))),
        },
        "story_keys": {
            "document": Column("integer", _owners([one.keys for one in marked])),
            "key": Column("integer", unpacked(*(one.keys for one in marked))),
        },
    } | wording_tables(corpus)


def statement_tables(corpus: Corpus) -> dict[str, Table]:
    """``statements``: those that say something."""
    saids = corpus.said.values()
    return {
        "statements": {
            "statement": Column("integer", list(corpus.said)),
            "document": Column("integer", [corpus.places[at] for at in corpus.said]),
            "weight": Column("integer", [said.weight for said in saids]),
            "names": Column("integer", [said.named for said in saids]),
            "fitness": Column("integer", [said.fitness for said in saids]),
            "prominence": Column("integer", [said.prominence for said in saids]),
        }
    }


def line_tables(corpus: Corpus) -> dict[str, Table]:
    """``lines`` (whose word each statement is) and ``quantities`` (the numbers in it)."""
    told = corpus.lines
    counted = [(at, q) for at, line in enumerate(told) for q in line.statement.quantities if q.about]
    return {
        "lines": {
            "statement": Column("integer", range(len(told))),
            "document": Column("integer", corpus.places),
            "voice": Column("text", [line.voice.key for line in told]),
            "own": Column("flag", [line.voice.own for line in told]),
            "carrier": Column("text", [line.voice.carrier for line in told]),
            "description": Column("text", [_description(line.voice) for line in told]),
        },
        "quantities": {
            "statement": Column("integer", [at for at, _ in counted]),
            "document": Column("integer", [corpus.places[at] for at, _ in counted]),
            "about": Column("text", [q.about for _, q in counted]),
            "low": Column("real", [q.low for _, q in counted]),
            "high": Column("real", [q.high for _, q in counted]),
            "value": Column("text", [value_of(q) for _, q in counted]),
        },
    }


def voice_table(voices: Iterable[VoiceRow]) -> dict[str, Table]:
    """``voices``: each voice under each speaker's id, and whether it is known there."""
    rows = sorted(set(voices))
    return {
        "voices": {
            "voice": Column("text", [voice for voice, _, _ in rows]),
            "speaker": Column("text", [speaker for _, speaker, _ in rows]),
            "known": Column("flag", [known for _, _, known in rows]),
        }
    }


def judgement_tables(corpus: Corpus, judgements: Iterable[Judgement], voices: Iterable[VoiceRow]) -> dict[str, Table]:
    """``copy_judgements``, ``claim_judgements`` and ``voice_judgements``: the pairs that standing
    judgements name, as the global steps number them; the last two in both directions. A judgement
    may call a document by its id; a statement by its id, its attribution's, or that of the claim it
    words; a voice by its key (a root's id) or its speaker's id."""
    standing = [j for j in judgements if j.retracted is None and j.verdict != "unsure"]
    copies = _named(standing, "copy", {document.id: [at] for at, document in enumerate(corpus.documents)})
    named = {name for each in standing if each.kind == "same claim" for name in (each.left, each.right)}
    claims = _named(standing, "same claim", _statement_ends(corpus, named))
    voices = _named(standing, "same source", _voice_ends(voices))
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


def _description(voice: Voice) -> str:
    """Of a voice that nobody can place; the others go by their names, and nobody asks."""
    return "" if voice.own or voice.known else description_key(voice.name)


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


def _statement_ends(corpus: Corpus, named: Collection[str | None]) -> dict[str, list[int]]:
    ends: dict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(corpus.lines if named else ()):
        for name in (line.statement.id, line.statement.attribution, claim_id(line.statement.id)):
            if name is not None and name in named:
                ends[name].append(at)
    return ends


def _voice_ends(voices: Iterable[VoiceRow]) -> dict[str, set[str]]:
    ends: dict[str, set[str]] = defaultdict(set)
    for voice, speaker, _ in voices:
        ends[voice].add(voice)
        ends[speaker].add(voice)
    return ends


def _owners(packed: Sequence[bytes]) -> Ints:
    """To whom each number of packed columns belongs: its column's place."""
    sizes = [len(one) // WIDTH for one in packed]
    return np.repeat(np.arange(len(sizes)), sizes)


def _originals(wordings: Iterable[str]) -> list[int]:
    """For each document the first that has the same wording."""
    first: dict[str, int] = {}
    return [first.setdefault(wording, at) for at, wording in enumerate(wordings)]
