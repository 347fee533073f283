"""Rows of the engine back to Claim records, with the words every assertion stands on."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from reportedly.engines.base import Engine, Row
from reportedly.settings import EVIDENCE_MAX_CHARS
from reportedly.types import (
    Assertion,
    Claim,
    Evidence,
    Figure,
    Independent,
    Root,
    Side,
    Statement,
)
from reportedly.weighing.conflicts import conflicts
from reportedly.weighing.corpus import Corpus
from reportedly.weighing.directions import originals
from reportedly.weighing.standing import standing
from reportedly.weighing.support import Tally, support
from reportedly.weighing.tables import claim_id
from reportedly.weighing.tolls import Vote, consensus
from reportedly.weighing.voices import Line
from reportedly.weighing.wording import as_wording

SIDES: dict[int, Side] = {1: "supports", -1: "denies", 0: "uncertain"}
HEDGES = frozenset({"hearsay", "inference", "unconfirmed", "conditional"})
RUNGS = {3: "explicit attribution", 1: "shared wording"}


@dataclass(slots=True)
class _Rows:
    """The rows of one claim."""

    said: list[Row] = field(default_factory=list)  # statement, voice root, known, score, side, rung
    roots: list[Row] = field(default_factory=list)  # root, known, side
    counts: Row = ()
    conflicts: list[Row] = field(default_factory=list)  # about, lower value, higher value
    given: list[Row] = field(default_factory=list)  # about, value, statement
    members: list[int] = field(default_factory=list)  # statements, also those that are no assertion


def assemble(told: Corpus, engine: Engine) -> tuple[Claim, ...]:
    """All claims: best supported first, then those that most documents carry, then by id."""
    rows: dict[int, _Rows] = defaultdict(_Rows)
    for claim, *rest in engine.rows(
        "SELECT s.claim, s.statement, s.root, s.score, s.side, r.rung FROM sided s "
        "JOIN assertions a ON a.claim = s.claim AND a.statement = s.statement "
        "JOIN roots r ON r.claim = a.claim AND r.voice = a.voice "
        "ORDER BY s.claim NULLS LAST, s.statement NULLS LAST"
    ):
        rows[claim].said.append(tuple(rest))
    for claim, *rest in engine.rows("SELECT claim, root, known, side FROM root_sides ORDER BY claim, root NULLS LAST"):
        rows[claim].roots.append(tuple(rest))
    for claim, *rest in engine.rows(
        "SELECT claim, supporting, denying, unknown_supporting, unknown_denying, unknown, withdrawn FROM claim_counts"
    ):
        rows[claim].counts = tuple(rest)
    for claim, *rest in engine.rows("SELECT claim, about, lower_value, higher_value FROM conflicts"):
        rows[claim].conflicts.append(tuple(rest))
    for claim, *rest in engine.rows(
        "SELECT claim, about, value, statement FROM claim_quantities "
        "UNION ALL SELECT claim, 'place' AS about, value, statement FROM claim_places"
    ):
        rows[claim].given.append(tuple(rest))
    for claim, statement in engine.rows(
        "SELECT claim, statement FROM claim_members ORDER BY claim, statement NULLS LAST"
    ):
        rows[claim].members.append(statement)
    copy_of = originals(engine)
    made = [_claim(told, number, found, copy_of) for number, found in sorted(rows.items()) if found.counts]
    return tuple(sorted(made, key=rank))


def rank(claim: Claim) -> tuple[float, int, str]:
    """The order of claims: best supported first, then those that most documents carry, then by id."""
    return (-claim.support, -len({each.document for each in claim.assertions}), claim.id)


def _claim(told: Corpus, number: int, rows: _Rows, copy_of: dict[int, int]) -> Claim:
    yes, no, unknown_yes, unknown_no, unknown, withdrawn = (int(count) for count in rows.counts)
    independent = Independent(yes, no, unknown)
    hedged = _hedged_roots(told, rows)
    tally = Tally(yes - hedged, hedged, no, unknown_yes, unknown_no, len(rows.said) - len(rows.roots))
    amount, reasons = support(tally)
    state, why = standing(independent, unknown_no, bool(withdrawn))
    assertions = tuple(_assertion(told, row, copy_of) for row in rows.said)
    moments = _moments(told, rows)
    return Claim(
        id=claim_id(told.lines[number].statement.id),
        wording=as_wording(told.lines[number].statement.text),
        standing=state,
        reasons=(why, *reasons),
        roots=tuple(_root(told, row, rows) for row in rows.roots),
        independent=independent,
        support=amount,
        assertions=assertions,
        conflicts=conflicts(told, rows.conflicts, rows.given),
        first_asserted=moments[0] if moments else None,
        last_asserted=moments[-1] if moments else None,
        members=tuple(told.lines[member].statement.id for member in rows.members),
        figures=_figures(told, rows, copy_of),
    )


def _figures(told: Corpus, rows: _Rows, copy_of: dict[int, int]) -> tuple[Figure, ...]:
    """What the claim's documents count, of the event they tell of."""
    votes = [
        Vote(at, copy_of.get(at, at), toll, told.moments[at] or 0.0)
        for at in {told.place(row[0]) for row in rows.said}
        if (toll := told.contents[at].toll) is not None
    ]
    return tuple(
        Figure(about, many, many, str(many), tuple(told.documents[at].id for at in places))
        for about, many, places in consensus(votes)
    )


