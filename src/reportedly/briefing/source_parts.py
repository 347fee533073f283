"""What a source does in each claim: speaks first, alone, among others, or passes others on; and what came after."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from math import inf
from typing import Literal

from reportedly.briefing.source_names import Sources
from reportedly.ledger import moments
from reportedly.types import Assertion, Claim, Root, Side

What = Literal["confirmed", "denied", "withdrawn"]
Outcome = Literal["stood", "denied", "withdrawn", "disputed", "open"]
DAY = 10  # characters of a date without a time


@dataclass(frozen=True, slots=True)
class Later:
    """Another placed voice that confirmed or denied what the source had said, or the source that took it back, at
    a later moment; ``by`` is its name, ``source`` the source it is."""

    what: What
    by: str
    source: str
    assertion: Assertion


@dataclass(frozen=True, slots=True)
class Part:
    """One claim in which the source has a part. ``stance``: of its own word, None where it has none and only passes
    others on. ``first``: of several voices its word is dated before every other's. ``only``: no other voice that can
    be placed speaks. ``relays``: lines of others that came through it; ``relayed``: whose, by source."""

    claim: Claim
    stance: Side | None
    known: bool
    first: bool
    only: bool
    own: tuple[Assertion, ...]
    relays: tuple[Assertion, ...]
    relayed: Mapping[str, int]
    later: tuple[Later, ...]
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class _Said:
    """The lines of one root in a claim. ``end``: by when it has surely spoken, infinite where no date tells;
    ``begin``: before when it surely has not, minus infinite likewise; the same of its support."""

    root: Root
    source: str
    lines: tuple[Assertion, ...]
    begin: float
    end: float
    support_begin: float
    support_end: float


def parts(claims: Iterable[Claim], sources: Sources, only: str | None = None) -> dict[str, list[Part]]:
    """The parts of every source, or of ``only`` this one, in the order of the claims."""
    found: dict[str, list[Part]] = defaultdict(list)
    for claim in claims:
        heads = sources.heads(claim)
        passing = _passing(claim, heads, sources, only)
        wanted = [s for s in dict.fromkeys([*heads.values(), *passing]) if only in (None, s)]
        said = _said(claim, heads) if wanted else ()
        for source in wanted:
            found[source].append(_part(source, claim, said, passing.get(source, ()), sources))
    return found


def _said(claim: Claim, heads: Mapping[str, str]) -> tuple[_Said, ...]:
    lines: dict[str, list[Assertion]] = defaultdict(list)
    for assertion in claim.assertions:
        lines[assertion.root].append(assertion)
    return tuple(
        _Said(
            root,
            heads[root.id],
            tuple(lines[root.id]),
            *_bounds(lines[root.id]),
            *_bounds([a for a in lines[root.id] if a.stance == "supports"]),
        )
        for root in claim.roots
    )


def _bounds(lines: Iterable[Assertion]) -> tuple[float, float]:
    """Before when none of the lines was said, and by when one of them was."""
    spans = [_span(a.asserted_at) for a in lines]
    begin = min((s[0] if s else -inf for s in spans), default=inf)
    return begin, min((s[1] for s in spans if s), default=inf)


def _passing(claim: Claim, heads: Mapping[str, str], sources: Sources, only: str | None) -> dict[str, list[Assertion]]:
    """For each source, or ``only`` this one, the lines that came through it and are another's word."""
    found: dict[str, list[Assertion]] = defaultdict(list)
    for assertion in claim.assertions:
        head = heads.get(assertion.root) or sources.of(assertion.root)
        if only is not None:
            if only != head and any(sources.of(hop.source) == only for hop in assertion.chain):
                found[only].append(assertion)
            continue
        for source in dict.fromkeys(sources.of(hop.source) for hop in assertion.chain):
            if source != head:
                found[source].append(assertion)
    return found


def _part(source: str, claim: Claim, said: Sequence[_Said], relays: Sequence[Assertion], sources: Sources) -> Part:
    heads = {one.root.id: one.source for one in said}
    mine, others = [one for one in said if one.source == source], [one for one in said if one.source != source]
    placed, known = [one for one in others if one.root.known], any(one.root.known for one in mine)
    apart = [one for one in placed if not sources.kin(source, one.root)]
    later = tuple(sorted(_later(mine, apart), key=lambda each: (_span(each.assertion.asserted_at) or (inf,), each.by)))
    return Part(
        claim=claim,
        stance=_stance(mine),
        known=known,
        first=bool(mine and others) and _before([one.end for one in mine], [one.begin for one in others]),
        only=bool(mine) and not (placed if known else others),
        own=tuple(a for one in mine for a in one.lines),
        relays=tuple(relays),
        relayed=Counter({heads.get(a.root, a.root) for a in relays}),
        later=later,
        outcome=_outcome(mine, later, apart),
    )


def _stance(mine: Iterable[_Said]) -> Side | None:
    """Of several roots of one source the decided one; a refutation of what it quotes before the rest."""
    sides = {one.root.stance for one in mine}
    order: tuple[Side, ...] = ("denies", "supports", "uncertain")
    return next((side for side in order if side in sides), None)


def _before(ends: Iterable[float], begins: Iterable[float]) -> bool:
    """Whether one moment of speaking is surely before all the others."""
    end = min(ends, default=inf)
    return end < inf and all(begin > end for begin in begins)


def _later(mine: Iterable[_Said], placed: Iterable[_Said]) -> Iterator[Later]:
    """For each other placed voice its first support and its first denial after the source's first support."""
    mine = tuple(mine)
    since = min((one.support_end for one in mine), default=inf)
    if since == inf:
        return
    for one in mine:
        yield from _after(since, one, "denies", "withdrawn")
    for one in placed:
        if one.support_begin > since:  # who said so before, or may have, does not confirm it
            yield from _after(since, one, "supports", "confirmed")
        yield from _after(since, one, "denies", "denied")


def _after(since: float, one: _Said, stance: Side, what: What) -> Iterator[Later]:
    found = [(span[0], a) for a in one.lines if a.stance == stance and (span := _span(a.asserted_at))]
    after = [(begin, a) for begin, a in found if begin > since]
    if after:
        yield Later(what, one.root.name, one.source, min(after, key=lambda each: each[0])[1])


def _outcome(mine: Iterable[_Said], later: tuple[Later, ...], placed: Sequence[_Said]) -> Outcome:
    """What became of the source's word: "stood" only where it was surely the first of those that can be placed and
    nobody among them denies it; "denied" where one did later and no other makes the claim."""
    happened = {each.what for each in later}
    supporting = [one for one in placed if one.root.stance == "supports"]
    denying = any(one.root.stance == "denies" for one in placed)
    if "withdrawn" in happened:
        return "withdrawn"
    if denying and "denied" in happened:
        return "disputed" if supporting else "denied"
    if denying or "confirmed" not in happened:
        return "open"
    first = _before([one.support_end for one in mine], [one.support_begin for one in supporting])
    return "stood" if first else "open"


@lru_cache(maxsize=100_000)
def _span(text: str | None) -> tuple[float, float] | None:
    """The first and the last second that a date or time may mean; None where there is none."""
    end = moments.seconds(text)
    if end is None or text is None:
        return None
    if len(text.strip()) > DAY:
        return end, end
    day = datetime.fromtimestamp(end, UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    whole = {4: day.replace(month=1, day=1), 7: day.replace(day=1)}.get(len(text.strip()), day)
    return whole.timestamp(), end
