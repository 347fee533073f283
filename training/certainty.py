"""Events and how certainly their sentence presents them: the factuality corpora as training data.

Every corpus gives an event word and a score from -3 (certainly did not happen) to 3 (certainly did):
UW (Lee et al. 2015), UDS-IH2 (Rudinger et al. 2018), MEANTIME (Minard et al. 2016) and
MegaVeridicality (White & Rawlins 2018), on the common scale of Stanovsky et al. 2017.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from reportedly.reading.model import SCALES
from reportedly.reading.pieces import Ints, split_pieces
from training.data import read_jsonl

CORPORA = {
    "uw_train": "uw",
    "uds_ih2_train": "uds_ih2",
    "meantime_train": "meantime",
    "megaveridicality": "megaveridicality",
}
COMPLETE = ("uds_ih2_train",)  # where every predicate of a sentence was judged, and no noun
LONGEST = 120  # pieces; a longer sentence is rare and would pad all others


@dataclass(frozen=True, slots=True)
class EventSentence:
    """One sentence; ``places`` (n,) are the first pieces of its event words, ``scores`` (n,) in [-3, 3] by
    the measure ``SCALES[scale]``; ``words`` (m,) are the first pieces of all words, none where not every
    event of the sentence was judged."""

    ids: Ints
    features: Ints
    places: Ints
    scores: np.ndarray
    scale: int
    words: Ints


def event_sentences(data: Path, tokenizer: Tokenizer) -> list[EventSentence]:
    """All training sentences of the corpora."""
    found = [
        _sentence(row, tokenizer, name) for name in CORPORA for row in read_jsonl(data / f"factuality/{name}.jsonl.gz")
    ]
    return [s for s in found if len(s.places) and len(s.ids) <= LONGEST]


def _sentence(row: dict[str, Any], tokenizer: Tokenizer, corpus: str) -> EventSentence:
    text = row["text"]
    pieces = split_pieces(text, tokenizer)
    starts = [0, *accumulate(len(word) + 1 for word in text.split(" "))]
    known = [
        (int(np.searchsorted(pieces.ends, starts[target["span"][0]], side="right")), target["label"])
        for target in row["targets"]
    ]
    known = [(place, score) for place, score in known if place < len(pieces)]
    places, scores = zip(*known, strict=True) if known else ((), ())
    heads = {int(np.searchsorted(pieces.ends, start, side="right")) for start in starts[:-1]} - {len(pieces)}
    return EventSentence(
        pieces.ids,
        pieces.features,
        np.array(places, dtype=np.int64),
        np.array(scores, dtype=np.float32),
        SCALES.index(CORPORA[corpus]),
        np.array(sorted(heads) if corpus in COMPLETE else [], dtype=np.int64),
    )


def forever(sentences: list[EventSentence], batch: int, rng: random.Random) -> Iterator[list[EventSentence]]:
    """Batches of like length, in random order, over and over."""
    while True:
        order = sorted(sentences, key=lambda s: len(s.ids) + rng.random() * 6)
        packs = [order[i : i + batch] for i in range(0, len(order), batch)]
        rng.shuffle(packs)
        yield from packs
