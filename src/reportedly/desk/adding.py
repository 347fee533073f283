"""From inputs to readings: kept in a ledger, or only handed on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from reportedly.desk.arriving import arriving
from reportedly.desk.judging import login
from reportedly.desk.progress import Progress
from reportedly.intake.fetch.visits import Visits
from reportedly.intake.language import unread
from reportedly.ledger import Entered, Ledger
from reportedly.sources import resolve
from reportedly.types import Document, Problem, Reading
from reportedly.weighing import prepare
from reportedly.weighing.prepare import Packed, pack
from reportedly.weighing.version import version

PREPARED_AT_ONCE = 64  # documents; what is lost when a run is cut off is worked out again by weighing


class Reads(Protocol):
    """What the desk needs of a reader: one reading a document, in order, lazily."""

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]: ...


@dataclass(frozen=True, slots=True)
class Added:
    """What came of adding. ``documents`` are new; ``already`` were in the ledger before; ``unread`` of the new
    ones are not in English, by language."""

    documents: int = 0
    already: int = 0
    attributions: int = 0
    statements: int = 0
    problems: tuple[Problem, ...] = ()
    unread: dict[str, int] = field(default_factory=dict)

    @property
    def set_aside(self) -> int:
        """How many inputs did not arrive."""
        return sum(not problem.arrived for problem in self.problems)


@dataclass(slots=True)
class Met:
    """Asked of bytes before anybody parses them: are they in the ledger? Counts those that are."""

    ledger: Callable[[], Ledger]
    count: int = 0

    def __call__(self, sha256: str, location: str) -> bool:
        known = self.ledger().captured(sha256, location)
        self.count += known
        return known


def read(arrivals: Iterable[Document | Problem], reader: Reads) -> Iterator[Reading | Problem]:
    """Readings with their speakers; each problem before the reading of what came after it."""
    problems: list[Problem] = []

    def documents() -> Iterator[Document]:
        for arrival in arrivals:
            if isinstance(arrival, Problem):
                problems.append(arrival)
            else:
                yield arrival

    for reading in reader.read(documents()):
        yield from problems
        problems.clear()
        yield resolve(reading)
    yield from problems


def add(arrivals: Iterable[Document | Problem], reader: Reads, ledger: Ledger, skipped: Met | None = None) -> Added:
    """Each document is in the ledger as soon as it is read; those that are there are not read again. ``skipped``:
    what counts the inputs that never arrive because their bytes are known."""
    outcomes: list[Entered | Problem] = []

    def new() -> Iterator[Document]:
        for arrival in arrivals:
            if isinstance(arrival, Problem):
                outcomes.append(ledger.add_problem(arrival))
            elif (met := ledger.meet(arrival)) is not None:
                outcomes.append(met)
            else:
                yield arrival

    prepared: dict[str, Packed] = {}
    languages: list[str | None] = []
    for reading in reader.read(new()):
        resolved = resolve(reading)
        outcomes.append(entered := ledger.add(resolved))
        if entered.new:
            languages.append(resolved.document.language)
        if entered.new and not entered.problems:  # of a reading that enters in part, weighing works it out
            prepared[resolved.document.id] = pack(prepare(resolved))
        if len(prepared) == PREPARED_AT_ONCE:
            ledger.keep_prepared(version(), prepared)
            prepared.clear()
    ledger.keep_prepared(version(), prepared)
    added = _sum(outcomes, unread(languages))
    return added if skipped is None else replace(added, already=added.already + skipped.count)


def nothing_read(problems: Sequence[Problem]) -> str:
    """Why there is nothing to brief on, in one sentence."""
    if not problems:
        return "There was nothing to read in what was given."
    rest = f" ({len(problems) - 1} more like it)" if len(problems) > 1 else ""
    return f"Nothing could be read: {problems[0].sentence.rstrip('.')}{rest}."


def add_inputs(
    inputs: Sequence[str],
    reader: Callable[[], Reads],
    ledger: Callable[[], Ledger],
    progress: Progress,
    visits: Visits | None = None,
    *,
    keep_bytes: bool | None = None,
) -> Added:
    """``add`` of files, folders and, with ``visits``, addresses. Reader and ledger are asked for once the inputs are
    known to exist."""
    met = Met(ledger)
    arrivals = arriving(inputs, progress, met, visits)
    reads = reader()
    if keep_bytes is not None:
        ledger().keep_bytes(keep_bytes, login())
    added = add(arrivals, reads, ledger(), met)
    return added if visits is None else replace(added, already=added.already + visits.there_already)


def _sum(outcomes: list[Entered | Problem], languages: dict[str, int]) -> Added:
    entered = [outcome for outcome in outcomes if isinstance(outcome, Entered)]
    problems: list[Problem] = []
    for outcome in outcomes:
        problems += [outcome] if isinstance(outcome, Problem) else outcome.problems
    return Added(
        documents=sum(each.new for each in entered),
        already=sum(each.already for each in entered),
        attributions=sum(each.attributions for each in entered),
        statements=sum(each.statements for each in entered),
        problems=tuple(problems),
        unread=languages,
    )
