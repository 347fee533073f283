"""What the ledger knew at a moment, weighed in an engine of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportedly.desk.progress import Progress, watched
from reportedly.ledger import RULE, Known
from reportedly.reading.values.read import within
from reportedly.sources import propose
from reportedly.types import Claim, Judgement, Period, Speaker
from reportedly.weighing import Weighed, weigh
from reportedly.weighing.naming import outlet_voice


def proposals(known: Known) -> tuple[Judgement, ...]:
    """What the rules say about the voices known at that moment, but for what was retracted by then.

    Worked out anew each time, never taken from the ledger: a replay must not profit from names that
    appeared later.
    """
    retracted = known.retracted()
    return tuple(each for each in propose(_voices(known)) if each.id not in retracted)


def heeded(known: Known, proposed: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """People's decisions and the rules' proposals of this moment; rule rows that an earlier weighing
    kept for show bind nobody."""
    return (*(judgement for judgement in known.judgements() if not judgement.by.startswith(RULE)), *proposed)


def named_times(known: Known, claim: Claim) -> dict[str, tuple[Period, ...]]:
    """The times that the words of each assertion name, by statement."""
    found = {document: known.values(document) for document in {a.document for a in claim.assertions}}
    return {
        a.statement: tuple(
            value for value in within(found[a.document], ((a.evidence.start, a.evidence.end),))
            if isinstance(value, Period)
        )
        for a in claim.assertions
    }  # fmt: skip


def weigh_known(known: Known, proposed: Iterable[Judgement], progress: Progress) -> Weighed:
    """Claims and copies of the documents and judgements known at that moment."""
    from reportedly.engines.duck import DuckEngine  # noqa: PLC0415 - a database engine, for weighing only

    readings = list(watched(known.readings(), progress, "Opening the ledger", known.count()))
    progress.start("Weighing", None)
    try:
        with DuckEngine() as engine:
            return weigh(readings, heeded(known, proposed), engine)
    finally:
        progress.done()


def _voices(known: Known) -> Iterator[Speaker]:
    """Speakers, and the outlets of the documents: a paper may be a source here and the printer there."""
    yield from known.speakers()
    for outlet in sorted({document.outlet for document in known.documents() if document.outlet}):
        yield Speaker(outlet_voice(outlet), outlet, "outlet")
