"""How many were killed and injured in the event that a document tells of, and what most documents say of it.

The headline is read before the text and a first figure goes before later ones, since news tells its main
event first. Who was shot and is not said to be dead is injured.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.settings import TOLL_BARE, TOLL_CHARS, TOLL_ROUND_UP, TOLL_SINGLE
from reportedly.types import Document
from reportedly.weighing.casualties import Casualties, casualties
from reportedly.weighing.casualty_words import casualty_words

_OUTLET = re.compile(r"\s[-|–]\s[^-|–]{3,60}$")  # at the end of a headline
_DEATH = re.compile(
    r"\b(?:killed|killing|kills|dead|died|dies|fatality-event|homicide|murder|manslaughter|slain|deadly|fatal|fatally"
    r"|deaths?)\b"
)
_OWN_DEATH = re.compile(
    r"\b(?:murder suicide|(?:killed|killing|kills|kill) (?:him|her)self|(?:his|her) own life"
    r"|turn(?:ed|s|ing) the (?:gun|weapon) on (?:him|her)self|committed suicide)\b"
)
_MURDER_SUICIDE = re.compile(r"\bmurder[- ]suicide\b")
_ALSO_HURT = re.compile(
    r"\b(?:(?:another|second|also|other|others)\b[^.;]{0,60}\b(?:injured|wounded|shot|struck|hurt)"
    r"|(?:and|,) (?:wounding|injuring)|wounded (?:in|at)|survived)\b"
)
_HURT = re.compile(r"\b(?:shot|shooting|wound\w*|injur\w*|gunshotwound)\b")
_ROUND_UP = re.compile(r"\b(?:shootings|weekend|separate|incidents|two weeks|past week|violent (?:night|day))\b")
_FIRST = 400  # characters in which a text shows that it sums up several events


@dataclass(frozen=True, slots=True)
class Toll:
    """``worth``, in hundredths: how much the wording is to be relied on beside others."""

    killed: int
    injured: int
    worth: int


def toll(document: Document) -> Toll | None:
    """The toll of one document; None where it tells of nobody killed or hurt."""
    title, text = casualty_words(_OUTLET.sub("", document.title or "")), casualty_words(document.text[:TOLL_CHARS])
    figures, headline = casualties([*title, ".", *text]), " ".join(title)
    told = f"{headline} . {' '.join(text)}"
    killed, injured, shot = (_first(figures, harm) for harm in ("killed", "injured", "shot"))
    dead = _dead(killed, told)
    if killed is None and injured is None and shot is None and not dead:
        return Toll(0, 1, TOLL_BARE) if _HURT.search(told) else None
    people = [each.people if each else 0 for each in (injured, shot)]
    hurt = max(people) if not dead else _hurt(figures, dead, people[0], people[1], told)
    worth = 100 if max(dead, hurt) > 1 or (dead and hurt) else TOLL_SINGLE
    return Toll(dead, hurt, worth * TOLL_ROUND_UP // 100 if _ROUND_UP.search(told[:_FIRST]) else worth)


def _first(figures: Iterable[Casualties], harm: str) -> Casualties | None:
    return next((each for each in figures if each.harm == harm), None)


def _dead(first: Casualties | None, told: str) -> int:
    """Who kills others and then himself is dead too, and counted where the figure is of his victims."""
    if first is None:
        many = 1 if _DEATH.search(told) else 0
    else:
        others = first.people - first.selves
        own = bool(first.selves or (_OWN_DEATH.search(told) and (first.done or first.people == 1)))
        many = others + 1 if own and first.done else first.people
    return max(many, 2) if _MURDER_SUICIDE.search(told) else many


def _hurt(figures: list[Casualties], dead: int, injured: int, shot: int, told: str) -> int:
    """Beside the dead, one injured person may be the one who died later: only words that set them apart count."""
    rest = max(shot - dead, 0) if shot > 1 else 0
    if injured > 1 or rest or _ALSO_HURT.search(told):
        return max(injured, rest)
    fatal = {each.sentence for each in figures if each.harm == "killed" and each.people}
    return injured if any(each.harm == "injured" and each.sentence in fatal for each in figures) else 0


@dataclass(frozen=True, slots=True)
class Vote:
    """A document's toll, by number, with the first of the documents whose wording it repeats and its time."""

    document: int
    family: int
    toll: Toll
    moment: float


def consensus(votes: Iterable[Vote]) -> Iterator[tuple[str, int, list[int]]]:
    """("killed" or "injured", how many, the documents that say so), the most supported of each first.

    Documents that repeat one wording are one vote. Of equals the latest goes first, since tolls grow.
    """
    known = sorted(votes, key=lambda vote: vote.document)
    for harm in ("killed", "injured"):
        behind: dict[int, list[Vote]] = defaultdict(list)
        for vote in known:
            behind[getattr(vote.toll, harm)].append(vote)
        for many in sorted(behind, key=lambda value: (_weight(behind[value]), value), reverse=True):
            yield harm, many, [vote.document for vote in behind[many]]


def _weight(votes: list[Vote]) -> tuple[int, float]:
    worth: dict[int, int] = defaultdict(int)
    for vote in votes:
        worth[vote.family] = max(worth[vote.family], vote.toll.worth)
    return sum(worth.values()), max(vote.moment for vote in votes)
