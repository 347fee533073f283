"""The side of each assertion: the step between who says it and what a claim is worth.

A named voice is taken at its own words. What a document says in its own voice, or passes on from an
outlet, takes the document's stance, which shows in words around the statement as well: "the story is a
hoax" resembles no claim. Where other voices speak of the claim too, the document's own words count if it
refutes them, or if it supports what they leave open.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.engines.base import Column, Row
from reportedly.settings import LEAD_CHARS, TAKES_SIDE
from reportedly.types import Side
from reportedly.weighing.corpus import Corpus
from reportedly.weighing.sides import Text, side
from reportedly.weighing.stance_features import features
from reportedly.weighing.stance_model import Chances, StanceModel
from reportedly.weighing.stance_words import doubts
from reportedly.weighing.tables import Table
from reportedly.weighing.voices import Line

Stances = Mapping[tuple[int, int], Chances]  # by claim and document, both by number
_TALE = re.compile(r"\b(?:story|report|rumou?r|claim|video|photo|picture|article|post|tale|news)s?\b", re.I)
_PASSING_ON = frozenset({"outlet", "document"})
SHARED_STEMS = 2  # with the wording, of a refutation that does not say "the story"


@dataclass(frozen=True, slots=True)
class Member:
    """A statement of a claim with its likeness to the wording, in thousandths."""

    claim: int
    statement: int
    score: int


def stances(corpus: Corpus, members: Iterable[Member]) -> dict[tuple[int, int], Chances]:
    """The stance of each document to each claim it leads with; a document's words say nothing of what it
    mentions in passing."""
    model = StanceModel.load()
    found = {}
    for (claim, document), said in _together(corpus, members).items():
        lines = [corpus.lines[member.statement] for member in said]
        if min(_start(line) for line in lines) < LEAD_CHARS:
            wording = corpus.lines[claim].text
            chances = model.chances(features(corpus.contents[document].words, lines, wording))
            found[claim, document] = chances.turned() if wording.refutes else chances
    return found


def own_words(corpus: Corpus, members: Iterable[Member], stance: Stances) -> Table:
    """``own_words(claim, statement, score)``: what documents say themselves of claims of which they hold other
    voices' words too. One that denies adds its refutation; one that supports, where those voices leave the
    claim open, its own sentence nearest to it."""
    own: dict[int, list[int]] = defaultdict(list)
    for at, line in enumerate(corpus.lines):
        if line.voice.own:
            own[corpus.place(at)].append(at)
    rows = []
    for (claim, document), said in _together(corpus, members).items():
        chances = stance.get((claim, document))
        if chances is None or all(corpus.lines[m.statement].voice.own for m in said):
            continue
        if chances.side == "denies":
            first = _refuting(corpus, own[document], corpus.lines[claim].text)
            rows += [] if first is None else [Member(claim, first, 0)]
        elif chances.side == "supports":
            rows += _nearest_own(corpus, said, chances)
    return {
        "claim": Column("integer", [row.claim for row in rows]),
        "statement": Column("integer", [row.statement for row in rows]),
        "score": Column("integer", [row.score for row in rows]),
    }


def sides(corpus: Corpus, rows: Sequence[Row], stance: Stances, ruled: Mapping[int, Side]) -> list[Side]:
    """The side of each row (claim, statement, score), in order. ``ruled``: what people decided, by statement."""
    found = []
    for claim, statement, score in rows:
        line, wording = corpus.lines[statement], corpus.lines[claim].text
        chances = stance.get((claim, corpus.place(statement)))
        found.append(ruled.get(statement) or _side(line, wording, score, chances))
    return found


def _side(line: Line, wording: Text, score: int, chances: Chances | None) -> Side:
    """What only touches on a claim leaves it open, but for a voice nobody can place in a document that
    stands behind the claim."""
    itself = side(line.text, wording, line.denies, line.uncertain)
    near = score >= round(1000 * TAKES_SIDE)
    if chances is not None and not line.voice.known:
        if line.voice.own or line.voice.kind in _PASSING_ON:
            return chances.side
        return itself if (near and itself == "denies") or chances.side == "supports" else "uncertain"
    return itself if near else "uncertain"


def _nearest_own(corpus: Corpus, said: Sequence[Member], chances: Chances) -> list[Member]:
    wording = corpus.lines[said[0].claim].text
    others = [m for m in said if not corpus.lines[m.statement].voice.own]
    if any(_side(corpus.lines[m.statement], wording, m.score, chances) != "uncertain" for m in others):
        return []
    return [m for m in said if corpus.lines[m.statement].voice.own][:1]


def _refuting(corpus: Corpus, own: Sequence[int], wording: Text) -> int | None:
    """The first sentence that refutes what is told, else the first that doubts it."""
    for tells in (_refutes, _doubts):
        for at in own:
            if tells(corpus.lines[at]) and _is_about(corpus.lines[at], wording):
                return at
    return None


def _refutes(line: Line) -> bool:
    return line.text.refutes


def _doubts(line: Line) -> bool:
    return doubts(line.statement.text)


def _is_about(line: Line, wording: Text) -> bool:
    return bool(_TALE.search(line.statement.text)) or len(line.text.stems & wording.stems) >= SHARED_STEMS


def _together(corpus: Corpus, members: Iterable[Member]) -> dict[tuple[int, int], list[Member]]:
    """The members of each claim and document, nearest to the wording first."""
    found: dict[tuple[int, int], list[Member]] = defaultdict(list)
    for member in members:
        found[member.claim, corpus.place(member.statement)].append(member)
    return {key: sorted(found[key], key=lambda m: (-m.score, m.statement)) for key in sorted(found)}


def _start(line: Line) -> int:
    return line.statement.spans[0][0] if line.statement.spans else 0
