"""Which statements say the same: cosines by numpy, the rest of a pair's score in SQL.

Compared are the statements of one story. Pairs near in meaning first; they show which statement gathers
most, and so words the main claim of its story; then everything else in the story with that one alone,
from further off.
"""

from __future__ import annotations

from reportedly.engines.base import Column, Engine
from reportedly.settings import FAR_MEANING, NEAR_MEANING
from reportedly.weighing.corpus import Corpus
from reportedly.weighing.meanings import Ints, Meanings
from reportedly.weighing.plan import COMPARE, MAIN, run


def compare(told: Corpus, engine: Engine) -> None:
    """Make ``statement_pairs``, ``open_statements`` and ``main_centres``."""
    story = dict(engine.rows("SELECT document, story FROM story_of"))
    kept = [int(at) for (at,) in engine.rows("SELECT statement FROM statements ORDER BY statement NULLS LAST")]
    groups = [story[told.place(at)] for at in kept]
    meanings = Meanings([line.statement.meaning for line in told.lines])
    _score(engine, meanings.near(kept, groups, round(1000 * NEAR_MEANING)))
    engine.create("near_scores", "SELECT * FROM statement_scores")
    run(engine, MAIN)
    centres = [int(at) for (at,) in engine.rows("SELECT centre FROM main_centres ORDER BY centre NULLS LAST")]
    _score(engine, meanings.around(centres, kept, groups, round(1000 * FAR_MEANING)))
    engine.create("statement_scores", "SELECT * FROM statement_scores UNION ALL SELECT * FROM near_scores")
    run(engine, ("statement_pairs", "open_statements"))


def _score(engine: Engine, pairs: dict[str, Ints]) -> None:
    engine.load("near_pairs", {name: Column("integer", values) for name, values in pairs.items()})
    run(engine, COMPARE)
