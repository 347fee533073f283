"""One trial: something goes wrong in the middle of adding; is all there afterwards, and does a re-run make it whole?"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

from evaluation.kills.children import FAULT, Child, result_of, start
from evaluation.kills.corpus import Readings, Replayed
from evaluation.kills.export import export, record
from reportedly.desk import Desk
from reportedly.errors import LedgerError, ReportedlyError
from reportedly.ledger import Ledger
from reportedly.ledger.file import EMPTY

REFUSED = 2  # exit status of a run that ended with one sentence


@dataclass(frozen=True, slots=True)
class Setting:
    """What all trials share. ``expected`` and ``record``: the export of a run that nothing disturbed, and its record
    before weighing; ``seconds``: how long that took, adding and then weighing."""

    inputs: tuple[str, ...]
    readings: Readings
    expected: bytes = b""
    record: bytes = b""
    seconds: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Outcome:
    """``cut``: the run was stopped before its end. ``fault``: what is wrong, "" where nothing is."""

    cut: bool
    opened: bool
    clean: bool
    kept: bool
    equal: bool
    fault: str = ""


@dataclass(slots=True)
class Row:
    """Outcomes of one kind, counted."""

    kind: str
    outcomes: list[Outcome] = field(default_factory=list)
    note: str = ""

    def count(self, name: str) -> int:
        return sum(getattr(each, name) for each in self.outcomes)


def prepare(folder: Path, inputs: tuple[str, ...], readings: Readings) -> Setting:
    """A run that nothing disturbs, timed and exported."""
    warm(inputs, readings)
    path, began = folder / "undisturbed.db", time.monotonic()
    run(path, Setting(inputs, readings)).end()
    adding, before = time.monotonic() - began, result_of(lambda: record(path))
    began = time.monotonic()
    result_of(lambda: _weigh(path))
    weighing = time.monotonic() - began
    return Setting(inputs, readings, result_of(lambda: export(path)), before, (adding, weighing))


def warm(inputs: tuple[str, ...], readings: Readings) -> None:
    """Load here what every child would load: their time is to go into writing."""
    import_module("reportedly.engines.duck")
    with Desk(reader=Replayed(readings)) as desk:
        desk.add(inputs)


def run(path: Path, setting: Setting, *, weigh: bool = False) -> Child:
    """``reportedly add --keep-bytes``, and ``reportedly weigh``, as a process of its own."""

    def work(pipe: int) -> None:
        try:
            with Desk(path, create=True, reader=Replayed(setting.readings, pipe)) as desk:
                desk.add(setting.inputs, keep_bytes=True)
                if weigh:
                    desk.weigh()
        except ReportedlyError as error:
            os.write(pipe, f"! {error}\n".encode())
            os._exit(REFUSED)

    return start(work)


def killed(path: Path, setting: Setting, chance: random.Random, *, weigh: bool, outputs: bool = True) -> Outcome:
    """``kill -9`` at a moment between the start of a run and its usual end; where it weighs, while it weighs."""
    adding, weighing = setting.seconds
    begins, ends = (adding, adding + weighing) if weigh else (0.0, adding)
    child = run(path, setting, weigh=weigh)
    time.sleep(chance.uniform(begins, ends))
    child.kill()
    status, told = child.end()
    return judged(path, setting, told, cut=status is None, outputs=outputs or weigh)


def two_writers(path: Path, setting: Setting, chance: random.Random) -> Outcome:
    """Two processes add the same at once; one of them may be killed."""
    first, second = run(path, setting), run(path, setting)
    if chance.random() < 0.5:
        time.sleep(chance.uniform(0.0, 2 * setting.seconds[0]))
        first.kill()
    ended = [first.end(), second.end()]
    told = b"".join(each for _, each in ended)
    outcome = judged(path, setting, told, cut=None in (status for status, _ in ended))
    refused = [each for status, each in ended if status not in (0, None)]
    return outcome if not refused else Outcome(True, False, False, False, False, str(refused))


def judged(
    path: Path,
    setting: Setting,
    told: bytes,
    *,
    cut: bool,
    outputs: bool = True,
    before: Callable[[], None] | None = None,
) -> Outcome:
    """Opens what is left, checks it, runs again and compares. ``told``: what the run said is kept; ``outputs``: claims
    and brief are compared too, which are worked out of the record alone; ``before``: what makes room for the re-run."""
    acknowledged = {line for line in told.decode().splitlines() if line and not line.startswith("!")}
    try:
        faults, kept = result_of(lambda: _look(path)) if path.exists() else ((), frozenset())
    except RuntimeError as error:
        return Outcome(cut, False, False, False, False, str(error))
    lost = acknowledged - kept
    if before is not None:
        before()
    status, _ = run(path, setting).end()
    again = result_of(lambda: _look(path))[0]
    wanted = setting.expected if outputs else setting.record
    equal = status == 0 and not again and result_of(lambda: (export if outputs else record)(path)) == wanted
    fault = "; ".join([*faults, *again, *(["documents that were kept are lost"] if lost else [])])
    return Outcome(cut, True, not faults, not lost, equal, fault or ("" if equal else "the re-run differs"))


def _look(path: Path) -> tuple[tuple[str, ...], frozenset[str]]:
    """The faults that ``verify`` finds, and the documents that are there."""
    try:
        with Ledger(path) as ledger:
            with ledger.known() as known:
                kept = known.ids()
            return ledger.faults(), kept
    except LedgerError as error:
        if EMPTY in str(error):  # cut off before there was anything in it
            return (), frozenset()
        raise


def _weigh(path: Path) -> None:
    with Desk(path) as desk:
        desk.weigh()


__all__ = ["FAULT", "REFUSED", "Outcome", "Row", "Setting", "judged", "killed", "prepare", "run", "two_writers"]
