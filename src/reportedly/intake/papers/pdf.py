"""PDF pages to lines with their places, by PDFium. Runs in the confined process only."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2
from pypdfium2 import raw

from reportedly import settings
from reportedly.intake.confined.tasks import Refusal
from reportedly.intake.papers import layout
from reportedly.intake.papers.layout import Stretch
from reportedly.intake.papers.shapes import Page, Pdf

_WIDE = 1.0  # of a letter's height; a wider gap parts columns, words of one column stand closer
_HYPHENS = {"\x02", "\ufffe", "\xad"}  # how PDFium gives a hyphen at the end of a line
_POINTS_PER_INCH = 72


def pages(data: bytes) -> Pdf:
    """All pages. Raises Refusal: "encrypted", or "too big" beyond the number of pages that is read."""
    with _opened(data) as document:
        if len(document) > settings.PDF_PAGES:
            raise Refusal("too big")
        found = [_page(document[at]) for at in range(len(document))]
        told = document.get_metadata_dict(skip_empty=True)
    return Pdf(found, told.get("Title", ""), told.get("Author", ""))


def scanned_page(data: bytes, number: int, languages: str) -> Page:
    """One page, from 1 on, drawn and read by OCR."""
    from reportedly.intake.papers import ocr  # noqa: PLC0415 - an extra that may not be installed

    with _opened(data) as document:
        page = document[number - 1]
        inches = [max(1.0, side) / _POINTS_PER_INCH for side in page.get_size()]
        dots = min(settings.SCAN_DPI, (settings.PICTURE_PIXELS / (inches[0] * inches[1])) ** 0.5)
        drawn = page.render(scale=dots / _POINTS_PER_INCH, grayscale=True).to_pil()
    return ocr.read(drawn, languages)


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Refusal("encrypted" if "assword" in str(error) else "damaged") from error


def _page(page: Any) -> Page:
    width, height = (max(1.0, side) for side in page.get_size())
    text = page.get_textpage()
    found = layout.blocks([_share(each, width, height, page) for each in _stretches(text)])
    letters = sum(len(line.text) for block in found for line in block)
    scanned = letters < settings.PAGE_MIN_CHARS and any(page.get_objects([raw.FPDF_PAGEOBJ_IMAGE]))
    return Page(found, scanned)


def _share(stretch: Stretch, width: float, height: float, page: Any) -> Stretch:
    """PDF's points from the lower left corner to shares from the upper left one."""
    x, y, *_ = page.get_cropbox()
    left, low, right, high = stretch.box
    inside = ((left - x) / width, 1 - (high - y) / height, (right - x) / width, 1 - (low - y) / height)
    box = tuple(round(min(1.0, max(0.0, value)), 5) for value in inside)
    return Stretch(stretch.text, (box[0], box[1], box[2], box[3]), stretch.size / height)


def _stretches(text: Any) -> Iterator[Stretch]:
    """Letters in the order of the file, parted at line ends, wide gaps and jumps."""
    gathered: list[tuple[str, float, float, float, float]] = []
    space = False
    for char, left, low, right, high in _letters(text):
        if char.isspace():
            space = True
            continue
        if gathered and (gathered[-1][0] in _HYPHENS or _parted(gathered[-1], (char, left, low, right, high))):
            yield _stretch(gathered)
            gathered = []
        elif gathered and space:
            gathered.append((" ", *gathered[-1][1:]))
        gathered.append((char, left, low, right, high))
        space = False
    if gathered:
        yield _stretch(gathered)


def _parted(one: tuple[str, float, float, float, float], other: tuple[str, float, float, float, float]) -> bool:
    size = max(one[4] - one[2], other[4] - other[2], 0.1)
    level = abs((one[2] + one[4]) - (other[2] + other[4])) / 2
    return level > size / 2 or not -2 * size < other[1] - one[3] < _WIDE * size


def _stretch(letters: list[tuple[str, float, float, float, float]]) -> Stretch:
    text = "".join("-" if letter[0] in _HYPHENS else letter[0] for letter in letters)
    box = (
        min(letter[1] for letter in letters), min(letter[2] for letter in letters),
        max(letter[3] for letter in letters), max(letter[4] for letter in letters),
    )  # fmt: skip
    sizes = sorted(letter[4] - letter[2] for letter in letters)
    return Stretch(text, box, max(sizes[len(sizes) // 2], 0.1))


def _letters(text: Any) -> Iterator[tuple[str, float, float, float, float]]:
    """Character, left, bottom, right, top in points."""
    box = raw.FS_RECTF()
    at_box = ctypes.byref(box)
    handle = text.raw
    for at in range(raw.FPDFText_CountChars(handle)):
        code = raw.FPDFText_GetUnicode(handle, at)
        if raw.FPDFText_GetLooseCharBox(handle, at, at_box) and 0 < code < 0x110000 and not 0xD800 <= code < 0xE000:
            yield chr(code), box.left, box.bottom, box.right, box.top
