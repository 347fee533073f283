"""What the ledger knew at a moment, weighed in an engine of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass

from reportedly.briefing.derivation import Derivation, derive
from reportedly.desk.calling import Directory
from reportedly.desk.correcting import corrections
from reportedly.desk.growing import Growth, growth
from reportedly.desk.parts import in_parts
from reportedly.desk.preparing import outlines, prepared_anew, whole
from reportedly.desk.progress import Progress
from reportedly.engines.base import Engine
from reportedly.ledger import RULE, Kept, Known, State
from reportedly.reading.values.read import within
from reportedly.settings import PARTS_FROM_STATEMENTS
from reportedly.sources import propose
from reportedly.sources.misspelt import misspelt
from reportedly.sources.variants import NAMED
from reportedly.types import Claim, Document, Judgement, Period, Reading, Speaker
from reportedly.weighing import Given, Prepared, Weighed, weigh
from reportedly.weighing.naming import outlet_voice
from reportedly.weighing.prepare import Packed, pack
from reportedly.weighing.version import version


def proposals(known: Known) -> tuple[Judgement, ...]:
    """What the rules say about the voices known at that moment, but for what was retracted by then.

    Worked out anew each time, never taken from the ledger: a replay must not profit from names that
    appeared later.
    """
    retracted, voices = known.retracted(), tuple(_voices(known))
    proposed = {each.id: each for each in (*misspelt(voices, known.said_by), *propose(voices))}
    return tuple(each for each in proposed.values() if each.id not in retracted)


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


def derivation_of(known: Known, weighed: Weighed, claim: Claim, as_of: str | None, asked: str | None) -> Derivation:
    """All that a claim rests on, as the ledger knew it; ``asked``: the id it was asked for by, if that was another."""
    return derive(
        claim,
        tuple(known.documents()),
        weighed.copies,
        heeded(known, proposals(known)),
        named_times(known, claim),
        Directory(known, weighed.claims).called(),
        as_of,
        asked,
        others=weighed.claims,
        captures=known.first_captures({assertion.document for assertion in claim.assertions}),
        pages=pages_of(known, claim),
    )


def pages_of(known: Known, claim: Claim) -> dict[str, int]:
    """On which page of its original the words of each assertion begin, by statement; only of documents that have
    pages."""
    found = {a.statement: known.regions(a.document, (a.evidence.start, a.evidence.start + 1)) for a in claim.assertions}
    return {
        statement: region.page for statement, regions in found.items() for region in regions if region.page is not None
    }


def weigh_known(known: Known, proposed: Iterable[Judgement], progress: Progress) -> Weighed:
    """Claims and copies of the documents and judgements known at that moment."""
    judged = heeded(known, proposed)
    prepared = outlines(known, progress)[0] | prepared_anew(known, corrections(judged))
    return _weigh(known.documents(), judged, Given(whole(known, prepared, known.ids())), progress)


@dataclass(frozen=True, slots=True)
class Fresh:
    """A weighing of the ledger as it is: what came out, for which documents (None for all), under which judgements
    and proposals, seen at which state of the record; ``prepared``: packed rows that were missing."""

    weighed: Weighed
    state: State
    proposed: tuple[Judgement, ...]
    seen: int
    prepared: dict[str, Packed]


@dataclass(frozen=True, slots=True)
class Ground:
    """What a weighing starts from, whatever people rule: what rules propose, seen at which state of the record; row
    steps by document, those of them that were ``missing``; what the weighing before left."""

    seen: int
    proposed: tuple[Judgement, ...]
    prepared: dict[str, Prepared]
    missing: dict[str, Prepared]
    before: Kept | None


def ground_of(known: Known, progress: Progress) -> Ground:
    """The ground of a ledger as it is."""
    prepared, missing = outlines(known, progress)
    return Ground(known.seen(), proposals(known), prepared, missing, known.kept(version()))


def weigh_again(known: Known, progress: Progress) -> Fresh:
    """Everything, or only what new documents and judgements can touch where a weighing is kept."""
    return weigh_on(known, ground_of(known, progress), progress)


def weigh_on(known: Known, ground: Ground, progress: Progress) -> Fresh:
    """The same on a ground that is there already; of ``known`` its judgements decide."""
    judged, before = heeded(known, ground.proposed), ground.before
    prepared = ground.prepared | prepared_anew(known, corrections(judged))
    grown, weighed = (None, None) if before is None else _grown(known, before, prepared, judged, progress)
    if weighed is None:
        small = sum(one.statements for one in prepared.values()) < PARTS_FROM_STATEMENTS
        weighed = (
            _weigh(known.documents(), judged, Given(whole(known, prepared, prepared)), progress)
            if small
            else in_parts(known, prepared, judged, progress)
        )
    state = State(
        weighed.stories if grown is None else grown.stories,
        weighed.near if grown is None else grown.near,
        weighed.persons,
        judged,
        None if grown is None else grown.region,
        known.latest_weighing() if before is None else before.weighing,
    )
    missing = {name: pack(one) for name, one in ground.missing.items()}
    return Fresh(weighed, state, ground.proposed, ground.seen, missing)


def _grown(
    known: Known, before: Kept, prepared: Mapping[str, Prepared], judged: tuple[Judgement, ...], progress: Progress
) -> tuple[Growth, Weighed] | tuple[None, None]:
    """What a ledger that grew must weigh again, and its weighing; None where it is so much that all may as well be."""
    from reportedly.engines.duck import DuckEngine  # noqa: PLC0415 - a database engine, for weighing only

    with DuckEngine(threads=1) as engine:  # a neighbourhood is small: more threads only cost time
        grown = growth(known, before, prepared, judged, engine)
        if grown is None:
            return None, None
        given = Given(whole(known, prepared, grown.region), grown.voices, grown.stories)
        return grown, _weigh(known.chosen(grown.region), judged, given, progress, engine)


def _weigh(
    documents: Iterable[Document],
    judged: tuple[Judgement, ...],
    given: Given,
    progress: Progress,
    engine: Engine | None = None,
) -> Weighed:
    """With an engine of its own, if none is given."""
    from reportedly.engines.duck import DuckEngine  # noqa: PLC0415 - a database engine, for weighing only

    progress.start("Weighing", None)
    try:
        with nullcontext(engine) if engine else DuckEngine() as runs:
            return weigh([Reading(document, (), ()) for document in documents], judged, runs, given)
    finally:
        progress.done()


def _voices(known: Known) -> Iterator[Speaker]:
    """Speakers with names, and the outlets of the documents: a paper may be a source here and the printer there."""
    for name, called, kind, role in known.names(NAMED):
        yield Speaker(name, called, kind, role)
    for outlet in known.outlet_names():
        yield Speaker(outlet_voice(outlet), outlet, "outlet")
