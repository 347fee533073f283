"""The fourth rung of the dependence ladder: pairs of sources that a person may want to look at.

Nothing here merges anything. A suggestion is a probability under a model that is wrong in known ways (two
outlets that make one honest mistake look alike), so it never stands alone.
"""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.settings import SUGGEST_FROM, SUGGEST_SHARED_ERRORS
from reportedly.weighing.dependence.discovery import accu_copy, discover
from reportedly.weighing.dependence.pairs import Pair
from reportedly.weighing.dependence.table import Triple


def suggest(claims: Iterable[Triple]) -> tuple[Pair, ...]:
    """Pairs that share errors, or never differ where others do, the likeliest first.

    ``claims``: (source, item, value); in a ledger an outlet, what is counted in which claim, and the number. A
    pair of the copying model needs ``SUGGEST_SHARED_ERRORS`` shared losing values; sharing only what holds is no
    sign of anything. A pair that both rules find is told with the copying model's amounts and direction.
    """
    kept = tuple(claims)
    pairs = {(pair.left, pair.right): pair for pair in discover(kept).dependence}
    for pair in accu_copy(kept).dependence:
        if pair.shared_errors >= SUGGEST_SHARED_ERRORS:
            pairs[pair.left, pair.right] = pair
    found = (pair for pair in pairs.values() if pair.probability >= SUGGEST_FROM)
    return tuple(sorted(found, key=lambda pair: (-pair.probability, pair.left, pair.right)))
