"""What the pages of the web desk look at: each call reads from the ledger what one page needs, and no more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from reportedly.briefing.dates import moment
from reportedly.briefing.derivation import Derivation, derive
from reportedly.briefing.voices import carriers
from reportedly.desk.finding import claim_called
from reportedly.desk.listing import among, beginning, findables
from reportedly.desk.naming import called
from reportedly.desk.replays import KEPT, Replays
from reportedly.errors import UsageError
from reportedly.ledger import Known, Ledger, listing, moments, narrow
from reportedly.ledger.listing import Listed, Sought
from reportedly.reading.values.read import within
from reportedly.settings import LIST_ROWS, LIST_ROWS_MOST
from reportedly.types import Attribution, Claim, Copy, Document, Judgement, Place, Value
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


@dataclass(frozen=True, slots=True)
class Seen:
    """One claim as its page shows it. ``attributions``: those of its chains, by id; ``places``: those that the words
    of each assertion name, by statement; ``days``: those on which the claim, as it is today, was said."""

    derivation: Derivation
    attributions: Mapping[str, Attribution]
    places: Mapping[str, tuple[Place, ...]]
    days: tuple[str, ...] = ()


class Looking:
    """Narrow reads of one ledger."""

    def __init__(self, ledger: Ledger, why: Callable[[str], Claim], replays: Replays = KEPT) -> None:
        """``why`` finds a claim by less than its id, slowly."""
        self._ledger, self._why, self._replays = ledger, why, replays

    def holdings(self) -> Holdings:
        """Counts for the head of every page."""
        with self._ledger.known() as known:
            return Holdings(*known.holdings(version()))

    def claims(self, asked: Asked) -> Listing:
        """One page of the claims that fit, the most useful first. Raises UsageError for a moment or a page that
        cannot be read."""
        sought = sought_of(asked)
        if asked.as_of is not None:
            return self._claims_then(asked, sought)
        self.ready()
        with self._ledger.known() as known:
            counts = listing.standings(known.con, sought)
            rows = listing.rows(known.con, sought, asked.size, (asked.page - 1) * asked.size)
        return Listing(asked, rows, _total(counts, asked), counts)

    def _claims_then(self, asked: Asked, sought: Sought) -> Listing:
        with self._ledger.known(asked.as_of) as known:
            rows = self._replays.rows(known)
        fitting = among(rows, replace(sought, standing=""))
        counts: Counter[str] = Counter(row.standing for row in fitting)
        shown = [row for row in fitting if asked.standing in ("", row.standing)]
        skip = (asked.page - 1) * asked.size
        return Listing(asked, tuple(shown[skip : skip + (asked.size or len(shown))]), len(shown), dict(counts))

    def wholes(self, found: Listing) -> tuple[tuple[Claim, ...], tuple[Document, ...]]:
        """The claims of a listing, whole, and the documents that they name."""
        names = [row.claim for row in found.rows]
        with self._ledger.known(found.asked.as_of) as known:
            if found.asked.as_of is None:
                claims = listing.wholes(known.con, names)
            else:
                by_id = self._replays.get(known).by_id
                claims = tuple(by_id[name] for name in names)
            return claims, tuple(known.chosen(frozenset().union(*map(carriers, claims))))

    def claim(self, asked: str, as_of: str | None = None) -> Seen:
        """One claim with all it rests on, by its id or the beginning of it, or what became of it. Raises UsageError
        where there is none, or several; for a moment of the past, where nobody had said it yet."""
        found = self._found(asked)
        if as_of is None:
            with self._ledger.known() as known:
                copies = narrow.copies_among(known.con, carriers(found))
                judged = narrow.heeded(known.con)
                seen = self._seen(known, found, copies, judged, asked, None, narrow.best_with_root)
                return replace(seen, days=_days(found))
        with self._ledger.known(as_of) as known:
            replay = self._replays.get(known)
            then = claim_called(asked, replay.weighed.claims, self._ledger.heir, lambda: [found], as_of)
            first = _roots(replay.weighed.claims)
            seen = self._seen(
                known, then, replay.weighed.copies, replay.judged, asked, as_of, lambda _, root: first.get(root)
            )
            return replace(seen, days=_days(found))

    def document(self, name: str) -> Document:
        """One article by its id. Raises UsageError where there is none."""
        with self._ledger.known() as known:
            for document in known.chosen([name]):
                return document
        raise UsageError(f"There is no document {name!r}.")

    def ready(self) -> None:
        """Rows for claims that have none: after a weighing, the first to look makes them."""
        with self._ledger.known() as known:
            if listing.is_laid_out(known.con) and not listing.unlisted(known.con):
                return
        self._ledger.list_claims(findables)

    def _found(self, asked: str) -> Claim:
        with self._ledger.known() as known:
            names = narrow.claims_called(known.con, asked)
            if len(names) == 1:
                return listing.wholes(known.con, names)[0]
            name = None if names else self._ledger.heir(asked)
            found = narrow.claim(known.con, name) if name else None
        return found or self._why(asked)

    def _seen(
        self,
        known: Known,
        claim: Claim,
        copies: Sequence[Copy],
        judged: Sequence[Judgement],
        asked: str,
        as_of: str | None,
        with_root: Callable[[Any, str], Claim | None],
    ) -> Seen:
        documents = sorted(known.chosen(carriers(claim)), key=lambda each: (each.source_id, each.id))
        times, places = _named(known, claim, "time"), _named(known, claim, "place")
        former = None if claim.id.startswith(asked) else asked
        derivation = derive(claim, documents, copies, judged, times, {}, as_of, former)  # type: ignore[arg-type]
        naming = [*derivation.judgements, *(each for voice in derivation.voices for each in voice.joined)]
        names = called(known, naming, lambda root: with_root(known.con, root))
        hops = [hop.attribution for a in claim.assertions for hop in a.chain if hop.attribution]
        return Seen(replace(derivation, called=names), narrow.attributions(known.con, hops), places)  # type: ignore[arg-type]


def _named(known: Known, claim: Claim, kind: str) -> dict[str, tuple[Value, ...]]:
    """The values of one kind in the words of each assertion, by statement."""
    found = {document: narrow.values(known.con, document, kind) for document in carriers(claim)}
    return {
        a.statement: tuple(within(found[a.document], ((a.evidence.start, a.evidence.end),))) for a in claim.assertions
    }


def _days(claim: Claim) -> tuple[str, ...]:
    moments_said = [moment(a.asserted_at) for a in claim.assertions]
    return tuple(sorted({at.date().isoformat() for at in moments_said if at is not None}))


def _roots(claims: Iterable[Claim]) -> dict[str, Claim]:
    """The first claim of each root."""
    found: dict[str, Claim] = {}
    for claim in claims:
        for root in claim.roots:
            found.setdefault(root.id, claim)
    return found


def _total(counts: Mapping[str, int], asked: Asked) -> int:
    return counts.get(asked.standing, 0) if asked.standing else sum(counts.values())


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
