"""The desk itself: one method for each thing a person asks of Reportedly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import get_args

from reportedly.briefing.assemble import assemble, usefulness
from reportedly.briefing.changes import Change, changes
from reportedly.briefing.derivation import Derivation
from reportedly.briefing.effect import Shift
from reportedly.briefing.source_view import SourceRow, SourceView
from reportedly.briefing.versions import Version, versions
from reportedly.desk import adding
from reportedly.desk.adding import Added, nothing_read
from reportedly.desk.arriving import arriving
from reportedly.desk.calling import Directory
from reportedly.desk.fetching import Remembered
from reportedly.desk.finding import claim_called, versions_of
from reportedly.desk.judging import Judged, Ruling, contrary, decision_of, latest_of_people, login, refuse_own_contrary
from reportedly.desk.looking import Looking
from reportedly.desk.opening import Opened
from reportedly.desk.picking import Picking
from reportedly.desk.progress import Progress, Silent
from reportedly.desk.reviewing import Reviewing
from reportedly.desk.sourcing import all_sources, one_source
from reportedly.desk.supposing import Supposing
from reportedly.desk.uncollected import uncollected
from reportedly.desk.verifying import Verified, verify
from reportedly.desk.watching import Arrived, Watcher
from reportedly.desk.weighing import derivation_of, heeded, proposals, weigh_again, weigh_known
from reportedly.errors import InputError, UsageError
from reportedly.intake.fetch.visits import Visits
from reportedly.ledger import Counted, Decision, moments
from reportedly.types import Brief, Claim, Document, Judgement, Problem, Reading, Standing
from reportedly.weighing import Weighed
from reportedly.weighing.reuse import Passage, reuse
from reportedly.weighing.version import version

SILENT = Silent()
STANDINGS: tuple[str, ...] = get_args(Standing)


class Desk(Opened):
    """A context manager. A path of None is a temporary ledger that goes when the desk is closed.

    Moments (``as_of``) are ISO 8601 text; None means all that is known. A moment that cannot be read
    raises UsageError; a file that is no ledger of ours, or is missing, raises LedgerError.
    """

    # --- reading --------------------------------------------------------------------------------

    def read(self, inputs: Sequence[str], progress: Progress = SILENT) -> Iterator[Reading | Problem]:
        """Readings and problems in input order, one at a time; nothing is kept.

        Raises InputError where a path does not exist, before anything is read.
        """
        visits = None if self._fetcher is None else Visits(self._fetcher)
        return adding.read(arriving(inputs, progress, visits=visits), self._reader)

    def add(self, inputs: Sequence[str], progress: Progress = SILENT, *, keep_bytes: bool | None = None) -> Added:
        """Read the inputs into the ledger; each document is kept as soon as it is read. ``keep_bytes``: from now
        on the untouched bytes are kept beside the ledger, or are not; None leaves it as it was chosen last.

        Raises InputError where a path does not exist, before anything is read or made.
        """
        visits = None if self._fetcher is None else Visits(self._fetcher, Remembered(lambda: self._ledger))
        reader, ledger = lambda: self._reader, lambda: self._ledger
        return adding.add_inputs(inputs, reader, ledger, progress, visits, keep_bytes=keep_bytes)

    def look(self, feeds: Sequence[str]) -> Iterator[Arrived | Problem]:
        """Look at feeds once; each article is in the ledger when it is handed on. Raises UsageError without fetcher."""
        return Watcher(self._fetcher, lambda: self._ledger, lambda: self._reader).look(feeds)

    # --- weighing -------------------------------------------------------------------------------

    def weigh(self, progress: Progress = SILENT) -> Counted:
        """Work out claims and copies of the whole ledger, and keep them in it. Where a weighing is kept, only the
        neighbourhood of what is new is weighed, with the same result."""
        with uncollected():
            with self._ledger.known() as known:
                fresh = weigh_again(known, progress)
            self._ledger.keep_prepared(version(), fresh.prepared)
            told = fresh.weighed
            return self._ledger.store(told.claims, told.copies, fresh.proposed, fresh.seen, version(), fresh.state)

    def brief(self, as_of: str | None = None, progress: Progress = SILENT) -> Brief:
        """What was known at ``as_of``, ready to be shown."""
        weighed = self._weighed(as_of, progress)
        with self._ledger.known(as_of) as known:
            attributions = (each for reading in known.readings() for each in reading.attributions)
            judged = heeded(known, proposals(known))
            return assemble(
                known.documents(), weighed.claims, weighed.copies, known.problems(), attributions, as_of, judged
            )

    def report(
        self,
        inputs: Sequence[str],
        as_of: str | None = None,
        progress: Progress = SILENT,
        *,
        keep_bytes: bool | None = None,
    ) -> tuple[Added, Brief]:
        """The main job in one call: add, weigh, brief. Raises InputError where nothing could be read."""
        if as_of is not None:
            moments.required(as_of)  # before minutes of reading
        added = self.add(inputs, progress, keep_bytes=keep_bytes) if inputs else Added()
        with self._ledger.known() as known:
            if not known.count():
                raise InputError(nothing_read(added.problems))
        if as_of is None and self._ledger.weighed(version()) is None:
            self.weigh(progress)
        return added, self.brief(as_of, progress)

    def claims(
        self, as_of: str | None = None, standing: str | None = None, progress: Progress = SILENT
    ) -> tuple[Claim, ...]:
        """Claims at that moment, of one standing if it is given, the most useful first.

        Raises UsageError for a standing that there is not.
        """
        if standing is not None and standing not in STANDINGS:
            raise UsageError(f"{standing!r} is no standing; they are {', '.join(STANDINGS)}.")
        claims = self._weighed(as_of, progress).claims
        return tuple(sorted((each for each in claims if standing in (None, each.standing)), key=usefulness))

    def why(self, claim: str, as_of: str | None = None, progress: Progress = SILENT) -> Claim:
        """The claim whose id begins with ``claim``, or what became of it since it had that id; for a moment
        of the past, the form it had then.

        Raises UsageError where there is none, or several.
        """
        return self._called(claim, self._weighed(as_of, progress).claims, as_of, progress)

    def derivation(self, claim: str, as_of: str | None = None, progress: Progress = SILENT) -> Derivation:
        """All that the claim rests on, from its standing to the quotes. Raises as ``why``."""
        weighed = self._weighed(as_of, progress)
        found = self._called(claim, weighed.claims, as_of, progress)
        with self._ledger.known(as_of) as known:
            return derivation_of(known, weighed, found, as_of, None if found.id.startswith(claim) else claim)

    def changes(
        self, since: str, until: str | None = None, progress: Progress = SILENT
    ) -> tuple[tuple[Change, ...], tuple[Document, ...]]:
        """What changed from one moment to another (None: now), most important first, and the documents."""
        if until is not None and moments.required(until) < moments.required(since):
            raise UsageError(f"{until} is before {since}.")
        found = changes(self._weighed(since, progress).claims, self._weighed(until, progress).claims)
        return found, self.documents(until)

    def source(self, name: str, as_of: str | None = None, progress: Progress = SILENT) -> SourceView:
        """All of one source, by a name, part of one, or id. Raises UsageError where there is none, or several."""
        weighed = self._weighed(as_of, progress)
        with self._ledger.known(as_of) as known:
            return one_source(known, weighed, name, as_of)

    def sources(self, as_of: str | None = None, progress: Progress = SILENT) -> tuple[SourceRow, ...]:
        """Every source with a part in a claim, those behind most claims first."""
        weighed = self._weighed(as_of, progress)
        with self._ledger.known(as_of) as known:
            return all_sources(known, weighed, as_of)

    def _called(self, claim: str, claims: Sequence[Claim], as_of: str | None, progress: Progress) -> Claim:
        today = None if as_of is None else lambda: self._weighed(None, progress).claims
        return claim_called(claim, claims, self._ledger.heir, today, as_of)

    def _weighed(self, as_of: str | None, progress: Progress) -> Weighed:
        """The weighing that is kept where it is of this very state; else a new one, which is not kept."""
        if as_of is None and (kept := self._ledger.weighed(version())) is not None:
            return Weighed(*kept)
        with self._ledger.known(as_of) as known:
            return weigh_known(known, proposals(known), progress)

    # --- looking up and judging -----------------------------------------------------------------

    def documents(self, as_of: str | None = None) -> tuple[Document, ...]:
        """Every document known at that moment."""
        with self._ledger.known(as_of) as known:
            return tuple(known.documents())

    def versions(self, document: str) -> tuple[Version, ...]:
        """Every version of one article, the earliest first, and what changed from each to the next.

        ``document``: its id, its own name (a path or address), or the address it names for itself. Raises
        UsageError where there is none.
        """
        with self._ledger.known() as known:
            return versions(versions_of(document, tuple(known.documents())), self._ledger.last_claims())

    def reuse(self, left: str, right: str) -> tuple[Passage, ...]:
        """The words that two documents, by their ids, share: the longest passages, in the order of the left text.

        Raises UsageError for an id that there is not.
        """
        texts = {document.id: document.text for document in self.documents() if document.id in (left, right)}
        for name in (left, right):
            if name not in texts:
                raise UsageError(f"There is no document {name!r}.")
        return reuse(texts[left], texts[right])

    def problems(self, as_of: str | None = None) -> tuple[Problem, ...]:
        """Inputs that were set aside, and warnings."""
        return self._ledger.problems(as_of)

    def judgements(self, as_of: str | None = None) -> tuple[Judgement, ...]:
        """Decisions of people and proposals of rules that stood at that moment."""
        return self._ledger.judgements(as_of)

    def decide(self, decision: Decision, by: str | None = None) -> Judgement:
        """A person's decision, signed ``by`` (the login name if None); weighing heeds it from now on."""
        return self._ledger.decide(decision, by or login())

    def undo(self, judgement: str, by: str | None = None) -> Judgement:
        """Take back a person's judgement or a rule's; all is as if it had never been made."""
        return self._ledger.retract(judgement, by or login())

    def judge(
        self, ruling: Ruling, by: str | None = None, progress: Progress = SILENT, *, later: bool = False
    ) -> Judged:
        """A person's ruling in the person's own words for things, and what it changed; all claims are weighed
        again at once and kept, or ``later`` by the next command that needs them.

        Raises UsageError for what is not there, and for the opposite of what the same person rules already.
        """
        before, by = self._up_to_date(progress, later), by or login()
        with self._ledger.known() as known:
            directory, standing = Directory(known, before), tuple(known.judgements())
        decision = decision_of(ruling, directory)
        against = contrary(decision, standing)
        refuse_own_contrary(against, by)
        judgement = self._ledger.decide(decision, by)
        changed = self._changed(before, progress, later)
        return Judged(judgement, directory.called(), changed, against, judgement not in standing)

    def suppose(self, ruling: Ruling, by: str | None = None, progress: Progress = SILENT) -> tuple[Shift, ...]:
        """What ``judge`` would change; nothing of it is written. Raises UsageError as ``judge`` does."""
        before, by = self._up_to_date(progress, False), by or login()
        with self._ledger.known() as known:
            decision = decision_of(ruling, Directory(known, before))
            refuse_own_contrary(contrary(decision, known.judgements()), by)
        return self.supposing.effects([[decision]], by)[0]

    def take_back(
        self, judgement: str | None = None, by: str | None = None, progress: Progress = SILENT, *, later: bool = False
    ) -> Judged:
        """``undo`` with what it changed; None is the latest act by a person that stands, all of it."""
        before = self._up_to_date(progress, later)
        name = judgement if judgement is not None else latest_of_people(self._ledger.judgements_made()).id
        taken, *beside = self.reviewing.take_back(by or login(), name, whole=judgement is None)
        with self._ledger.known() as known:
            called = Directory(known, before).called()
        return Judged(taken, called, self._changed(before, progress, later), beside=tuple(beside))

    def _up_to_date(self, progress: Progress, later: bool) -> tuple[Claim, ...]:
        """Claims as they are now, kept in the ledger; ``later``: those kept, however old."""
        kept = self._ledger.weighed(version())
        if kept is not None:
            return kept[0]
        if not later:
            self.weigh(progress)
        return self._ledger.last_claims()

    def _changed(self, before: Sequence[Claim], progress: Progress, later: bool) -> tuple[Change, ...] | None:
        return None if later else changes(before, self._up_to_date(progress, False))

    def verify(self, expect: str | None = None, progress: Progress = SILENT) -> Verified:
        """Whether the ledger, and the bytes beside it, are as they were written. Raises as ``verifying.verify``."""
        return verify(self._ledger, expect, progress)

    @cached_property
    def reviewing(self) -> Reviewing:
        """The queue of questions, and acts that are written at once and weighed later."""
        return Reviewing(self._ledger)

    @cached_property
    def supposing(self) -> Supposing:
        """What acts would change."""
        return Supposing(self._ledger)

    @cached_property
    def picking(self) -> Picking:
        """Claims and lines to choose from by hand."""
        return Picking(self._ledger, self.looking.named)

    @cached_property
    def looking(self) -> Looking:
        """What single pages look at."""
        return Looking(self._ledger, self.why)
