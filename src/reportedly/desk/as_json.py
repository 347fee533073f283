"""Readings and problems as plain values for JSON."""

from __future__ import annotations

from typing import Any

from reportedly.desk.values_json import value_json
from reportedly.reading.values.read import within
from reportedly.types import Attribution, Document, Reading, Speaker

UNTOUCHED = {"text/plain", "application/json", "text/csv"}  # inputs whose own text a document keeps as it is


def reading_json(reading: Reading) -> dict[str, Any]:
    """One line of ``reportedly read --json``. Offsets are half-open, in code points of the text."""
    return {
        "document": _document(reading.document),
        "attributions": [_attribution(attribution, reading) for attribution in reading.attributions],
    }


def _document(document: Document) -> dict[str, Any]:
    """``text`` only where the input itself is not the text that offsets count in."""
    own = document.capture is not None and document.capture.media_type not in UNTOUCHED
    return {
        "id": document.id,
        "source_id": document.source_id,
        "title": document.title,
        "outlet": document.outlet,
        "published": document.published,
        "url": document.url,
        "language": document.language,
        "sha256": document.sha256,
        "length": len(document.text),
        **({"text": document.text} if own else {}),
    }


def _attribution(attribution: Attribution, reading: Reading) -> dict[str, Any]:
    return {
        "id": attribution.id,
        "source": attribution.source,
        "cue": attribution.cue,
        "content": attribution.content,
        "within": attribution.within,
        "hop": attribution.hop,
        "manner": attribution.manner,
        "speaker": None if attribution.speaker is None else _speaker(attribution.speaker),
        "cue_class": attribution.cue_class,
        "stance": attribution.stance,
        "expressed": [{"kind": hedge.kind, "span": hedge.span} for hedge in attribution.expressed],
        "values": [value_json(value) for value in within(reading.values, attribution.content)],
        "event": None
        if attribution.event is None
        else {"span": attribution.event.span, "certainty": attribution.event.certainty},
        "confidence": attribution.confidence,
    }


def _speaker(speaker: Speaker) -> dict[str, Any]:
    return {
        "id": speaker.id,
        "name": speaker.name,
        "kind": speaker.kind,
        "role": speaker.role,
        "organisation": speaker.organisation,
        "anonymity": speaker.anonymity,
        "joint": speaker.joint,
    }
