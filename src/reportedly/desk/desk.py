"""The desk itself: one method for each thing a person asks of Reportedly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import get_args

from reportedly import intake
from reportedly.briefing.assemble import assemble, usefulness
from reportedly.briefing.changes import Change, changes
from reportedly.briefing.derivation import Derivation, derive
from reportedly.briefing.source_view import SourceRow, SourceView
from reportedly.desk import adding
from reportedly.desk.adding import Added, Reads, nothing_read
from reportedly.desk.calling import Directory
from reportedly.desk.finding import claim_called
from reportedly.desk.judging import Judged, Ruling, contrary, decision_of, latest_of_people, login, refuse_own_contrary
from reportedly.desk.looking import Looking
from reportedly.desk.progress import Progress, Silent, watched
from reportedly.desk.reviewing import Reviewing
from reportedly.desk.sourcing import all_sources, one_source
from reportedly.desk.verifying import Verified, verify
from reportedly.desk.weighing import heeded, named_times, proposals, weigh_again, weigh_known
from reportedly.errors import InputError, UsageError
from reportedly.ledger import Counted, Decision, Ledger, moments
from reportedly.types import Brief, Claim, Document, Judgement, Problem, Reading, Standing
from reportedly.weighing import Weighed
from reportedly.weighing.reuse import Passage, reuse
from reportedly.weighing.version import version

SILENT = Silent()
STANDINGS: tuple[str, ...] = get_args(Standing)


class Desk:
    """A context manager. A path of None is a temporary ledger that goes when the desk is closed.

    Moments (``as_of``) are ISO 8601 text; None means all that is known. A moment that cannot be read
    raises UsageError; a file that is no ledger of ours, or is missing, raises LedgerError.
    """

    def __init__(self, ledger: Path | None = None, *, create: bool = False, reader: Reads | None = None) -> None:
        """``create``: a missing ledger is made when there is something to write to it.
        ``reader``: one that is loaded already; else the package's own is loaded when it is needed."""
        self._path, self._create, self._given = ledger, create, reader
        self._folder: TemporaryDirectory[str] | None = None

    # --- reading --------------------------------------------------------------------------------

    def read(self, inputs: Sequence[str], progress: Progress = SILENT) -> Iterator[Reading | Problem]:
        """Readings and problems in input order, one at a time; nothing is kept.

        Raises InputError where a path does not exist, before anything is read.
        """
        arrivals = intake.documents(inputs)
        return adding.read(watched(arrivals, progress, "Reading", intake.count_files(inputs)), self._reader)

    def add(self, inputs: Sequence[str], progress: Progress = SILENT, *, keep_bytes: bool | None = None) -> Added:
        """Read the inputs into the ledger; each document is kept as soon as it is read. ``keep_bytes``: from now
        on the untouched bytes are kept beside the ledger, or are not; None leaves it as it was chosen last.

        Raises InputError where a path does not exist, before anything is read or made.
        """
        arrivals = intake.documents(inputs)
        reader = self._reader
        if keep_bytes is not None:
            self._ledger.keep_bytes(keep_bytes, login())
        return adding.add(watched(arrivals, progress, "Reading", intake.count_files(inputs)), reader, self._ledger)

    # --- weighing -------------------------------------------------------------------------------

    def weigh(self, progress: Progress = SILENT) -> Counted:
        """Work out claims and copies of the whole ledger, and keep them in it. Where a weighing is kept, only the
        neighbourhood of what is new is weighed, with the same result."""
        with self._ledger.known() as known:
            fresh = weigh_again(known, progress)
        self._ledger.keep_prepared(version(), fresh.prepared)
        weighed = fresh.weighed
        return self._ledger.store(weighed.claims, weighed.copies, fresh.proposed, fresh.seen, version(), fresh.state)

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
            return derive(
                found,
                tuple(known.documents()),
                weighed.copies,
                heeded(known, proposals(known)),
                named_times(known, found),
                Directory(known, weighed.claims).called(),
                as_of,
                None if found.id.startswith(claim) else claim,
                weighed.claims,
            )

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

    def reuse(self, left: str, right: str) -> tuple[Passage, ...]:
        """The words that two documents, by their ids, share: the longest passages, in the order of the left text.

        Raises UsageError for an id that there is not.
        """
        one, other = (self.looking.document(name) for name in (left, right))
        return reuse(one.text, other.text)

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

    def take_back(
        self, judgement: str | None = None, by: str | None = None, progress: Progress = SILENT, *, later: bool = False
    ) -> Judged:
        """``undo`` with what it changed; None is the latest judgement by a person that stands."""
        before = self._up_to_date(progress, later)
        name = judgement if judgement is not None else latest_of_people(self._ledger.judgements_made()).id
        taken = self.undo(name, by)
        with self._ledger.known() as known:
            called = Directory(known, before).called()
        return Judged(taken, called, self._changed(before, progress, later))

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

    @cached_property
    def looking(self) -> Looking:
        """What single pages look at."""
        return Looking(self._ledger, self.why)

    def verify(self, expect: str | None = None, progress: Progress = SILENT) -> Verified:
        """Whether the ledger, and the bytes beside it, are as they were written. Raises as ``verifying.verify``."""
        return verify(self._ledger, expect, progress)

    @cached_property
    def reviewing(self) -> Reviewing:
        """The queue of questions, and acts that are written at once and weighed later."""
        return Reviewing(self._ledger)

    # --- opening and closing --------------------------------------------------------------------

    @cached_property
    def _ledger(self) -> Ledger:
        if self._path is not None:
            return Ledger(self._path, create=self._create)
        self._folder = TemporaryDirectory(prefix="reportedly-", ignore_cleanup_errors=True)
        return Ledger(Path(self._folder.name) / "temporary.db", create=True)

    @cached_property
    def _reader(self) -> Reads:
        if self._given is not None:
            return self._given
        from reportedly.reading.reader import Reader  # noqa: PLC0415 - the network's runtime, for reading only

        return Reader.load()

    def close(self) -> None:
        if "_ledger" in self.__dict__:
            self._ledger.close()
            del self._ledger
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def __enter__(self) -> Desk:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
