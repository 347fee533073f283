"""A source's page, and the list of sources, as plain values for JSON."""

from __future__ import annotations

from typing import Any

from reportedly.briefing.derivation_json import hint_json, judgement_json
from reportedly.briefing.source_parts import Later, Part
from reportedly.briefing.source_view import House, Record, SourceRow, SourceView, Spelling
from reportedly.types import Assertion
from reportedly.weighing.source_grade import SourceRating


def source_json(view: SourceView) -> dict[str, Any]:
    """One object; documents go by their own ids (``source_id``), other sources by id and name."""
    return {
        "id": view.id,
        "name": view.name,
        "kind": view.kind,
        "known": view.known,
        "as_of": view.as_of,
        "names": [_spelling(each, view) for each in view.spellings],
        "outlet": None if view.house is None else _house(view.house),
        "documents": view.articles,
        "record": _record(view.record, view),
        "grades": [judgement_json(each, {view.id: view.name} | dict(view.called)) for each in view.grades],
        "admiralty": {"source": rating_json(view.rating), "suggested": rating_json(view.suggested)},
        "hints": [hint_json(pair, view.called) for pair in view.hints],
        "claims": [_part(part, view) for part in view.parts],
    }


def row_json(row: SourceRow) -> dict[str, Any]:
    """One line of the list."""
    return {
        "id": row.id,
        "name": row.name,
        "kind": row.kind,
        "known": row.known,
        "claims": row.claims,
        "only": row.only,
        "first": row.first,
        "relaying": row.relaying,
        "admiralty": {"source": rating_json(row.rating)},
    }


def rating_json(rating: SourceRating) -> dict[str, Any]:
    """A letter with its meaning, who gave it, why, and the amounts it is made of."""
    return {
        "rating": rating.letter,
        "meaning": rating.meaning,
        "by": rating.by,
        "reason": rating.reason,
        "reasons": [{"name": r.name, "detail": r.detail, "amount": r.amount} for r in rating.reasons],
    }


def _spelling(each: Spelling, view: SourceView) -> dict[str, Any]:
    return {
        "name": each.name,
        "kind": each.kind,
        "role": each.role,
        "organisation": each.organisation,
        "documents": each.articles,
        "by": list(each.by),
        "joined_by": [judgement_json(judgement, view.called) for judgement in each.joined],
    }


def _house(house: House) -> dict[str, Any]:
    known = house.outlet
    return {
        "name": known.name,
        "family": house.family,
        "same_house": list(house.others),
        "domains": list(known.domains),
        "country": known.country or None,
        "agency": known.agency,
    }


def _record(record: Record, view: SourceView) -> dict[str, Any]:
    whom = sorted(record.relayed.items(), key=lambda each: (-each[1], each[0]))
    return {
        "first": record.first,
        "only": record.only,
        "among": record.among,
        "relaying": record.relaying,
        "relayed": [{"id": name, "name": view.called.get(name, name), "claims": n} for name, n in whom],
        "confirmed_later": record.confirmed,
        "denied_later": record.denied,
        "disputed_later": record.disputed,
        "withdrawn": record.withdrawn,
        "denials": record.denials,
        "stood": record.stood,
        "undated": record.undated,
    }


def _part(part: Part, view: SourceView) -> dict[str, Any]:
    return {
        "id": part.claim.id,
        "wording": part.claim.wording,
        "standing": part.claim.standing,
        "part": "relays" if part.stance is None else "only" if part.only else "first" if part.first else "among",
        "stance": part.stance,
        "outcome": part.outcome,
        "own": [_line(each, view) for each in part.own],
        "relays": [_line(each, view) for each in part.relays],
        "relayed": [{"id": name, "name": view.called.get(name, name)} for name in sorted(part.relayed)],
        "later": [_later(each, view) for each in part.later],
    }


def _later(each: Later, view: SourceView) -> dict[str, Any]:
    return {"what": each.what, "by": each.by, "source": each.source, "line": _line(each.assertion, view)}


def _line(line: Assertion, view: SourceView) -> dict[str, Any]:
    document = view.documents.get(line.document)
    return {
        "document": document.source_id if document else line.document,
        "outlet": document.outlet if document else None,
        "asserted_at": line.asserted_at,
        "stance": line.stance,
        "statement": line.statement,
        "evidence": {"exact": line.evidence.exact, "start": line.evidence.start, "end": line.evidence.end},
    }
