"""How fast pages of a web archive become documents, beside bare trafilatura on the same pages.

Bare trafilatura is ``bare_extraction`` with metadata, for a document has title, outlet, authors, dates and address:
without them it would be asked for less than we deliver. It gets the same bytes, and decodes and parses them itself;
reading the archive is on both sides. Ours also verifies digests, hashes, takes out what is no article, puts back what
was passed over, and tells the language. Ours asks trafilatura for a field only where the page's markup does not state
it, and never for licences and tags, which bare trafilatura always looks for. Both start processes twice, which is
little in 5,000 pages and much in 300; ours reads the first pages in the process that is there.
"""

from __future__ import annotations

import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from fastwarc import ArchiveIterator, WarcRecordType

from benchmarks.pages import write_archive
from benchmarks.reading import resident
from reportedly import intake
from reportedly.intake.pool import available
from reportedly.types import Document

_AT_ONCE = 400  # pages handed to bare trafilatura's processes at once, so that it too holds few
_MARKS = 5  # rows of the table of memory


def run(count: int) -> Iterator[tuple[str, str]]:
    """Documents per second of ``intake.documents`` on an archive of ``count`` pages, and of trafilatura alone on
    their HTML, with as many processes. Each reads one half of the pages, then the other, the bare run first and last,
    so that a change in what else the machine does falls on both; times of the processor are beside those of the
    clock for the same reason."""
    processes = available()
    with tempfile.TemporaryDirectory() as folder:
        halves = [Path(folder) / "one.warc.gz", Path(folder) / "two.warc.gz"]
        size = write_archive(halves[0], 0, count // 2) + write_archive(halves[1], count // 2, count)
        yield "pages, size of the archives, processes", f"{count}, {size / 1e6:.0f} MB, {processes}"
        marks, tally = list[str](), [0, 0]
        before = _timed(lambda: _bare(halves[0], processes))
        wholes = [_timed(partial(_whole, half, count, processes, marks, tally)) for half in halves]
        after = _timed(lambda: _bare(halves[1], processes))
    yield "documents that arrived, problems", f"{tally[0]}, {tally[1]}"
    for name, clock in (("second", 0), ("CPU-second", 1)):
        ours, bare = count / (wholes[0][clock] + wholes[1][clock]), count / (before[clock] + after[clock])
        yield f"documents per {name}", f"{ours:.1f}"
        yield f"pages per {name}, bare trafilatura", f"{bare:.1f}"
        yield f"share of bare trafilatura's, per {name}", f"{ours / bare:.2f}"
    yield "resident while reading", ", ".join(marks)
    yield "peak of one reading process", f"{resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB"


def _whole(path: Path, count: int, processes: int, marks: list[str], tally: list[int]) -> None:
    for arrival in intake.documents([str(path)], processes=processes):
        arrived = isinstance(arrival, Document)
        tally[0 if arrived else 1] += 1
        if arrived and tally[0] % (count // _MARKS) == 0:
            marks.append(f"{resident():.0f} MB")


def _bare(path: Path, processes: int) -> None:
    with path.open("rb") as file, ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        pages = _pages(ArchiveIterator(file, WarcRecordType.response))
        while some := list(islice(pages, _AT_ONCE)):
            list(pool.map(extract, some, chunksize=8))


def _pages(records: ArchiveIterator) -> Iterator[bytes]:
    for record in records:
        if record.http_content_type == "text/html":
            yield record.reader.read(record.content_length)


def extract(data: bytes) -> str:
    """What trafilatura does with one page, asked for the same as the reader of the house asks for."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - in the other process

    today = datetime.now(UTC).strftime("%Y-%m-%d")
    dates = {"original_date": True, "extensive_search": False, "max_date": today}
    found: Any = bare_extraction(
        data.decode("utf-8"), include_comments=False, with_metadata=True, date_extraction_params=dates
    )
    return str(found.text) if found else ""


def _timed(work: Callable[[], None]) -> tuple[float, float]:
    """Seconds by the clock, and of this process and those it started."""
    began, cpu = time.perf_counter(), _cpu()
    work()
    return time.perf_counter() - began, _cpu() - cpu


def _cpu() -> float:
    usages = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)
