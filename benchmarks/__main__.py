"""``python -m benchmarks``: how long, how much memory, on this machine, now.

    python -m benchmarks read [--limit 300]     words per CPU-second of `read`, against spaCy's small pipeline
    python -m benchmarks memory [--limit 3000]  what `read` holds while it goes through thousands of articles
    python -m benchmarks ledger                 all bodies of the FNC corpus through `add` and `weigh`
    python -m benchmarks intake [--limit 5000]  pages of a web archive to documents, beside bare trafilatura
    python -m benchmarks growth --ledger FILE [--more FILE ...] [--times 5]
                                                weighing at many sizes: cold, and after one more article
    python -m benchmarks spark [--limit 100] [--ledger FILE]
                                                DuckDB and Spark side by side; exit 1 where any row differs
    python -m benchmarks multiply --ledger FILE --to FILE [--times 10]
                                                a ledger many times as large, for the next two
    python -m benchmarks web --ledger FILE      every page of the web desk, asked by 8 clients at once
    python -m benchmarks decisions --ledger FILE
                                                acts of the review queue, while claims are weighed again

The machine, the date and the versions are printed with every table. ``read`` compares with limits measured in
the same run on the same articles: the parse that other readers need first, and the network alone, without
decoding, chains, values or statements. Times are of the processor, so that other work on it counts little.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from benchmarks import intake
from benchmarks.decisions import decisions
from benchmarks.engines import spark
from benchmarks.growing import growth, multiply
from benchmarks.reading import BODIES, memory, peak, read
from benchmarks.web import web
from evaluation.shared import FOLDER, records, require
from reportedly.desk import Desk

PACKAGES = {
    "read": ("onnxruntime", "tokenizers", "duckdb", "numpy"),
    "decisions": ("starlette", "uvicorn", "duckdb"),
    "web": ("starlette", "uvicorn", "jinja2", "msgspec"),
    "intake": ("trafilatura", "lxml", "fastwarc", "py3langid"),
    "spark": ("duckdb", "pyspark", "pyarrow"),
}


def main() -> int:
    """Run one benchmark and print its table."""
    asked = _asked()
    if asked.ledger is None:
        require()
    print(
        f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}, {datetime.now(UTC):%Y-%m-%d}"
    )
    print(", ".join(f"{name} {_version(name)}" for name in PACKAGES.get(asked.what, PACKAGES["read"])))
    if asked.what == "spark":
        return spark(asked.ledger, asked.limit)
    if asked.what == "growth":
        for line in growth([asked.ledger, *asked.more], asked.times or 1):
            print(line, flush=True)
        return 0
    for name, value in _rows(asked):
        print(f"{name:44s} {value}", flush=True)
    return 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument(
        "what",
        choices=["read", "memory", "ledger", "growth", "intake", "spark", "multiply", "web", "decisions"],
    )
    parser.add_argument(
        "--limit", type=int, help="articles (read: 300, memory: 3000, intake: 5000, spark: 100, or all of a ledger)"
    )
    parser.add_argument("--ledger", type=Path, help="growth, spark, web, decisions: a ledger that is there already")
    parser.add_argument("--more", type=Path, nargs="*", default=[], help="growth: more ledgers")
    parser.add_argument("--to", type=Path, help="multiply: the ledger to make")
    parser.add_argument("--times", type=int, help="multiply: how many times as large (10); growth: the same (1)")
    asked = parser.parse_args()
    if asked.what == "multiply" and asked.to is None:
        parser.error("multiply needs --to FILE")
    if asked.what in ("web", "decisions", "growth", "multiply") and asked.ledger is None:
        parser.error(f"{asked.what} needs --ledger FILE, made by `reportedly add` and `reportedly weigh`")
    return asked


def _rows(asked: argparse.Namespace) -> Iterator[tuple[str, str]]:
    """The table of one benchmark."""
    makers: dict[str, Callable[[], Iterator[tuple[str, str]]]] = {
        "web": lambda: web(asked.ledger),
        "decisions": lambda: decisions(asked.ledger),
        "multiply": lambda: multiply(asked.ledger, asked.to, asked.times or 10),
        "ledger": ledger,
        "intake": lambda: intake.run(asked.limit or 5000),
        "read": lambda: read(asked.limit or 300),
        "memory": lambda: memory(asked.limit or 3000),
    }
    return makers[asked.what]()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "absent"


def ledger() -> Iterator[tuple[str, str]]:
    """Every body through `add` and `weigh`, cold."""
    with tempfile.TemporaryDirectory() as folder:
        with Desk(Path(folder) / "case.db", create=True) as desk:
            began = time.perf_counter()
            added = desk.add([str(FOLDER / BODIES)])
            adding = time.perf_counter() - began
            began = time.perf_counter()
            weighed = desk.weigh()
            weighing = time.perf_counter() - began
            more = Path(folder) / "one-more.txt"
            more.write_text(next(records(BODIES))["text"] + "\n\nThis was told again.", encoding="utf8")
            desk.add([str(more)])
            began = time.perf_counter()
            grown = desk.weigh()
            growing = time.perf_counter() - began
        size = (Path(folder) / "case.db").stat().st_size
    words = sum(len(r["text"].split()) for r in records(BODIES))
    yield "documents added", str(added.documents)
    yield "documents set aside", str(sum(not p.arrived for p in added.problems))
    yield "attributions, statements", f"{added.attributions}, {added.statements}"
    yield "add", f"{adding:.1f} s, {words / adding:.0f} words a second"
    yield "weigh", f"{weighing:.1f} s, {weighed.claims} claims, {weighed.copies} copies"
    yield "weigh after one more article", f"{growing:.1f} s, {grown.anew} claims anew"
    yield "peak resident memory", f"{peak():.0f} MB"
    yield "ledger file", f"{size / 1e6:.0f} MB"


if __name__ == "__main__":
    sys.exit(main())
