"""What changed between two weighings: of two moments, or before and after a judgement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from reportedly.briefing.succession import Matched
from reportedly.briefing.voices import carriers, said_once
from reportedly.briefing.wording import counted, listed, plain
from reportedly.types import Assertion, Claim, Conflict, Root, Side, Standing

What = Literal["standing", "voices", "conflict", "merged", "split", "new", "unplaced", "gone"]

# Most important first: what takes support away, then what adds it.
URGENCY: dict[Standing, int] = {
    "withdrawn": 0, "denied": 1, "disputed": 2, "independently supported": 3, "single root": 4, "unreported": 5,
}  # fmt: skip
_KINDS: dict[What, int] = {
    "standing": 0,
    "conflict": 1,
    "voices": 2,
    "merged": 3,
    "split": 3,
    "new": 4,
    "unplaced": 5,
    "gone": 6,
}


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed about one claim. ``claim`` is its later form (of what is gone its last);
    ``before`` and ``after`` are standings, None where it was not there; ``reasons`` say in words what
    brought it; ``evidence`` are the assertions that show it; ``others`` the ids of claims it came from or
    went into."""

    what: What
    claim: Claim
    before: Standing | None
    after: Standing | None
    reasons: tuple[str, ...]
    evidence: tuple[Assertion, ...] = ()
    others: tuple[str, ...] = ()


def changes(before: Sequence[Claim], after: Sequence[Claim]) -> tuple[Change, ...]:
    """All that changed, most important first. Claims are matched through the statements they share, so
    another id or wording alone is no change."""
    matched = Matched(before, after)
    found: list[Change] = []
    for n, claim in enumerate(after):
        found += _of(claim, n, matched, before)
    found += _left(before, after, matched)
    return tuple(sorted(found, key=_importance))


def _of(claim: Claim, place: int, matched: Matched, before: Sequence[Claim]) -> Iterator[Change]:
    parents = matched.parents[place]
    if not parents:
        yield Change("new", claim, None, claim.standing, (_reason(claim),), claim.assertions[:1])
        return
    if len(parents) > 1:
        others = tuple(before[n].id for n in parents)
        said = f"{counted(len(parents), 'claim')} that were told apart are one now"
        yield Change("merged", claim, before[parents[0]].standing, claim.standing, (said,), (), others)
    parent = matched.parent(place)
    if parent is not None:
        yield from _compared(before[parent], claim)


def _left(before: Sequence[Claim], after: Sequence[Claim], matched: Matched) -> Iterator[Change]:
    for n, claim in enumerate(before):
        heirs = matched.heirs[n]
        if not heirs:
            yield Change("gone", claim, claim.standing, None, ("its words make no claim of their own now",))
        elif len(heirs) > 1:
            heir = after[heirs[0]]
            said = f"what was one claim is {counted(len(heirs), 'claim')} now"
            yield Change("split", heir, claim.standing, heir.standing, (said,), (), tuple(after[h].id for h in heirs))


def _compared(was: Claim, now: Claim) -> Iterator[Change]:
    reasons, evidence = [], []
    for sentence, shown in (*_voices(was, now), *_conflicts(was, now)):
        reasons.append(sentence)
        evidence += shown
    if not reasons and (counts := _counts(was, now)):
        reasons.append(counts)
    if was.standing != now.standing:
        yield Change("standing", now, was.standing, now.standing, tuple(reasons) or (_reason(now),), tuple(evidence))
    elif reasons:
        about: What = "conflict" if len(now.conflicts) > len(was.conflicts) else "voices"
        yield Change(about, now, was.standing, now.standing, tuple(reasons), tuple(evidence))
    elif was.independent.unknown != now.independent.unknown:
        said = f"unplaced voices {was.independent.unknown} -> {now.independent.unknown}"
        yield Change("unplaced", now, was.standing, now.standing, (said,))


def _counts(was: Claim, now: Claim) -> str:
    """Where voices were joined or told apart nobody came or went, and yet there are fewer or more."""
    pairs = (
        ("independent voices for it", was.independent.supporting, now.independent.supporting),
        ("against it", was.independent.denying, now.independent.denying),
    )
    return ", ".join(f"{called} {then} -> {here}" for called, then, here in pairs if then != here)


def _voices(was: Claim, now: Claim) -> Iterator[tuple[str, list[Assertion]]]:
    sides: tuple[tuple[Side, str], ...] = (("supports", "new independent voice"), ("denies", "new denial"))
    for side, called in sides:
        then, here = _known(was, side), _known(now, side)
        fresh = [root for root in here if not any(_same(root, old) for old in then)]
        lost = [root for root in then if not any(_same(root, new) for new in here)]
        if fresh:
            yield f"{called}{'s' if len(fresh) > 1 else ''}: {_names(fresh)}", _words(now, fresh, side)
        if lost:
            verb = "no longer supports it" if side == "supports" else "no longer denies it"
            yield f"{verb}: {_names(lost)}", _turned(now, lost)


def _turned(now: Claim, lost: Sequence[Root]) -> list[Assertion]:
    """What those who changed sides say now."""
    same = [root for root in now.roots if any(_same(root, old) for old in lost)]
    return [assertion for root in same for assertion in _words(now, [root], root.stance)]


def _conflicts(was: Claim, now: Claim) -> Iterator[tuple[str, list[Assertion]]]:
    then = {conflict.about: {value.value for value in conflict.values} for conflict in was.conflicts}
    for conflict in now.conflicts:
        fresh = [value for value in conflict.values if value.value not in then.get(conflict.about, set())]
        if fresh:
            yield (
                f"new conflict, {conflict_in_words(conflict)}",
                _carrying(now, {d for v in fresh for d in v.documents}),
            )


def conflict_in_words(conflict: Conflict) -> str:
    """ "number of lorries: 30 or 45"."""
    return f"{conflict.about}: {' or '.join(value.value for value in conflict.values)}"


def _carrying(claim: Claim, documents: set[str]) -> list[Assertion]:
    first = {assertion.document: assertion for assertion in reversed(claim.assertions)}
    return [first[document] for document in sorted(documents) if document in first]


def _known(claim: Claim, side: Side) -> list[Root]:
    return [root for root in claim.roots if root.known and root.stance == side]


def _same(one: Root, other: Root) -> bool:
    """A root may change its id as voices join; its names stay."""
    return one.id == other.id or bool(_spelt(one) & _spelt(other))


def _spelt(root: Root) -> set[str]:
    return {name.casefold() for name in (root.name, *root.names)}


def _words(claim: Claim, roots: Iterable[Root], side: Side) -> list[Assertion]:
    """For each root the latest of its words on that side."""
    found = []
    for root in roots:
        own = [a for a in claim.assertions if a.root == root.id and a.stance == side]
        found += sorted(own, key=lambda a: (a.asserted_at or "", a.similarity))[-1:]
    return found


def _names(roots: Sequence[Root]) -> str:
    return plain(listed([root.name for root in roots]))


def _reason(claim: Claim) -> str:
    return next((reason.detail for reason in claim.reasons if reason.name == "standing"), claim.standing)


def _importance(change: Change) -> tuple[int, int, bool, int, int, str, str]:
    claim = change.claim
    urgency = URGENCY[change.after] if change.after else len(URGENCY)
    voices = claim.independent.supporting + claim.independent.denying
    return (
        _KINDS[change.what], urgency, said_once(claim), -voices, -len(carriers(claim)), claim.wording, change.what,
    )  # fmt: skip
