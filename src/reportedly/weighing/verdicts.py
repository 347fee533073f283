"""Judgements whose ruling is a word in their detail: what somebody has ruled about one statement's side.

The detail of such a judgement is the ruling alone or, where a reason was given, "ruling: reason".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import cast

from reportedly.types import Judgement, Side
from reportedly.weighing.corpus import Corpus

SIDES: frozenset[str] = frozenset({"supports", "denies", "uncertain"})


def ruling(detail: str) -> str:
    """The ruling in a judgement's detail, without the reason."""
    return detail.partition(": ")[0]


def stance_verdicts(told: Corpus, judged: Iterable[Judgement]) -> dict[int, Side]:
    """The ruled side of statements, by number. A judgement of kind "stance" names a statement or an
    attribution on its left and the side in ``detail``; the latest positive one that stands rules."""
    rulings = sorted(
        (
            j
            for j in judged
            if j.kind == "stance" and j.retracted is None and j.verdict == "positive" and ruling(j.detail) in SIDES
        ),
        key=lambda j: (j.at, j.id),
    )
    if not rulings:
        return {}
    ends: dict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(told.lines):
        ends[line.statement.id].append(at)
        if line.statement.attribution is not None:
            ends[line.statement.attribution].append(at)
    return {at: cast("Side", ruling(j.detail)) for j in rulings for at in ends.get(j.left, ())}
