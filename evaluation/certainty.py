"""Event certainty against the factuality corpora: how surely a sentence presents its event as having
happened, from -3 (certainly not) to 3 (certainly).

UW (Lee et al. 2015), UDS-IH2 (Rudinger et al. 2018) and MEANTIME (Minard et al. 2016) on the common scale
of Stanovsky et al. 2017; figures as theirs: Pearson's r and mean absolute error over all events. The
network answers by each corpus's own measure; ``told`` is the one number that a reading shows.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from evaluation.shared import records
from reportedly.reading.events import told
from reportedly.reading.model import SCALES, Model
from reportedly.reading.pieces import split_pieces
from reportedly.types import Span

CORPORA = ("uw_dev", "uds_ih2_dev", "meantime_dev")
NO_HEAD = "These weights have no certainty head."
LOWEST, HIGHEST = -3.0, 3.0


def has_head(model: Model) -> bool:
    """Whether the network answers ``certainty``, in the corpora's own unit."""
    return "certainty" in {output.name for output in model.session.get_outputs()}


def certainty_at(model: Model, texts: Sequence[str], spans: Sequence[Sequence[Span]]) -> list[NDArray[np.float64]]:
    """For each text the certainty of each of its ``spans`` (code points), in [-3, 3], read at the first
    piece that reaches into the span: (spans, columns), a column for each of SCALES and what is told.

    Raises SystemExit where the weights have no certainty head.
    """
    if not has_head(model):
        raise SystemExit(NO_HEAD)
    found = []
    for text, wanted in zip(texts, spans, strict=True):
        pieces = split_pieces(text, model.tokenizer)
        starts = np.array([start for start, _ in wanted], dtype=np.int64)
        places = np.searchsorted(pieces.ends, starts, side="right")
        certainty = model.run(pieces).certainty
        columns = np.hstack([certainty, told(certainty)])
        found.append(np.clip(columns[places].astype(np.float64), LOWEST, HIGHEST))
    return found


def score(weights: Path | None = None, limit: int | None = None) -> dict[str, float]:
    """Per corpus ``NAME r`` and ``NAME mae`` by its own measure, ``NAME told r`` and ``NAME events``."""
    model, table = Model.load(weights), {}
    for name in CORPORA:
        rows = list(records(f"data/factuality/{name}.jsonl.gz"))[:limit]
        said = np.concatenate(certainty_at(model, [row["text"] for row in rows], [events(row) for row in rows]))
        gold = np.array([target["label"] for row in rows for target in row["targets"]], dtype=np.float64)
        own = said[:, SCALES.index(name.removesuffix("_dev"))] if said.shape[1] > len(SCALES) else said[:, 0]
        table[f"{name} r"] = pearson(own, gold)
        table[f"{name} mae"] = float(np.abs(own - gold).mean())
        table[f"{name} told r"] = pearson(said[:, -1], gold)
        table[f"{name} events"] = float(len(gold))
    return table


def events(row: dict[str, Any]) -> list[Span]:
    """Code-point ranges of the event words; the corpora count words between single spaces."""
    words = row["text"].split(" ")
    starts = [0, *accumulate(len(word) + 1 for word in words)]
    return [(starts[t["span"][0]], starts[t["span"][1]] - 1) for t in row["targets"]]


def pearson(left: NDArray[np.float64], right: NDArray[np.float64]) -> float:
    """Pearson's r; 0 where either side is all one number, since nothing can be said."""
    if left.std() == 0 or right.std() == 0:
        return 0.0
    return float(np.corrcoef(left, right)[0, 1])
