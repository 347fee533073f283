"""What the stance model learns from: articles, the rumour each is about, and how it stands to the rumour.

The Fake News Challenge labels an article against *headlines*, and a third of Emergent's headlines deny or
doubt the rumour themselves: an article that calls it a hoax "agrees" with a headline that does. So the
two labels are taken together: agreeing with a headline against the rumour denies the rumour.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from reportedly.ids import document_id, text_sha256
from reportedly.ledger import Ledger
from reportedly.reading.reader import Reader
from reportedly.types import Document, Reading
from reportedly.weighing.meanings import DIMENSIONS
from reportedly.weighing.sides import taken_apart
from reportedly.weighing.stance_features import Amounts, features, told
from reportedly.weighing.voices import Line, lines
from reportedly.weighing.words import terms

Label = str  # "supports", "denies", "uncertain"
Record = dict[str, Any]
STANCES = {"agree": "supports", "disagree": "denies", "discuss": "uncertain"}
OPPOSITE = {"supports": "denies", "denies": "supports", "uncertain": "uncertain"}
NEAR = 0.48  # score from which a statement is about the rumour; the nearest one always is


@dataclass(frozen=True, slots=True)
class Example:
    """One article on one rumour. ``label``: towards the rumour; ``majority``: what most of its labels
    towards headlines say, None where two are level."""

    rumour: str
    truth: str
    body: str
    label: Label
    majority: Label | None
    amounts: Amounts
    lines: tuple[Line, ...]
    wording: str


def gathered(data: Path, ledger: Path | None = None) -> list[Example]:
    """All examples of the corpora under ``data``. ``ledger``: holds the articles already read; without it
    they are read anew, which takes minutes."""
    rumours, stances = (_records(data / f"fnc/train_{name}.jsonl.gz") for name in ("claims", "stances"))
    reader = Reader.load()
    if ledger is None:
        readings = list(
            reader.read(_document(b["id"], b["text"]) for b in _records(data / "fnc/train_bodies.jsonl.gz"))
        )
    else:
        kept = Ledger(ledger)
        with kept.known() as known:
            readings = list(known.readings())
        kept.close()
    meanings = {r["claim"]: reader.meaning(r["claim"]) for r in rumours}
    return examples(readings, rumours, stances, {text: found for text, found in meanings.items() if found is not None})


def _records(path: Path) -> list[Record]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _document(name: str, text: str) -> Document:
    return Document(document_id(name, text), name, text, text_sha256(text))


def rumour_labels(rumours: Iterable[Record], stances: Iterable[Record]) -> dict[str, Label]:
    """For each body on one sure rumour its stance to it; bodies whose headlines are unknown are left out."""
    of: dict[str, str] = {}
    toward: dict[tuple[str, str], str] = {}
    for rumour in rumours:
        toward |= {(rumour["claim_id"], _plain(h["headline"])): h["stance"] for h in rumour["headlines"]}
        of |= {body["id"]: rumour["claim_id"] for body in rumour["bodies"] if body["sure"]}
    votes: dict[str, Counter[Label]] = defaultdict(Counter)
    for row in stances:
        headline = toward.get((of.get(row["body"], ""), _plain(row["headline"])))
        if row["stance"] != "unrelated" and headline is not None:
            votes[row["body"]][_composed(headline, STANCES[row["stance"]])] += 1
    return {body: found.most_common(1)[0][0] for body, found in votes.items()}


def _composed(headline: str, body: Label) -> Label:
    """Of a headline "for", "against" or "observing" the rumour and a body's stance to the headline."""
    if headline == "observing":
        return "uncertain"
    return OPPOSITE[body] if headline == "against" else body


def examples(
    readings: Iterable[Reading], rumours: Sequence[Record], stances: Iterable[Record], meanings: Mapping[str, bytes]
) -> list[Example]:
    """One example for each body on one sure rumour. ``meanings``: the vector of each rumour's text."""
    labels = rumour_labels(rumours, stances)
    read = {reading.document.source_id: reading for reading in readings}
    found = []
    for rumour in rumours:
        wording = rumour["claim"]
        for body in rumour["bodies"]:
            if not body["sure"] or body["id"] not in labels or body["id"] not in read or wording not in meanings:
                continue
            reading = read[body["id"]]
            near = about(reading, wording, meanings[wording])
            if near:
                amounts = features(told(reading.document.text), near, taken_apart(wording))
                label, most = labels[body["id"]], majority(body)
                found.append(
                    Example(rumour["claim_id"], rumour["truth"], body["id"], label, most, amounts, near, wording)
                )
    return found


def majority(body: Record) -> Label | None:
    """What most of a body's labels towards headlines say; None where two are level."""
    (first, most), (_, second) = Counter({ours: body[theirs] for theirs, ours in STANCES.items()}).most_common(2)
    return first if most > second else None


def about(reading: Reading, wording: str, meaning: bytes) -> tuple[Line, ...]:
    """The lines of an article that are about a rumour, nearest first; the nearest alone where none is near."""
    scored = sorted(
        ((_score(line, wording, meaning), at, line) for at, line in enumerate(lines(reading))), reverse=True
    )
    near = tuple(line for score, _, line in scored if score >= NEAR)
    return near or tuple(line for _, _, line in scored[:1])


def _score(line: Line, wording: str, meaning: bytes) -> float:
    """As statements are compared in weighing: four fifths cosine, one fifth shared terms."""
    one, other = terms(line.statement.text), terms(wording)
    shared = sum(min(worth, other[stem]) for stem, worth in one.items() if stem in other)
    words = shared / ((sum(one.values()) + sum(other.values())) / 2 + 0.25)
    return 0.8 * _cosine(line.statement.meaning, meaning) + 0.2 * words


def _cosine(one: bytes | None, other: bytes) -> float:
    if one is None:
        return 0.0
    left, right = (np.frombuffer(m, dtype=np.int8, count=DIMENSIONS).astype(np.float64) for m in (one, other))
    return float(left @ right / max(1e-9, float(np.linalg.norm(left) * np.linalg.norm(right))))


def _plain(headline: str) -> str:
    return " ".join(re.findall(r"\w+", headline.lower()))
