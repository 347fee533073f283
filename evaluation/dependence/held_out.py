"""Settings chosen on all Flight days but one, tried on that one: what choosing them on these days is worth.

The candidates are the grid below around the settings in use; the choice is the best mean over the other days.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from unittest.mock import patch

from evaluation.dependence import flights
from evaluation.dependence.dataset import Dataset
from reportedly.weighing.dependence import discover, discovery, pairs, vote

AGREE = (0.98, 0.99, 0.995, 0.998)
FALSE_VALUES = (10, 100, 1000)


def held_out(airlines: bool) -> Iterator[str]:
    """A line a day: voting, ``discover`` as set, and as chosen on the other days; then the means."""
    days = [flights.load(day, airlines) for day in flights.days()]
    grid = {chosen: [_accuracy(day, *chosen) for day in days] for chosen in product(AGREE, FALSE_VALUES)}
    found = []
    for number, day in enumerate(days):
        best = max(grid, key=lambda chosen: sum(grid[chosen]) - grid[chosen][number])
        found.append((day.accuracy(vote(day.claims)), day.accuracy(discover(day.claims).values), grid[best][number]))
        yield f"{day.name:38s}" + "".join(f"{share:7.3f}" for share in found[-1]) + f"  chosen {best}"
    yield f"{'mean':38s}" + "".join(f"{sum(column) / len(column):7.3f}" for column in zip(*found, strict=True))
    for chosen, shares in grid.items():
        below = sum(share < voted for share, (voted, _, _) in zip(shares, found, strict=True))
        yield f"{chosen!s:38s}{sum(shares) / len(shares):7.3f}  below voting on {below} of {len(days)} days"


def _accuracy(day: Dataset, agree: float, false_values: int) -> float:
    with patch.object(pairs, "VERBATIM_AGREE", agree), patch.object(discovery, "FALSE_VALUES", false_values):
        return day.accuracy(discover(day.claims).values)
