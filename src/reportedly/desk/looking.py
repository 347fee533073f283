"""What the pages of the web desk look at: each call reads from the ledger what one page needs, and no more."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from reportedly.briefing.changes import Change
from reportedly.briefing.claim_view import EVERYTHING, Room
from reportedly.briefing.comparison import Comparison, compare
from reportedly.briefing.derivation import Derivation, derive
from reportedly.briefing.source_view import SourceRow, SourceView
from reportedly.briefing.voices import carriers
from reportedly.desk.claim_parts import Judged, days_of, documents_of, judged_now, named_in, of_kind
from reportedly.desk.finding import claim_called
from reportedly.desk.kept_sources import kept_rows, kept_view, sourced_of
from reportedly.desk.listing import among, beginning, findables
from reportedly.desk.naming import Roots, called
from reportedly.desk.replays import KEPT, Replays
from reportedly.desk.seen import ArticleSeen, Asked, Holdings, Listing, Seen
from reportedly.desk.sourcing import SourceIndex, index
from reportedly.desk.weighing import pages_of
from reportedly.errors import UsageError
from reportedly.ledger import Known, Ledger, Pulse, listing, moments, narrow, sourced
from reportedly.ledger.listing import Sought
from reportedly.settings import CHANGE_DAYS, LIST_ROWS_MOST
from reportedly.types import Claim, Copy, Document, Judgement, Period, Place, Reading
from reportedly.weighing.version import version


class Looking:
    """Narrow reads of one ledger."""

    def __init__(self, ledger: Ledger, why: Callable[[str], Claim], replays: Replays = KEPT) -> None:
        """``why`` finds a claim by less than its id, slowly."""
        self._ledger, self._why, self._replays = ledger, why, replays

    def pulse(self) -> Pulse:
        """What tells whether the ledger has changed; it outlives this desk."""
        return Pulse(self._ledger.path)

    def holdings(self) -> Holdings:
        """Counts for the head of every page."""
        with self._ledger.known() as known:
            return self._replays.holdings(known, lambda: Holdings(*narrow.holdings(known.con, version())))

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
            return claims, tuple(known.chosen(frozenset().union(*map(documents_of, claims))))

    def claim(self, asked: str, as_of: str | None = None, room: Room = EVERYTHING) -> Seen:
        """One claim as its page shows it, and what its page has ``room`` for in full: of its derivation, what only the
        twin tells is left out. Raises as ``derivation``."""
        with self._ledger.known(as_of) as known:
            found, derivation = self._derived(known, asked, as_of, shown=True)
            lines = room.lines_in([derived.voice for derived in derivation.voices])
            hops = [hop.attribution for line in lines for hop in line.assertion.chain if hop.attribution]
            named = named_in(known, derivation.claim, "time", "place")
            derivation = replace(derivation, times=of_kind(named, Period))
            return Seen(derivation, narrow.attributions(known.con, hops), of_kind(named, Place), days_of(found))

    def derivation(self, asked: str, as_of: str | None = None) -> Derivation:
        """One claim with all it rests on, by its id or the beginning of it, or what became of it. Raises UsageError
        where there is none, or several; for a moment of the past, where nobody had said it yet."""
        with self._ledger.known(as_of) as known:
            return self._derived(known, asked, as_of, shown=False)[1]

    def _derived(self, known: Known, asked: str, as_of: str | None, *, shown: bool) -> tuple[Claim, Derivation]:
        """The claim as it is today, and what it rested on then; ``shown``: as much as a page shows."""
        found = self._found(known, asked)
        if as_of is None:
            copies = narrow.copies_among(known.con, carriers(found))
            told = self._rests(known, found, copies, self._judged(known).about(found), asked, None, shown=shown)
            return found, self._named_in(known, told, narrow.best_with_roots, shown=shown)
        replay = self._replays.get(known)
        then = claim_called(asked, replay.weighed.claims, self._ledger.heir, lambda: [found], as_of)
        told = self._rests(known, then, replay.weighed.copies, replay.judged, asked, as_of, shown=shown)
        return found, self._named_in(known, told, lambda _, roots: replay.first_of(roots), shown=shown)

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

    def source(self, name: str, as_of: str | None = None, *, older: bool = False) -> SourceView:
        """All of one source, by a name, part of one, or id. ``older``: as an earlier weighing found it will do. Raises
        UsageError where there is none, or several."""
        if as_of is None:
            self.ready_sources(older=older)
        with self._ledger.known(as_of) as known:
            if as_of is None:
                return kept_view(known, name, self._judged(known).among)
            return self._sources_then(known).view(name, as_of)

    def sources(self, as_of: str | None = None) -> tuple[SourceRow, ...]:
        """Every source with a part in a claim, those behind most claims first."""
        return self.some_sources("", 0, as_of)[0]

    def some_sources(
        self, wanted: str, most: int, as_of: str | None = None, *, older: bool = False
    ) -> tuple[tuple[SourceRow, ...], int]:
        """The first ``most`` of the sources whose name holds ``wanted`` (0: all), and how many there are."""
        wanted = wanted.casefold()
        if as_of is None:
            self.ready_sources(older=older)
        with self._ledger.known(as_of) as known:
            if as_of is None:
                return kept_rows(known, wanted, most), sourced.count(known.con, wanted)
            fitting = tuple(row for row in self._sources_then(known).rows if wanted in row.name.casefold())
            return fitting[: most or None], len(fitting)

    def _sources_then(self, known: Known) -> SourceIndex:
        then = self._replays.get(known)
        return self._replays.sources(
            known, lambda: index(known, then.weighed.claims, then.weighed.persons, then.judged)
        )

    def ready_sources(self, *, older: bool = False) -> None:
        """Rows for the sources of the latest weighing: the first to look makes them, which takes seconds on thousands
        of articles. ``older``: those of an earlier one will do."""
        self._ledger.keep_sources(
            lambda known: sourced_of(known, self._claims_of(known), narrow.persons(known.con)), older=older
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
            if listing.is_complete(known.con) and not listing.unlisted(known.con):
                return
        self._ledger.list_claims(findables)

    def _judged(self, known: Known) -> Judged:
        return self._replays.judged(known, lambda: judged_now(known))

    def named(self, asked: str) -> Claim:
        """A claim as it is today, by its id or the beginning of it, or what became of it; its row is there. Raises
        UsageError where there is none, or several."""
        self.ready()
        with self._ledger.known() as known:
            return self._found(known, asked)

    def is_ready(self) -> bool:
        """Whether nobody has to wait for rows to be made."""
        with self._ledger.known() as known:
            return listing.is_complete(known.con) and not listing.unlisted(known.con) and sourced.is_fresh(known.con)

    def _found(self, known: Known, asked: str) -> Claim:
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
        *,
        shown: bool,
    ) -> Derivation:
        documents = sorted(known.chosen(documents_of(claim)), key=lambda each: (each.source_id, each.id))
        former = None if claim.id.startswith(asked) else asked
        if shown:
            return derive(claim, documents, copies, judged, as_of=as_of, asked=former, tied=())
        several = len({each.outlet for each in documents if each.outlet}) > 1
        return derive(
            claim,
            documents,
            copies,
            judged,
            of_kind(named_in(known, claim, "time"), Period),
            {},
            as_of,
            former,
            tied=self._replays.hints(known, lambda: self._claims_of(known)) if several else (),
            captures=known.first_captures(carriers(claim)),
            pages=pages_of(known, claim),
        )

    def _named_in(
        self, known: Known, told: Derivation, with_roots: Callable[[Any, Collection[str]], Roots], *, shown: bool
    ) -> Derivation:
        """With what people call the things that its judgements name, and, for the twin, those of its voices."""
        joined = [] if shown else [each for voice in told.voices for each in voice.joined]
        names = called(known, [*told.judgements, *joined], lambda roots: with_roots(known.con, roots))
        return replace(told, called={**told.called, **names})


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
