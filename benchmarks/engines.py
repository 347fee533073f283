"""The same weighing on DuckDB and on Spark: every relation's rows compared, and what each engine took."""

from __future__ import annotations

import json
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from benchmarks.parity import ASKED, Compared, Ran, compare, ran, relations, rulings
from benchmarks.reading import BODIES
from evaluation.shared import records, require
from reportedly.desk import Desk
from reportedly.desk.weighing import heeded, proposals
from reportedly.engines.base import Engine
from reportedly.engines.duck import DuckEngine
from reportedly.engines.spark import SparkEngine
from reportedly.errors import ReportedlyError
from reportedly.ledger import Ledger
from reportedly.types import Judgement, Reading
from reportedly.weighing import weigh

LIMIT = 100  # articles, where no ledger saves reading them
RULED = 100  # articles on whose claims judgements are made up

Case = tuple[list[Reading], list[Judgement]]


def spark(ledger: Path | None, limit: int | None) -> int:
    """Print the table; 1 where anything differs, or a relation was not run at all."""
    try:
        readings, judged = case(ledger, limit)
        began = time.perf_counter()
        with SparkEngine() as other:
            started = time.perf_counter() - began
            with DuckEngine() as engine:
                lines, equal = sides(readings, judged, engine, other)
    except ReportedlyError as error:
        raise SystemExit(str(error)) from error
    print("\n".join([*lines, f"{'start of Spark':24s} {started:42.2f}"]))
    return 0 if equal else 1


def sides(
    readings: Sequence[Reading], judged: Sequence[Judgement], engine: Engine, other: Engine
) -> tuple[list[str], bool]:
    """The table's lines, and whether the two agree in everything."""
    made_up = rulings(weigh(readings[:RULED], judged, engine))
    left, right = (ran(readings, [*judged, *made_up], each) for each in (engine, other))
    table = compare(left.steps, right.steps)
    unrun = relations() - {step.name for step in left.steps}
    equal = not unrun and all(row.equal for row in table) and left.weighed == right.weighed
    head = f"{len(readings)} articles, {len(judged)} judgements and {len(made_up)} made up"
    return [head, *_lines(table, left, right), *(f"{name} was never run" for name in sorted(unrun))], equal


def _lines(table: Sequence[Compared], left: Ran, right: Ran) -> Iterator[str]:
    yield f"{'relation':24s} {'made':>5s} {'rows':>9s} {'equal':>6s} {'DuckDB s':>9s} {'Spark s':>9s}"
    for row in sorted(table, key=lambda row: row.name == ASKED):
        yield _line(row.name, row.made, row.rows, row.equal, row.left_seconds, row.right_seconds)
    yield _line("all of these", len(left.steps), 0, all(r.equal for r in table),
                sum(r.left_seconds for r in table), sum(r.right_seconds for r in table))  # fmt: skip
    yield _line("weigh, its claims", 1, len(left.weighed.claims), left.weighed.claims == right.weighed.claims,
                left.seconds, right.seconds)  # fmt: skip
    yield _line("weigh, its copies", 1, len(left.weighed.copies), left.weighed.copies == right.weighed.copies, 0, 0)


def _line(name: str, made: int, rows: int, equal: bool, left: float, right: float) -> str:
    return f"{name:24s} {made:5d} {rows:9d} {'yes' if equal else 'NO':>6s} {left:9.2f} {right:9.2f}"


def case(ledger: Path | None, limit: int | None) -> Case:
    """Readings and judgements of a ledger, which is left as it is; else the first bodies are read anew."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case.db"
        if ledger is None:
            require()
            _read(path, limit or LIMIT)
        elif ledger.is_file():
            shutil.copyfile(ledger, path)
        else:
            raise SystemExit(f"There is no ledger {ledger}.")
        with Ledger(path) as opened, opened.known() as known:
            return list(islice(known.readings(), limit)), list(heeded(known, proposals(known)))


def _read(path: Path, limit: int) -> None:
    articles = path.with_name("articles.jsonl")
    with articles.open("w", encoding="utf-8") as out:
        out.writelines(f"{json.dumps(record)}\n" for record in islice(records(BODIES), limit))
    with Desk(path, create=True) as desk:
        desk.add([str(articles)])
