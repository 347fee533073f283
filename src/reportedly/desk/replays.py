"""Weighings of past moments, kept in memory for whoever looks at the same moment again.

A replay is named by what was known then, not by the moment: two moments between which nothing became known are
one. So a slider moved back and forth weighs each state once.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Hashable, Sequence
from dataclasses import dataclass
from functools import cached_property
from threading import Lock
from typing import Generic, TypeVar

from reportedly.briefing.changes import Change, changes
from reportedly.desk.claim_parts import Judged
from reportedly.desk.listing import findables, ranked
from reportedly.desk.progress import Silent
from reportedly.desk.seen import Holdings
from reportedly.desk.sourcing import SourceIndex
from reportedly.desk.weighing import heeded, proposals, weigh_known
from reportedly.ledger import RULE, Known, audit, narrow
from reportedly.ledger.listing import Findable
from reportedly.settings import SOURCES_KEPT, VIEWS_KEPT
from reportedly.types import Claim, Judgement
from reportedly.weighing import Weighed
from reportedly.weighing.dependence.figures import hints
from reportedly.weighing.dependence.pairs import Pair
from reportedly.weighing.naming import outlet_voice

T = TypeVar("T")
Claims = Callable[[], Sequence[Claim]]


@dataclass(frozen=True)
class Replay:
    """One state weighed: with the judgements it heeded."""

    weighed: Weighed
    judged: tuple[Judgement, ...]

    @cached_property
    def by_id(self) -> dict[str, Claim]:
        """Its claims."""
        return {claim.id: claim for claim in self.weighed.claims}

    @cached_property
    def by_root(self) -> dict[str, Claim]:
        """The first claim of each root."""
        found: dict[str, Claim] = {}
        for claim in self.weighed.claims:
            for root in claim.roots:
                found.setdefault(root.id, claim)
        return found

    def first_of(self, roots: Collection[str]) -> dict[str, Claim]:
        """``by_root`` of these."""
        return {root: self.by_root[root] for root in roots if root in self.by_root}


def replay(known: Known) -> Replay:
    """What is known at that moment, weighed."""
    proposed = proposals(known)
    return Replay(weigh_known(known, proposed, Silent()), heeded(known, proposed))


class Replays:
    """A bounded store, safe in threads: one state is weighed once, however many ask for it."""

    def __init__(self, most: int = VIEWS_KEPT) -> None:
        self._replays: Store[Replay] = Store(most)
        self._changes: Store[tuple[Change, ...]] = Store(most)
        self._hints: Store[tuple[Pair, ...]] = Store(most)
        self._judged: Store[Judged] = Store(1)
        self._holdings: Store[Holdings] = Store(most)
        self._sources: Store[SourceIndex] = Store(SOURCES_KEPT)
        self._rows: Store[list[Findable]] = Store(most)

    def get(self, known: Known) -> Replay:
        """The replay of what ``known`` shows."""
        return self._replays.get(state_of(known), lambda: replay(known))

    def changes(self, before: Known, after: Known, claims_before: Claims, claims_after: Claims) -> tuple[Change, ...]:
        """What changed from one state to another; the claims of either are asked for only where this is not known."""
        key = (state_of(before), state_of(after))
        return self._changes.get(key, lambda: changes(claims_before(), claims_after()))

    def hints(self, known: Known, claims: Claims) -> tuple[Pair, ...]:
        """Of all outlets known then: values suggest that one follows the other."""

        def make() -> tuple[Pair, ...]:
            outlets = {name: outlet_voice(outlet) for name, outlet in narrow.outlets(known.con).items()}
            return hints(claims(), outlets)

        return self._hints.get(state_of(known), make)

    def holdings(self, known: Known, make: Callable[[], Holdings]) -> Holdings:
        """What the ledger holds, while nothing is written."""
        return self._holdings.get((narrow.identity(known.con), audit.last(known.con)), make)

    def judged(self, known: Known, make: Callable[[], Judged]) -> Judged:
        """The judgements that hold now, while nothing is written."""
        return self._judged.get((narrow.identity(known.con), audit.last(known.con)), make)

    def sources(self, known: Known, make: Callable[[], SourceIndex]) -> SourceIndex:
        """All sources of what ``known`` shows."""
        return self._sources.get(state_of(known), make)

    def rows(self, known: Known) -> list[Findable]:
        """The claims of a replay as rows of a list, the most useful first."""
        claims = self.get(known).weighed.claims
        return self._rows.get(state_of(known), lambda: list(findables(known, ranked(claims))))


class Store(Generic[T]):
    """The ``most`` values asked for last. What is not here is made once, while others who ask for it wait."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, T] = OrderedDict()
        self._guard = Lock()
        self._making: dict[Hashable, Lock] = {}

    def find(self, key: Hashable) -> T | None:
        """The value of this key, where it is here."""
        with self._guard:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The value of this key."""
        with self._guard:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
            making = self._making.setdefault(key, Lock())
        with making:
            with self._guard:
                if key in self._kept:
                    return self._kept[key]
            try:
                made = make()
                with self._guard:
                    self._kept[key] = made
                    while len(self._kept) > self._most:
                        self._kept.popitem(last=False)
            finally:
                with self._guard:
                    self._making.pop(key, None)
            return made


def state_of(known: Known) -> tuple[Hashable, ...]:
    """What was known then, as a key: of which ledger, how far its record goes, how many documents of it, and people's
    judgements."""
    people = frozenset(judgement.id for judgement in known.judgements() if not judgement.by.startswith(RULE))
    return narrow.identity(known.con), known.seen(), known.count(), people, known.retracted()


KEPT = Replays()  # of this program: every desk opened in it, on whichever ledger, looks here
