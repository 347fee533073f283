"""Records <-> the ledger's rows. Spans travel as JSON with the words they stand on."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import fields
from functools import lru_cache
from typing import Any

import msgspec

from reportedly.types import (
    Amount,
    Attribution,
    Event,
    Hedge,
    Judgement,
    Period,
    Place,
    Problem,
    Quantity,
    Span,
    Spans,
    Speaker,
    Statement,
    Value,
)

Row = tuple[Any, ...]


class _Part(msgspec.Struct, gc=False):
    """One piece of a span as it is kept; the words beside it are for readers of the file."""

    begins: int
    ends: int


_PARTS = msgspec.json.Decoder(list[_Part])

SPEAKER = "id, name, kind, role, organisation, mention, anonymity, joint"
ATTRIBUTION = "id, document, source, cue, content, within, hop, manner, cue_class, stance, event, certainty, confidence"
VALUES = {"quantity": Amount, "time": Period, "place": Place}
JUDGEMENT = 'id, kind, "left", "right", verdict, by, at, detail, score, retracted'
PROBLEM = "input, reason, sentence, arrived"


def spans_json(spans: Spans, text: str) -> str:
    """``[{"begins": 0, "ends": 8, "exact": "A source"}]``"""
    return json.dumps(
        [{"begins": begins, "ends": ends, "exact": text[begins:ends]} for begins, ends in spans], ensure_ascii=False
    )


def spans_of(column: str) -> Spans:
    return tuple((part.begins, part.ends) for part in _PARTS.decode(column))


def attribution_row(attribution: Attribution, position: int, text: str) -> Row:
    a = attribution
    spans = (spans_json(part, text) for part in (a.source, a.cue, a.content))
    event = None if a.event is None else spans_json((a.event.span,), text)
    certainty = None if a.event is None else a.event.certainty
    return (
        a.id, a.document, position, *spans, a.within, a.hop, a.manner, a.cue_class, a.stance, event, certainty,
        a.confidence,
    )  # fmt: skip


def attribution_of(row: Row, expressed: tuple[Hedge, ...], speaker: Speaker | None) -> Attribution:
    """``row`` is as ATTRIBUTION says."""
    name, document, source, cue, content, within, hop, manner, cue_class, stance, event, certainty, confidence = row
    return Attribution(
        id=name,
        document=document,
        source=spans_of(source),
        cue=spans_of(cue),
        content=spans_of(content),
        within=within,
        hop=hop,
        manner=manner,
        stance=stance,
        expressed=expressed,
        confidence=confidence,
        speaker=speaker,
        cue_class=cue_class,
        event=None if event is None else Event(_only(spans_of(event)), certainty),
    )


def hedge_rows(attribution: Attribution, text: str) -> list[Row]:
    return [
        (attribution.id, n, hedge.kind, *hedge.span, text[slice(*hedge.span)])
        for n, hedge in enumerate(attribution.expressed)
    ]


def speaker_row(attribution: str, speaker: Speaker, text: str) -> Row:
    mention = None if speaker.mention is None else spans_json((speaker.mention,), text)
    joint = json.dumps(speaker.joint, ensure_ascii=False)
    return (
        attribution, speaker.id, speaker.name, speaker.kind, speaker.role, speaker.organisation, mention,
        speaker.anonymity, joint,
    )  # fmt: skip


def speaker_of(row: Row) -> Speaker:
    name, called, kind, role, organisation, mention, anonymity, joint = row
    place = _only(spans_of(mention)) if mention else None
    return Speaker(name, called, kind, role, organisation, place, anonymity, tuple(json.loads(joint)))


def statement_row(statement: Statement, position: int, text: str) -> Row:
    s = statement
    return (s.id, s.document, position, s.attribution, s.place, spans_json(s.spans, text), s.text, s.meaning)


def statement_of(row: Row, quantities: tuple[Quantity, ...]) -> Statement:
    """``row`` is (id, document, attribution, place, spans, text, meaning)."""
    name, document, attribution, place, spans, text, meaning = row
    return Statement(name, document, attribution, place, spans_of(spans), text, quantities, meaning)


def quantity_rows(statement: Statement) -> list[Row]:
    return [(statement.id, n, *q.span, q.about, q.low, q.high, q.text) for n, q in enumerate(statement.quantities)]


def value_row(document: str, position: int, value: Value) -> Row:
    told = {f.name: getattr(value, f.name) for f in fields(value) if f.name not in ("span", "text")}
    kind = next(name for name, made in VALUES.items() if isinstance(value, made))
    return (document, position, kind, *value.span, value.text, json.dumps(told, ensure_ascii=False))


def value_of(row: Row) -> Value:
    """``row`` is (kind, begins, ends, exact, told)."""
    kind, begins, ends, exact, told = row
    value: Value = VALUES[kind](span=(begins, ends), text=exact, **_told(told))
    return value


_told = lru_cache(maxsize=4096)(json.loads)  # what is told of a place is the same wherever it is named


def judgement_row(judgement: Judgement) -> Row:
    j = judgement
    return (j.id, j.kind, j.left, j.right, j.verdict, j.by, j.at, j.detail, j.score, j.retracted)


def judgement_of(row: Row) -> Judgement:
    return Judgement(*row)


def problem_of(row: Row) -> Problem:
    given, reason, sentence, arrived = row
    return Problem(given, reason, sentence, bool(arrived))


def insert(con: sqlite3.Connection, table: str, rows: list[Row]) -> None:
    """All ``rows`` into ``table`` (a name of this package's own, never a user's), columns in order."""
    if rows:
        con.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)


def _only(spans: Spans) -> Span:
    (span,) = spans
    return span
