"""``.pdf``: text with its pages; pages without text of their own are drawn and read by OCR."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.metadata import version

from reportedly import settings
from reportedly.intake import confined, dates, problems
from reportedly.intake.arrival import Arrival, capture_of, make_document
from reportedly.intake.characters import is_blank, is_storable
from reportedly.intake.confined import Failure
from reportedly.intake.files import read_whole
from reportedly.intake.papers import failures
from reportedly.intake.papers.mending import Mended, mend
from reportedly.intake.papers.picture_reader import ocr_tool
from reportedly.intake.papers.shapes import Page, Pdf
from reportedly.intake.place import Origin, Place
from reportedly.types import Problem

_TOOL = f"pypdfium2 {version('pypdfium2')}"
_LIMIT = f"{settings.PDF_PAGES} pages"
_HEAD_CHARS = 3000  # of the text, where a paper's own title and authors are printed
# XMP, PRISM 3.0: the only date in a PDF that speaks of publication and not of the file
_PUBLISHED = re.compile(rb"<prism:(?:publication|cover)Date>([^<]{8,40})<|prism:publicationDate=\"([^\"]{8,40})\"")
_WHY_NOT = {
    "no ocr": "it needs pip install 'reportedly[ocr]'",
    "no ocr languages": "Tesseract's language data are missing",
}


@dataclass(slots=True)
class _Scans:
    """What OCR made of the pages without text."""

    pages: dict[int, Page] = field(default_factory=dict)
    missing: dict[int, Failure] = field(default_factory=dict)


def read_pdf(origin: Origin) -> Iterator[Arrival]:
    """One document, after a warning where pages had to be left out; or one problem."""
    data = read_whole(origin, settings.MAX_FILE_BYTES)
    if isinstance(data, Problem):
        yield data
        return
    found = confined.call("pdf", data, Pdf)
    if isinstance(found, Failure):
        yield failures.problem(found, origin.place, "PDF file", _LIMIT)
        return
    scans = _scans(data, [number for number, page in enumerate(found.pages, 1) if page.scanned])
    pages = [scans.pages.get(number, page) for number, page in enumerate(found.pages, 1)]
    broken = [number for number, page in enumerate(found.pages, 1) if page.broken]
    mended = mend(pages, frozenset(scans.pages))
    if is_blank(mended.text) or not is_storable(mended.text):
        yield problems.damaged_paper(origin.place, "PDF file") if broken else _nothing(scans, origin.place)
        return
    if broken:
        yield problems.pages_left_out(origin.place, _listed(broken), "they are damaged")
    if scans.missing:
        yield problems.pages_left_out(origin.place, _listed(scans.missing), _why(scans.missing.values()))
    yield _document(origin, data, found, mended, bool(scans.pages))


def _document(origin: Origin, data: bytes, found: Pdf, mended: Mended, scanned: bool) -> Arrival:
    head = mended.text[:_HEAD_CHARS]
    author = _printed(found.author, head)
    return make_document(
        mended.text,
        name=origin.place.name,
        source_id=origin.place.label,
        title=_printed(found.title, head),
        published=_published(data),
        byline=(author,) if author else (),
        regions=mended.regions,
        capture=capture_of(origin, data, "application/pdf", tool=f"{_TOOL}, {ocr_tool()}" if scanned else _TOOL),
    )


def _scans(data: bytes, numbers: list[int]) -> _Scans:
    scans = _Scans()
    for number in numbers:
        read = len(scans.pages) + len(scans.missing)
        if read >= settings.SCAN_PAGES:
            page: Page | Failure = Failure("refused", "too many")
        elif any(failure.detail in _WHY_NOT for failure in scans.missing.values()):
            page = next(iter(scans.missing.values()))  # what is not installed will not be for the next page
        else:
            page = confined.call("pdf scan", data, Page, number=number, languages=settings.OCR_LANGUAGES)
        if isinstance(page, Page):
            scans.pages[number] = page
        else:
            scans.missing[number] = page
    return scans


def _nothing(scans: _Scans, place: Place) -> Problem:
    """A file without any text: the first reason that its scanned pages give, else that there is none."""
    first = next(iter(scans.missing.values()), None)
    return failures.problem(first, place, "PDF file") if first else problems.no_words(place)


def _why(missing: Iterable[Failure]) -> str:
    details = {failure.detail for failure in missing}
    told = [f"{_SCANNED}, and to read them {reason}" for word, reason in _WHY_NOT.items() if word in details]
    if "too many" in details:
        told.append(f"{_SCANNED}, of which no more than {settings.SCAN_PAGES} are read")
    return told[0] if told else f"{_SCANNED} that could not be read"


_SCANNED = "they are scanned pictures"


def _listed(numbers: Iterable[int]) -> str:
    """ "page 3", "pages 3, 4 and 8 more"."""
    shown = [str(number) for number in numbers]
    more = f" and {len(shown) - 5} more" if len(shown) > 5 else ""
    return ("page " if len(shown) == 1 else "pages ") + ", ".join(shown[:5]) + more


def _printed(value: str, head: str) -> str | None:
    """What the file says of itself where the page says so too: programs fill these fields with the
    names of files and of machines' users."""
    value = " ".join(value.split())
    plain = " ".join(re.findall(r"\w+", value.casefold()))
    printed = " ".join(re.findall(r"\w+", head.casefold()))
    sound = len(plain) > 2 and f" {plain} " in f" {printed} " and is_storable(value)
    return value if sound else None


def _published(data: bytes) -> str | None:
    found = _PUBLISHED.search(data)
    value = (found.group(1) or found.group(2)).decode("ascii", "replace") if found else ""
    return dates.iso_date(value)
