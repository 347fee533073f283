"""What comes in from files, folders and archives, with somebody told how far it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly import intake
from reportedly.desk.progress import Progress, watched
from reportedly.intake.fetch.visits import Visits
from reportedly.types import Document, Problem


def arriving(
    inputs: Sequence[str], progress: Progress, known: intake.Known | None = None, visits: Visits | None = None
) -> Iterator[Document | Problem]:
    """Documents and problems in input order, pages read in as many processes as the settings say. Progress goes by
    files where each holds one document, else by bytes, else by what has arrived.

    Without ``visits`` addresses are not fetched. ``known``: bytes that need no reading any more, by SHA-256 and
    place. Raises InputError at once where a path does not exist.
    """
    meter = intake.Meter()
    arrivals = intake.documents(inputs, known=known, visits=visits, meter=meter, processes=None)
    files = intake.count_files(inputs)
    if files is not None:
        return watched(arrivals, progress, "Reading", files)
    total = intake.count_bytes(inputs)
    return watched(arrivals, progress, "Reading", total, None if total is None else lambda: meter.position)
