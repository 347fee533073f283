"""``.txt``: the text is the file decoded as UTF-8 and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly import settings
from reportedly.intake import problems
from reportedly.intake.arrival import Arrival, capture_of, make_document
from reportedly.intake.characters import is_blank, read_decoded
from reportedly.intake.place import Origin
from reportedly.types import Problem


def read_text(origin: Origin) -> Iterator[Arrival]:
    """One document, after a warning where its encoding had to be assumed; or one problem."""
    read = read_decoded(origin, settings.MAX_FILE_BYTES)
    if isinstance(read, Problem):
        yield read
        return
    data, decoded = read
    if is_blank(decoded.text):
        yield problems.empty(origin.place)
        return
    if decoded.warning:
        yield decoded.warning
    yield make_document(
        decoded.text,
        name=origin.place.name,
        source_id=origin.place.label,
        capture=capture_of(origin, data, "text/plain"),
    )
