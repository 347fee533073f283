"""What the pages of the web desk look at: each call reads from the ledger what one page needs, and no more."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from reportedly.briefing.changes import Change
from reportedly.briefing.claim_view import EVERYTHING, Room
from reportedly.briefing.comparison import Comparison, compare
from reportedly.briefing.dates import moment
from reportedly.briefing.derivation import Derivation, derive
from reportedly.briefing.source_view import SourceRow, SourceView
from reportedly.briefing.voices import carriers
from reportedly.desk.finding import claim_called
from reportedly.desk.listing import among, beginning, findables
from reportedly.desk.naming import called
from reportedly.desk.replays import KEPT, Replays
from reportedly.desk.seen import ArticleSeen, Asked, Holdings, Listing, Seen
from reportedly.desk.sourcing import SourceIndex, index
from reportedly.desk.weighing import pages_of
from reportedly.errors import UsageError
from reportedly.ledger import RULE, Known, Ledger, listing, moments, narrow
from reportedly.ledger.listing import Sought
from reportedly.reading.values.read import within
from reportedly.settings import CHANGE_DAYS, LIST_ROWS_MOST
from reportedly.types import Claim, Copy, Document, Judgement, Reading, Span, Value
from reportedly.weighing.version import version


class Looking:
    """Narrow reads of one ledger."""

    def __init__(self, ledger: Ledger, why: Callable[[str], Claim], replays: Replays = KEPT) -> None:
        """``why`` finds a claim by less than its id, slowly."""
        self._ledger, self._why, self._replays = ledger, why, replays

    def holdings(self) -> Holdings:
        """Counts for the head of every page."""
        with self._ledger.known() as known:
            return Holdings(*narrow.holdings(known.con, version()))

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
            return claims, tuple(known.chosen(frozenset().union(*map(_documents, claims))))

    def claim(self, asked: str, as_of: str | None = None, room: Room = EVERYTHING) -> Seen:
        """One claim with all it rests on, as its page shows it, and what its page has ``room`` for in full. Raises as
        ``derivation``."""
        with self._ledger.known(as_of) as known:
            found, derivation = self._derived(known, asked, as_of)
            lines = room.lines_in([derived.voice for derived in derivation.voices])
            hops = [hop.attribution for line in lines for hop in line.assertion.chain if hop.attribution]
            places = _named(known, derivation.claim, "place")
            return Seen(derivation, narrow.attributions(known.con, hops), places, _days(found))  # type: ignore[arg-type]

    def derivation(self, asked: str, as_of: str | None = None) -> Derivation:
        """One claim with all it rests on, by its id or the beginning of it, or what became of it. Raises UsageError
        where there is none, or several; for a moment of the past, where nobody had said it yet."""
        with self._ledger.known(as_of) as known:
            return self._derived(known, asked, as_of)[1]

    def _derived(self, known: Known, asked: str, as_of: str | None) -> tuple[Claim, Derivation]:
        """The claim as it is today, and what it rested on then."""
        found = self._found(asked)
        if as_of is None:
            copies = narrow.copies_among(known.con, carriers(found))
            judged = _judged(known)
            return found, self._rests(known, found, copies, judged, asked, None, narrow.best_with_root)
        replay = self._replays.get(known)
        then = claim_called(asked, replay.weighed.claims, self._ledger.heir, lambda: [found], as_of)
        first = _roots(replay.weighed.claims)
        copies = replay.weighed.copies
        return found, self._rests(known, then, copies, replay.judged, asked, as_of, lambda _, root: first.get(root))

    def article(self, name: str) -> ArticleSeen:
        """One article by its id, or by the name its corpus gives it. Raises UsageError where there is none."""
        with self._ledger.known() as known:
            (reading,) = self._readings(known, name)
            found = reading.document.id
            copies = narrow.copies_of(known.con, found)
            ends = {end for copy in copies for end in (copy.left, copy.right)}
            others = {document.id: document for document in known.chosen(ends - {found})}
            return ArticleSeen(reading, narrow.claims_of(known.con, found), copies, others)

    def compare(self, left: str, right: str) -> Comparison:
        """Two articles side by side. Raises as ``article``."""
        with self._ledger.known() as known:
            one, other = self._readings(known, left, right)
            pair = {one.document.id, other.document.id}
            found = [copy for copy in narrow.copies_of(known.con, one.document.id) if {copy.left, copy.right} == pair]
            return compare(one, other, next(iter(found), None))

    def _readings(self, known: Known, *names: str) -> Iterator[Reading]:
        for name in names:
            found = narrow.document_called(known.con, name)
            if found is None:
                raise UsageError(f"There is no article {name!r}.")
            yield from known.readings([found])

    def source(self, name: str, as_of: str | None = None) -> SourceView:
        """All of one source, by a name, part of one, or id. Raises UsageError where there is none, or several."""
        with self._ledger.known(as_of) as known:
            return self._sources(known).view(name, as_of)

    def sources(self, as_of: str | None = None) -> tuple[SourceRow, ...]:
        """Every source with a part in a claim, those behind most claims first."""
        with self._ledger.known(as_of) as known:
            return self._sources(known).rows

    def _sources(self, known: Known) -> SourceIndex:
        if known.as_of == math.inf:
            now = known.con
            return self._replays.sources(
                known, lambda: index(known, self._claims_of(known), narrow.persons(now), _judged(known))
            )
        then = self._replays.get(known)
        return self._replays.sources(
            known, lambda: index(known, then.weighed.claims, then.weighed.persons, then.judged)
        )

    def copies(self) -> tuple[Copy, ...]:
        """Every pair of articles of which one repeats the other."""
        return self._ledger.copies()

    def days(self) -> tuple[tuple[str, int], ...]:
        """The latest days on which articles became known, with how many."""
        with self._ledger.known() as known:
            return narrow.days(known.con, CHANGE_DAYS)

    def changes(self, since: str, until: str | None) -> tuple[tuple[Change, ...], dict[str, Document]]:
        """What changed from one moment to another (None: now), and the documents that show it. Raises UsageError for
        what is no moment, and for moments the wrong way round."""
        if until is not None and moments.required(until) < moments.required(since):
            raise UsageError(f"{until} is before {since}.")
        with self._ledger.known(since) as before, self._ledger.known(until) as after:
            found = self._replays.changes(
                before, after, lambda: self._claims_of(before), lambda: self._claims_of(after)
            )
            shown = {a.document for change in found for a in change.evidence}
            return found, {document.id: document for document in after.chosen(shown)}

    def _claims_of(self, known: Known) -> tuple[Claim, ...]:
        if known.as_of == math.inf:
            return self._ledger.last_claims()
        return self._replays.get(known).weighed.claims

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

    def named(self, asked: str) -> Claim:
        """A claim as it is today, by its id or the beginning of it, or what became of it; its row is there. Raises
        UsageError where there is none, or several."""
        self.ready()
        return self._found(asked)

    def _found(self, asked: str) -> Claim:
        with self._ledger.known() as known:
            names = narrow.claims_called(known.con, asked)
            if len(names) == 1:
                return listing.wholes(known.con, names)[0]
            name = None if names else self._ledger.heir(asked)
            found = narrow.claim(known.con, name) if name else None
        return found or self._why(asked)

    def _rests(
        self,
        known: Known,
        claim: Claim,
        copies: Sequence[Copy],
        judged: Sequence[Judgement],
        asked: str,
        as_of: str | None,
        with_root: Callable[[Any, str], Claim | None],
    ) -> Derivation:
        documents = sorted(known.chosen(_documents(claim)), key=lambda each: (each.source_id, each.id))
        times = _named(known, claim, "time")
        former = None if claim.id.startswith(asked) else asked
        several = len({each.outlet for each in documents if each.outlet}) > 1
        tied = self._replays.hints(known, lambda: self._claims_of(known)) if several else ()
        derivation = derive(
            claim,
            documents,
            copies,
            judged,
            times,  # type: ignore[arg-type]
            {},
            as_of,
            former,
            tied=tied,
            captures=known.first_captures(carriers(claim)),
            pages=pages_of(known, claim),
        )
        naming = [*derivation.judgements, *(each for voice in derivation.voices for each in voice.joined)]
        names = called(known, naming, lambda root: with_root(known.con, root))
        return replace(derivation, called={**derivation.called, **names})


def _named(known: Known, claim: Claim, kind: str) -> dict[str, tuple[Value, ...]]:
    """The values of one kind in the words of each assertion, by statement."""
    spans: dict[str, list[Span]] = {}
    for a in claim.assertions:
        spans.setdefault(a.document, []).append((a.evidence.start, a.evidence.end))
    found = narrow.values(known.con, kind, spans)
    return {
        a.statement: tuple(within(found[a.document], ((a.evidence.start, a.evidence.end),))) for a in claim.assertions
    }


def _judged(known: Known) -> tuple[Judgement, ...]:
    """What people rule now, also about what bears on no claim, and the rules' rows that the weighing heeded."""
    people = (judgement for judgement in known.judgements() if not judgement.by.startswith(RULE))
    return (*people, *(judgement for judgement in narrow.heeded(known.con) if judgement.by.startswith(RULE)))


def _documents(claim: Claim) -> frozenset[str]:
    """Every document that a claim names: those that carry it, those they repeat, those that give its numbers."""
    repeated = {a.copy_of for a in claim.assertions if a.copy_of is not None}
    values = {document for conflict in claim.conflicts for value in conflict.values for document in value.documents}
    return carriers(claim) | repeated | values | {document for each in claim.figures for document in each.documents}


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