def _assertion(told: Corpus, row: Row, copy_of: dict[int, int]) -> Assertion:
    number, root, score, side, _ = row
    line = told.lines[number]
    place = told.place(number)
    document, original = told.documents[place], copy_of.get(place)
    return Assertion(
        document=document.id,
        attribution=line.statement.attribution,
        statement=line.statement.id,
        stance=SIDES[side],
        root=root,
        asserted_at=document.published if told.moments[place] is not None else None,
        evidence=evidence(line.statement, document.text),
        chain=line.hops,
        similarity=score / 1000,
        copy_of=None if original is None else told.documents[original].id,
    )


def evidence(statement: Statement, text: str) -> Evidence:
    """The words of a statement as they stand in the text: from its first piece to its last where that
    is about a sentence, otherwise its longest piece."""
    start, end = statement.spans[0][0], statement.spans[-1][1]
    if end - start > EVIDENCE_MAX_CHARS:
        start, end = max(statement.spans, key=lambda span: span[1] - span[0])
    return Evidence(statement.document, text[start:end], start, end)


def _moments(told: Corpus, rows: _Rows) -> list[str]:
    """When the claim was asserted, as printed, earliest first."""
    places = {told.place(row[0]) for row in rows.said}
    found = [(told.moments[at], told.documents[at].published) for at in places]
    return [printed for moment, printed in sorted((m, p) for m, p in found if m is not None and p is not None)]


def _root(told: Corpus, row: Row, rows: _Rows) -> Root:
    root, known, side = row
    own = [(told.lines[said[0]], said[4]) for said in rows.said if said[1] == root]
    named = [line for line, _ in own if line.voice.known] or [line for line, _ in own]
    best = max(named, key=_fullness)
    names = tuple(sorted({line.voice.name for line, _ in own}))
    rungs = [RUNGS[rung] for _, rung in own if rung in RUNGS] + [line.voice.rung for line, _ in own if line.voice.rung]
    return Root(root, best.voice.name, best.voice.kind, SIDES[side], bool(known), names, rungs[0] if rungs else "")


def _fullness(line: Line) -> tuple[bool, int, str]:
    """A person's name tells more than an institution's, that more than a description."""
    return (line.voice.kind == "person", len(line.voice.name), line.voice.name)


def _hedged_roots(told: Corpus, rows: _Rows) -> int:
    """Known supporting roots of which every line carries a hedge."""
    plain = {root for statement, root, _, _, _ in rows.said if not _hedged(told.lines[statement])}
    return sum(1 for root, known, side in rows.roots if known and side == 1 and root not in plain)


def _hedged(line: Line) -> bool:
    """A round number is no hedge on what happened; "reportedly" is, at whatever hop."""
    return any(kind in HEDGES for hop in line.hops for kind, _ in hop.hedges)
