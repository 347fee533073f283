"""The Admiralty code: a rating of the information suggested by rule, and the words of both scales.

The code rates a source (A to F) and, apart from it, a piece of information (1 to 6). Scales: NATO AJP-2.1,
Allied Joint Doctrine for Intelligence Procedures (2016); the words of 1 are those of STANAG 2511 and US
Army FM 2-22.3, which say what a count of voices can show. A rule can count independent voices, denials
and hedged lines; it can judge neither logic nor a source. So the information gets a suggestion, always
marked as one, and a source its grade from people. A rating is assessed and stands apart from what the
words themselves express.

Rules, the first that fits: 6 no voice that can be placed takes a side; 5 those that do deny it, or took
it back; 4 as many deny it as support it, or more, or only one voice stands behind it and hedges; 3 more
support it than deny it, or one voice says so plainly and none denies it; 2 several support it and none
denies it, but an unplaced voice does, or values in it cannot all hold, or all but one hedge; 1 else:
two or more independent known voices support it, at least two of them plainly.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportedly.types import Assertion, Claim, Root

Information = Literal["1", "2", "3", "4", "5", "6"]

INFORMATION: dict[Information, str] = {
    "1": "confirmed by other independent sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}
SOURCE = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
BY_RULE = "suggested by rule"
HEDGES = frozenset({"hearsay", "inference", "unconfirmed", "conditional"})


@dataclass(frozen=True, slots=True)
class Rating:
    """A suggested rating of the information, and why it is this one."""

    rating: Information
    reason: str

    @property
    def meaning(self) -> str:
        """The scale's own words for it."""
        return INFORMATION[self.rating]


def information(claim: Claim) -> Rating:
    """The rating that the rules of this file suggest for a claim as it stands."""
    yes, no = claim.independent.supporting, claim.independent.denying
    if not yes and not no:
        return Rating("6", "no voice that can be placed supports or denies it")
    if claim.standing == "withdrawn":
        return Rating("5", "the voice that said so now denies it")
    if not yes:
        return Rating("5", f"{_known(no, 'denies', 'deny')} it, none supports it")
    if no:
        return Rating(
            "3" if yes > no else "4", f"{_known(yes, 'supports', 'support')} it, {_known(no, 'denies', 'deny')} it"
        )
    plain = len(plain_roots(claim))
    return _alone(plain) if yes == 1 else _several(claim, yes, plain)


def plain_roots(claim: Claim) -> list[Root]:
    """The known roots that support a claim and say so at least once without a hedge at any hop."""
    plain = {a.root for a in claim.assertions if a.stance == "supports" and not _hedged(a)}
    return [r for r in claim.roots if r.known and r.stance == "supports" and r.id in plain]


def _alone(plain: int) -> Rating:
    if plain:
        return Rating("3", "one voice that can be placed says so, and none confirms or denies it")
    return Rating("4", "the one voice that can be placed only hedges, and none confirms it")


def _several(claim: Claim, yes: int, plain: int) -> Rating:
    voices = f"{yes} independent voices support it and none that can be placed denies it"
    if any(root.stance == "denies" for root in claim.roots):
        return Rating("2", f"{voices}, but an unplaced voice does")
    if claim.conflicts:
        return Rating("2", f"{voices}, but not all of its numbers can hold")
    if plain < 2:
        return Rating("2", f"{voices}, but {'only one says so' if plain else 'none says so'} without a hedge")
    return Rating("1", voices)


def _hedged(assertion: Assertion) -> bool:
    return any(kind in HEDGES for hop in assertion.chain for kind, _ in hop.hedges)


def _known(count: int, one: str, many: str) -> str:
    return f"one known voice {one}" if count == 1 else f"{count} known voices {many}"
