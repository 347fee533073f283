"""PDF pages to lines with their places, by PDFium. Runs in the confined process only."""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from typing import Any, NamedTuple

import pypdfium2
from pypdfium2 import raw

from reportedly import settings
from reportedly.intake.confined.tasks import Refusal
from reportedly.intake.papers import layout
from reportedly.intake.papers.layout import Stretch
from reportedly.intake.papers.shapes import Page, Pdf

_WIDE = 1.0  # of a letter's height; a wider gap parts columns, words of one column stand closer
_BELOW = 0.22  # of a letter's height: what is below the baseline
_HYPHENS = {"\x02", "\ufffe", "\xad"}  # how PDFium gives a hyphen at the end of a line
_POINTS_PER_INCH = 72


class _Letter(NamedTuple):
    """A character and its place in points, from the lower left corner."""

    char: str
    left: float
    low: float
    right: float
    high: float


def pages(data: bytes) -> Pdf:
    """All pages. Raises Refusal: "encrypted", or "too big" beyond the number of pages that is read."""
    with _opened(data) as document:
        if len(document) > settings.PDF_PAGES:
            raise Refusal("too big")
        found = [_page_or_none(document, at) for at in range(len(document))]
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


def _page_or_none(document: pypdfium2.PdfDocument, at: int) -> Page:
    try:
        return _page(document[at])
    except pypdfium2.PdfiumError:
        return Page([], broken=True)


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
    gathered: list[_Letter] = []
    space = False
    for letter in _letters(text):
        if letter.char.isspace():
            space = True
            continue
        if gathered and (gathered[-1].char in _HYPHENS or _parted(gathered[-1], letter)):
            yield _stretch(gathered)
            gathered = []
        elif gathered and space:
            gathered.append(gathered[-1]._replace(char=" "))
        gathered.append(letter)
        space = False
    if gathered:
        yield _stretch(gathered)


def _parted(one: _Letter, other: _Letter) -> bool:
    size = max(one.high - one.low, other.high - other.low, 0.1)
    level = abs((one.low + one.high) - (other.low + other.high)) / 2
    aside = max(other.left - one.right, one.left - other.right)
    # letters of one word may come in either order where they run to the left
    wide = _WIDE * (3 if _is_rtl(one) and _is_rtl(other) else 1)
    return level > size / 2 or aside > wide * size


def _stretch(letters: list[_Letter]) -> Stretch:
    box = (
        min(letter.left for letter in letters), min(letter.low for letter in letters),
        max(letter.right for letter in letters), max(letter.high for letter in letters),
    )  # fmt: skip
    sizes = sorted(letter.high - letter.low for letter in letters)
    return Stretch(_spelled(letters), box, max(sizes[len(sizes) * 9 // 10], 0.1))


def _spelled(letters: list[_Letter]) -> str:
    """PDFium gives some words of scripts that run to the left in the order of the page: these are turned."""
    words = [list(group) for space, group in groupby(letters, lambda letter: letter.char == " ") if not space]
    turned = (word[::-1] if word[0].left < word[-1].left and all(map(_is_rtl, word)) else word for word in words)
    return " ".join("".join("-" if each.char in _HYPHENS else each.char for each in word) for word in turned)


def _is_rtl(letter: _Letter) -> bool:
    return unicodedata.bidirectional(letter.char) in ("R", "AL", "NSM")


def _letters(text: Any) -> Iterator[_Letter]:
    box, at_box = _new(raw.FS_RECTF)
    handle = text.raw
    for at in range(raw.FPDFText_CountChars(handle)):
        code = raw.FPDFText_GetUnicode(handle, at)
        if raw.FPDFText_GetLooseCharBox(handle, at, at_box) and 0 < code < 0x110000 and not 0xD800 <= code < 0xE000:
            low, high = _height(handle, at) or (box.bottom, box.top)
            yield _Letter(chr(code), box.left, low, box.right, high)


def _height(handle: Any, at: int) -> tuple[float, float] | None:
    """From the baseline and the size of the type: where a font says nothing of its heights, PDFium's
    boxes are as high as each letter. None for text that is not upright, and for spaces PDFium adds."""
    matrix, at_matrix = _new(raw.FS_MATRIX)
    x, y = ctypes.c_double(), ctypes.c_double()
    told = raw.FPDFText_GetMatrix(handle, at, at_matrix) and raw.FPDFText_GetCharOrigin(handle, at, x, y)
    if not told or matrix.d <= 0 or abs(matrix.b) > 0.1 * matrix.d:
        return None
    size = raw.FPDFText_GetFontSize(handle, at) * matrix.d
    return (y.value - _BELOW * size, y.value + (1 - _BELOW) * size) if size > 1 else None


def _new(kind: Any) -> tuple[Any, Any]:
    made = kind()
    return made, ctypes.byref(made)
