"""A source's own page of facts: its names, what it says first, alone and after others, what became of it, its grade."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.briefing.source_names import PASSING, Sources
from reportedly.briefing.source_parts import Part, parts
from reportedly.sources.registry import Outlet, family, outlet_of
from reportedly.types import Claim, Document, Judgement, Speaker, SpeakerKind
from reportedly.weighing.dependence.pairs import Pair
from reportedly.weighing.naming import outlet_voice
from reportedly.weighing.source_grade import SourceRating, by_record, given, is_grade
from reportedly.weighing.voices import speaker_voice

ITSELF = "as the articles print it"
SPOKESMAN = "rule:spokesman"  # who speaks for an institution is counted as it


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name the source goes by, in how many articles, and where it came from: ``by`` is empty for its own form,
    "rule:spokesman" for who speaks for it, else the judgements in ``joined`` say who took it for the same."""

    name: str
    kind: SpeakerKind
    role: str | None
    organisation: str | None
    articles: int
    by: tuple[str, ...]
    joined: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True)
class House:
    """What the registry of outlets knows of it. ``family``: who publishes it; ``others``: titles of the same house
    among this ledger's outlets."""

    outlet: Outlet
    family: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """Claims counted by the source's part in them. ``relayed``: of whom, by source; ``undated``: claims it makes
    beside others whose order no dates tell."""

    first: int
    only: int
    among: int
    relaying: int
    relayed: Mapping[str, int]
    confirmed: int
    denied: int
    disputed: int
    withdrawn: int
    denials: int
    stood: int
    undated: int


