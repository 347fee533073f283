"""Readings in, claims and copies out: the one entry to this room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.engines.base import Column, Engine
from reportedly.types import Claim, Copy, Judgement, Reading
from reportedly.weighing.assemble import assemble
from reportedly.weighing.clusters import cluster
from reportedly.weighing.comparing import compare
from reportedly.weighing.copies import copies, match_copies
from reportedly.weighing.corpus import Corpus, corpus
from reportedly.weighing.judged_pairs import judgement_tables
from reportedly.weighing.plan import CONFLICTS, ROOTS, STANDING, STORY_PAIRS, SUPPORT, components, run
from reportedly.weighing.prepare import Prepared
from reportedly.weighing.stories import stories
from reportedly.weighing.tables import (
    Table,
    VoiceRow,
    document_table,
    line_tables,
    mark_tables,
    statement_tables,
    voice_table,
)
from reportedly.weighing.taking_sides import Member, Stances, own_words, sides, stances
from reportedly.weighing.verdicts import stance_verdicts
from reportedly.weighing.wordings import wording_tables

_SIDE_NUMBER = {"supports": 1, "denies": -1, "uncertain": 0}


@dataclass(frozen=True, slots=True)
class Given:
    """What is known already and need not be worked out again. ``prepared``: by document. ``voices``: all there
    are, also in documents that are not weighed now. ``stories``: the story of each document, if settled."""

    prepared: Mapping[str, Prepared] = field(default_factory=dict)
    voices: frozenset[VoiceRow] = frozenset()
    stories: Mapping[str, str] | None = None


NOTHING = Given()


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a run of weighing gives; in an order that does not depend on the input's. ``stories``: of each
    document, by id, the first document of its story; ``near``: two documents and their closeness in
    thousandths; ``persons``: of each voice the one that stands for it, and whether it is known."""

    claims: tuple[Claim, ...]
    copies: tuple[Copy, ...]
    stories: dict[str, str] = field(default_factory=dict, repr=False)
    near: tuple[tuple[str, str, int], ...] = field(default=(), repr=False)
    persons: dict[str, tuple[str, bool]] = field(default_factory=dict, repr=False)


def weigh(
    readings: Iterable[Reading], judgements: Iterable[Judgement], engine: Engine, given: Given = NOTHING
) -> Weighed:
    """Claims with their roots and standing, and copies, of these readings under these judgements.

    Deterministic; the order of ``readings`` and ``judgements`` does not matter, and a reading that
    occurs twice counts once. Judgements that name nothing in the readings are passed over. Leaves its
    tables in ``engine``, where every step can be looked at.
    """
    told, judged = corpus(readings, given.prepared), tuple(judgements)
    voices = given.voices.union(*(one.voices for one in told.prepared))
    put(engine, document_table(told) | wording_tables(told) | statement_tables(told) | line_tables(told))
    put(engine, voice_table(voices) | judgement_tables(told, judged, voices))
    match_copies(told, engine)
    components(engine, "copy_edges")
    run(engine, ("copy_families",))
    _tell_stories(told, engine, given.stories)
    cluster(*compare(told, engine), engine)
    stance = _weigh_stances(told, engine)
    _join_voices(engine)
    _take_sides(told, judged, stance, engine)
    run(engine, STANDING + CONFLICTS)
    ids = [document.id for document in told.documents]
    return Weighed(
        assemble(told, engine),
        copies(told, engine),
        {ids[at]: ids[story] for at, story in engine.rows("SELECT document, story FROM story_of")},
        tuple(sorted(near(ids, engine))) if given.stories is None else (),
        {voice: (person, bool(known)) for voice, person, known in engine.rows("SELECT * FROM voice_groups")},
    )


def near(ids: Sequence[str], engine: Engine) -> Iterator[tuple[str, str, int]]:
    """The pairs of documents, by id, that may tell one story, with their closeness."""
    for one, other, closeness in engine.rows("SELECT earlier, later, closeness FROM document_scores"):
        yield ids[one], ids[other], closeness


def _tell_stories(told: Corpus, engine: Engine, settled: Mapping[str, str] | None) -> None:
    if settled is None:
        put(engine, mark_tables(told))
        run(engine, STORY_PAIRS)
        stories(engine)
        return
    first: dict[str, int] = {}
    place = [first.setdefault(settled[document.id], at) for at, document in enumerate(told.documents)]
    columns = {"document": Column("integer", range(len(place))), "story": Column("integer", place)}
    engine.load("story_of", columns)


def put(engine: Engine, tables: dict[str, Table]) -> None:
    """Load tables by name."""
    for name, table in tables.items():
        engine.load(name, table)


def _join_voices(engine: Engine) -> None:
    """Lines to roots: judgements first, then copies, then the known voice that unknown ones rest on."""
    run(engine, ("voice_bonds",))
    components(engine, "voice_bonds", "text")
    run(engine, ("voice_groups", *SUPPORT, "unknown_links"))
    components(engine, "unknown_links", "text")
    run(engine, ROOTS)


def _weigh_stances(told: Corpus, engine: Engine) -> Stances:
    """The stance of documents to claims; makes ``own_words``, which count among the assertions."""
    rows = engine.rows("SELECT claim, statement, score FROM claim_members")
    members = [Member(int(claim), int(statement), int(score)) for claim, statement, score in rows]
    found = stances(told, members)
    engine.load("own_words", own_words(told, members, found))
    return found


def _take_sides(told: Corpus, judged: tuple[Judgement, ...], stance: Stances, engine: Engine) -> None:
    """Make ``sided``: the side of each assertion, a row step over statement, wording and document."""
    rows = engine.rows(
        "SELECT a.claim, r.root, r.known, a.statement, a.score FROM assertions a "
        "JOIN roots r ON r.claim = a.claim AND r.voice = a.voice ORDER BY a.claim NULLS LAST, a.statement NULLS LAST"
    )
    found = sides(told, [(row[0], row[3], row[4]) for row in rows], stance, stance_verdicts(told, judged))
    engine.load(
        "sided",
        {
            "claim": Column("integer", [row[0] for row in rows]),
            "root": Column("text", [row[1] for row in rows]),
            "known": Column("integer", [row[2] for row in rows]),
            "statement": Column("integer", [row[3] for row in rows]),
            "score": Column("integer", [row[4] for row in rows]),
            "asserted": Column("real", [told.moments[told.place(row[3])] for row in rows]),
            "side": Column("integer", [_SIDE_NUMBER[one] for one in found]),
        },
    )
