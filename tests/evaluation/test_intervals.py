"""Micro averages over articles, and intervals that hold what they should."""

from __future__ import annotations

import pytest

from evaluation.intervals import table


def test_counts_are_summed_before_anything_is_divided() -> None:
    row = table([{"a": (1, 2, 1, 1)}, {"a": (3, 3, 3, 9)}])["a"]
    assert (row["P"], row["R"]) == (80.0, 40.0)
    assert row["F"] == pytest.approx(2 * 80 * 40 / 120)
    assert (row["n_pred"], row["n_gold"]) == (5, 10)
    assert "ci" not in row


def test_nothing_found_and_nothing_there_is_zero_and_no_error() -> None:
    row = table([{"a": (0, 0, 0, 0)}], boot=10)["a"]
    assert (row["P"], row["R"], row["F"], row["ci"]) == (0, 0, 0, (0, 0))


def test_articles_that_are_all_alike_leave_no_doubt() -> None:
    low, high = table([{"a": (1, 2, 1, 2)}] * 8, boot=100)["a"]["ci"]
    assert low == high == pytest.approx(50)


def test_the_interval_holds_the_figure_and_narrows_with_more_articles() -> None:
    good, bad = {"a": (9, 10, 9, 10)}, {"a": (1, 10, 1, 10)}
    few, many = table([good, bad] * 4, boot=1000)["a"], table([good, bad] * 64, boot=1000)["a"]
    for row in (few, many):
        assert row["ci"][0] < row["F"] < row["ci"][1]
    assert many["ci"][1] - many["ci"][0] < (few["ci"][1] - few["ci"][0]) / 2


def test_intervals_are_the_same_each_time() -> None:
    counts = [{"a": (n % 4, 4, n % 4, 4)} for n in range(20)]
    assert table(counts, boot=50) == table(counts, boot=50)


def test_a_name_that_an_article_lacks_counts_nothing_there() -> None:
    found = table([{"a": (1, 1, 1, 1)}, {"b": (0, 1, 0, 1)}])
    assert (found["a"]["F"], found["b"]["F"]) == (100, 0)
