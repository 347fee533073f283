"""How the cost of weighing grows with the ledger: cold, and after one more article."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from reportedly.desk import Desk
from reportedly.ledger import Ledger
from reportedly.types import Reading
from reportedly.weighing import prepare
from reportedly.weighing.prepare import pack
from reportedly.weighing.version import version

SHARES = (0.05, 0.1, 0.2, 0.4, 0.7, 1.0)  # of all articles, by id: a mixture of the corpora at each size


def growth(ledgers: Sequence[Path]) -> Iterator[str]:
    """A line a size, over the articles of these ledgers, which are only read: articles, attributions, seconds cold,
    milliseconds an attribution, seconds after one more article. Row steps are worked out beforehand, as adding does."""
    readings = sorted((reading for path in ledgers for reading in _readings(path)), key=lambda r: r.document.id)
    yield f"{'articles':>9}{'attributions':>14}{'weigh s':>9}{'ms each':>9}{'one more s':>12}"
    for share in SHARES:
        yield _line(readings[: max(2, round(share * len(readings)))])


def _readings(path: Path) -> tuple[Reading, ...]:
    ledger = Ledger(path)
    found = tuple(ledger.readings())
    ledger.close()
    return found


def _line(readings: Sequence[Reading]) -> str:
    many = sum(len(reading.attributions) for reading in readings)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case.db"
        _add(path, readings[:-1])
        cold = _timed(path)
        _add(path, readings[-1:])
        more = _timed(path)
    return f"{len(readings):>9,}{many:>14,}{cold:>9.1f}{1000 * cold / max(1, many):>9.2f}{more:>12.2f}"


def _add(path: Path, readings: Sequence[Reading]) -> None:
    ledger = Ledger(path, create=True)
    for reading in readings:
        ledger.add(reading)
        ledger.keep_prepared(version(), {reading.document.id: pack(prepare(reading))})
    ledger.close()


def _timed(path: Path) -> float:
    with Desk(path) as desk:
        began = time.perf_counter()
        desk.weigh()
        return time.perf_counter() - began
