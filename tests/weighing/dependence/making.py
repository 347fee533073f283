"""Invented worlds: sources of known accuracy, and copiers of known sources."""

from __future__ import annotations

import random

from reportedly.weighing.dependence.table import Triple

ITEMS = 4000


def world(accuracies: dict[str, float], items: int = ITEMS, wrong: int = 20, seed: int = 1) -> list[Triple]:
    """Everybody speaks of every item; the truth is "true", an error one of ``wrong`` others at random."""
    rng = random.Random(seed)
    return [
        (source, f"item {n}", "true" if rng.random() < share else f"wrong {rng.randrange(wrong)}")
        for n in range(items)
        for source, share in accuracies.items()
    ]


def copied(claims: list[Triple], source: str, copier: str, share: float = 1.0, seed: int = 2) -> list[Triple]:
    """What ``copier`` says who takes that share of the source's items, to the letter."""
    rng = random.Random(seed)
    return [(copier, item, value) for who, item, value in claims if who == source and rng.random() < share]


def right(values: dict[str, object]) -> float:
    return sum(value == "true" for value in values.values()) / len(values)
