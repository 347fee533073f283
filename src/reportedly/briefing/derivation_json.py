"""A derivation, changes and judgements as plain values for JSON: the claim's own shape, with fields added."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reportedly.briefing.as_json import claim_json
from reportedly.briefing.changes import Change
from reportedly.briefing.derivation import Derivation, DerivedVoice, sayers
from reportedly.types import Capture, Document, Judgement, Period
from reportedly.weighing.admiralty import SOURCE
from reportedly.weighing.dependence.figures import hint_sentence
from reportedly.weighing.dependence.pairs import Pair
from reportedly.weighing.verdicts import ruling


def derivation_json(derivation: Derivation) -> dict[str, Any]:
    """``claim_json`` of the claim, and beside it what joined its voices, the times its words name, what
    shows each copy, who says which value, and people's judgements."""
    claim, documents = derivation.claim, [article.document for article in derivation.articles.values()]
    told = claim_json(claim, documents)
    voices = {each.voice.root.id: each for each in derivation.voices}
    for root in told["roots"]:
        root |= _voice(voices.get(root["id"]), derivation.called)
    for shown, assertion in zip(told["assertions"], claim.assertions, strict=True):
        copy = derivation.copies.get((assertion.copy_of or "", assertion.document))
        shown["copy_evidence"] = copy.evidence if copy else None
        shown["page"] = derivation.pages.get(assertion.statement)
        shown["capture"] = _capture(derivation.captures.get(assertion.document))
        shown["times"] = [_period(period) for period in derivation.times.get(assertion.statement, ())]
    for conflict, told_conflict in zip(claim.conflicts, told["conflicts"], strict=True):
        for value, told_value in zip(conflict.values, told_conflict["values"], strict=True):
            told_value["roots"] = sorted({root.id for root, _ in sayers(claim, value)})
    told["judgements"] = [judgement_json(each, derivation.called) for each in derivation.judgements]
    told["hints"] = [hint_json(pair, derivation.called) for pair in derivation.hints]
    return told | {"as_of": derivation.as_of, "asked": derivation.asked}


def judgement_json(judgement: Judgement, called: Mapping[str, str]) -> dict[str, Any]:
    """One judgement; ``called``: what people call the things it names."""
    return {
        "id": judgement.id,
        "kind": judgement.kind,
        "left": judgement.left,
        "right": judgement.right,
        "left_name": called.get(judgement.left),
        "right_name": called.get(judgement.right or ""),
        "verdict": judgement.verdict,
        "detail": judgement.detail,
        "by": judgement.by,
        "at": judgement.at,
        "retracted": judgement.retracted,
    }


def hint_json(pair: Pair, called: Mapping[str, str]) -> dict[str, Any]:
    """A pair of outlets that values suggest depend; ``amounts``: natural-log odds. Counted nowhere."""
    return {
        "left": pair.left,
        "right": pair.right,
        "rung": 4,
        "sentence": hint_sentence(pair, called),
        "probability": pair.probability,
        "left_copies": pair.left_copies,
        "shared_errors": pair.shared_errors,
        "differing": pair.differing,
        "amounts": [{"name": name, "amount": amount} for name, amount in pair.amounts],
    }


def change_json(change: Change, documents: Mapping[str, Document]) -> dict[str, Any]:
    """One change, its evidence by the documents' own ids."""
    return {
        "what": change.what,
        "claim": change.claim.id,
        "wording": change.claim.wording,
        "before": change.before,
        "after": change.after,
        "reasons": list(change.reasons),
        "others": list(change.others),
        "evidence": [
            {
                "document": documents[a.document].source_id if a.document in documents else a.document,
                "asserted_at": a.asserted_at,
                "stance": a.stance,
                "root": a.root,
                "evidence": {"exact": a.evidence.exact, "start": a.evidence.start, "end": a.evidence.end},
            }
            for a in change.evidence
        ],
    }


def _voice(derived: DerivedVoice | None, called: Mapping[str, str]) -> dict[str, Any]:
    if derived is None:
        return {"joined_by": [], "grade": None}
    grade = derived.grade
    letter = ruling(grade.detail) if grade else ""
    return {
        "joined_by": [judgement_json(each, called) for each in derived.joined],
        "grade": None
        if grade is None
        else {"grade": letter, "meaning": SOURCE[letter], "by": grade.by, "at": grade.at, "judgement": grade.id},
    }


def _capture(capture: Capture | None) -> dict[str, Any] | None:
    return (
        None
        if capture is None
        else {
            "sha256": capture.sha256,
            "size": capture.size,
            "media_type": capture.media_type,
            "location": capture.location,
            "final_location": capture.final_location,
            "captured": capture.captured,
            "tool": capture.tool,
            "record": capture.record,
        }
    )


def _period(period: Period) -> dict[str, Any]:
    return {
        "text": period.text,
        "start": period.span[0],
        "end": period.span[1],
        "begins": period.begins,
        "ends": period.ends,
        "precision": period.precision,
        "approximate": period.approximate,
    }
