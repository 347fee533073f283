"""A person's ruling into the ledger, and what it changed."""

from __future__ import annotations

import getpass
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from reportedly.briefing.changes import Change
from reportedly.desk.calling import Directory
from reportedly.errors import UsageError
from reportedly.ledger import RULE, Decision
from reportedly.types import Judgement, Verdict
from reportedly.weighing.admiralty import SOURCE
from reportedly.weighing.verdicts import SIDES

Kind = Literal["same claim", "same source", "copy", "stance", "grade"]


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a person rules, in the person's own words for things. ``word``: the side of a stance or the letter
    of a grade; ``right``: the other end of a pair."""

    kind: Kind
    verdict: Verdict
    left: str
    right: str | None = None
    word: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """A judgement as written or taken back, and what changed by it (None: not weighed yet). ``against``:
    standing judgements of others on the same pair that say the opposite. ``new`` is false for what stood
    already; ``beside``: what else of its act was taken back with it."""

    judgement: Judgement
    called: Mapping[str, str]
    changes: tuple[Change, ...] | None
    against: tuple[Judgement, ...] = ()
    new: bool = True
    beside: tuple[Judgement, ...] = ()


def decision_of(ruling: Ruling, directory: Directory) -> Decision:
    """The decision with ids for words. Raises UsageError for what is not there, or two ends that are one."""
    if ruling.kind in ("stance", "grade"):
        return _worded(ruling, directory)
    find = {"same claim": directory.part_of_claim, "same source": directory.voice, "copy": directory.document}
    left, right = find[ruling.kind](ruling.left), find[ruling.kind](ruling.right or "")
    if left == right:
        raise UsageError(f"{ruling.left} and {ruling.right} are one and the same already ({left}).")
    return Decision(ruling.kind, left, right, ruling.verdict, ruling.because)


def _worded(ruling: Ruling, directory: Directory) -> Decision:
    allowed = SIDES if ruling.kind == "stance" else SOURCE.keys()
    if ruling.word not in allowed:
        raise UsageError(f"{ruling.word!r} is no {ruling.kind}; it is one of {', '.join(sorted(allowed))}.")
    left = directory.saying(ruling.left) if ruling.kind == "stance" else directory.voice(ruling.left)
    detail = f"{ruling.word}: {ruling.because}" if ruling.because else ruling.word
    return Decision(ruling.kind, left, None, ruling.verdict, detail)


def contrary(decision: Decision, judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Standing judgements on the same pair with the opposite verdict; none for rulings by a word."""
    pair = {decision.left, decision.right}
    return tuple(
        j for j in judgements
        if j.kind == decision.kind and {j.left, j.right} == pair and j.verdict not in (decision.verdict, "unsure")
        and decision.right is not None
    )  # fmt: skip


def refuse_own_contrary(against: Iterable[Judgement], by: str) -> None:
    """Two opposite judgements of one person would leave nobody sure which counts."""
    for judgement in against:
        if judgement.by == by:
            ruled = f"{by} ruled the opposite on {judgement.at[:10]}"
            raise UsageError(f"{ruled}; take that back first: reportedly undo {judgement.id[:10]}.")


def latest_of_people(judgements: Iterable[Judgement]) -> Judgement:
    """The last that a person made and that still stands; ``judgements`` come latest first."""
    for judgement in judgements:
        if judgement.retracted is None and not judgement.by.startswith(RULE):
            return judgement
    raise UsageError("There is no judgement by a person to take back.")


def login() -> str:
    """The name a person's rows are signed with where none is given."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container without user names
        return "somebody"
