"""Star clusters over scored pairs (Aslam, Pelekhov & Rus 2004), taken in rounds.

The statement that gathers most becomes a claim's wording and takes the open statements similar to it; then the next.
Every member is similar to the wording itself, so a chain of small steps never joins two events. All statements that
outreach their neighbours are taken in one round, which gives the same stars in any order and in few rounds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from reportedly.weighing.packing import Ints

Flags = npt.NDArray[np.bool_]
Star = tuple[int, int, int]  # statement, claim, score


@dataclass(frozen=True, slots=True)
class Statements:
    """What is compared, by place; earlier is smaller. ``family``: of copies, that its document is in; ``fitness`` to
    word a claim and ``prominence`` in its article, in hundredths."""

    family: Ints
    fitness: Ints
    prominence: Ints


@dataclass(frozen=True, slots=True)
class Pairs:
    """Two statements, by place, in both directions, and their score; ordered by ``one``, then the ``family`` of
    ``other``. ``worth``: what ``other`` adds to the reach of ``one``."""

    one: Ints
    other: Ints
    score: Ints
    family: Ints
    worth: Ints

    def where(self, kept: Flags) -> Pairs:
        """Some of them."""
        return Pairs(*(getattr(self, name)[kept] for name in ("one", "other", "score", "family", "worth")))


def both_ways(statements: Statements, one: Ints, other: Ints, score: Ints, least: int) -> Pairs:
    """Pairs in one direction as in both. A neighbour adds by how much its score is above ``least``; one of the same
    family of copies adds nothing."""
    one, other = np.concatenate([one, other]), np.concatenate([other, one])
    score = np.concatenate([score, score])
    family = statements.family[other]
    order = np.argsort(one * (1 + family.max(initial=0)) + family, kind="stable")
    one, other, score, family = one[order], other[order], score[order], family[order]
    worth = np.maximum(score - least, 0) * statements.prominence[other]
    worth[family == statements.family[one]] = 0
    return Pairs(one, other, score, family, worth)


def reach(statements: Statements, open_pairs: Pairs) -> Ints:
    """How much each statement could gather: the best of each family of copies, summed, times how fit it is to word a
    claim; 0 where there is nobody to gather. So copies of one text count once, and a statement gains nothing by being
    copied."""
    found = np.zeros(len(statements.fitness), dtype=np.int64)
    starts = _starts(open_pairs.one, open_pairs.family)
    if len(starts):
        best, one = np.maximum.reduceat(open_pairs.worth, starts), open_pairs.one[starts]
        firsts = _starts(one)
        found[one[firsts]] = 1 + np.add.reduceat(best, firsts)
    return found * statements.fitness


def stars(
    statements: Statements,
    told: Pairs,
    main: Iterable[int],
    least: int,
    apart: Iterable[tuple[int, int]] = (),
) -> list[Star]:
    """Statements with their claim, which goes by the statement that words it, and their score. Those with a score of
    ``least`` join; any pair will do with a ``main`` statement. Of two that must stay ``apart`` (both directions) the
    one nearer to the claim's words joins and the other stays open; a statement in no star is left out."""
    is_main = np.zeros(len(statements.fitness), dtype=np.bool_)
    is_main[list(main)] = True
    keep_apart = _beside(apart)
    found: list[Star] = []
    while len(told.one):
        centre = _centres(statements, told)
        joined = _parted(_joining(told, centre, is_main, least), keep_apart)
        if not joined:
            break
        found += joined
        is_open = np.ones(len(is_main), dtype=np.bool_)
        is_open[[statement for statement, _, _ in joined]] = False
        told = told.where(is_open[told.one] & is_open[told.other])
    return found


def _centres(statements: Statements, told: Pairs) -> Flags:
    """The statements that no neighbour outreaches: the next claims' wordings. Of equals the earlier wins."""
    reaches = reach(statements, told)
    mine, others = reaches[told.one], reaches[told.other]
    centre: Flags = reaches > 0
    centre[told.one[(others > mine) | ((others == mine) & (told.other < told.one))]] = False
    return centre


def _joining(told: Pairs, centre: Flags, is_main: Flags, least: int) -> list[Star]:
    """The centres, and each other statement with the centre it is nearest to, of equals the earlier."""
    near = told.where(centre[told.other] & ~centre[told.one] & ((told.score >= least) | is_main[told.other]))
    order = np.lexsort((near.other, -near.score, near.one))
    first = order[_starts(near.one[order])]
    own = np.flatnonzero(centre).tolist()
    joining = (near.one[first].tolist(), near.other[first].tolist(), near.score[first].tolist())
    return [*zip(*joining, strict=True), *((statement, statement, 1000) for statement in own)]


def _parted(joining: list[Star], apart: dict[int, set[int]]) -> list[Star]:
    """Without those that must not join beside one that is nearer."""
    place = {statement: (claim, score) for statement, claim, score in joining if apart}

    def nearer(statement: int, claim: int, score: int, other: int) -> bool:
        told = place.get(other)
        return told is not None and told[0] == claim and (-told[1], other) < (-score, statement)

    return [star for star in joining if not any(nearer(*star, other) for other in apart.get(star[0], ()))]


def _beside(edges: Iterable[tuple[int, int]]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    for one, other in edges:
        found[one].add(other)
    return found


def _starts(*columns: Ints) -> Ints:
    """Where ordered rows begin to be others."""
    if not len(columns[0]):
        return np.empty(0, dtype=np.int64)
    changed = np.zeros(len(columns[0]), dtype=np.bool_)
    changed[0] = True
    for column in columns:
        changed[1:] |= column[1:] != column[:-1]
    return np.flatnonzero(changed)
