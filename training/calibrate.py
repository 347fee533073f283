"""Fit the reader's confidence to how often it is right (Platt 1999) on PolNeAR dev.

An attribution counts as right as the scorer counts it: content token-F1 of at least .5 with one gold
attribution, and sources that share a word. Two numbers come out; the package applies them.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch

from evaluation.corpus import spans
from evaluation.shared import document, records, scorer
from reportedly.reading.model import Model
from reportedly.reading.reader import Reader


def calibrate(folder: Path) -> dict[str, float]:
    """Fit on the weights in ``folder`` and write its ``calibration.json``; returns the numbers."""
    rules = scorer("score_attribution")
    (folder / "calibration.json").unlink(missing_ok=True)
    reader = Reader(Model.load(folder))
    sure: list[float] = []
    right: list[float] = []
    for record in records("data/polnear/dev.jsonl.gz"):
        reading = reader.read_one(document(record))
        outer = [a for a in reading.attributions if a.hop == 0]
        page = rules.Doc(record["text"])
        gold, predicted = page.prep(record["attributions"]), page.prep([spans(a) for a in outer])
        matched = set(rules.match(gold, predicted, rules.TESTS["attr"]).values())
        sure += [a.confidence for a in outer]
        right += [float(i in matched) for i in range(len(outer))]
    slope, intercept = _platt(np.array(sure), np.array(right))
    numbers = {"slope": round(slope, 4), "intercept": round(intercept, 4), "attributions": len(sure)}
    (folder / "calibration.json").write_text(json.dumps(numbers) + "\n", encoding="utf8")
    return numbers


def _platt(sure: np.ndarray, right: np.ndarray) -> tuple[float, float]:
    clipped = np.clip(sure, 1e-4, 1 - 1e-4)
    logit = torch.tensor(np.log(clipped / (1 - clipped)))
    line = torch.tensor([1.0, 0.0], dtype=torch.double, requires_grad=True)
    optimiser = torch.optim.LBFGS([line], max_iter=200)

    def loss() -> torch.Tensor:
        optimiser.zero_grad()
        value = torch.nn.functional.binary_cross_entropy_with_logits(line[0] * logit + line[1], torch.tensor(right))
        value.backward()
        return value

    optimiser.step(loss)
    return float(line[0].detach()), float(line[1].detach())
