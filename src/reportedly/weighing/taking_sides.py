"""The side of each assertion: the step between who says it and what a claim is worth.

A named voice is taken at its own words. What a document says in its own voice, or passes on from an
outlet, takes the document's stance, which shows in words around the statement as well: "the story is a
hoax" resembles no claim. Such a refutation is an assertion of its own where the document's members of the
claim are other people's words.
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
from reportedly.weighing.sides import side, stems
from reportedly.weighing.stance_features import Told, features, told
from reportedly.weighing.stance_model import Chances, StanceModel
from reportedly.weighing.stance_words import refutes
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
    model, words = StanceModel.load(), _Words(corpus)
    found = {}
    for (claim, document), lines in _together(corpus, members).items():
        if min(_start(line) for line in lines) < LEAD_CHARS:
            wording = corpus.lines[claim].statement.text
            chances = model.chances(features(words.of(document), lines, wording))
            found[claim, document] = chances.turned() if refutes(wording) else chances
    return found


def refutations(corpus: Corpus, members: Iterable[Member], stance: Stances) -> Table:
    """``refutations(claim, statement, score)``: in documents that deny a claim of which they hold other
    voices' words alone, the first of their own sentences that refutes what it tells."""
    own: dict[int, list[int]] = defaultdict(list)
    for at, line in enumerate(corpus.lines):
        if line.voice.own:
            own[corpus.place(at)].append(at)
    rows = []
    for (claim, document), lines in _together(corpus, members).items():
        chances = stance.get((claim, document))
        if chances is not None and chances.side == "denies" and not all(line.voice.own for line in lines):
            first = _refuting(corpus, own[document], corpus.lines[claim].statement.text)
            rows += [] if first is None else [(claim, first)]
    return {
        "claim": Column("integer", [claim for claim, _ in rows]),
        "statement": Column("integer", [statement for _, statement in rows]),
        "score": Column("integer", [0] * len(rows)),
    }


def sides(corpus: Corpus, rows: Sequence[Row], stance: Stances, ruled: Mapping[int, Side]) -> list[Side]:
    """The side of each row (claim, statement, score), in order. ``ruled``: what people decided, by statement."""
    found = []
    for claim, statement, score in rows:
        line, wording = corpus.lines[statement], corpus.lines[claim].statement.text
        chances = stance.get((claim, corpus.place(statement)))
        found.append(ruled.get(statement) or _side(line, wording, score, chances))
    return found


def _side(line: Line, wording: str, score: int, chances: Chances | None) -> Side:
    itself = side(line.statement.text, wording, line.denies, line.uncertain or score < round(1000 * TAKES_SIDE))
    if chances is None or line.voice.known:
        return itself
    if line.voice.own or line.voice.kind in _PASSING_ON:
        return chances.side
    # an unnamed voice speaks for itself, but nobody stands behind it where its document does not
    return itself if chances.side in ("supports", itself) else "uncertain"


def _refuting(corpus: Corpus, own: Iterable[int], wording: str) -> int | None:
    about = stems(wording)
    for at in own:
        text = corpus.lines[at].statement.text
        if refutes(text) and (_TALE.search(text) or len(stems(text) & about) >= SHARED_STEMS):
            return at
    return None


def _together(corpus: Corpus, members: Iterable[Member]) -> dict[tuple[int, int], list[Line]]:
    """The lines of each claim and document, nearest to the wording first."""
    found: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for member in members:
        found[member.claim, corpus.place(member.statement)].append((-member.score, member.statement))
    return {key: [corpus.lines[at] for _, at in sorted(ordered)] for key, ordered in sorted(found.items())}


def _start(line: Line) -> int:
    return line.statement.spans[0][0] if line.statement.spans else 0


class _Words:
    """The counts of each document's words, made when first asked for."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._kept: dict[int, Told] = {}

    def of(self, document: int) -> Told:
        if document not in self._kept:
            self._kept[document] = told(self._corpus.documents[document].text)
        return self._kept[document]
