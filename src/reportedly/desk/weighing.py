"""What the ledger knew at a moment, weighed in an engine of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reportedly.desk.correcting import corrected, corrections
from reportedly.desk.growing import growth
from reportedly.desk.progress import Progress, watched
from reportedly.ledger import RULE, Known, State
from reportedly.reading.values.read import within
from reportedly.sources import propose
from reportedly.types import Claim, Judgement, Period, Span, Speaker
from reportedly.weighing import Given, Prepared, Weighed, prepare, weigh
from reportedly.weighing.naming import outlet_voice
from reportedly.weighing.prepare import pack, unpack
from reportedly.weighing.version import version


def proposals(known: Known) -> tuple[Judgement, ...]:
    """What the rules say about the voices known at that moment, but for what was retracted by then.

    Worked out anew each time, never taken from the ledger: a replay must not profit from names that
    appeared later.
    """
    retracted = known.retracted()
    return tuple(each for each in propose(_voices(known)) if each.id not in retracted)


def heeded(known: Known, proposed: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """People's decisions and the rules' proposals of this moment; rule rows that an earlier weighing
    kept for show bind nobody, and "unsure" decides nothing."""
    people = (j for j in known.judgements() if not j.by.startswith(RULE) and j.verdict != "unsure")
    return (*people, *proposed)


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

    judged = heeded(known, proposed)
    spans = corrections(judged)
    every = (corrected(each, spans) for each in known.readings())
    readings = list(watched(every, progress, "Opening the ledger", known.count()))
    prepared = {name: unpack(row) for name, row in known.prepared(version()).items()} | _prepared_anew(known, spans)
    progress.start("Weighing", None)
    try:
        with DuckEngine() as engine:
            return weigh(readings, judged, engine, Given(prepared))
    finally:
        progress.done()


@dataclass(frozen=True, slots=True)
class Fresh:
    """A weighing of the ledger as it is: what came out, for which documents (None for all), under which judgements
    and proposals, seen at which state of the record; ``prepared``: packed rows that were missing."""

    weighed: Weighed
    state: State
    proposed: tuple[Judgement, ...]
    seen: int
    prepared: dict[str, bytes]


def weigh_again(known: Known, progress: Progress) -> Fresh:
    """Everything, or only what new documents and judgements can touch where a weighing is kept."""
    from reportedly.engines.duck import DuckEngine  # noqa: PLC0415 - a database engine, for weighing only

    seen, proposed = known.seen(), proposals(known)
    judged = heeded(known, proposed)
    prepared = {name: unpack(row) for name, row in known.prepared(version()).items()}
    missing = {each.document.id: prepare(each) for each in known.readings(known.ids() - prepared.keys())}
    spans = corrections(judged)
    prepared |= missing | _prepared_anew(known, spans)
    before = known.kept(version())
    voices = frozenset(voice for one in prepared.values() for voice in one.voices)
    grown = None
    if before is not None:
        with DuckEngine(threads=1) as engine:  # a neighbourhood is small: more threads only cost time
            grown = growth(known, before, prepared, judged, engine)
    region = None if grown is None else grown.region
    many = known.count() if region is None else len(region)
    chosen = (corrected(each, spans) for each in known.readings(region))
    readings = list(watched(chosen, progress, "Opening the ledger", many))
    given = Given(prepared, voices, None if grown is None else grown.stories)
    progress.start("Weighing", None)
    try:
        with DuckEngine(threads=0 if region is None else 1) as engine:
            weighed = weigh(readings, judged, engine, given)
    finally:
        progress.done()
    near = weighed.near if grown is None else grown.near
    state = State(
        weighed.stories if grown is None else grown.stories,
        near,
        weighed.persons,
        judged,
        region,
        0 if before is None else before.weighing,
    )
    return Fresh(weighed, state, proposed, seen, {name: pack(one) for name, one in missing.items()})


def _prepared_anew(known: Known, spans: Mapping[str, Span]) -> dict[str, Prepared]:
    """Row steps of the documents in which people set spans right; they are not kept, so that undoing needs nothing."""
    readings = known.readings(known.standing_on(spans)) if spans else ()
    return {each.document.id: prepare(corrected(each, spans)) for each in readings}


def _voices(known: Known) -> Iterator[Speaker]:
    """Speakers, and the outlets of the documents: a paper may be a source here and the printer there."""
    yield from known.speakers()
    for outlet in sorted({document.outlet for document in known.documents() if document.outlet}):
        yield Speaker(outlet_voice(outlet), outlet, "outlet")
