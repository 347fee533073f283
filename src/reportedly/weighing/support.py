"""How well a claim is independently supported: one number for ranking, and the amounts it is made of.

Not a probability of truth. Each known root that supports adds a share of what is missing to 1, less
where it only hedges; all unknown ones together add a little that soon saturates; each denying root
takes a share away, all unknown ones together less than a known one, by how many of the unknown voices that
take a side they are. Copies and repetitions add nothing: they share a root. That many deny told false
rumours better than how many say so (docs/decisions/0010).
"""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.settings import (
    SUPPORT_DENIAL,
    SUPPORT_HEDGED,
    SUPPORT_ROOT,
    SUPPORT_UNKNOWN,
    SUPPORT_UNKNOWN_DENIAL,
    SUPPORT_UNKNOWN_MOST,
)
from reportedly.types import Reason


@dataclass(frozen=True, slots=True)
class Tally:
    """The roots of one claim: plain and hedged known ones that support it, known ones that deny it,
    unknown ones on either side; how many lines repeat a root that is already counted."""

    plain: int
    hedged: int
    denying: int
    unknown_supporting: int
    unknown_denying: int
    repeats: int = 0


def support(tally: Tally) -> tuple[float, tuple[Reason, ...]]:
    """The support in [0, 1] and its parts, whose amounts add up to it."""
    total, reasons = 0.0, []
    for name, detail, share in _for(tally):
        amount = (1 - total) * share
        total += amount
        reasons.append(Reason(name, detail, round(amount, 4)))
    for name, detail, left in _against(tally):
        reasons.append(Reason(name, detail, round(total * left - total, 4)))
        total *= left
    if tally.repeats:
        reasons.append(
            Reason("repetitions", _count(tally.repeats, "line repeats a voice", "lines repeat a voice"), 0.0)
        )
    return round(total, 4), tuple(reasons)


def _for(tally: Tally) -> list[tuple[str, str, float]]:
    """Name, words, and the share of what is missing to 1 that each kind of support adds."""
    plain = 1 - float((1 - SUPPORT_ROOT) ** tally.plain)
    hedged = 1 - float((1 - SUPPORT_ROOT * SUPPORT_HEDGED) ** tally.hedged)
    most = SUPPORT_UNKNOWN_MOST
    unknown = most * (1 - float((1 - SUPPORT_UNKNOWN / most) ** tally.unknown_supporting))
    parts = [
        ("known roots", _count(tally.plain, "named voice says so", "named voices say so"), plain),
        ("hedged roots", _count(tally.hedged, "named voice hedges", "named voices hedge"), hedged),
        (
            "unknown roots",
            _count(tally.unknown_supporting, "unplaced voice says so", "unplaced voices say so"),
            unknown,
        ),
    ]
    return [part for part in parts if part[2]]


def _against(tally: Tally) -> list[tuple[str, str, float]]:
    """Name, words, and the share of the support that each kind of denial leaves."""
    known = float((1 - SUPPORT_DENIAL) ** tally.denying)
    taken = tally.unknown_denying / (1 + tally.unknown_denying + tally.unknown_supporting)
    unknown = 1 - SUPPORT_UNKNOWN_DENIAL * taken
    parts = [
        ("denials", _count(tally.denying, "named voice denies it", "named voices deny it"), known),
        (
            "unknown denials",
            _count(tally.unknown_denying, "unplaced voice denies it", "unplaced voices deny it"),
            unknown,
        ),
    ]
    return [part for part in parts if part[2] < 1]


def _count(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
