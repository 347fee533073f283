"""Puts a brief together: the same claims, the most useful first, none lost."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.briefing.joined import joined_names
from reportedly.briefing.voices import carriers, said_once
from reportedly.types import Attribution, Brief, Claim, Copy, Document, Judgement, Problem


def assemble(
    documents: Iterable[Document],
    claims: Iterable[Claim],
    copies: Iterable[Copy],
    problems: Iterable[Problem] = (),
    attributions: Iterable[Attribution] = (),
    as_of: str | None = None,
    judgements: Iterable[Judgement] = (),
) -> Brief:
    """``claims`` come back ranked: independent roots, then documents, then support; what one
    document says with one voice comes last. The order of the input never matters."""
    documents, attributions = tuple(documents), tuple(attributions)
    return Brief(
        documents=documents,
        claims=tuple(sorted(claims, key=usefulness)),
        copies=tuple(copies),
        problems=tuple(problems),
        attributions=attributions,
        as_of=as_of,
        joined=joined_names(documents, attributions, judgements),
    )


def usefulness(claim: Claim) -> tuple[bool, int, int, float, str, str]:
    """Sort key, most useful first; wording and id only settle ties."""
    independent = claim.independent.supporting + claim.independent.denying
    return (said_once(claim), -independent, -len(carriers(claim)), -claim.support, claim.wording, claim.id)
