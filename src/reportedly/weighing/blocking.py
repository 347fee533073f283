"""Which statements are worth comparing: the row step behind candidate pairs.

Two statements meet when they share a pair of telling terms, or one telling term and the story that
their articles tell. Keys of two terms keep blocks small without ever dropping a block for its size,
which would let an unrelated article change a claim.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations

from reportedly.settings import (
    BLOCK_OWN_TERMS,
    BLOCK_PAIR_WEIGHT,
    BLOCK_STORY_OWN_TERMS,
    BLOCK_STORY_TERMS,
)
from reportedly.weighing.words import GOLDEN, number

Terms = dict[str, float]  # stem -> weight


def story(statements: Iterable[Terms]) -> tuple[str, ...]:
    """The terms that tell what an article is about: the rarest of those it keeps coming back to."""
    counts: Counter[str] = Counter()
    worth: Terms = {}
    for terms in statements:
        counts.update(terms.keys())
        worth.update(terms)
    ranked = sorted(worth, key=lambda stem: (-worth[stem] * min(counts[stem], 8), stem))
    return tuple(ranked[:BLOCK_STORY_TERMS])


def keys(terms: Terms, about: Sequence[str]) -> set[int]:
    """The blocks, as 64-bit signed numbers, in which a statement with ``terms`` from an article
    ``about`` these stems meets others."""
    ranked = sorted(terms, key=lambda stem: (-terms[stem], stem))
    found = {
        _key(one, other)
        for one, other in combinations(ranked[:BLOCK_OWN_TERMS], 2)
        if terms[one] + terms[other] >= BLOCK_PAIR_WEIGHT
    }
    for place in about:
        found.update(_key(place, stem) for stem in ranked[:BLOCK_STORY_OWN_TERMS] if stem != place)
    return found


def _key(one: str, other: str) -> int:
    first, second = sorted((number(one), number(other)))
    mixed = (first * GOLDEN + second) & 0xFFFFFFFFFFFFFFFF
    return mixed - (1 << 64) if mixed >> 63 else mixed
