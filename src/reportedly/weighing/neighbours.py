"""Parts of a weighing for a ledger that grew: close pairs, stories and persons without weighing claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reportedly.engines.base import Column, Engine
from reportedly.types import Document, Judgement, Reading
from reportedly.weighing.corpus import Corpus, corpus
from reportedly.weighing.judged_pairs import copy_judgements, voice_judgements
from reportedly.weighing.plan import MATCH_COPIES, STORY_PAIRS, components, run
from reportedly.weighing.prepare import Prepared
from reportedly.weighing.stories import stories
from reportedly.weighing.tables import VoiceRow, document_table, document_tables, voice_table
from reportedly.weighing.weigh import near, put

Near = tuple[str, str, int]
Persons = dict[str, tuple[str, bool]]


def pairs(
    readings: Sequence[Reading], prepared: Mapping[str, Prepared], engine: Engine
) -> tuple[list[Near], list[tuple[str, str]]]:
    """Close pairs of these documents, by id, with their closeness in thousandths, and pairs of copies."""
    told = corpus(readings, prepared)
    put(engine, document_tables(told) | copy_judgements(told, ()))
    run(engine, MATCH_COPIES + STORY_PAIRS)
    ids = [document.id for document in told.documents]
    copied = engine.rows("SELECT earlier, later FROM copy_pairs")
    return list(near(ids, engine)), [(ids[one], ids[other]) for one, other in copied]


def settle(
    documents: Sequence[Document],
    prepared: Mapping[str, Prepared],
    close: Iterable[Near],
    judged: Iterable[Judgement],
    engine: Engine,
) -> dict[str, str]:
    """The story of each document, named after the story's first, from close pairs that are known."""
    told: Corpus = corpus((Reading(document, (), ()) for document in documents), prepared)
    rows = [(told.number[one], told.number[other], closeness) for one, other, closeness in close]
    scores = {
        "earlier": Column("integer", [min(one, other) for one, other, _ in rows]),
        "later": Column("integer", [max(one, other) for one, other, _ in rows]),
        "closeness": Column("integer", [closeness for _, _, closeness in rows]),
    }
    put(engine, document_table(told) | copy_judgements(told, judged) | {"document_scores": scores})
    stories(engine)
    ids = [document.id for document in told.documents]
    return {ids[at]: ids[story] for at, story in engine.rows("SELECT document, story FROM story_of")}


def persons(voices: Iterable[VoiceRow], judged: Iterable[Judgement], engine: Engine) -> Persons:
    """The one that stands for each voice, and whether anybody knows it."""
    rows = frozenset(voices)
    put(engine, voice_table(rows) | voice_judgements(rows, judged))
    run(engine, ("voice_bonds",))
    components(engine, "voice_bonds", "text")
    run(engine, ("voice_groups",))
    return {voice: (person, bool(known)) for voice, person, known in engine.rows("SELECT * FROM voice_groups")}
