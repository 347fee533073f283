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
    for each in tesserocr.iterate_level(engine.GetIterator(), levels.WORD):
        if each.Empty(levels.WORD):
            continue
        if each.IsAtBeginningOf(levels.PARA) or not blocks:
            blocks.append([])
        if each.IsAtBeginningOf(levels.TEXTLINE) or not blocks[-1]:
            blocks[-1].append(Line([]))
        text = each.GetUTF8Text(levels.WORD).strip()
        if text and each.Confidence(levels.WORD) >= settings.OCR_CONFIDENCE:
            blocks[-1][-1].words.append(Word(text, _share(each.BoundingBox(levels.WORD), size)))
    written = ([line for line in block if line.words] for block in blocks)
    return [block for block in written if block]


def _share(box: tuple[int, int, int, int], size: tuple[int, int]) -> Box:
    width, height = size
    left, top, right, bottom = box
    return round(left / width, 5), round(top / height, 5), round(right / width, 5), round(bottom / height, 5)
