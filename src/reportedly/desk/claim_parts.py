"""What one claim names: documents, days, values; and the judgements that hold now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from reportedly.briefing.dates import moment
from reportedly.briefing.voices import carriers
from reportedly.ledger import RULE, Known, narrow
from reportedly.reading.values.read import within
from reportedly.types import Claim, Judgement, Period, Place, Value

V = TypeVar("V", Period, Place)


def named_in(known: Known, claim: Claim, *kinds: str) -> dict[str, tuple[Value, ...]]:
    """The values of these kinds in the words of each assertion, by statement."""
    spans = [(a.document, a.evidence.start, a.evidence.end) for a in claim.assertions]
    found = narrow.values(known.con, kinds, spans)
    return {
        a.statement: tuple(within(found.get(a.document, ()), ((a.evidence.start, a.evidence.end),)))
        for a in claim.assertions
    }


def of_kind(named: Mapping[str, Sequence[Value]], kind: type[V]) -> dict[str, tuple[V, ...]]:
    """Those of one kind."""
    return {statement: tuple(each for each in own if isinstance(each, kind)) for statement, own in named.items()}


def judged_now(known: Known) -> tuple[Judgement, ...]:
    """What people rule now, also about what bears on no claim, and the rules' rows that the weighing heeded."""
    people = (judgement for judgement in known.judgements() if not judgement.by.startswith(RULE))
    return (*people, *(judgement for judgement in narrow.heeded(known.con) if judgement.by.startswith(RULE)))


def documents_of(claim: Claim) -> frozenset[str]:
    """Every document that a claim names: those that carry it, those they repeat, those that give its numbers."""
    repeated = {a.copy_of for a in claim.assertions if a.copy_of is not None}
    values = {document for conflict in claim.conflicts for value in conflict.values for document in value.documents}
    return carriers(claim) | repeated | values | {document for each in claim.figures for document in each.documents}


def days_of(claim: Claim) -> tuple[str, ...]:
    """The days (ISO 8601) on which it was said, in order."""
    moments_said = [moment(a.asserted_at) for a in claim.assertions]
    return tuple(sorted({at.date().isoformat() for at in moments_said if at is not None}))
