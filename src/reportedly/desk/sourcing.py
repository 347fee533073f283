"""What the ledger knew at a moment of its sources, ready for a page of one or a list of all."""

from __future__ import annotations

from reportedly.briefing.assemble import usefulness
from reportedly.briefing.source_names import Sources
from reportedly.briefing.source_view import SourceRow, SourceView, Told, source_rows, source_view
from reportedly.desk.weighing import heeded, proposals
from reportedly.ledger import Known
from reportedly.weighing import Weighed
from reportedly.weighing.version import version


def one_source(known: Known, weighed: Weighed, name: str, as_of: str | None) -> SourceView:
    """The page of the source called ``name``. Raises UsageError where there is none, or several."""
    told = _told(known, weighed, as_of)
    return source_view(told, told.sources.called(name))


def all_sources(known: Known, weighed: Weighed, as_of: str | None) -> tuple[SourceRow, ...]:
    """Every source that has a part in a claim."""
    return source_rows(_told(known, weighed, as_of))


def _told(known: Known, weighed: Weighed, as_of: str | None) -> Told:
    kept = None if weighed.persons else known.kept(version())
    persons = weighed.persons if kept is None else kept.persons
    documents, spoken = tuple(known.documents()), tuple(known.spoken())
    outlets = sorted({document.outlet for document in documents if document.outlet})
    claims = sorted(weighed.claims, key=usefulness)
    return Told(
        claims=claims,
        documents=documents,
        spoken=spoken,
        sources=Sources((speaker for speaker, _ in spoken), outlets, persons, claims),
        judged=heeded(known, proposals(known)),
        made=tuple(known.made("grade")),
        as_of=as_of,
    )
