"""The stance of an article to a rumour, with every rumour left out of what the model learns from.

Two readings of the same labels. *Rumour*: the label to a headline and the headline's own to the rumour, taken
together (training/stance_examples.py). *Headlines*: what most labels to headlines say, whichever way those lean;
"knowing all" is what somebody scores there who has every stance to the rumour right. Ten folds of rumours.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from evaluation.rumours import LEAST_BODIES, auc
from evaluation.shared import FOLDER
from training.stance import CLASSES, fitted, table
from training.stance_examples import Example, Label, gathered

FOLDS = 10


def score(ledger: Path | None = None) -> dict[str, float]:
    """All figures. ``ledger``: holds the articles already read; without it they are read anew (minutes)."""
    return figures(gathered(FOLDER / "data", ledger))


def figures(examples: Sequence[Example]) -> dict[str, float]:
    """F1s of both readings, and how well the mean of supporting less denying tells true rumours from false."""
    chances = left_out(examples)
    said = [CLASSES[at] for at in chances.argmax(axis=1)]
    truth: list[Label | None] = [example.label for example in examples]
    most: list[Label | None] = [example.majority for example in examples]
    found = {"articles": float(len(examples)), "rumours": float(len({e.rumour for e in examples}))}
    found |= _f1s("rumour", said, truth) | _f1s("headlines", said, most)
    found |= _f1s("headlines, knowing all", [e.label for e in examples], most)
    leaning = [float(yes - no) for yes, no, _ in chances]
    certain = [float((e.label == "supports") - (e.label == "denies")) for e in examples]
    predicted, labels = _rows(examples, leaning), _rows(examples, certain)
    low, high = spread(predicted)
    return found | {
        "AUC, predicted": auc(predicted), "AUC, predicted, low": low, "AUC, predicted, high": high,
        "AUC, labels": auc(labels),
    }  # fmt: skip


def folds(examples: Sequence[Example]) -> dict[str, int]:
    """The fold of each rumour, always the same ones."""
    order = np.random.default_rng(13).permutation(sorted({e.rumour for e in examples}))
    return {str(rumour): at % FOLDS for at, rumour in enumerate(order)}


def left_out(examples: Sequence[Example]) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """The chances of each example by a model that met no article on its rumour; examples x classes."""
    fold = folds(examples)
    rows, _ = table(examples)
    chances = np.zeros((len(examples), len(CLASSES)))
    for one in range(FOLDS):
        out = np.array([fold[e.rumour] == one for e in examples])
        if out.any():
            chances[out] = fitted([e for e in examples if fold[e.rumour] != one]).chances(rows[out])
    return chances


def _f1s(name: str, said: Sequence[Label], gold: Sequence[Label | None]) -> dict[str, float]:
    pairs = [(ours, theirs) for ours, theirs in zip(said, gold, strict=True) if theirs is not None]
    found = {}
    for one in CLASSES:
        right = sum(ours == theirs == one for ours, theirs in pairs)
        told = sum((ours == one) + (theirs == one) for ours, theirs in pairs)
        found[f"{name}: {one} F1"] = 2 * right / max(1, told)
    return found | {f"{name}: macro F1": sum(found.values()) / len(found)}


def _rows(examples: Sequence[Example], leaning: Sequence[float]) -> list[tuple[bool, float]]:
    """Of rumours of known truth with enough articles: whether it is true, the mean leaning of its articles."""
    of: dict[tuple[str, str], list[float]] = defaultdict(list)
    for example, lean in zip(examples, leaning, strict=True):
        if example.truth in ("true", "false"):
            of[example.rumour, example.truth].append(lean)
    return [(truth == "true", sum(v) / len(v)) for (_, truth), v in of.items() if len(v) >= LEAST_BODIES]


def spread(rows: Sequence[tuple[bool, float]], boot: int = 1000) -> tuple[float, float]:
    """The 95 % bootstrap interval of the AUC over rumours."""
    rng = random.Random(13)
    found = sorted(auc([rng.choice(rows) for _ in rows]) for _ in range(boot))
    return found[int(0.025 * boot)], found[int(0.975 * boot)]
