"""Reliability, expected calibration error and Brier score against numbers worked out by hand."""

from __future__ import annotations

import pytest

from evaluation.calibration import brier, expected_error, reliability


def test_bins_hold_what_was_said_and_what_came_true() -> None:
    unsure, sure = reliability([0.95, 0.15, 0.95, 1.0], [True, True, False, True])
    assert (sure.low, sure.high, sure.count, sure.right) == (0.9, 1.0, 3, pytest.approx(2 / 3))
    assert sure.confidence == pytest.approx(2.9 / 3)
    assert (unsure.low, unsure.count, unsure.confidence, unsure.right) == (0.1, 1, 0.15, 1.0)


def test_a_confidence_on_an_edge_belongs_to_the_bin_below() -> None:
    assert [b.low for b in reliability([0.7, 0.0, 1.0], [True, False, True])] == [0.0, 0.6, 0.9]


def test_error_is_weighted_by_how_many_a_bin_holds() -> None:
    bins = reliability([0.55, 0.55, 0.55, 0.95], [True, False, True, False])
    assert expected_error(bins) == pytest.approx(0.75 * abs(0.55 - 2 / 3) + 0.25 * 0.95)


def test_one_who_knows_is_without_error() -> None:
    assert expected_error(reliability([1.0, 0.0], [True, False])) == brier([1.0, 0.0], [True, False]) == 0


def test_brier_is_the_mean_squared_distance() -> None:
    assert brier([0.5, 1.0], [True, False]) == pytest.approx((0.25 + 1) / 2)


def test_nothing_said_is_no_error() -> None:
    assert expected_error(reliability([], [])) == brier([], []) == 0
