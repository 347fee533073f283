"""What the ledger knew at a moment of its sources, ready for a page of one or a list of all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from reportedly.briefing.assemble import usefulness
from reportedly.briefing.source_names import Persons, Sources
from reportedly.briefing.source_parts import parts
from reportedly.briefing.source_view import SourceRow, SourceView, Told, source_rows, source_view
from reportedly.desk.weighing import heeded, proposals
from reportedly.ledger import Known
from reportedly.types import Claim, Judgement
from reportedly.weighing import Weighed
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
    told = _told(known, claims, persons, judged, None)
    found = parts(told.claims, told.sources)
    rows = source_rows(told)
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
    return _told(known, weighed.claims, persons, heeded(known, proposals(known)), as_of)


def _told(
    known: Known, claims: Iterable[Claim], persons: Persons, judged: Iterable[Judgement], as_of: str | None
) -> Told:
    documents, spoken = tuple(known.documents()), tuple(known.spoken())
    outlets = Counter(document.outlet for document in documents if document.outlet)
    ranked = sorted(claims, key=usefulness)
    return Told(
        claims=ranked,
        documents=documents,
        spoken=spoken,
        sources=Sources(spoken, outlets, persons, ranked),
        judged=tuple(judged),
        made=tuple(known.made("grade")),
        as_of=as_of,
    )
