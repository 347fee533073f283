"""Pairs explain themselves: counts that can be counted by hand, amounts that add up to the probability."""

from __future__ import annotations

import math

import pytest

from reportedly.weighing.dependence import accu_copy, discover
from tests.weighing.dependence.making import copied, world

FAIR = {"ash": 0.9, "birch": 0.85, "cedar": 0.7}


def test_counts_are_those_of_the_claims() -> None:
    claims = world(FAIR, items=6000)
    crowd = [*claims, *copied(claims, "cedar", "fir")]
    found = discover(crowd)
    (pair,) = found.dependence
    said = {(source, item): value for source, item, value in crowd}
    held = [said["cedar", item] == value for item, value in found.values.items()]
    assert (pair.left, pair.right, pair.differing) == ("cedar", "fir", 0)
    assert (pair.shared_answers, pair.shared_errors) == (sum(held), len(held) - sum(held))
    assert pair.left_copies is None


@pytest.mark.parametrize("algorithm", [discover, accu_copy])
def test_amounts_add_up_to_the_log_odds(algorithm) -> None:  # type: ignore[no-untyped-def]
    claims = world(FAIR, items=6000)
    found = algorithm([*claims, *copied(claims, "cedar", "fir")]).dependence
    assert found
    for pair in found:
        odds = sum(amount for _, amount in pair.amounts)
        if algorithm is discover:
            assert pair.probability == pytest.approx(1 / (1 + math.exp(-odds)), abs=1e-4)
        else:
            assert (odds > 0) == (pair.probability > 0.5)


def test_one_difference_weighs_more_than_many_agreements() -> None:
    claims = world(FAIR, items=6000)
    copy = copied(claims, "cedar", "fir")
    changed = [(s, i, "own find") if n % 100 == 0 else (s, i, v) for n, (s, i, v) in enumerate(copy)]
    assert len(discover([*claims, *copy]).dependence) == 1
    assert discover([*claims, *changed]).dependence == ()
