"""Readings in, claims and copies out: the one entry to this room."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.engines.base import Column, Engine
from reportedly.types import Claim, Copy, Judgement, Reading
from reportedly.weighing.assemble import assemble
from reportedly.weighing.clusters import cluster
from reportedly.weighing.comparing import compare
from reportedly.weighing.copies import copies
from reportedly.weighing.corpus import Corpus, asserted_at, corpus
from reportedly.weighing.plan import CONFLICTS, MATCH_COPIES, ROOTS, STANDING, STORY_PAIRS, SUPPORT, components, run
from reportedly.weighing.stories import stories
from reportedly.weighing.tables import Table, document_tables, judgement_tables, line_tables, statement_tables
from reportedly.weighing.taking_sides import Member, Stances, own_words, sides, stances
from reportedly.weighing.verdicts import stance_verdicts

_SIDE_NUMBER = {"supports": 1, "denies": -1, "uncertain": 0}


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a run of weighing gives; both in an order that does not depend on the input's."""

    claims: tuple[Claim, ...]
    copies: tuple[Copy, ...]


def weigh(readings: Iterable[Reading], judgements: Iterable[Judgement], engine: Engine) -> Weighed:
    """Claims with their roots and standing, and copies, of these readings under these judgements.

    Deterministic; the order of ``readings`` and ``judgements`` does not matter, and a reading that
    occurs twice counts once. Judgements that name nothing in the readings are passed over. Leaves its
    tables in ``engine``, where every step can be looked at.
    """
    told, judged = corpus(readings), tuple(judgements)
    for tables in (document_tables(told), statement_tables(told), line_tables(told), judgement_tables(told, judged)):
        _load(engine, tables)
    run(engine, MATCH_COPIES)
    components(engine, "copy_edges")
    run(engine, ("copy_families",))
    run(engine, STORY_PAIRS)
    stories(engine)
    compare(told, engine)
    cluster(engine)
    stance = _weigh_stances(told, engine)
    _join_voices(engine)
    _take_sides(told, judged, stance, engine)
    run(engine, STANDING + CONFLICTS)
    return Weighed(assemble(told, engine), copies(told, engine))


def _load(engine: Engine, tables: dict[str, Table]) -> None:
    for name, table in tables.items():
        engine.load(name, table)


def _join_voices(engine: Engine) -> None:
    """Lines to roots: judgements first, then copies, then the known voice that unknown ones rest on."""
    run(engine, ("voice_bonds",))
    components(engine, "voice_bonds")
    run(engine, ("voice_groups", *SUPPORT, "unknown_links"))
    components(engine, "unknown_links")
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
    moments = [asserted_at(document) for document in told.documents]
    engine.load(
        "sided",
        {
            "claim": Column("integer", [row[0] for row in rows]),
            "root": Column("text", [row[1] for row in rows]),
            "known": Column("integer", [row[2] for row in rows]),
            "statement": Column("integer", [row[3] for row in rows]),
            "score": Column("integer", [row[4] for row in rows]),
            "asserted": Column("real", [moments[told.number[told.lines[row[3]].statement.document]] for row in rows]),
            "side": Column("integer", [_SIDE_NUMBER[one] for one in found]),
        },
    )
