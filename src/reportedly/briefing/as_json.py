"""The brief as plain values for JSON: the shapes that ``docs`` promise to the outside."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reportedly.briefing.curve import Point, curve
from reportedly.intake.language import unread
from reportedly.types import (
    Assertion,
    Brief,
    Claim,
    Conflict,
    ConflictValue,
    Copy,
    Document,
    Evidence,
    Figure,
    Hop,
    Problem,
)
from reportedly.weighing.admiralty import BY_RULE, Rating, information
from reportedly.weighing.reuse import reuse


def brief_json(brief: Brief) -> dict[str, Any]:
    """The whole brief. Documents go by their ``source_id`` everywhere."""
    names = _source_ids(brief.documents)
    by_id = {document.id: document for document in brief.documents}
    return {
        "documents": len(brief.documents),
        "unread": unread(document.language for document in brief.documents),
        "as_of": brief.as_of,
        "problems": [problem_json(problem) for problem in brief.problems],
        "copies": [_copy(copy, names, by_id) for copy in brief.copies],
        "joined": [{"names": list(j.names), "by": list(j.by)} for j in brief.joined],
        "claims": [_claim(claim, by_id) for claim in brief.claims],
    }


def _copy(copy: Copy, names: dict[str, str], by_id: dict[str, Document]) -> dict[str, Any]:
    left, right = by_id.get(copy.left), by_id.get(copy.right)
    shared = reuse(left.text, right.text) if left and right else ()
    return {
        "left": names.get(copy.left, copy.left),
        "right": names.get(copy.right, copy.right),
        "score": copy.score,
        "evidence": copy.evidence,
        "passages": [{"left": list(each.left), "right": list(each.right)} for each in shared],
    }


def problem_json(problem: Problem) -> dict[str, Any]:
    """What was set aside, or read with a warning (``arrived``)."""
    return {
        "input": problem.input,
        "reason": problem.reason,
        "sentence": problem.sentence,
        "arrived": problem.arrived,
    }


def claim_json(claim: Claim, documents: Iterable[Document]) -> dict[str, Any]:
    """One claim; ``documents`` need only hold those it names."""
    return _claim(claim, {document.id: document for document in documents})


def _claim(claim: Claim, by_id: dict[str, Document]) -> dict[str, Any]:
    return {
        "id": claim.id,
        "wording": claim.wording,
        "standing": claim.standing,
        "reasons": [{"name": r.name, "detail": r.detail, "amount": r.amount} for r in claim.reasons],
        "roots": [
            {
                "id": r.id,
                "name": r.name,
                "kind": r.kind,
                "stance": r.stance,
                "known": r.known,
                "names": list(r.names),
                "rung": r.rung,
            }
            for r in claim.roots
        ],
        "independent": {
            "supporting": claim.independent.supporting,
            "denying": claim.independent.denying,
            "unknown": claim.independent.unknown,
        },
        "support": claim.support,
        "assertions": [_assertion(a, by_id) for a in claim.assertions],
        "conflicts": [_conflict(c, by_id) for c in claim.conflicts],
        "figures": [_figure(figure, by_id) for figure in claim.figures],
        "first_asserted": claim.first_asserted,
        "last_asserted": claim.last_asserted,
        "admiralty": {"information": rating_json(information(claim))},
        "curve": [point_json(point) for point in curve(claim)],
    }


def rating_json(rating: Rating) -> dict[str, Any]:
    """A rating of the information on the Admiralty scale, marked as a rule's."""
    return {"rating": rating.rating, "meaning": rating.meaning, "reason": rating.reason, "by": BY_RULE}


def point_json(point: Point) -> dict[str, Any]:
    """One step of the corroboration curve; ``at`` is null for what carries no date."""
    counts = point.independent
    return {
        "at": point.at,
        "supporting": counts.supporting,
        "denying": counts.denying,
        "unknown": counts.unknown,
        "standing": point.standing,
    }


def _assertion(assertion: Assertion, by_id: dict[str, Document]) -> dict[str, Any]:
    document = by_id.get(assertion.document)
    return {
        "document": _source_id(assertion.document, by_id),
        "title": document.title if document else None,
        "outlet": document.outlet if document else None,
        "attribution": assertion.attribution,
        "statement": assertion.statement,
        "stance": assertion.stance,
        "root": assertion.root,
        "asserted_at": assertion.asserted_at,
        "evidence": _evidence(assertion.evidence),
        "chain": [_hop(hop) for hop in assertion.chain],
        "similarity": assertion.similarity,
        "copy_of": _source_id(assertion.copy_of, by_id) if assertion.copy_of else None,
    }


def _hop(hop: Hop) -> dict[str, Any]:
    return {
        "source": hop.source,
        "name": hop.name,
        "kind": hop.kind,
        "attribution": hop.attribution,
        "cue": hop.cue,
        "hedges": [{"kind": kind, "text": text} for kind, text in hop.hedges],
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {"exact": evidence.exact, "start": evidence.start, "end": evidence.end}


def _conflict(conflict: Conflict, by_id: dict[str, Document]) -> dict[str, Any]:
    return {"about": conflict.about, "values": [_value(value, by_id) for value in conflict.values]}


def _figure(figure: Figure, by_id: dict[str, Document]) -> dict[str, Any]:
    return {
        "about": figure.about,
        "low": figure.low,
        "high": figure.high,
        "value": figure.value,
        "documents": [_source_id(document, by_id) for document in figure.documents],
    }


def _value(value: ConflictValue, by_id: dict[str, Document]) -> dict[str, Any]:
    return {
        "value": value.value,
        "documents": [_source_id(document, by_id) for document in value.documents],
        "evidence": [{"document": _source_id(e.document, by_id), **_evidence(e)} for e in value.evidence],
    }


def _source_id(document: str, by_id: dict[str, Document]) -> str:
    found = by_id.get(document)
    return found.source_id if found else document


def _source_ids(documents: Iterable[Document]) -> dict[str, str]:
    return {document.id: document.source_id for document in documents}
