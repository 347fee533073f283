"""Pictures of pages and posters: the words that OCR finds, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

from reportedly import settings
from reportedly.intake import confined, problems
from reportedly.intake.arrival import Arrival, capture_of, make_document
from reportedly.intake.characters import is_blank, is_storable
from reportedly.intake.files import read_whole
from reportedly.intake.papers import failures
from reportedly.intake.papers.mending import mend
from reportedly.intake.papers.shapes import Page
from reportedly.intake.place import Origin
from reportedly.types import Problem

_LIMIT = f"{settings.PICTURE_PIXELS // 1_000_000} million pixels"
_MEDIA_TYPES = (
    (b"\x89PNG", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"GIF8", "image/gif"),
    (b"RIFF", "image/webp"),
)


def read_picture(origin: Origin) -> Iterator[Arrival]:
    """One document with a region for the page and one for each word; or one problem."""
    data = read_whole(origin, settings.MAX_FILE_BYTES)
    if isinstance(data, Problem):
        yield data
        return
    page = confined.call("picture", data, Page, languages=settings.OCR_LANGUAGES)
    if isinstance(page, confined.Failure):
        yield failures.problem(page, origin.place, "picture of a kind that is understood", _LIMIT)
        return
    mended = mend([page], frozenset([1]))
    if is_blank(mended.text) or not is_storable(mended.text):
        yield problems.no_words(origin.place)
        return
    yield make_document(
        mended.text,
        name=origin.place.name,
        source_id=origin.place.label,
        regions=mended.regions,
        capture=capture_of(origin, data, _media_type(data), tool=ocr_tool()),
    )


def ocr_tool() -> str:
    """The OCR library and its version, "" where it is not installed."""
    try:
        return f"tesserocr {version('tesserocr')}"
    except PackageNotFoundError:
        return ""


def _media_type(data: bytes) -> str:
    return next((kind for mark, kind in _MEDIA_TYPES if data.startswith(mark)), "application/octet-stream")
