"""The corroboration curve of a claim: how many independent voices it had, at each moment that changed it.

Told from the claim's assertions alone, without weighing again: who belongs to the claim, which voices are
one and which are known stay as they are today, only the calendar is rolled back. So a curve is cheap, and
it may differ from a replay (``--as-of``), which works out memberships anew from what was known then. The
side of a voice is its latest decided word, as in ``weighing/relations/root_sides.sql``. Times are those
of saying, never of the event.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple

from reportedly.ledger import moments
from reportedly.types import Assertion, Claim, Independent, Side, Standing
from reportedly.weighing.standing import standing


@dataclass(frozen=True, slots=True)
class Point:
    """From ``at`` on (ISO 8601 as printed; None for what carries no date, which comes last) the claim
    had these counts and this standing. ``reason`` is the standing's, in words."""

    at: str | None
    independent: Independent
    standing: Standing
    reason: str


class _Said(NamedTuple):
    """One assertion in the order of the claim: ``known_at`` when a replay may use it, ``asserted`` when it
    was said, both in epoch seconds; a date without a time is known at its end and said at its beginning."""

    assertion: Assertion
    place: int
    known_at: float | None
    asserted: float | None


def curve(claim: Claim) -> tuple[Point, ...]:
    """Points in order of time, the first where anything was said, then only where a count or the standing
    changed; the last has the claim's own counts. Empty for a claim without assertions."""
    known = frozenset(root.id for root in claim.roots if root.known)
    said = sorted((_said(a, n) for n, a in enumerate(claim.assertions)), key=_when)
    points: list[Point] = []
    for n, each in enumerate(said, 1):
        if n < len(said) and said[n].known_at == each.known_at:
            continue  # the same moment: told once all of it is in
        point = _point(each.assertion.asserted_at if each.known_at is not None else None, said[:n], known)
        if not points or _state(points[-1]) != _state(point):
            points.append(point)
    return tuple(points)


def _said(assertion: Assertion, place: int) -> _Said:
    known_at = moments.seconds(assertion.asserted_at)
    return _Said(assertion, place, known_at, None if known_at is None else _asserted(assertion.asserted_at or ""))


def _asserted(text: str) -> float | None:
    try:
        read = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return (read if read.tzinfo else read.replace(tzinfo=UTC)).timestamp()


def _when(said: _Said) -> tuple[bool, float, int]:
    return (said.known_at is None, said.known_at or 0.0, said.place)


def _state(point: Point) -> tuple[Independent, Standing]:
    return point.independent, point.standing


def _point(at: str | None, said: Sequence[_Said], known: frozenset[str]) -> Point:
    by_root: dict[str, list[_Said]] = {}
    for each in said:
        by_root.setdefault(each.assertion.root, []).append(each)
    sides = {root: _side(own) for root, own in by_root.items()}
    on = [side for root, side in sides.items() if root in known]
    unplaced = [side for root, side in sides.items() if root not in known]
    counts = Independent(on.count("supports"), on.count("denies"), len(unplaced))
    withdrawn = any(_withdrawn(by_root[root], side) for root, side in sides.items() if root in known)
    state, reason = standing(counts, unplaced.count("denies"), withdrawn)
    return Point(at, counts, state, reason.detail)


def _side(said: Iterable[_Said]) -> Side:
    """The latest decided word; of equals the nearest to the claim's words, then the first."""
    return min(said, key=_weight).assertion.stance


def _weight(said: _Said) -> tuple[bool, bool, float, float, int]:
    undecided, undated = said.assertion.stance == "uncertain", said.asserted is None
    return (undecided, undated, -(said.asserted or 0.0), -said.assertion.similarity, said.place)


def _withdrawn(said: Sequence[_Said], side: Side) -> bool:
    """Whether a voice that had supported now denies."""
    support = [s.asserted for s in said if s.assertion.stance == "supports" and s.asserted is not None]
    denial = [s.asserted for s in said if s.assertion.stance == "denies" and s.asserted is not None]
    return side == "denies" and bool(support) and bool(denial) and min(support) < max(denial)