@dataclass(frozen=True, slots=True)
class SourceView:
    """All of one source. ``parts``: its claims, the most useful first; ``grades``: by people, latest first, also taken
    back; ``rating``: the latest that stands, else ``suggested``, what its record suggests; ``called``: the names of
    other sources, by id; ``hints``: outlets that values suggest it follows, or that follow it (rung 4, counted
    nowhere)."""

    id: str
    name: str
    kind: SpeakerKind
    known: bool
    as_of: str | None
    spellings: tuple[Spelling, ...]
    house: House | None
    articles: int
    record: Record
    grades: tuple[Judgement, ...]
    rating: SourceRating
    suggested: SourceRating
    parts: tuple[Part, ...]
    documents: Mapping[str, Document]
    called: Mapping[str, str] = field(repr=False)
    hints: tuple[Pair, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One source in the list of all."""

    id: str
    name: str
    kind: SpeakerKind
    known: bool
    claims: int
    only: int
    first: int
    relaying: int
    rating: SourceRating


@dataclass(frozen=True, slots=True)
class Told:
    """What a view needs of the ledger at one moment. ``chosen`` gives documents by their ids; ``outlets`` and
    ``spoken``: each outlet and each form of each speaker, with the number of articles; ``hints`` gives which outlets
    seem to follow which: at least those of one source, all for None; ``judged``: standing judgements; ``made``: every
    grade made by then, also taken back."""

    claims: Sequence[Claim]
    chosen: Callable[[Collection[str]], Iterable[Document]]
    outlets: Mapping[str, int]
    hints: Callable[[str | None], Iterable[Pair]]
    spoken: Sequence[tuple[Speaker, int]]
    sources: Sources
    judged: Sequence[Judgement]
    made: Sequence[Judgement]
    as_of: str | None = None


def source_view(told: Told, source: str, found: Sequence[Part] | None = None) -> SourceView:
    """The page of one source, by its id. ``found``: its parts, where they are known already."""
    found = parts(told.claims, told.sources, source)[source] if found is None else found
    ids = told.sources.ids(source)
    spellings = _spellings(told, source, ids)
    grades = tuple(sorted((j for j in told.made if j.left in ids), key=lambda j: (j.at, j.id), reverse=True))
    record = record_of(found)
    suggested = by_record(record.stood, _against(found, "denied"), _against(found, "withdrawn"))
    name = told.sources.name(source)
    carried = {a.document for part in found for a in (*part.own, *part.relays)}
    later = {each.assertion.document for part in found for each in part.later}
    tied = tuple(pair for pair in told.hints(source) if source in (pair.left, pair.right))
    return SourceView(
        id=source,
        name=name,
        kind=_kind(source, spellings, found),
        known=any(part.known for part in found),
        as_of=told.as_of,
        spellings=spellings,
        house=_house(source, name, told.outlets),
        articles=len(carried),
        record=record,
        grades=grades,
        rating=rating_of(grades, suggested),
        suggested=suggested,
        parts=tuple(found),
        documents={each.id: each for each in told.chosen(carried | later)},
        called=told.sources.spelt(ids)
        | {other: told.sources.name(other) for part in found for other in met(part)}
        | {other: told.sources.name(other) for pair in tied for other in (pair.left, pair.right)},
        hints=tied,
    )


def source_rows(told: Told, found_parts: Mapping[str, Sequence[Part]] | None = None) -> tuple[SourceRow, ...]:
    """Every source that can be named, those behind most claims first; what one article alone calls "nobody named"
    is no source. ``found_parts``: all parts, where they are known already."""
    kinds = _kinds(told)
    rows = []
    for source, found in (parts(told.claims, told.sources) if found_parts is None else found_parts).items():
        if source.startswith(PASSING):
            continue
        record, ids = record_of(found), told.sources.ids(source)
        suggested = by_record(record.stood, _against(found, "denied"), _against(found, "withdrawn"))
        rating = rating_of([j for j in told.made if j.left in ids], suggested)
        row = SourceRow(
            id=source,
            name=told.sources.name(source),
            kind=kinds.get(source) or _kind(source, (), found),
            known=any(part.known for part in found),
            claims=sum(part.stance is not None for part in found),
            only=record.only,
            first=record.first,
            relaying=record.relaying,
            rating=rating,
        )
        rows.append(row)
    return tuple(sorted(rows, key=lambda row: (-row.claims, -row.relaying, row.name, row.id)))


def record_of(found: Iterable[Part]) -> Record:
    """The counts of these parts."""
    found = tuple(found)
    own = [part for part in found if part.stance is not None]
    relaying = [part for part in found if part.stance is None]
    happened = [{each.what for each in part.later} for part in own]
    beside = [part for part in own if not part.only]
    return Record(
        first=sum(part.first for part in own),
        only=sum(part.only for part in own),
        among=len(beside),
        relaying=len(relaying),
        relayed=Counter(source for part in relaying for source in part.relayed),
        confirmed=sum("confirmed" in what for what in happened),
        denied=sum(part.outcome == "denied" for part in own),
        disputed=sum(part.outcome == "disputed" for part in own),
        withdrawn=sum(part.outcome == "withdrawn" for part in own),
        denials=sum(part.stance == "denies" for part in own),
        stood=sum(part.outcome == "stood" for part in own),
        undated=sum(not any(a.asserted_at for a in part.own) for part in beside),
    )


def met(part: Part) -> set[str]:
    """The other sources that a part names."""
    return {*part.relayed, *(each.source for each in part.later)}


def _against(found: Iterable[Part], outcome: str) -> int:
    return sum(part.outcome == outcome for part in found)


def rating_of(grades: Iterable[Judgement], suggested: SourceRating) -> SourceRating:
    """The latest grade by a person that stands, else what is suggested."""
    standing = [j for j in grades if j.retracted is None and is_grade(j)]
    latest = max(standing, key=lambda j: (j.at, j.id), default=None)
    return given(latest) if latest else suggested


def _kind(source: str, spellings: Sequence[Spelling], found: Sequence[Part]) -> SpeakerKind:
    for each in spellings:
        if not each.by:
            return each.kind
    if source.startswith("outlet:"):
        return "outlet"
    roots = [root.kind for part in found for root in part.claim.roots if root.id == source]
    return roots[0] if roots else "unnamed"


def _kinds(told: Told) -> dict[str, SpeakerKind]:
    """The kind of each source by its own forms, the most printed first."""
    found: dict[str, SpeakerKind] = {}
    for speaker, _ in sorted(told.spoken, key=lambda each: -each[1]):
        if speaker_voice(speaker).rung != "spokesman":
            found.setdefault(told.sources.of(speaker.id), speaker.kind)
    return found


def _spellings(told: Told, source: str, ids: frozenset[str]) -> tuple[Spelling, ...]:
    """Own forms first, those that most articles print before the rest."""
    joins = [
        j for j in told.judged
        if j.kind == "same source" and j.verdict == "positive" and j.right is not None and {j.left, j.right} <= ids
    ]  # fmt: skip
    forms = [(s, n) for s, n in told.spoken if s.name and s.id in ids and told.sources.of(s.id) == source]
    outlets = {name: voice for name in told.outlets if (voice := outlet_voice(name)) in ids}
    forms += [(Speaker(voice, name, "outlet"), told.outlets[name]) for name, voice in outlets.items()]
    forms.sort(key=lambda each: (-each[1], each[0].name or "", each[0].role or "", each[0].organisation or ""))
    found = [_spelling(speaker, n, joins, forms[0][0]) for speaker, n in forms]
    return tuple(sorted(found, key=lambda each: (bool(each.by), -each.articles)))


def _spelling(speaker: Speaker, articles: int, joins: Sequence[Judgement], main: Speaker) -> Spelling:
    voice, best = speaker_voice(speaker), speaker_voice(main)
    joined = tuple(j for j in joins if {speaker.id, voice.key} & {j.left, j.right})
    by: tuple[str, ...] = ()
    if voice.key != best.key:
        by = tuple(sorted({j.by for j in joined}))
    if voice.rung == "spokesman":
        by = (SPOKESMAN, *by)
    shown = joined if by else ()
    return Spelling(speaker.name or "", speaker.kind, speaker.role, speaker.organisation, articles, by, shown)


def _house(source: str, name: str, outlets: Iterable[str]) -> House | None:
    known = outlet_of(name) if source.startswith("outlet:") else None
    if known is None:
        return None
    own = family(known)
    others = [
        each for each in sorted(outlets)
        if (other := outlet_of(each)) is not None and other.key != known.key and family(other) == own
    ]  # fmt: skip
    return House(known, own, tuple(others))
