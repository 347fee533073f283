"""The ledger as its users see it: one file, what goes in, what comes out, as of any moment."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from threading import get_ident
from types import TracebackType

from reportedly.errors import LedgerError
from reportedly.ledger import (
    audit,
    captures,
    check,
    choices,
    derived,
    fetches,
    judgements,
    kept,
    listing,
    moments,
    sourced,
    write,
)
from reportedly.ledger.check import Checked, Part
from reportedly.ledger.derived import Counted
from reportedly.ledger.fetches import Fetch
from reportedly.ledger.file import connect, lay_out_missing, telling, transaction
from reportedly.ledger.judgements import Decision
from reportedly.ledger.kept import State
from reportedly.ledger.listing import Findable
from reportedly.ledger.program import PROGRAM
from reportedly.ledger.read import Known
from reportedly.ledger.sourced import Sourced
from reportedly.ledger.store import Store
from reportedly.ledger.write import Entered
from reportedly.types import Capture, Claim, Copy, Document, Judgement, Problem, Reading


class Ledger:
    """A context manager; every error of the file is a LedgerError of one sentence."""

    def __init__(self, path: Path, *, create: bool = False) -> None:
        """Raises LedgerError where the file is missing (without ``create``) or not a ledger of ours."""
        self.path = path
        self._con = connect(path, create=create)
        self._owner, self._idle = get_ident(), list[sqlite3.Connection]()
        self._evidence = Store(path)
        with telling(path):
            self._keeping = choices.is_on(self._con, choices.KEEP_BYTES)
            self._evidence.recover(lambda sha256: captures.is_stored(self._con, sha256))

    # --- what goes in ---------------------------------------------------------------------------

    def meet(self, document: Document) -> Entered | None:
        """None for a document that is not here yet; else what adding it again comes to."""
        with telling(self.path):
            return write.meet(self._con, document, PROGRAM, self._store)

    def add(self, reading: Reading) -> Entered:
        """One document and all that was read in it, in one transaction; twice is the same as once."""
        with telling(self.path):
            return write.add_reading(self._con, reading, PROGRAM, self._store)

    def add_problem(self, problem: Problem) -> Problem:
        """An input that was set aside, or a warning; the problem as kept."""
        with telling(self.path):
            return write.add_problem(self._con, problem, PROGRAM)

    def note_fetch(self, fetch: Fetch) -> None:
        """An answer that brought no document; one that does is noted with the document."""
        with telling(self.path), transaction(self._con):
            fetches.note(self._con, fetch)

    def fetched(self, address: str, *, document: bool = False) -> Fetch | None:
        """The latest answer of an address; with ``document``, the latest that brought one which is here."""
        with telling(self.path):
            return (fetches.of_document if document else fetches.latest)(self._con, address)

    def decide(self, decision: Decision, by: str, at: str | None = None) -> Judgement:
        """A person's decision, one of several that make up an act where ``at`` says when that was. Raises UsageError
        for an id the ledger does not hold."""
        with telling(self.path):
            return judgements.decide(self._con, decision, by, at)

    def own_moment(self, by: str) -> str:
        """A moment for an act of this person, which no other of theirs has."""
        with telling(self.path):
            return judgements.own_moment(self._con, by)

    def retract(self, judgement: str, by: str) -> Judgement:
        """Takes a judgement back. Raises UsageError where there is none by this id or its beginning."""
        with telling(self.path):
            return judgements.retract(self._con, judgement, by)

    def keep_bytes(self, on: bool, by: str) -> None:
        """From now on the untouched bytes of what is added are kept beside the ledger, or are not. Those that are
        kept stay."""
        with telling(self.path):
            choices.choose(self._con, choices.KEEP_BYTES, on, by)
            self._keeping = on

    def captured(self, sha256: str, location: str | None = None) -> bool:
        """Whether a document was added from these bytes, at this location if one is given, so that nobody need
        parse them again. False where the bytes are wanted and not kept yet.

        The name of a file goes into its document's id: the same bytes under two names are two documents, and
        who skips known bytes without asking for their location loses the second.
        """
        with telling(self.path):
            return captures.is_known(self._con, sha256, location, stored=self._keeping)

    # --- what comes out -------------------------------------------------------------------------

    @contextmanager
    def known(self, as_of: str | None = None) -> Iterator[Known]:
        """All that was known at a moment, as one unchanging view, whatever others write meanwhile.

        Raises UsageError where ``as_of`` is no ISO 8601 date or time.
        """
        moment = math.inf if as_of is None else moments.required(as_of)
        with telling(self.path), self._reading() as con:
            con.execute("BEGIN")
            con.execute("SELECT 1 FROM documents LIMIT 1").fetchone()  # the view is taken now, not at first use
            yield Known(con, moment)

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """A connection for one view. Opening one costs a millisecond and a page takes several views, so that they are
        used again; SQLite lets only the thread that opened one use it."""
        if get_ident() != self._owner:
            with closing(connect(self.path, create=False)) as con:
                yield con
            return
        con = self._idle.pop() if self._idle else connect(self.path, create=False)
        try:
            yield con
        except BaseException:
            con.close()
            raise
        if con.in_transaction:
            con.execute("ROLLBACK")
        self._idle.append(con)

    def readings(self, as_of: str | None = None) -> Iterator[Reading]:
        """Every known document as it was read, equal to what was put in, in an order of their own."""
        with self.known(as_of) as known:
            for reading in known.readings():
                yield replace(reading, document=known.whole(reading.document))

    def bytes_of(self, capture: Capture) -> bytes | None:
        """The untouched bytes of a capture; None where they were not kept. Raises LedgerError where they are gone
        or are not the same any more."""
        with telling(self.path):
            return self._evidence.read(capture.sha256) if captures.is_stored(self._con, capture.sha256) else None

    def judgements(self, as_of: str | None = None) -> tuple[Judgement, ...]:
        """Judgements that stood at that moment, by people and by rules."""
        with self.known(as_of) as known:
            return tuple(known.judgements())

    def judgements_made(self) -> tuple[Judgement, ...]:
        """Every judgement ever made, retracted or not, the latest first."""
        with telling(self.path):
            return judgements.made(self._con)

    def problems(self, as_of: str | None = None) -> tuple[Problem, ...]:
        """Inputs that were set aside, and warnings about documents known at that moment."""
        with self.known(as_of) as known:
            return tuple(known.problems())

    def faults(self) -> tuple[str, ...]:
        """One sentence for each thing in the file, or beside it, that is not as it was written."""
        with self.checking() as (parts, _):
            return tuple(fault for part in parts for faults in part.faults for fault in faults)

    @contextmanager
    def checking(self, expect: str | None = None) -> Iterator[tuple[Iterator[Part], Checked]]:
        """The parts of checking one unchanging view of the ledger, each to be run before the next is taken, and
        what is checked. ``expect``: the hash of an audit row that was noted elsewhere."""
        with self.known() as known:
            yield check.parts(known.con, self._evidence, expect), check.checked(known.con, self._evidence)

    # --- what is derived ------------------------------------------------------------------------

    def store(
        self,
        claims: Sequence[Claim],
        copies: Sequence[Copy],
        proposals: Iterable[Judgement],
        seen: int,
        version: str = PROGRAM,
        state: State | None = None,
    ) -> Counted:
        """Replace what the last weighing found; ``seen`` is the state of the record it was made from.

        Raises LedgerError where another process has weighed since the weighing that this one grew from.
        """
        at = moments.now()
        region = None if state is None else state.region
        with telling(self.path), transaction(self._con):
            if state is not None and state.grown_from not in (None, kept.latest(self._con)):
                raise LedgerError(f"Another process weighed the ledger {self.path} meanwhile; weigh it again.")
            counted = derived.store(self._con, claims, copies, (at, seen, version), region)
            if state is not None:
                kept.keep(self._con, state.stories, state.near, state.persons, state.heeded, whole=region is None)
            proposed = judgements.propose(self._con, proposals, PROGRAM)
            counts = {"claims": counted.claims, "copies": counted.copies, "proposals": proposed}
            audit.append(self._con, at, PROGRAM, "weighing", seen=seen, **counts)
        return counted

    def keep_prepared(self, version: str, rows: Mapping[str, tuple[bytes, bytes]]) -> None:
        """What weighing worked out of single documents, by document: an outline, and the rest."""
        with telling(self.path):
            if not kept.is_laid_out(self._con):
                lay_out_missing(self._con)
            with transaction(self._con):
                kept.keep_prepared(self._con, version, rows)

    def weighed(self, version: str = PROGRAM) -> tuple[tuple[Claim, ...], tuple[Copy, ...]] | None:
        """Claims and copies of the last weighing; None where the record has grown since."""
        with self.known() as known:
            if not derived.is_fresh(known.con, known.seen(), version):
                return None
            return derived.claims(known.con), derived.copies(known.con)

    def last_claims(self) -> tuple[Claim, ...]:
        """Claims of the last weighing, also where the record has grown since."""
        with self.known() as known:
            return derived.claims(known.con)

    def copies(self) -> tuple[Copy, ...]:
        """Pairs of copies by the last weighing."""
        with self.known() as known:
            return derived.copies(known.con)

    def heir(self, prefix: str) -> str | None:
        """The claim of the last weighing that a former claim went into; None for an unknown id."""
        with self.known() as known:
            return derived.heir(known.con, prefix)

    @property
    def _store(self) -> Store | None:
        return self._evidence if self._keeping else None

    def list_claims(self, findables: Callable[[Known, Iterable[Claim]], Iterable[Findable]]) -> None:
        """Enters a row for each claim that has none. ``findables`` works them out."""
        with self.known() as known:
            found = list(findables(known, listing.without_row(known.con)))
        with telling(self.path):
            listing.enter(self._con, found)

    def keep_sources(self, sourced_of: Callable[[Known], Sourced], *, older: bool = False) -> None:
        """Sources as rows, where those of the latest weighing are not there. ``older``: any will do."""
        with self.known() as known:
            number = sourced.weighing(known.con)
            if number == kept.latest(known.con) or (older and number is not None):
                return
            number, found = kept.latest(known.con), sourced_of(known)
        with telling(self.path):
            sourced.keep(self._con, number, found)

    def keep_questions(self, weighing: int, told: str) -> None:
        """What a reviewer is asked since that weighing, unless what is asked since a later one is there."""
        with telling(self.path):
            derived.keep_questions(self._con, weighing, told)

    # --- the file -------------------------------------------------------------------------------

    def close(self) -> None:
        with telling(self.path):
            while self._idle:
                self._idle.pop().close()
            self._con.close()

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
