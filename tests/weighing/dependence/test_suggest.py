"""Suggestions from a few conflicting figures, as a ledger has them."""

from __future__ import annotations

from reportedly.weighing.dependence import suggest
from reportedly.weighing.dependence.table import Triple
from tests.weighing.dependence.making import copied, world

OUTLETS = {"Tarnsund Post": 0.9, "Evening Echo": 0.9, "Kystavisen": 0.9, "Radio 4": 0.85, "Night Echo": 0.8}


def told(claims: list[Triple]) -> set[tuple[str, str]]:
    return {(pair.left, pair.right) for pair in suggest(claims)}


def test_outlets_that_share_errors_are_suggested_with_their_counts() -> None:
    claims = world(OUTLETS, items=40)
    found = suggest([*claims, *copied(claims, "Night Echo", "Reprint")])
    assert [(pair.left, pair.right) for pair in found] == [("Night Echo", "Reprint")]
    assert found[0].shared_errors >= 3 and found[0].differing == 0 and found[0].left_copies is not None


def test_independent_outlets_are_left_alone() -> None:
    assert all(told(world(OUTLETS, items=40, seed=seed)) == set() for seed in range(12))


def test_sharing_only_what_holds_suggests_nothing() -> None:
    claims = world(dict.fromkeys(OUTLETS, 1.0), items=40)
    assert told([*claims, *world({"Gazette": 0.5}, items=40)]) == set()


def test_two_shared_errors_are_not_enough() -> None:
    claims = list(world(dict.fromkeys(OUTLETS, 1.0), items=6))
    for outlet in ("Sheet", "Reprint"):
        claims += [(outlet, "item 0", "a"), (outlet, "item 1", "b")]
    assert told(claims) == set()
    for outlet in ("Sheet", "Reprint"):
        claims += [(outlet, "item 2", "c"), (outlet, "item 3", "d"), (outlet, "item 4", "e")]
    assert told(claims) == {("Reprint", "Sheet")}


def test_nothing_suggests_nothing() -> None:
    assert suggest([]) == ()
