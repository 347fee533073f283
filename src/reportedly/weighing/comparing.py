"""Which statements say the same: what they share by numpy, a pair's score in SQL.

Compared are the statements of one story. Pairs near in meaning first; they show which statement gathers
most, and so words the main claim of its story; then everything else in the story with that one alone,
from further off.
"""

from __future__ import annotations

import numpy as np

from reportedly.engines.base import Column, Engine
from reportedly.settings import FAR_MEANING, NEAR_MEANING, REACH_FROM
from reportedly.weighing.corpus import Corpus
from reportedly.weighing.meanings import Meanings, Near
from reportedly.weighing.packing import Ints
from reportedly.weighing.plan import run
from reportedly.weighing.shared_terms import Terms
from reportedly.weighing.stars import Pairs, Statements, both_ways, reach

_NEAR, _FAR = round(1000 * NEAR_MEANING), round(1000 * FAR_MEANING)


class Compared:
    """The statements of an engine, ordered by their ``numbers``, each by its place there, and their pairs."""

    def __init__(self, told: Corpus, engine: Engine) -> None:
        rows = engine.arrays(
            "SELECT s.statement, s.fitness, s.prominence, f.family, o.story FROM statements s "
            "JOIN copy_families f ON f.document = s.document JOIN story_of o ON o.document = s.document "
            "ORDER BY s.statement NULLS LAST"
        )
        self.numbers, self.story = rows["statement"], rows["story"]
        self.statements = Statements(rows["family"], rows["fitness"], rows["prominence"])
        self._meanings = Meanings([told.lines[at].statement.meaning for at in self.numbers.tolist()])
        self._terms = Terms([told.said[at] for at in self.numbers.tolist()])
        self._engine = engine

    def places(self, *numbers: Ints) -> tuple[Ints, ...]:
        """The places of statements by their numbers."""
        return tuple(np.searchsorted(self.numbers, each) for each in numbers)

    def pairs(self) -> Pairs:
        """What ``statement_pairs`` holds."""
        rows = self._engine.arrays("SELECT one, other, score FROM statement_pairs")
        one, other = self.places(rows["one"], rows["other"])
        return both_ways(self.statements, one, other, rows["score"], round(1000 * REACH_FROM))

    def near(self) -> Near:
        """All that are near in meaning."""
        order = np.argsort(self.story, kind="stable")
        stories = np.split(order, np.flatnonzero(np.diff(self.story[order])) + 1)
        return self._meanings.near(stories, _NEAR)

    def around(self, centres: Ints) -> Near:
        """What is further off, but not too far, from a centre in its story."""
        order = np.argsort(self.story, kind="stable")
        begins, ends = (np.searchsorted(self.story[order], self.story[centres], side) for side in ("left", "right"))
        stories = [order[begin:end] for begin, end in zip(begins, ends, strict=True)]
        return self._meanings.around(centres, stories, _FAR, _NEAR)

    def score(self, near: Near) -> None:
        """Make ``statement_scores`` of pairs."""
        one, other, cosine = near
        shared, names = self._terms.shared(one, other)
        told = {
            "one": self.numbers[one],
            "other": self.numbers[other],
            "cosine": cosine,
            "shared": shared,
            "names": names,
        }
        self._engine.load("near_pairs", {name: Column("integer", values) for name, values in told.items()})
        run(self._engine, ("statement_scores",))


def compare(told: Corpus, engine: Engine) -> tuple[Compared, Ints]:
    """Make ``statement_scores`` and ``statement_pairs``; what was compared, and the places of the wordings of main
    claims."""
    compared = Compared(told, engine)
    run(engine, ("claim_rulings",))
    compared.score(compared.near())
    run(engine, ("statement_pairs",))
    main = _main(compared)
    engine.create("near_scores", "SELECT * FROM statement_scores")
    compared.score(compared.around(main))
    engine.create("statement_scores", "SELECT * FROM statement_scores UNION ALL SELECT * FROM near_scores")
    run(engine, ("statement_pairs",))
    return compared, main


def _main(compared: Compared) -> Ints:
    """The statements that gather most in their stories, of equals the earlier: what the articles are about."""
    reaches, story = reach(compared.statements, compared.pairs()), compared.story
    order = np.lexsort((-reaches, story))
    first = order[np.flatnonzero(np.diff(story[order], prepend=-1))]
    return np.sort(first[reaches[first] > 0])
