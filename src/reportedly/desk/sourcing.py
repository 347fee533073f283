"""What the ledger knew at a moment of its sources, ready for a page of one or a list of all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from reportedly.briefing.assemble import usefulness
from reportedly.briefing.source_names import Persons, Sources
from reportedly.briefing.source_parts import parts
from reportedly.briefing.source_view import SourceRow, SourceView, Told, source_rows, source_view
from reportedly.desk.weighing import heeded, proposals
from reportedly.ledger import Known
from reportedly.types import Claim, Judgement
from reportedly.weighing import Weighed
from reportedly.weighing.dependence.figures import hints
from reportedly.weighing.dependence.pairs import Pair
from reportedly.weighing.naming import outlet_voice
from reportedly.weighing.version import version


@dataclass(frozen=True, slots=True)
class SourceIndex:
    """All sources of one state, for looking at one after the other; ``claims``: those each has a part in."""

    told: Told
    claims: Mapping[str, tuple[Claim, ...]]
    rows: tuple[SourceRow, ...]
    asked: dict[str, str] = field(default_factory=dict)  # what names have led to

    def view(self, name: str, as_of: str | None) -> SourceView:
        """As ``one_source``, from the source's own claims alone."""
        source = name if name in self.claims else self.asked.get(name)
        if source is None:  # looking through every name of every source takes a tenth of a second on thousands
            source = self.asked[name] = self.told.sources.called(name)
        return source_view(replace(self.told, claims=self.claims.get(source, ()), as_of=as_of), source)


def index(known: Known, claims: Iterable[Claim], persons: Persons, judged: Iterable[Judgement]) -> SourceIndex:
    """Worked out once for a state; it takes seconds on thousands of articles."""
    told = told_of(known, claims, persons, judged, None)
    found = parts(told.claims, told.sources)
    rows = source_rows(told, found)
    return SourceIndex(told, {name: tuple(part.claim for part in own) for name, own in found.items()}, rows)


def one_source(known: Known, weighed: Weighed, name: str, as_of: str | None) -> SourceView:
    """The page of the source called ``name``. Raises UsageError where there is none, or several."""
    told = _weighed(known, weighed, as_of)
    return source_view(told, told.sources.called(name))


def all_sources(known: Known, weighed: Weighed, as_of: str | None) -> tuple[SourceRow, ...]:
    """Every source that has a part in a claim."""
    return source_rows(_weighed(known, weighed, as_of))


def _weighed(known: Known, weighed: Weighed, as_of: str | None) -> Told:
    kept = None if weighed.persons else known.kept(version())
    persons = weighed.persons if kept is None else kept.persons
    return told_of(known, weighed.claims, persons, heeded(known, proposals(known)), as_of)


def told_of(
    known: Known, claims: Iterable[Claim], persons: Persons, judged: Iterable[Judgement], as_of: str | None
) -> Told:
    documents, spoken = tuple(known.documents()), tuple(known.spoken())
    outlets = Counter(document.outlet for document in documents if document.outlet)
    ranked = sorted(claims, key=usefulness)
    sources = Sources(spoken, outlets, persons, ranked)
    homes = {each.id: sources.of(outlet_voice(each.outlet)) for each in documents if each.outlet}

    @cache
    def tied() -> tuple[Pair, ...]:
        return hints(ranked, homes)

    return Told(
        claims=ranked,
        chosen=lambda names: (each for each in documents if each.id in names),
        outlets=outlets,
        hints=lambda name: tied() if name is None or name in homes.values() else (),
        spoken=spoken,
        sources=sources,
        judged=tuple(judged),
        made=tuple(known.made("grade")),
        as_of=as_of,
    )
