"""The stance model's training: labels taken together, and a fit that has one answer."""

from __future__ import annotations

import numpy as np

from training.logistic import fit
from training.stance_examples import majority, rumour_labels


def _labels(headline: str, stance: str) -> dict[str, str]:
    rumour = {
        "claim_id": "r",
        "headlines": [{"headline": "A headline, with a stop.", "stance": headline}],
        "bodies": [{"id": "b", "sure": True}],
    }
    return rumour_labels([rumour], [{"headline": "a headline with a STOP", "body": "b", "stance": stance}])


def test_agreeing_with_a_denial_denies() -> None:
    assert _labels("against", "agree") == {"b": "denies"}
    assert _labels("against", "disagree") == {"b": "supports"}
    assert _labels("for", "disagree") == {"b": "denies"}
    assert _labels("observing", "agree") == {"b": "uncertain"}
    assert _labels("for", "unrelated") == {}


def test_a_level_vote_is_no_majority() -> None:
    assert majority({"agree": 2, "disagree": 2, "discuss": 0}) is None
    assert majority({"agree": 1, "disagree": 2, "discuss": 0}) == "denies"


def test_the_fit_finds_what_was_put_in_and_its_chances_sum_to_1() -> None:
    rng = np.random.default_rng(5)
    rows = rng.normal(size=(600, 2))
    scores = np.stack([2 * rows[:, 0], -2 * rows[:, 1], np.zeros(600)], axis=1)
    labels = (scores + rng.gumbel(size=scores.shape)).argmax(axis=1)
    model = fit(rows, labels, 3, 0.01, np.ones(600))
    assert np.allclose(model.weights, [[2, 0], [0, -2]], atol=0.5)
    assert np.allclose(model.chances(rows).sum(axis=1), 1)


def test_a_heavy_penalty_leaves_the_shares_alone() -> None:
    rows = np.array([[0.0], [1.0], [2.0], [3.0]])
    model = fit(rows, np.array([0, 0, 1, 2]), 3, 1e9, np.ones(4))
    assert np.allclose(model.chances(rows), [[0.5, 0.25, 0.25]] * 4, atol=1e-4)
