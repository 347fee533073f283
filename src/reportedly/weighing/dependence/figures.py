"""The values of a ledger as source dependence reads them: an outlet, what is counted in which claim, the number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from reportedly.settings import HINT_ITEMS, SUGGEST_SHARED_ERRORS
from reportedly.types import Claim
from reportedly.weighing.dependence.pairs import Pair
from reportedly.weighing.dependence.suggest import suggest
from reportedly.weighing.dependence.table import Triple


def triples(claims: Iterable[Claim], outlets: Mapping[str, str]) -> Iterator[Triple]:
    """``outlets``: the outlet of each document, by id; documents without one say nothing. Only numbers that cannot
    all hold are told: where all agree nothing can be learnt."""
    for claim in claims:
        for conflict in claim.conflicts:
            for value in conflict.values:
                for document in value.documents:
                    if document in outlets:
                        yield outlets[document], f"{claim.id}:{conflict.about}", value.value


def hints(claims: Iterable[Claim], outlets: Mapping[str, str]) -> tuple[Pair, ...]:
    """Pairs of outlets of which values suggest that one follows the other: the fourth rung, for a person to look at,
    and counted nowhere (docs/decisions/0007). None where fewer than ``HINT_ITEMS`` counted things are in conflict."""
    told = frozenset(triples(claims, outlets))
    spoken = Counter(source for source, _ in {(source, item) for source, item, _ in told})
    kept = [each for each in told if spoken[each[0]] >= SUGGEST_SHARED_ERRORS]  # who says less can share no more
    return suggest(kept) if len({item for _, item, _ in kept}) >= HINT_ITEMS else ()


def hint_sentence(pair: Pair, called: Mapping[str, str]) -> str:
    """ "Values suggest that A follows B (rung 4; never counted alone)"."""
    left, right = called.get(pair.left, pair.left), called.get(pair.right, pair.right)
    if pair.left_copies is None:
        told = f"{left} and {right} have one feed"
    else:
        told = f"{left} follows {right}" if pair.left_copies >= 0.5 else f"{right} follows {left}"
    shared = f"{pair.shared_errors} rare values shared, {pair.differing} different"
    return f"Values suggest that {told} (rung 4; never counted alone): {shared}"
