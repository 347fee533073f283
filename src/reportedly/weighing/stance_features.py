"""What the stance of one document to one claim is judged by: amounts with names, each between 0 and about 5."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.settings import STANCE_LEAD_CHARS, STANCE_MEMBERS, STANCE_SURE_EVENT
from reportedly.weighing.sides import Text, negated, opposed, parity
from reportedly.weighing.stance_words import counts
from reportedly.weighing.voices import Line

Amounts = dict[str, float]
HEDGES = ("hearsay", "inference", "unconfirmed", "conditional", "denial", "approximate")


@dataclass(frozen=True, slots=True)
class Told:
    """How the words of a document stand to what it tells, whatever the claim: word counts of its lead
    and of the rest."""

    lead: dict[str, int]
    rest: dict[str, int]


def told(text: str) -> Told:
    """The counts of one text; a word that straddles the end of the lead is in neither."""
    return Told(dict(counts(text[:STANCE_LEAD_CHARS])), dict(counts(text[STANCE_LEAD_CHARS:])))


def features(document: Told, lines: Sequence[Line], wording: Text) -> Amounts:
    """``lines``: what the document says of the claim, the nearest to its wording first; at least one."""
    nearest = lines[:STANCE_MEMBERS]
    return _voices(nearest) | _certainty(nearest) | _turns(nearest, wording) | _words(document)


def _share(flags: Sequence[bool]) -> float:
    return sum(flags) / len(flags)


def _voices(lines: Sequence[Line]) -> Amounts:
    first = min(lines, key=_start)
    return {
        "own voice": _share([line.voice.own for line in lines]),
        "own voice, nearest": float(lines[0].voice.own),
        "own voice, first": float(first.voice.own),
        "depth": math.log1p(_start(first) / 200),
        "known voice": _share([line.voice.known for line in lines]),
        "through an outlet": _share([any(h.kind == "outlet" and h.attribution for h in line.hops) for line in lines]),
        "unnamed voice": _share([line.voice.kind in ("unnamed", "group") for line in lines]),
    }


def _certainty(lines: Sequence[Line]) -> Amounts:
    sure = [line.certainty for line in lines if line.certainty is not None] or [STANCE_SURE_EVENT]
    hedges = [{kind for hop in line.hops for kind, _ in hop.hedges} for line in lines]
    return {
        "withheld": _share([line.uncertain for line in lines]),
        "denying cue": _share([line.denies for line in lines]),
        "certainty": sum(sure) / len(sure),
        "certainty, least": min(sure),
    } | {f"hedge {kind}": _share([kind in found for found in hedges]) for kind in HEDGES}


def _turns(lines: Sequence[Line], wording: Text) -> Amounts:
    texts = [line.text for line in lines]
    turned = [parity(text, wording) for text in texts]
    return {
        "negated": _share(turned),
        "negated, nearest": float(turned[0]),
        "negated, any": float(any(turned)),
        "opposite": float(any(opposed(text, wording) for text in texts)),
        "open": _share([text.open for text in texts]),
        "wording negated": float(negated(wording)),
    }


def _words(document: Told) -> Amounts:
    """Kinds of words that do not occur are left out: what is missing counts as 0."""
    lead = {f"lead {name}": float(min(1, many)) for name, many in document.lead.items()}
    return lead | {f"rest {name}": math.log1p(many) for name, many in document.rest.items()}


def _start(line: Line) -> int:
    return line.statement.spans[0][0] if line.statement.spans else 0
