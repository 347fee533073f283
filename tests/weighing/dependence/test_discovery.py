"""What holds of every answer: copies count once, order never counts, nobody is accused of agreeing."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.weighing.dependence import accu_copy, accu_vote, discover, vote
from reportedly.weighing.dependence.table import Triple
from tests.weighing.dependence.making import ITEMS, copied, right, world

ALGORITHMS = (discover, accu_vote, accu_copy)
FAIR = {"ash": 0.9, "birch": 0.85, "cedar": 0.8, "elm": 0.9}


def accused(pairs: object) -> set[tuple[str, str]]:
    return {(pair.left, pair.right) for pair in pairs}  # type: ignore[attr-defined]


def test_planted_copiers_are_found_and_the_independent_are_not_accused() -> None:
    claims = world(FAIR)
    claims += copied(claims, "cedar", "fir") + copied(claims, "cedar", "gum")
    assert accused(discover(claims).dependence) == {("cedar", "fir"), ("cedar", "gum"), ("fir", "gum")}
    assert {("cedar", "fir"), ("cedar", "gum"), ("fir", "gum")} <= accused(accu_copy(claims).dependence)
    assert discover(world(FAIR)).dependence == accu_copy(world(FAIR)).dependence == ()


def test_the_copying_model_knows_who_copies_a_part() -> None:
    claims = world({"ash": 0.95, "birch": 0.9, "cedar": 0.6, "elm": 0.9}, items=300)
    half = {item for _, item, _ in copied(claims, "cedar", "fir", 0.5)}
    own = [("fir", item, value) for who, item, value in claims if who == "ash" and item not in half]
    found = accu_copy([*claims, *own, *copied(claims, "cedar", "fir", 0.5)]).dependence
    assert ("cedar", "fir") in accused(found)


def test_two_careful_sources_that_differ_now_and_then_are_not_one() -> None:
    claims = world({"ash": 0.99, "birch": 0.99, "cedar": 0.6, "elm": 0.5}, items=3000)
    assert discover(claims).dependence == ()


def test_a_copier_adds_no_vote() -> None:
    """Three careless copies of one source outvote two good ones; as one source they do not."""
    claims = world({"ash": 0.9, "birch": 0.9, "cedar": 0.5})
    crowd = claims + copied(claims, "cedar", "fir") + copied(claims, "cedar", "gum")
    alone = discover(claims).values
    assert right(vote(crowd)) < 0.6
    after = discover(crowd).values
    assert sum(after[item] == alone[item] for item in alone) >= 0.99 * ITEMS
    assert right(dict(after)) > 0.85


@pytest.mark.parametrize("more", [1, 5])
def test_any_number_of_copiers_changes_nothing(more: int) -> None:
    claims = world(FAIR)
    crowd = claims + [row for n in range(more) for row in copied(claims, "birch", f"copy {n}")]
    before, after = discover(claims), discover(crowd)
    changed = [item for item in before.values if before.values[item] != after.values[item]]
    assert len(changed) <= 0.005 * ITEMS
    assert after.accuracies["ash"] == pytest.approx(before.accuracies["ash"], abs=0.01)


def test_an_accurate_source_outweighs_careless_ones() -> None:
    claims = world({"ash": 0.97, "birch": 0.95, "cedar": 0.4, "elm": 0.4, "fir": 0.4}, wrong=2)
    assert right(dict(accu_vote(claims).values)) > right(vote(claims)) + 0.03
    found = accu_vote(claims).accuracies
    assert found["ash"] > 0.9 > 0.6 > found["cedar"]


triples = st.lists(
    st.tuples(st.sampled_from("abcd"), st.sampled_from(["x", "y", "z"]), st.sampled_from([1, 2, "2", frozenset("pq")])),
    max_size=24,
)


@settings(max_examples=60, deadline=None)
@given(triples, st.randoms(use_true_random=False))
def test_order_and_repetition_never_matter(claims: list[Triple], rng: random.Random) -> None:
    shuffled = [*claims, *claims[:3]]
    rng.shuffle(shuffled)
    assert vote(shuffled) == vote(claims)
    for algorithm in ALGORITHMS:
        assert algorithm(shuffled) == algorithm(claims)


@settings(max_examples=60, deadline=None)
@given(triples)
def test_every_answer_is_a_value_somebody_gave_and_numbers_stay_in_bounds(claims: list[Triple]) -> None:
    for algorithm in ALGORITHMS:
        found = algorithm(claims)
        assert found.values.keys() == vote(claims).keys()
        assert all((item, value) in {(i, v) for _, i, v in claims} for item, value in found.values.items())
        shares = [*found.accuracies.values(), *found.probabilities.values()]
        assert all(0 <= share <= 1 for share in shares)


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_nothing_one_source_and_all_agreeing(algorithm) -> None:  # type: ignore[no-untyped-def]
    assert (algorithm([]).values, algorithm([]).dependence) == ({}, ())
    assert algorithm([("ash", "x", 1), ("ash", "y", 2)]).values == {"x": 1, "y": 2}
    same = [(source, f"item {n}", n) for source in ("ash", "birch", "cedar") for n in range(ITEMS)]
    assert algorithm(same).values == {f"item {n}": n for n in range(ITEMS)}


def test_agreeing_where_everybody_agrees_accuses_nobody() -> None:
    same = [(source, f"item {n}", n) for source in ("ash", "birch", "cedar") for n in range(5 * ITEMS)]
    assert discover(same).dependence == ()


def test_a_source_that_contradicts_itself_says_nothing_there() -> None:
    claims: list[Triple] = [("ash", "x", 1), ("ash", "x", 2), ("birch", "x", 2), ("ash", "y", 3)]
    assert vote(claims) == {"x": 2, "y": 3}
    assert vote([("ash", "x", 1), ("ash", "x", 2)]) == {}


def test_similar_values_speak_for_each_other() -> None:
    claims: list[Triple] = [
        ("a", "x", 10),
        ("b", "x", 10),
        ("c", "x", 31),
        ("d", "x", 30),
        ("e", "x", 32),
        ("f", "x", 33),
    ]

    def near(one: object, other: object) -> float:
        return float(abs(one - other) < 3)  # type: ignore[operator]

    assert discover(claims).values == {"x": 10}
    assert discover(claims, near).values["x"] in (31, 32)
