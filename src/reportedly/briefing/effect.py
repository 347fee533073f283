"""What a judgement changes, or would change, in plain words: the same claims counted before it and after it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from reportedly.briefing.changes import URGENCY
from reportedly.briefing.succession import Matched
from reportedly.briefing.voices import carriers, cut
from reportedly.briefing.wording import counted, figures, sentence_case
from reportedly.types import Claim

Fate = Literal["merged", "split", "apart", "stays", "new", "gone"]
_ORDER: tuple[Fate, ...] = ("merged", "split", "apart", "stays", "gone", "new")
NOTHING = "No claim, no standing and no count of voices would change."
ARROW = "→"
WORDS = 70  # characters of a claim's wording in a sentence about it
ADDED = 3  # counts written out as a sum


class Figures(NamedTuple):
    """A claim in figures. ``standing`` is None for a claim that is not there."""

    standing: str | None
    supporting: int
    denying: int
    unknown: int
    articles: int


@dataclass(frozen=True, slots=True)
class Shift:
    """What becomes of one claim. ``claim``, ``wording``: of its later form, of what is gone its last; ``was``: the
    figures of each claim it comes from; ``now``: None for what is gone."""

    fate: Fate
    claim: str
    wording: str
    was: tuple[Figures, ...]
    now: Figures | None

    @property
    def sentence(self) -> str:
        """ "Two claims become one: 1 + 1 independent voices → 2; single root → independently supported."."""
        return f"{sentence_case(_head(self))}{_figures(self)}."


def effect(before: Sequence[Claim], after: Sequence[Claim]) -> tuple[Shift, ...]:
    """Every claim of which a figure differs, the weightiest first; matched through the statements they share."""
    matched = Matched(before, after)
    found = [shift for n, claim in enumerate(after) if (shift := _shift(n, claim, matched, before)) is not None]
    found += [
        Shift("gone", claim.id, claim.wording, (_counted(claim),), None)
        for n, claim in enumerate(before)
        if not matched.heirs[n]
    ]
    return tuple(sorted(found, key=_weight))


def effect_json(shifts: Sequence[Shift], most: int = 0) -> dict[str, Any]:
    """``most`` 0 gives every change; ``sentences`` are the same in words."""
    shown = shifts[: most or None]
    more = [f"{sentence_case(counted(len(shifts) - len(shown), 'more claim'))} would change."]
    return {
        "changes": [_shift_json(each) for each in shown],
        "total": len(shifts),
        "sentences": [
            *(f"“{cut(each.wording, WORDS)}”: {each.sentence}" for each in shown),
            *(more if len(shifts) > len(shown) else []),
        ]
        or [NOTHING],
    }


def _shift(place: int, claim: Claim, matched: Matched, before: Sequence[Claim]) -> Shift | None:
    parents, now = matched.parents[place], _counted(claim)
    was = tuple(_counted(before[n]) for n in parents)
    if not parents:
        return Shift("new", claim.id, claim.wording, (), now)
    if len(parents) > 1:
        return Shift("merged", claim.id, claim.wording, was, now)
    if len(matched.heirs[parents[0]]) > 1:
        fate: Fate = "split" if matched.parent(place) is not None else "apart"
        return Shift(fate, claim.id, claim.wording, was, now)
    return None if was[0] == now else Shift("stays", claim.id, claim.wording, was, now)


def _counted(claim: Claim) -> Figures:
    independent = claim.independent
    return Figures(
        claim.standing, independent.supporting, independent.denying, independent.unknown, len(carriers(claim))
    )


def _weight(shift: Shift) -> tuple[int, int, int, str]:
    now = shift.now or shift.was[0]
    return _ORDER.index(shift.fate), URGENCY[now.standing], -now.articles, shift.claim  # type: ignore[index]


def _head(shift: Shift) -> str:
    if shift.fate == "merged":
        return f"{counted(len(shift.was), 'claim')} become one: "
    return {
        "stays": "",
        "split": "the claim is split; it keeps: ",
        "apart": "a claim of its own: ",
        "new": "a new claim: ",
        "gone": "the claim is gone: ",
    }[shift.fate]


def _figures(shift: Shift) -> str:
    """What differs, or of what was not there before all of it."""
    if shift.now is None or shift.fate in ("new", "apart"):
        shown = shift.now or shift.was[0]
        denied = f", {figures(shown.denying, 'denial')}" if shown.denying else ""
        return f"{_voices(shown.supporting)}{denied}, {figures(shown.articles, 'article')}; {shown.standing}"
    return "; ".join(_differing(shift.was, shift.now)) or f"still {_voices(shift.now.supporting)}; {shift.now.standing}"


def _differing(was: Sequence[Figures], now: Figures) -> Iterator[str]:
    if tuple(each.supporting for each in was) != (now.supporting,):
        yield f"{_sum(each.supporting for each in was)} {ARROW} {_voices(now.supporting)}"
    if tuple(each.denying for each in was) != (now.denying,) and (now.denying or any(each.denying for each in was)):
        yield f"{_sum(each.denying for each in was)} {ARROW} {figures(now.denying, 'denial')}"
    standings = list(dict.fromkeys(str(each.standing) for each in was))
    if standings != [now.standing]:
        yield f"{' and '.join(standings)} {ARROW} {now.standing}"
    if len(was) == 1 and was[0].articles != now.articles:
        yield f"{was[0].articles:,} {ARROW} {figures(now.articles, 'article')}"
    if len(was) == 1 and was[0].unknown != now.unknown:
        yield f"{was[0].unknown:,} {ARROW} {figures(now.unknown, 'voice')} that nobody can place"


def _sum(counts: Iterator[int]) -> str:
    each = tuple(counts)
    return f"{sum(each):,} in all" if len(each) > ADDED else " + ".join(f"{count:,}" for count in each)


def _voices(count: int) -> str:
    return figures(count, "independent voice")


def _shift_json(shift: Shift) -> dict[str, Any]:
    return {
        "fate": shift.fate,
        "claim": shift.claim,
        "wording": shift.wording,
        "before": [each._asdict() for each in shift.was],
        "after": None if shift.now is None else shift.now._asdict(),
        "sentence": shift.sentence,
    }
