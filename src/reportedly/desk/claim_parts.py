"""What one claim names: documents, days, values; and the judgements that hold now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from reportedly.briefing.dates import moment
from reportedly.briefing.voices import carriers
from reportedly.ledger import RULE, Known, narrow
from reportedly.types import Claim, Judgement, Period, Place, Value

V = TypeVar("V", Period, Place)


def named_in(known: Known, claim: Claim, *kinds: str) -> dict[str, tuple[Value, ...]]:
    """The values of these kinds in the words of each assertion, by statement."""
    spans = {a.statement: (a.document, a.evidence.start, a.evidence.end) for a in claim.assertions}
    found = narrow.values(known.con, kinds, spans.values())
    return {statement: found[span] for statement, span in spans.items()}


def of_kind(named: Mapping[str, Sequence[Value]], kind: type[V]) -> dict[str, tuple[V, ...]]:
    """Those of one kind."""
    return {statement: tuple(each for each in own if isinstance(each, kind)) for statement, own in named.items()}


@dataclass(frozen=True)
class Judged:
    """The judgements that hold now: people's, also about what bears on no claim, and the rules' that the weighing
    heeded, by their left end."""

    people: tuple[Judgement, ...]
    rules: Mapping[str, tuple[Judgement, ...]]

    def among(self, voices: Iterable[str]) -> tuple[Judgement, ...]:
        """All by people, and of the rules' those about these voices: a ledger has thousands, one claim a few."""
        return (*self.people, *(j for voice in sorted(voices) for j in self.rules.get(voice, ())))

    def about(self, claim: Claim) -> tuple[Judgement, ...]:
        """``among`` the voices of a claim."""
        return self.among({root.id for root in claim.roots} | {a.chain[-1].source for a in claim.assertions if a.chain})


def judged_now(known: Known) -> Judged:
    """What holds in this view of the ledger."""
    rules: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in narrow.heeded(known.con):
        if judgement.by.startswith(RULE):
            rules[judgement.left].append(judgement)
    people = tuple(judgement for judgement in known.judgements() if not judgement.by.startswith(RULE))
    return Judged(people, {left: tuple(own) for left, own in rules.items()})


def documents_of(claim: Claim) -> frozenset[str]:
    """Every document that a claim names: those that carry it, those they repeat, those that give its numbers."""
    repeated = {a.copy_of for a in claim.assertions if a.copy_of is not None}
    values = {document for conflict in claim.conflicts for value in conflict.values for document in value.documents}
    return carriers(claim) | repeated | values | {document for each in claim.figures for document in each.documents}


def days_of(claim: Claim) -> tuple[str, ...]:
    """The days (ISO 8601) on which it was said, in order."""
    moments_said = [moment(a.asserted_at) for a in claim.assertions]
    return tuple(sorted({at.date().isoformat() for at in moments_said if at is not None}))
