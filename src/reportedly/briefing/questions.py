"""What a reviewer is asked: the decisions on which most hangs, in words, with both quotes.

A question stands for one judgement that a person could write: ``accept`` says what the machine holds is so,
``reject`` that it is not. Questions are derived: they are found anew in every weighing, and one that a
person has answered is found no more.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from reportedly.types import Judgement

Topic = Literal["contradiction", "numbers", "one voice", "unsure merge", "same person"]
Kind = Literal["stance", "same claim", "same source", "copy"]

TOPICS: dict[Topic, str] = {
    "contradiction": "Contradiction",
    "numbers": "Values that cannot all hold",
    "one voice": "Many articles, one voice",
    "unsure merge": "Unsure merge",
    "same person": "Same person",
}
RULE = "rule:"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of one article on one side of a question. ``exact`` is ``start`` to ``end`` of the document's text;
    ``mark`` is the part of ``exact`` that the machine stands on."""

    document: str
    article: str
    asserted_at: str | None
    voice: str
    path: tuple[str, ...]
    stance: str
    statement: str
    attribution: str | None
    exact: str
    start: int
    end: int
    mark: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Question:
    """``left``, ``right``, ``word``: of the judgement that an answer writes. ``by``: the rule that proposed what is
    asked, "weighing" where it is derived; ``score``: the rule's own, in [0, 1]. ``weight`` orders the queue."""

    id: str
    topic: Topic
    kind: Kind
    left: str
    right: str | None
    word: str
    ask: str
    quotes: tuple[Quote, Quote]
    claim: str | None
    wording: str
    standing: str
    if_accepted: str
    if_rejected: str
    by: str
    score: float | None
    weight: float

    @property
    def pair(self) -> Pair:
        """What a judgement must name to answer it."""
        return pair_of(self.kind, self.left, self.right)


Pair = tuple[str, frozenset[str | None]]


@dataclass(frozen=True, slots=True)
class Queue:
    """Open questions, the weightiest first; behind them the ``deferred`` ones, the longest deferred first."""

    open: tuple[Question, ...]
    deferred: tuple[Question, ...]

    @property
    def all(self) -> tuple[Question, ...]:
        return (*self.open, *self.deferred)


def pair_of(kind: str, left: str, right: str | None) -> Pair:
    """Of a judgement: its kind and its ends, whichever way round."""
    return kind, frozenset({left, right})


def answered(judgements: Iterable[Judgement]) -> set[Pair]:
    """Pairs that a person has ruled on and that ruling stands."""
    return {pair_of(j.kind, j.left, j.right) for j in _of_people(judgements) if j.verdict != "unsure"}


def queue_of(questions: Sequence[Question], judgements: Collection[Judgement]) -> Queue:
    """The questions that nobody has answered by now, those that somebody was unsure about last."""
    done = answered(judgements)
    unsure: dict[Pair, str] = {}
    for j in _of_people(judgements):
        if j.verdict == "unsure":
            pair = pair_of(j.kind, j.left, j.right)
            unsure[pair] = max(unsure.get(pair, ""), j.at)
    left = [each for each in questions if each.pair not in done]
    deferred = sorted((each for each in left if each.pair in unsure), key=lambda each: (unsure[each.pair], each.id))
    return Queue(tuple(each for each in left if each.pair not in unsure), tuple(deferred))


def _of_people(judgements: Iterable[Judgement]) -> Iterable[Judgement]:
    return (j for j in judgements if j.retracted is None and not j.by.startswith(RULE))
