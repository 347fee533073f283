"""How the cost of weighing grows with the ledger: cold, and after one more article; seconds and memory."""

from __future__ import annotations

import json
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from hashlib import blake2b
from pathlib import Path

from benchmarks.multiplying import Turn
from reportedly.desk import Desk
from reportedly.engines.duck import DuckEngine
from reportedly.ledger import Ledger
from reportedly.types import Reading
from reportedly.weighing import prepare
from reportedly.weighing.prepare import pack
from reportedly.weighing.version import version

SHARES = (0.05, 0.1, 0.2, 0.5, 1.0)  # of the articles there are: a mixture of the corpora at each size
_DERIVED = ("claim_rows", "claim_sources", "claim_places", "assertions", "claims", "copies", "succession", "weighings",
            "stories", "near_documents", "persons", "heeded")  # fmt: skip
_HEAD = ("articles", "attributions", "weigh s", "ms each", "one more s", "peak MB", "a part's")


def growth(ledgers: Sequence[Path], times: int) -> Iterator[str]:
    """A line a size, over the articles of these ledgers, which are only read: articles, attributions, seconds cold,
    milliseconds an attribution, seconds after one more article, peak memory of the weighing program and of the largest
    of those that it starts. Row steps are worked out beforehand, as adding does. ``times`` above 1 goes on with the
    same articles turned into others (``benchmarks.multiplying``)."""
    readings = sorted((reading for path in ledgers for reading in _readings(path)), key=_mixed)
    sizes = [round(share * len(readings)) for share in SHARES] + [len(readings) * many for many in _doubled(times)]
    if times > 1:
        yield f"beyond {len(readings):,} articles: the same in other words, {times - 1} times over"
    yield _row(_HEAD)
    with tempfile.TemporaryDirectory() as folder:
        path, added, attributions = Path(folder) / "case.db", 0, 0
        source = _all(readings, times)
        for size in sizes:
            last: list[Reading] = []
            with Ledger(path, create=True) as ledger:
                while added < size:
                    last = [next(source)]
                    added, attributions = added + 1, attributions + len(last[0].attributions)
                    if added < size:
                        _add(ledger, last[0])
            cold, more = _cold(path), _more(path, last[0])
            each = f"{1000 * cold['seconds'] / attributions:.2f}"
            yield _row((f"{size:,}", f"{attributions:,}", f"{cold['seconds']:.1f}", each, f"{more['seconds']:.2f}",
                        f"{cold['peak']:,.0f}", f"{cold['part']:,.0f}"))  # fmt: skip


def multiply(path: Path, to: Path, times: int) -> Iterator[tuple[str, str]]:
    """Makes the ledger at ``to`` of the articles of another and of as many others as ``times`` asks for, and weighs it;
    a row a turn."""
    readings = _readings(path)
    with Ledger(to, create=True) as ledger:
        for nth, reading in enumerate(_all(readings, times), 1):
            _add(ledger, reading)
            if nth % len(readings) == 0:
                yield f"turn {nth // len(readings)} of {times}", f"{nth:,} articles"
    with Desk(to) as desk:
        yield "weighed", f"{desk.weigh().claims:,} claims"


def _readings(path: Path) -> tuple[Reading, ...]:
    with Ledger(path) as ledger:
        return tuple(ledger.readings())


def _mixed(reading: Reading) -> bytes:
    return blake2b(reading.document.id.encode()).digest()


def _doubled(times: int) -> list[int]:
    """2, 4, ... and ``times`` itself."""
    return [
        *(1 << power for power in range(1, times.bit_length()) if 1 << power < times),
        *([times] if times > 1 else []),
    ]


def _all(readings: Sequence[Reading], times: int) -> Iterator[Reading]:
    yield from readings
    for nth in range(1, times):
        turn = Turn(nth)
        yield from map(turn.reading, readings)


def _add(ledger: Ledger, reading: Reading) -> None:
    ledger.add(reading)
    ledger.keep_prepared(version(), {reading.document.id: pack(prepare(reading))})


def _cold(path: Path) -> dict[str, float]:
    """Weighing a ledger that was never weighed."""
    with closing(sqlite3.connect(path)) as con:
        for table in _DERIVED:
            con.execute(f"DELETE FROM {table}")
        con.commit()
    return _weighed(path)


def _more(path: Path, reading: Reading) -> dict[str, float]:
    with Ledger(path) as ledger:
        _add(ledger, reading)
    return _weighed(path)


def _weighed(path: Path) -> dict[str, float]:
    """One weighing in a program of its own, so that nothing is warm and its memory is its own."""
    told = subprocess.run([sys.executable, "-m", __name__, str(path)], stdout=subprocess.PIPE, check=True)
    found: dict[str, float] = json.loads(told.stdout)
    return found


def _row(cells: Sequence[str]) -> str:
    return "".join(f"{cell:>14}" for cell in cells)


def _main(path: Path) -> None:
    """Seconds of ``Desk.weigh``, without the start of the program, and peak resident memory in megabytes."""
    DuckEngine(threads=1).close()
    with Desk(path) as desk:
        began = time.perf_counter()
        desk.weigh()
        seconds = time.perf_counter() - began
    peak, part = (resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(json.dumps({"seconds": seconds, "peak": peak, "part": part}))


if __name__ == "__main__":
    _main(Path(sys.argv[1]))
