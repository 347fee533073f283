"""What the pages of the web desk look at: each call reads from the ledger what one page needs, and no more."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.briefing.voices import carriers
from reportedly.desk.listing import beginning, findables
from reportedly.errors import UsageError
from reportedly.ledger import Ledger, listing, moments
from reportedly.ledger.listing import Listed, Sought
from reportedly.settings import LIST_ROWS, LIST_ROWS_MOST
from reportedly.types import Claim, Document
from reportedly.weighing.version import version


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


class Looking:
    """Narrow reads of one ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def holdings(self) -> Holdings:
        """Counts for the head of every page."""
        with self._ledger.known() as known:
            return Holdings(*known.holdings(version()))

    def claims(self, asked: Asked) -> Listing:
        """One page of the claims that fit, the most useful first. Raises UsageError for a moment or a page that
        cannot be read."""
        sought = sought_of(asked)
        self._list_all()
        with self._ledger.known() as known:
            counts = listing.standings(known.con, sought)
            total = counts.get(asked.standing, 0) if asked.standing else sum(counts.values())
            rows = listing.rows(known.con, sought, asked.size, (asked.page - 1) * asked.size)
        return Listing(asked, rows, total, counts)

    def wholes(self, found: Listing) -> tuple[tuple[Claim, ...], tuple[Document, ...]]:
        """The claims of a listing, whole, and the documents that they name."""
        with self._ledger.known() as known:
            claims = listing.wholes(known.con, [row.claim for row in found.rows])
            return claims, tuple(known.chosen(frozenset().union(*map(carriers, claims))))

    def ready(self) -> None:
        """Everything that pages need is in the ledger: what is missing is made."""
        self._list_all()

    def _list_all(self) -> None:
        """Rows for claims that have none: after a weighing, the first to look makes them."""
        with self._ledger.known() as known:
            if listing.is_laid_out(known.con) and not listing.unlisted(known.con):
                return
        self._ledger.list_claims(findables)


def sought_of(asked: Asked) -> Sought:
    """What is asked for, as the ledger understands it."""
    if asked.page < 1 or not 0 <= asked.size <= LIST_ROWS_MOST:
        raise UsageError(f"There is no page {asked.page} of {asked.size} rows; a page has 1 to {LIST_ROWS_MOST}.")
    return Sought(
        asked.text,
        asked.standing,
        asked.source,
        asked.place,
        beginning(asked.since) if asked.since else None,
        moments.required(asked.until) if asked.until else None,
    )
