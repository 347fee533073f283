"""``.docx`` and ``.odt``: one line a paragraph or row of a table."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import version

from reportedly import settings
from reportedly.intake import confined, dates, problems
from reportedly.intake.arrival import Arrival, capture_of, make_document
from reportedly.intake.characters import is_blank, is_storable
from reportedly.intake.files import read_whole
from reportedly.intake.papers import failures
from reportedly.intake.papers.shapes import Paper
from reportedly.intake.place import Origin
from reportedly.types import Problem

_TOOL = f"lxml {version('lxml')}"
_LIMIT = f"{settings.XML_PART_BYTES // 1024 // 1024} MiB of text"
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_ODT = "application/vnd.oasis.opendocument.text"


def read_docx(origin: Origin) -> Iterator[Arrival]:
    """One document with the file's own title, author and time of change; or one problem."""
    yield _paper(origin, "docx", _DOCX, "Word file")


def read_odt(origin: Origin) -> Iterator[Arrival]:
    """As ``read_docx``."""
    yield _paper(origin, "odt", _ODT, "OpenDocument text")


def _paper(origin: Origin, task: str, media_type: str, kind: str) -> Arrival:
    data = read_whole(origin, settings.MAX_FILE_BYTES)
    if isinstance(data, Problem):
        return data
    paper = confined.call(task, data, Paper)
    if isinstance(paper, confined.Failure):
        return failures.problem(paper, origin.place, kind, _LIMIT)
    if is_blank(paper.text) or not is_storable(paper.text):
        return problems.no_words(origin.place)
    author = _clean(paper.author)
    return make_document(
        paper.text,
        name=origin.place.name,
        source_id=origin.place.label,
        title=_clean(paper.title),
        modified=dates.iso_date(paper.modified),
        byline=(author,) if author else (),
        capture=capture_of(origin, data, media_type, tool=_TOOL),
    )


def _clean(value: str) -> str | None:
    value = " ".join(value.split())
    return value if value and is_storable(value) else None
