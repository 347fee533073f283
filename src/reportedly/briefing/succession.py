"""Claims of two weighings matched through the statements they share, whatever their ids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from reportedly.types import Claim


def statements(claim: Claim) -> frozenset[str]:
    """Ids of the statements a claim is made of, counted or not."""
    return frozenset((*claim.members, *(assertion.statement for assertion in claim.assertions)))


class Matched:
    """``parents`` and ``heirs``: for each later claim the earlier ones it shares statements with, and the
    other way round, most shared first, by place in the two sequences. A statement may count in two claims; a claim
    that stayed what it was comes from itself alone."""

    def __init__(self, before: Sequence[Claim], after: Sequence[Claim]) -> None:
        stayed = _stayed(before, after)
        was = _homes(before, frozenset(stayed.values()))
        shared = [
            Counter({stayed[n]: 1}) if n in stayed else _shared(claim, was) for n, claim in enumerate(after)
        ]  # fmt: skip
        self.parents = [_ranked(each) for each in shared]
        back: dict[int, Counter[int]] = {}
        for later, each in enumerate(shared):
            for earlier, count in each.items():
                back.setdefault(earlier, Counter())[later] = count
        self.heirs = [_ranked(back.get(n, Counter())) for n in range(len(before))]

    def parent(self, later: int) -> int | None:
        """The earlier claim that goes on as this one: of those that share most with it, the one whose own
        statements went here more than anywhere else. None for a claim that is new, or only a part."""
        own = [earlier for earlier in self.parents[later] if self.heirs[earlier][0] == later]
        return own[0] if own else None


def earlier_form(members: frozenset[str], claims: Iterable[Claim]) -> Claim | None:
    """The claim among ``claims`` that holds most of these statements; of equals the first. None if none does."""
    found = [(len(members & statements(claim)), claim) for claim in claims]
    most = max((count for count, _ in found), default=0)
    return next((claim for count, claim in found if count == most), None) if most else None


def _stayed(before: Sequence[Claim], after: Sequence[Claim]) -> dict[int, int]:
    """Places of later claims that have the id and the statements of an earlier one, with its place."""
    was = {(claim.id, statements(claim)): n for n, claim in enumerate(before)}
    found = ((n, was.get((claim.id, statements(claim)))) for n, claim in enumerate(after))
    return {later: earlier for later, earlier in found if earlier is not None}


def _homes(claims: Sequence[Claim], but: frozenset[int]) -> dict[str, int]:
    return {
        statement: n for n, claim in enumerate(claims) if n not in but for statement in statements(claim)
    }  # fmt: skip


def _shared(claim: Claim, homes: dict[str, int]) -> Counter[int]:
    return Counter(homes[each] for each in statements(claim) if each in homes)


def _ranked(shared: Counter[int]) -> tuple[int, ...]:
    return tuple(sorted(shared, key=lambda place: (-shared[place], place)))
