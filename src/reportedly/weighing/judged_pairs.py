"""Judgements as rows: the pairs that standing ones name, as the global steps number them.

A judgement may call a document by its id; a statement by its id, its attribution's, or that of the claim it words; a
voice by its key (a root's id) or its speaker's id.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import TypeVar

from reportedly.engines.base import Column
from reportedly.types import Judgement
from reportedly.weighing.corpus import Corpus
from reportedly.weighing.tables import Table, VoiceRow, claim_id

End = TypeVar("End", int, str)


def judgement_tables(corpus: Corpus, judgements: Iterable[Judgement], voices: Iterable[VoiceRow]) -> dict[str, Table]:
    """``copy_judgements``, ``claim_judgements`` and ``voice_judgements``."""
    judged = tuple(judgements)
    return copy_judgements(corpus, judged) | claim_judgements(corpus, judged) | voice_judgements(voices, judged)


def copy_judgements(corpus: Corpus, judgements: Iterable[Judgement]) -> dict[str, Table]:
    """``copy_judgements``: two documents, the earlier first."""
    copies = _named(judgements, "copy", {document.id: [at] for at, document in enumerate(corpus.documents)})
    ordered = sorted({(min(a, b), max(a, b), yes) for a, b, yes in copies})
    return {
        "copy_judgements": {
            "earlier": Column("integer", [a for a, _, _ in ordered]),
            "later": Column("integer", [b for _, b, _ in ordered]),
            "positive": Column("flag", [yes for _, _, yes in ordered]),
        }
    }


def claim_judgements(corpus: Corpus, judgements: Iterable[Judgement]) -> dict[str, Table]:
    """``claim_judgements``: two statements, in both directions."""
    judged = tuple(judgements)
    named = {name for each in judged if each.kind == "same claim" for name in (each.left, each.right)}
    claims = _named(judged, "same claim", _statement_ends(corpus, named))
    both = sorted(claims | {(b, a, yes) for a, b, yes in claims})
    return {
        "claim_judgements": {
            "one": Column("integer", [a for a, _, _ in both]),
            "other": Column("integer", [b for _, b, _ in both]),
            "positive": Column("flag", [yes for _, _, yes in both]),
        }
    }


def voice_judgements(voices: Iterable[VoiceRow], judgements: Iterable[Judgement]) -> dict[str, Table]:
    """``voice_judgements``: two voices, in both directions."""
    heard = _named(judgements, "same source", _voice_ends(voices))
    both = sorted(heard | {(b, a, yes) for a, b, yes in heard})
    return {
        "voice_judgements": {
            "one": Column("text", [a for a, _, _ in both]),
            "other": Column("text", [b for _, b, _ in both]),
            "positive": Column("flag", [yes for _, _, yes in both]),
        }
    }


def _named(judgements: Iterable[Judgement], kind: str, ends: Mapping[str, Iterable[End]]) -> set[tuple[End, End, bool]]:
    """The pairs that judgements of one kind name; what they call by a name nobody bears is passed over."""
    return {
        (one, other, judgement.verdict == "positive")
        for judgement in judgements
        if judgement.kind == kind and judgement.right is not None
        if judgement.retracted is None and judgement.verdict != "unsure"
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
