"""The grounding gate: nothing enters the ledger without the exact words it stands on.

``ground`` is the gate itself: a quote and a place in a text must agree, code point by code point.
It applies to rules, models and people alike, and everything that writes to the ledger passes it.
``sift`` takes a whole reading through it and sets aside only the parts that fail.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly.errors import GroundingError
from reportedly.ids import text_sha256
from reportedly.ledger.document_rows import region_fault
from reportedly.types import Attribution, Document, Evidence, Problem, Reading, Region, Span, Statement, Value

UNGROUNDED = "not grounded"


def ground(evidence: Evidence, text: str) -> None:
    """Raises GroundingError unless ``text[start:end]`` is ``exact`` and not empty."""
    if not 0 <= evidence.start < evidence.end <= len(text):
        raise GroundingError(
            f"The span {evidence.start} to {evidence.end} does not lie in the {len(text)} characters"
            f" of document {evidence.document}."
        )
    if text[evidence.start : evidence.end] != evidence.exact:
        raise GroundingError(
            f"The words quoted from {evidence.start} to {evidence.end} are not those of document {evidence.document}."
        )


@dataclass(frozen=True, slots=True)
class Sifted:
    """What of a reading may enter, and a problem for each part that may not."""

    reading: Reading
    problems: tuple[Problem, ...]


def sift(reading: Reading) -> Sifted:
    """Raises GroundingError where the document's text is not the one its hash was taken of."""
    document = reading.document
    if text_sha256(document.text) != document.sha256:
        raise GroundingError(f"The text of {document.source_id} is not the one its SHA-256 was taken of.")
    problems: list[Problem] = []
    attributions = tuple(_firm(reading, problems))
    standing = {attribution.id for attribution in attributions}
    statements = tuple(_firm_statements(reading, standing, problems))
    values = tuple(_firm_values(reading, problems))
    firm = replace(reading, attributions=attributions, statements=statements, values=values)
    if document.regions:
        firm = replace(firm, document=replace(document, regions=tuple(_firm_regions(document, problems))))
    return Sifted(firm, tuple(problems))


def _firm(reading: Reading, problems: list[Problem]) -> Iterator[Attribution]:
    """The attributions that stand on words and whose chain stands too; the rest go to ``problems``."""
    document = reading.document
    faults: dict[str, str] = {}
    first: dict[str, Attribution] = {}
    for attribution in reading.attributions:
        fault = _fault(attribution, document)
        if attribution.id in first:
            problems.append(_problem(document, f"an attribution stands twice ({attribution.id})"))
            continue
        first[attribution.id] = attribution
        if fault:
            faults[attribution.id] = fault
    for attribution in first.values():
        fault = faults.get(attribution.id) or _chain_fault(attribution, first, faults)
        if fault:
            problems.append(_problem(document, f"an attribution was left out: {fault}"))
        else:
            yield attribution


def _firm_statements(reading: Reading, standing: set[str], problems: list[Problem]) -> Iterator[Statement]:
    document, met = reading.document, set[str]()
    for statement in reading.statements:
        if statement.attribution is not None and statement.attribution not in standing:
            continue  # told of with its attribution
        fault = "it stands twice" if statement.id in met else _statement_fault(statement, document)
        if fault:
            problems.append(_problem(document, f"a statement was left out: {fault}"))
        else:
            met.add(statement.id)
            yield statement


def _firm_values(reading: Reading, problems: list[Problem]) -> Iterator[Value]:
    document = reading.document
    for value in reading.values:
        fault = _misplaced([value.span], document)
        if not fault and document.text[slice(*value.span)] != value.text:
            fault = "it is not quoted as it stands"
        if fault:
            problems.append(_problem(document, f"a number, time or place was left out: {fault}"))
        else:
            yield value


def _firm_regions(document: Document, problems: list[Problem]) -> Iterator[Region]:
    for region in document.regions:
        fault = region_fault(region, len(document.text))
        if fault:
            problems.append(_problem(document, f"a part of its original was left out: {fault}"))
        else:
            yield region


def _fault(attribution: Attribution, document: Document) -> str | None:
    """Why this attribution has no words to stand on, or None."""
    spans = [*attribution.source, *attribution.cue, *attribution.content]
    if not spans:
        return "it names no words at all"
    if attribution.document != document.id:
        return "it belongs to another document"
    if not 0.0 <= attribution.confidence <= 1.0:
        return "its confidence is not between 0 and 1"
    spans += [hedge.span for hedge in attribution.expressed]
    if attribution.speaker is not None and attribution.speaker.mention is not None:
        spans.append(attribution.speaker.mention)
    if attribution.event is not None:
        spans.append(attribution.event.span)
    return _misplaced(spans, document)


def _chain_fault(attribution: Attribution, all_of: dict[str, Attribution], faults: dict[str, str]) -> str | None:
    """Following ``within`` outward must end at the article's own, over attributions that stand."""
    met = {attribution.id}
    carrier = attribution.within
    while carrier is not None:
        if carrier not in all_of or carrier in faults:
            return "the attribution that carries it on has no words to stand on"
        if carrier in met:
            return "its chain runs in a circle"
        met.add(carrier)
        carrier = all_of[carrier].within
    return None


def _statement_fault(statement: Statement, document: Document) -> str | None:
    if statement.document != document.id:
        return "it belongs to another document"
    if not statement.spans:
        return "it names no words at all"
    text = document.text
    fault = _misplaced([*statement.spans, *(q.span for q in statement.quantities)], document)
    if fault:
        return fault
    if statement.text != " ".join(text[begins:ends] for begins, ends in statement.spans):
        return "its text is not the words of its spans"
    if any(text[slice(*quantity.span)] != quantity.text for quantity in statement.quantities):
        return "a number in it is not quoted as it stands"
    return None


def _misplaced(spans: list[Span], document: Document) -> str | None:
    for begins, ends in spans:
        try:
            ground(Evidence(document.id, document.text[begins:ends], begins, ends), document.text)
        except GroundingError as error:
            return f"{str(error)[0].lower()}{str(error)[1:].rstrip('.')}"
    return None


def _problem(document: Document, fault: str) -> Problem:
    return Problem(document.source_id, UNGROUNDED, f"In {document.source_id} {fault}.", arrived=True)
