"""Multinomial logistic regression in numpy: small, exact, the same on every machine.

Newton's method on the penalised likelihood (Hastie, Tibshirani & Friedman, The Elements of Statistical
Learning, 2nd ed., 4.4); convex, so there is one answer and nothing to draw by lot.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
STEPS, ENOUGH = 30, 1e-8


@dataclass(frozen=True, slots=True)
class Fitted:
    """``weights``: features x (classes - 1), for raw features; ``bias`` likewise. The last class is the
    reference, whose score is 0."""

    weights: Floats
    bias: Floats

    def chances(self, rows: Floats) -> Floats:
        """rows x classes; each row sums to 1."""
        return _softmax(rows @ self.weights + self.bias)


def fit(rows: Floats, labels: Ints, classes: int, penalty: float, share: Floats) -> Fitted:
    """``penalty``: half the squared weights, of standardised features, count this much beside the
    log-likelihood. ``share``: what each row counts."""
    mean, scale = rows.mean(axis=0), rows.std(axis=0)
    scale = np.where(scale < 1e-9, 1.0, scale)
    inputs = np.hstack([(rows - mean) / scale, np.ones((len(rows), 1))])
    wide, free = inputs.shape[1], classes - 1
    kept = np.full((wide, free), penalty)
    kept[-1] = 1e-6  # the bias is as free as arithmetic allows
    target = np.eye(classes)[labels][:, :free]
    weights = np.zeros((wide, free))
    for _ in range(STEPS):
        step = _step(inputs, weights, target, kept, share)
        weights -= step
        if float(np.abs(step).max()) < ENOUGH:
            break
    raw = weights[:-1] / scale[:, None]
    return Fitted(raw, weights[-1] - mean @ raw)


def _step(inputs: Floats, weights: Floats, target: Floats, kept: Floats, share: Floats) -> Floats:
    """One Newton step, features x (classes - 1)."""
    wide, free = weights.shape
    chances = _softmax(inputs @ weights)[:, :free]
    slope = inputs.T @ ((chances - target) * share[:, None]) + kept * weights
    bend = np.zeros((wide * free, wide * free))
    for a in range(free):
        for b in range(free):
            curve = share * chances[:, a] * (float(a == b) - chances[:, b])
            bend[a * wide : (a + 1) * wide, b * wide : (b + 1) * wide] = (inputs * curve[:, None]).T @ inputs
    bend += np.diag(kept.T.ravel())
    return np.asarray(np.linalg.solve(bend, slope.T.ravel()).reshape(free, wide).T, dtype=np.float64)


def _softmax(scores: Floats) -> Floats:
    """Scores of all classes but the last, whose score is 0, as chances of all of them."""
    whole = np.hstack([scores, np.zeros((len(scores), 1))])
    raised = np.exp(whole - whole.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True), dtype=np.float64)
