"""``python -m benchmarks``: how long, how much memory, on this machine, now.

    python -m benchmarks read [--limit 300]     words per CPU-second of `read`, against the bare network pass
    python -m benchmarks ledger                 all bodies of the FNC corpus through `add` and `weigh`

The machine, the date and the versions are printed with every table. ``read`` compares with a limit measured in
the same run: the network alone on the same windows, without segmentation, decoding, chains or statements.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import sys
import tempfile
import time
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from evaluation.shared import FOLDER, document, records, require
from reportedly.desk import Desk
from reportedly.reading.pieces import split_pieces
from reportedly.reading.reader import Reader
from reportedly.sources import resolve

BODIES = "data/fnc/train_bodies.jsonl.gz"


def main() -> int:
    """Run one benchmark and print its table."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("what", choices=["read", "ledger"])
    parser.add_argument("--limit", type=int, default=300, help="articles (read)")
    asked = parser.parse_args()
    require()
    print(
        f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}, {datetime.now(UTC):%Y-%m-%d}"
    )
    print(", ".join(f"{name} {version(name)}" for name in ("onnxruntime", "tokenizers", "duckdb", "numpy")))
    rows = read(asked.limit) if asked.what == "read" else ledger()
    for name, value in rows.items():
        print(f"{name:44s} {value}")
    return 0


def read(limit: int) -> dict[str, str]:
    """One thread: `read` end to end, and the network alone on the same articles."""
    documents = [document(r) for r in list(records(BODIES))[:limit]]
    words = sum(len(d.text.split()) for d in documents)
    reader = Reader.load(threads=1)
    began = time.process_time()
    found = sum(len(resolve(reader.read_one(d)).attributions) for d in documents)
    whole = time.process_time() - began
    began = time.process_time()
    for d in documents:
        reader.model.run([split_pieces(d.text, reader.model.tokenizer)])
    bare = time.process_time() - began
    return {
        "articles, words, attributions": f"{len(documents)}, {words}, {found}",
        "words per CPU-second, read": f"{words / whole:.0f}",
        "words per CPU-second, the network alone": f"{words / bare:.0f}",
        "read as a share of the network alone": f"{bare / whole:.2f}",
        "peak resident memory": f"{_peak():.0f} MB",
    }


def ledger() -> dict[str, str]:
    """Every body through `add` and `weigh`, cold."""
    with tempfile.TemporaryDirectory() as folder:
        with Desk(Path(folder) / "case.db", create=True) as desk:
            began = time.perf_counter()
            added = desk.add([str(FOLDER / BODIES)])
            adding = time.perf_counter() - began
            began = time.perf_counter()
            weighed = desk.weigh()
            weighing = time.perf_counter() - began
        size = (Path(folder) / "case.db").stat().st_size
    words = sum(len(r["text"].split()) for r in records(BODIES))
    return {
        "documents added": str(added.documents),
        "documents set aside": str(sum(not p.arrived for p in added.problems)),
        "attributions, statements": f"{added.attributions}, {added.statements}",
        "add": f"{adding:.1f} s, {words / adding:.0f} words a second",
        "weigh": f"{weighing:.1f} s, {len(weighed.claims)} claims, {len(weighed.copies)} copies",
        "peak resident memory": f"{_peak():.0f} MB",
        "ledger file": f"{size / 1e6:.0f} MB",
    }


def _peak() -> float:
    """Of this process so far, in MB (Linux counts kilobytes, macOS bytes)."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1e6 if sys.platform == "darwin" else 1e3)


if __name__ == "__main__":
    sys.exit(main())
