"""Words on a picture with their places, by Tesseract. Runs in the confined process only."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from PIL import Image

from reportedly import settings
from reportedly.intake.confined.tasks import Refusal
from reportedly.intake.papers.shapes import Box, Line, Page, Word

try:
    import tesserocr
except ImportError:  # an extra
    tesserocr = None  # type: ignore[assignment, unused-ignore]

# where systems put the language data; the library's wheel holds none
_FOLDERS = ("/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata", "/usr/share/tessdata",
            "/usr/local/share/tessdata", "/opt/homebrew/share/tessdata",
            "C:/Program Files/Tesseract-OCR/tessdata")  # fmt: skip
_RIGHT_TO_LEFT = 2  # WordDirection: 1 is left to right, 3 mixed
_engines: dict[str, Any] = {}


def read(picture: Image.Image, languages: str) -> Page:
    """The picture's blocks of lines in Tesseract's reading order. ``languages``: three-letter codes with
    "+" between, of which those that are there are used. Raises Refusal: "no ocr", "no ocr languages"."""
    engine = _engine(languages)
    engine.SetImage(picture)
    engine.SetSourceResolution(settings.SCAN_DPI)
    engine.Recognize()
    found = _blocks(engine, picture.size)
    engine.Clear()
    return Page(found, scanned=True)


def _engine(languages: str) -> Any:
    if tesserocr is None:
        raise Refusal("no ocr")
    if languages not in _engines:
        folder, there = _data(languages.split("+"))
        _engines[languages] = tesserocr.PyTessBaseAPI(path=folder, lang="+".join(there), psm=tesserocr.PSM.AUTO)
    return _engines[languages]


def _data(wanted: list[str]) -> tuple[str, list[str]]:
    """The first folder that holds data of some of the languages, and which."""
    given = os.environ.get("TESSDATA_PREFIX")
    for folder in (given, *_FOLDERS) if given else _FOLDERS:
        there = [code for code in wanted if (Path(folder) / f"{code}.traineddata").is_file()]
        if there:
            return folder, there
    raise Refusal("no ocr languages")


def _blocks(engine: Any, size: tuple[int, int]) -> list[list[Line]]:
    levels = tesserocr.RIL
    blocks: list[list[Line]] = []
    for each in tesserocr.iterate_level(engine.GetIterator(), levels.TEXTLINE):
        if each.Empty(levels.TEXTLINE):
            continue
        if each.IsAtBeginningOf(levels.PARA) or not blocks:
            blocks.append([])
        blocks[-1].append(Line(_words(each, size)))
    written = ([line for line in block if line.words] for block in blocks)
    return [block for block in written if block]


def _words(line: Any, size: tuple[int, int]) -> list[Word]:
    """The words of the line that the iterator stands on; it is moved to its last word."""
    level = tesserocr.RIL.WORD
    spelled = line.GetUTF8Text(tesserocr.RIL.TEXTLINE).split()
    found: list[tuple[str, Box, float, bool]] = []
    while True:
        if not line.Empty(level):
            text, box = line.GetUTF8Text(level).strip(), _share(line.BoundingBox(level), size)
            found.append((text, box, line.Confidence(level), line.WordDirection() == _RIGHT_TO_LEFT))
        if line.IsAtFinalElement(tesserocr.RIL.TEXTLINE, level) or not line.Next(level):
            break
    if len(spelled) == len(found):  # a line's letters come in the order of reading, a word's from left to right
        found = [(text, *rest) for text, (_, *rest) in zip(spelled, found, strict=True)]
    else:
        found = [(text[::-1] if rtl else text, box, sure, rtl) for text, box, sure, rtl in found]
    return [Word(text, box) for text, box, sure, _ in found if text and sure >= settings.OCR_CONFIDENCE]


def _share(box: tuple[int, int, int, int], size: tuple[int, int]) -> Box:
    width, height = size
    left, top, right, bottom = box
    return round(left / width, 5), round(top / height, 5), round(right / width, 5), round(bottom / height, 5)
