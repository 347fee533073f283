"""The rows that the global steps start from, as columns for the engine."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from reportedly.engines.base import Column
from reportedly.ids import content_id
from reportedly.types import Quantity
from reportedly.weighing.corpus import Corpus
from reportedly.weighing.marks import KINDS
from reportedly.weighing.naming import description_key
from reportedly.weighing.packing import WIDTH, Ints, unpacked
from reportedly.weighing.voices import Voice
from reportedly.weighing.wordings import wording_tables

Table = dict[str, Column]
VoiceRow = tuple[str, str, bool]  # voice, speaker, known


def claim_id(statement: str) -> str:
    """A claim's id: that of the statement whose words it takes."""
    return content_id("claim", statement)


def document_table(corpus: Corpus) -> dict[str, Table]:
    """``documents``: one row a document."""
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
        }
    }


def mark_tables(corpus: Corpus) -> dict[str, Table]:
    """``marks`` and ``story_keys``: what documents of one story share."""
    marked = [one.marks for one in corpus.prepared]
    return {
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
    }


def document_tables(corpus: Corpus) -> dict[str, Table]:
    """All that stories and copies are found by: ``documents``, ``marks``, ``story_keys``, and the tables of
    ``wordings``."""
    return document_table(corpus) | mark_tables(corpus) | wording_tables(corpus)


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
    """``lines`` (whose word each statement is), ``quantities`` (the numbers in it) and ``located`` (the places)."""
    told = corpus.lines
    counted = [(at, q) for at, line in enumerate(told) for q in line.statement.quantities if q.about]
    put = [(at, each) for at, line in enumerate(told) for each in line.located]
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
        "located": {
            "statement": Column("integer", [at for at, _ in put]),
            "document": Column("integer", [corpus.places[at] for at, _ in put]),
            "value": Column("text", [each.place.name for _, each in put]),
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


def _description(voice: Voice) -> str:
    """Of a voice that nobody can place; the others go by their names, and nobody asks."""
    return "" if voice.own or voice.known else description_key(voice.name)


def value_of(quantity: Quantity) -> str:
    """A quantity as printed, in small letters: "Twenty-two" and "twenty-two" are one value."""
    return " ".join(quantity.text.lower().split())


def _owners(packed: Sequence[bytes]) -> Ints:
    """To whom each number of packed columns belongs: its column's place."""
    sizes = [len(one) // WIDTH for one in packed]
    return np.repeat(np.arange(len(sizes)), sizes)


def _originals(wordings: Iterable[str]) -> list[int]:
    """For each document the first that has the same wording."""
    first: dict[str, int] = {}
    return [first.setdefault(wording, at) for at, wording in enumerate(wordings)]
