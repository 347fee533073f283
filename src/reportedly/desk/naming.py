"""What people call the things that a few judgements name, without a directory of the whole ledger."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from reportedly.ledger import Known, narrow
from reportedly.types import Claim, Judgement
from reportedly.weighing.naming import outlet_voice
from reportedly.weighing.tables import claim_id

Roots = Mapping[str, Claim]  # the first claim that a root stands behind


def called(
    known: Known, judgements: Iterable[Judgement], with_roots: Callable[[Collection[str]], Roots]
) -> Mapping[str, str]:
    """The same words as ``calling.Directory.called`` gives for the ends of these judgements."""
    ends = {end for judgement in judgements for end in (judgement.left, judgement.right) if end is not None}
    if not ends:
        return {}
    outlets = {outlet_voice(outlet): outlet for outlet in known.outlet_names()}
    claims = with_roots(ends)
    found = {end: _name(known, end, outlets, claims.get(end)) for end in ends}
    return {end: name for end, name in found.items() if name is not None}


def _name(known: Known, end: str, outlets: Mapping[str, str], claim: Claim | None) -> str | None:
    if claim is not None:
        return next(root.name for root in claim.roots if root.id == end)
    spelt = narrow.spellings(known.con, end) | ({outlets[end]} if end in outlets else set())
    if spelt:
        return max(sorted(spelt), key=len)
    return narrow.words_of(known.con, end) or _worded(known, end)


def _worded(known: Known, name: str) -> str | None:
    """A claim goes by the statement that words it."""
    claim = narrow.claim(known.con, name)
    for statement in claim.members if claim else ():
        if claim_id(statement) == name:
            return narrow.words_of(known.con, statement)
    return None
