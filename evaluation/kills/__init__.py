"""Nothing lost: runs that are killed, robbed of their disk or doubled, and what is left of the ledger."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from evaluation.kills import corpus, power, small_disks
from evaluation.kills.children import result_of
from evaluation.kills.trials import Outcome, Row, Setting, killed, prepare, two_writers

ARTICLES = 20
OUTPUTS_EACH = 10  # kills while adding, of which one is compared by claims and brief too, and not by its record alone
_HEAD = f"{'kind':24}{'times':>7}{'cut off':>9}{'opened':>8}{'clean':>7}{'kept':>6}{'equal':>7}"


def run(times: int, articles: int = ARTICLES, seed: int = 0) -> Iterator[Row]:
    """``times`` kills while adding, and a tenth as many of the other troubles, kind by kind."""
    chance, few = random.Random(seed), -(-times // 10)
    with TemporaryDirectory(prefix="kills-") as name:
        folder = Path(name)
        inputs = corpus.write(folder / "inputs", articles)
        readings = result_of(lambda: corpus.read(inputs))
        setting = prepare(folder, (str(inputs),), readings)
        yield _row("killed while adding", times, folder, lambda n, path: _killed(n, path, setting, chance))
        yield _row("killed while weighing", few, folder, lambda _, path: killed(path, setting, chance, weigh=True))
        yield _row("two writers at once", few, folder, lambda _, path: two_writers(path, setting, chance))
        yield from small_disks.trials(folder, setting, few, seed)
        yield power.trials(folder, setting, few, seed)


def _killed(n: int, path: Path, setting: Setting, chance: random.Random) -> Outcome:
    return killed(path, setting, chance, weigh=False, outputs=n % OUTPUTS_EACH == 0)


def lines(rows: Iterable[Row]) -> Iterator[str]:
    """The table, a row as soon as it is known, and what was wrong where anything was."""
    faults: list[str] = []
    yield _HEAD
    for row in rows:
        counts = [len(row.outcomes), *(row.count(name) for name in ("cut", "opened", "clean", "kept", "equal"))]
        widths = (7, 9, 8, 7, 6, 7)
        told = "".join(f"{count:>{width}}" for count, width in zip(counts, widths, strict=True))
        yield f"{row.kind:24}{told}  {row.note}".rstrip()
        faults += sorted({f"{row.kind}: {each.fault}" for each in row.outcomes if each.fault})
    yield from faults


def sound(rows: Iterable[Row]) -> bool:
    """Whether every trial opened, was clean, kept all that it said it had kept, and ended equal."""
    return all(each.opened and each.clean and each.kept and each.equal for row in rows for each in row.outcomes)


def _row(kind: str, times: int, folder: Path, trial: Callable[[int, Path], Outcome]) -> Row:
    row = Row(kind)
    for n in range(times):
        place = folder / "trial" / str(n)
        place.mkdir(parents=True)
        row.outcomes.append(trial(n, place / "case.db"))
        shutil.rmtree(place)
    return row


__all__ = ["ARTICLES", "Row", "Setting", "lines", "run", "sound"]
