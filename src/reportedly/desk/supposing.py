"""What a judgement would change: the claims it touches are weighed as if it stood, and nothing is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from reportedly.briefing.effect import Shift, effect
from reportedly.desk.progress import Silent
from reportedly.desk.replays import Store, state_of
from reportedly.desk.reviewing import opposite_of, same_pair
from reportedly.desk.weighing import Fresh, Ground, ground_of, weigh_on
from reportedly.errors import UsageError
from reportedly.ledger import Decision, Known, Ledger, moments, narrow
from reportedly.ledger.judgements import sides
from reportedly.settings import SUPPOSED_NEW
from reportedly.types import Claim, Judgement

_SILENT = Silent()


@dataclass(frozen=True, slots=True)
class Supposed(Known):
    """A view of the ledger in which some judgements stand, and some do not, that are not so in the file."""

    added: tuple[Judgement, ...] = ()
    without: frozenset[str] = frozenset()

    def judgements(self) -> Iterator[Judgement]:
        """As if those had been made, and these taken back."""
        kept = (each for each in Known.judgements(self) if each.id not in self.without)
        return chain(kept, self.added)


class Supposing:
    """Weighs beforehand, on one ledger."""

    def __init__(self, ledger: Ledger, grounds: Store[tuple[Ground, Fresh]] | None = None) -> None:
        self._ledger, self._grounds = ledger, GROUNDS if grounds is None else grounds

    def effects(self, asked: Sequence[Sequence[Decision]], by: str) -> tuple[tuple[Shift, ...], ...]:
        """For each set of decisions what would change if ``by`` made them together. What waits to be weighed counts
        as weighed.

        Raises UsageError where the ledger was never weighed, or has grown by more than a neighbourhood since.
        """
        with self._ledger.known() as known:
            ground, now = self._grounds.get(state_of(known), lambda: _grounded(known))
            return tuple(_effect(known, ground, now, decisions, by) for decisions in asked)


def _grounded(known: Known) -> tuple[Ground, Fresh]:
    """The ground, and the claims as they are, without what a weighing that is not asked for would cost."""
    ground = ground_of(known, _SILENT)
    new = 0 if ground.before is None else len(ground.prepared.keys() - ground.before.stories.keys())
    if ground.before is None or new > SUPPOSED_NEW:
        raise UsageError("The ledger has grown since its claims were worked out; what would change is not known yet.")
    return ground, weigh_on(known, ground, _SILENT)


def _effect(known: Known, ground: Ground, now: Fresh, decisions: Sequence[Decision], by: str) -> tuple[Shift, ...]:
    same = {j.id: j for each in decisions for j in same_pair(each, known)}
    without = frozenset(j.id for each in decisions for j in opposite_of(each, same.values(), by))
    supposed = Supposed(known.con, known.as_of, tuple(_judgement(each, by) for each in decisions), without)
    then = weigh_on(supposed, ground, _SILENT)
    touched = _region(now) | _region(then)
    return effect(_claims(known, now, touched), _claims(known, then, touched))


def _judgement(decision: Decision, by: str) -> Judgement:
    at = moments.now()
    left, right = sides(decision)
    name = f"supposed:{decision.kind}:{left}:{right}"
    return Judgement(name, decision.kind, left, right, decision.verdict, by, at, detail=decision.detail)


def _region(fresh: Fresh) -> frozenset[str]:
    return fresh.state.region or frozenset()


def _claims(known: Known, fresh: Fresh, touched: frozenset[str]) -> tuple[Claim, ...]:
    """The claims of these documents after this weighing: those it made, and those it left as they were."""
    if fresh.state.region is None:
        return fresh.weighed.claims
    kept = narrow.claims_on(known.con, touched)
    replaced = {each.id for each in narrow.claims_on(known.con, fresh.state.region)}
    made = {each.id: each for each in fresh.weighed.claims}
    return tuple({**{each.id: each for each in kept if each.id not in replaced}, **made}.values())


GROUNDS: Store[tuple[Ground, Fresh]] = Store(1)  # of this program; the next judgement makes another
