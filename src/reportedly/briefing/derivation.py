"""All that one claim rests on, from its standing down to the quotes: what ``reportedly why`` tells."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from reportedly.briefing.curve import Point, curve
from reportedly.briefing.succession import statements
from reportedly.briefing.voices import Article, Line, Voice, carriers, number_articles, voices_of
from reportedly.types import Assertion, Capture, Claim, ConflictValue, Copy, Document, Judgement, Period, Root
from reportedly.weighing.admiralty import SOURCE, Rating, information
from reportedly.weighing.dependence.figures import hints
from reportedly.weighing.dependence.pairs import Pair
from reportedly.weighing.naming import outlet_voice
from reportedly.weighing.tables import claim_id
from reportedly.weighing.verdicts import ruling

RULE = "rule:"


@dataclass(frozen=True, slots=True)
class DerivedVoice:
    """A voice with what joined its names (rules and people) and the latest grade that people gave it."""

    voice: Voice
    joined: tuple[Judgement, ...]
    grade: Judgement | None


@dataclass(frozen=True, slots=True)
class Derivation:
    """``asked``: the id it was asked for by, if that was another. ``judgements``: people's, that bear on it.
    ``called``: what people call the things that judgements name. ``times``: those named in the words of
    each assertion, by statement; when the event was, if anything here tells it, never when it was said.
    ``captures``: from which bytes each article was obtained, by document; ``pages``: of their original on which the
    words stand, from 1, by statement."""

    claim: Claim
    as_of: str | None
    asked: str | None
    rating: Rating
    curve: tuple[Point, ...]
    voices: tuple[DerivedVoice, ...]
    judgements: tuple[Judgement, ...]
    articles: Mapping[str, Article]
    times: Mapping[str, tuple[Period, ...]]
    copies: Mapping[tuple[str, str], Copy]
    called: Mapping[str, str]
    captures: Mapping[str, Capture]
    pages: Mapping[str, int]
    hints: tuple[Pair, ...] = ()  # of its outlets: values suggest that one follows the other; counted nowhere


def derive(
    claim: Claim,
    documents: Sequence[Document],
    copies: Iterable[Copy] = (),
    judgements: Iterable[Judgement] = (),
    times: Mapping[str, tuple[Period, ...]] | None = None,
    called: Mapping[str, str] | None = None,
    as_of: str | None = None,
    asked: str | None = None,
    others: Iterable[Claim] = (),
    tied: Iterable[Pair] | None = None,
    captures: Mapping[str, Capture] | None = None,
    pages: Mapping[str, int] | None = None,
) -> Derivation:
    """``judgements``: those that stand, rules' and people's. ``others``: all claims of the ledger, for hints; or
    ``tied``: the hints of all its outlets, where they are known already."""
    judged = tuple(sorted(judgements, key=lambda judgement: (judgement.by.startswith(RULE), judgement.id)))
    articles, carried = number_articles(documents), carriers(claim)
    outlets = {each.id: (outlet_voice(each.outlet), each.outlet) for each in documents if each.outlet}
    mine = {voice for document, (voice, _) in outlets.items() if document in carried}
    if tied is None:
        tied = hints(others, {document: voice for document, (voice, _) in outlets.items()}) if len(mine) > 1 else ()
    return Derivation(
        claim=claim,
        as_of=as_of,
        asked=asked,
        rating=information(claim),
        curve=curve(claim),
        voices=_voices(claim, voices_of(claim, articles), judged),
        judgements=tuple(filter(bearing_on(claim), (j for j in judged if not j.by.startswith(RULE)))),
        articles=articles,
        times=times or {},
        copies={(copy.left, copy.right): copy for copy in copies if {copy.left, copy.right} <= carried},
        called=dict(outlets.values()) | dict(called or {}),
        hints=tuple(pair for pair in tied if {pair.left, pair.right} <= mine),
        captures=captures or {},
        pages=pages or {},
    )


def bearing_on(claim: Claim) -> Callable[[Judgement], bool]:
    """What tells whether a judgement names a part of the claim: a statement, a voice, or two articles that carry
    it."""
    carried = carriers(claim)

    @cache  # worked out for the first judgement that needs it; most claims have none
    def said() -> set[str | None]:
        return _statement_ends(claim)

    @cache
    def voices() -> frozenset[str | None]:
        return frozenset[str]().union(*all_voice_ends(claim, claim.roots).values())

    def bears(judgement: Judgement) -> bool:
        ends = {judgement.left, judgement.right} - {None}
        if judgement.kind == "copy":
            return ends <= carried
        return bool(ends & (voices() if judgement.kind in ("same source", "grade") else said()))

    return bears


def voice_ends(claim: Claim, root: Root) -> frozenset[str]:
    """Ids by which a judgement may call a voice of the claim: its own, and its lines' innermost speakers."""
    return all_voice_ends(claim, [root])[root.id]


def all_voice_ends(claim: Claim, roots: Iterable[Root]) -> dict[str, frozenset[str]]:
    """``voice_ends`` of each of these roots, in one pass over the claim."""
    found = {root.id: {root.id} for root in roots}
    for a in claim.assertions:
        if a.chain and a.root in found:
            found[a.root].add(a.chain[-1].source)
    return {root: frozenset(ends) for root, ends in found.items()}


def grade_of(ends: frozenset[str], judgements: Iterable[Judgement]) -> Judgement | None:
    """The latest grade of a source that people gave; ``ends``: the ids it goes by."""
    given = [
        j for j in judgements
        if j.kind == "grade" and j.left in ends and j.verdict == "positive" and ruling(j.detail) in SOURCE
    ]  # fmt: skip
    return max(given, key=lambda j: (j.at, j.id), default=None)


def copy_shown_by(derivation: Derivation, line: Line, copy: Article) -> str:
    """What shows that an article repeats the one its line is folded under; "" where nothing direct does."""
    pair = (line.article.document.id, copy.document.id)
    found = derivation.copies.get(pair) or derivation.copies.get(pair[::-1])
    return found.evidence if found else ""


def sayers(claim: Claim, value: ConflictValue) -> list[tuple[Root, Assertion]]:
    """Whose word each value is: for each article that carries it the assertion whose quote holds it, or
    else the article's first."""
    roots = {root.id: root for root in claim.roots}
    found = []
    for document in value.documents:
        own = [a for a in claim.assertions if a.document == document and a.root in roots]
        spans = [(e.start, e.end) for e in value.evidence if e.document == document]
        holding = [a for a in own if any(a.evidence.start <= s and e <= a.evidence.end for s, e in spans)]
        found += [(roots[a.root], a) for a in (holding or own)[:1]]
    return found


def _voices(claim: Claim, voices: Sequence[Voice], judged: Sequence[Judgement]) -> tuple[DerivedVoice, ...]:
    ends = all_voice_ends(claim, [voice.root for voice in voices])
    here = frozenset[str]().union(*ends.values())  # most judgements are about other claims
    joins = [j for j in judged if j.kind == "same source" and j.verdict == "positive" and {j.left, j.right} <= here]
    grades = [j for j in judged if j.kind == "grade" and j.left in here]
    return tuple(
        DerivedVoice(
            voice,
            tuple(j for j in joins if j.left in ends[voice.root.id] and j.right in ends[voice.root.id]),
            grade_of(ends[voice.root.id], grades),
        )
        for voice in voices
    )


def _statement_ends(claim: Claim) -> set[str | None]:
    said = statements(claim)
    return {claim.id, *said, *map(claim_id, said), *(a.attribution for a in claim.assertions)} - {None}
