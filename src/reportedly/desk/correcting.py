"""Spans that people set right: a statement keeps its id and takes the words that the person marked.

A judgement of kind "span" names a statement on its left; its detail is "BEGINS-ENDS" or "BEGINS-ENDS: reason", in
half-open code points of the document's text. The latest that stands holds; taken back, the machine's span does. The
statement keeps the meaning vector of its old words, so its nearest neighbours stay near until it is read again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from reportedly.errors import UsageError
from reportedly.ledger import Decision, Known
from reportedly.types import Judgement, Reading, Span, Statement
from reportedly.weighing.verdicts import ruling

KIND = "span"
_RULING = re.compile(r"(\d{1,9})-(\d{1,9})")


def corrections(judged: Iterable[Judgement]) -> dict[str, Span]:
    """The span that people gave each statement, by its id."""
    standing = [j for j in judged if j.kind == KIND and j.verdict == "positive" and j.retracted is None]
    found = {j.left: _span(j.detail) for j in sorted(standing, key=lambda j: (j.at, j.id))}
    return {statement: span for statement, span in found.items() if span is not None}


def corrected(reading: Reading, spans: Mapping[str, Span]) -> Reading:
    """The reading with its statements set right; a span outside the text changes nothing."""
    if not any(statement.id in spans for statement in reading.statements):
        return reading
    text = reading.document.text
    return replace(reading, statements=tuple(_statement(each, spans.get(each.id), text) for each in reading.statements))


def check(decision: Decision, known: Known) -> None:
    """The grounding gate for people: raises UsageError for a span that no words of the document stand in."""
    span = _span(decision.detail)
    for reading in known.readings(known.standing_on([decision.left])):
        if any(each.id == decision.left for each in reading.statements):
            text = reading.document.text
            if span is not None and 0 <= span[0] < span[1] <= len(text) and text[slice(*span)].strip():
                return
            raise UsageError(f"{ruling(decision.detail)} is no stretch of the {len(text)} characters of this article.")
    raise UsageError(f"There is no statement {decision.left}.")


def _statement(statement: Statement, span: Span | None, text: str) -> Statement:
    if span is None or not (0 <= span[0] < span[1] <= len(text)):
        return statement
    inside = tuple(q for q in statement.quantities if span[0] <= q.span[0] and q.span[1] <= span[1])
    return replace(statement, spans=(span,), text=text[slice(*span)], quantities=inside)


def _span(detail: str) -> Span | None:
    found = _RULING.fullmatch(ruling(detail))
    return (int(found[1]), int(found[2])) if found else None
