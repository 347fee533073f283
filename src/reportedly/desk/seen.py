"""What a page is told: the answers of ``looking``, and how a list is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.briefing.derivation import Derivation
from reportedly.ledger.listing import Listed
from reportedly.settings import LIST_ROWS
from reportedly.types import Attribution, Copy, Document, Place, Reading


@dataclass(frozen=True, slots=True)
class Asked:
    """A list as a person asks for it, all in text. ``size``: rows a page, 0 for all of them."""

    text: str = ""
    standing: str = ""
    source: str = ""
    place: str = ""
    since: str = ""
    until: str = ""
    as_of: str | None = None
    page: int = 1
    size: int = LIST_ROWS


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a list. ``standings``: how many fit what else is asked, by standing; ``total``: rows that fit."""

    asked: Asked
    rows: tuple[Listed, ...]
    total: int
    standings: dict[str, int]

    @property
    def pages(self) -> int:
        """How many there are; one even where nothing fits."""
        return max(1, -(-self.total // self.asked.size)) if self.asked.size else 1


@dataclass(frozen=True, slots=True)
class Holdings:
    """What the ledger holds. ``weighed``: None where it never was; ``stale``: it has grown since."""

    documents: int
    claims: int
    problems: int
    judgements: int
    weighed: str | None
    stale: bool
    last: int  # row of the audit trail: everything that is written adds one


@dataclass(frozen=True, slots=True)
class Seen:
    """One claim as its page shows it. ``attributions``: those of its chains, by id; ``places``: those that the words
    of each assertion name, by statement; ``days``: those on which the claim, as it is today, was said."""

    derivation: Derivation
    attributions: Mapping[str, Attribution]
    places: Mapping[str, tuple[Place, ...]]
    days: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleSeen:
    """One article as its page shows it. ``claims``: (claim, wording, standing, statement) for each of its assertions;
    ``others``: the documents it shares its wording with, by id."""

    reading: Reading
    claims: Sequence[tuple[str, str, str, str]]
    copies: Sequence[Copy]
    others: Mapping[str, Document]
