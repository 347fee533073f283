"""The Admiralty code for a source: a letter from what people gave, or from its own record in the ledger.

The scale is NATO's (AJP-2.1, 2016; the words in ``admiralty.py``); it asks how reliable a source was before and
gives no numbers. So the latest letter that a person gave stands. Where nobody gave one, a rule counts the source's
resolved claims, each of them here in the ledger: those it was the first named voice to make and another voice that
can be placed made later ("stood"), against those that such a voice alone denied later or that the source took back.
Their share is estimated by the rule of succession, (stood + 1) / (resolved + 2), so that a short record never
reaches an end of the scale. No list of reputations has a part in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, cast

from reportedly.settings import SOURCE_GRADES, SOURCE_LEAST_RESOLVED
from reportedly.types import Judgement, Reason
from reportedly.weighing.admiralty import BY_RULE, SOURCE
from reportedly.weighing.verdicts import ruling

Letter = Literal["A", "B", "C", "D", "E", "F"]


@dataclass(frozen=True, slots=True)
class SourceRating:
    """``by``: who gave it, or "suggested by rule". ``reasons``: each amount it is made of; none for a person's."""

    letter: Letter
    by: str
    reason: str
    reasons: tuple[Reason, ...] = ()

    @property
    def meaning(self) -> str:
        """The scale's own words for it."""
        return SOURCE[self.letter]


def given(judgement: Judgement) -> SourceRating:
    """A person's grade as a rating."""
    letter, _, why = judgement.detail.partition(": ")
    return SourceRating(cast("Letter", letter), judgement.by, why or "no reason was given")


def is_grade(judgement: Judgement) -> bool:
    """Whether a judgement gives a source one of the scale's letters."""
    return judgement.kind == "grade" and judgement.verdict == "positive" and ruling(judgement.detail) in SOURCE


def by_record(stood: int, denied: int, withdrawn: int) -> SourceRating:
    """What the counts of resolved claims suggest; F below ``SOURCE_LEAST_RESOLVED`` of them."""
    resolved = stood + denied + withdrawn
    reasons = (
        Reason("stood", "claims it was first to make and another placed voice made later", stood),
        Reason("denied", "claims of its own that placed voices later denied and none made", denied),
        Reason("withdrawn", "claims of its own that it took back", withdrawn),
    )
    if resolved < SOURCE_LEAST_RESOLVED:
        told = f"{resolved} of its claims resolved, fewer than the {SOURCE_LEAST_RESOLVED} that a letter needs"
        return SourceRating("F", BY_RULE, told, reasons)
    share = (stood + 1) / (resolved + 2)
    letter = next(cast("Letter", letter) for letter, least in SOURCE_GRADES if share >= least)
    told = f"{stood} of {resolved} resolved claims stood: ({stood} + 1) / ({resolved} + 2) = {share:.2f}"
    return SourceRating(
        letter, BY_RULE, told, (*reasons, Reason("share", "by the rule of succession", round(share, 4)))
    )
