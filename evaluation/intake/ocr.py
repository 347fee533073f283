"""``python -m evaluation ocr``: words kept of pages drawn at several resolutions and of a poster, by library.

Recall is the share of the given words that were read, precision the share of the words read that were
given; each word as often as it stands there. Seconds are of one core.
"""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from io import BytesIO
from typing import Any

from PIL import Image

from evaluation.intake import papers
from evaluation.intake.stories import ARABIC, STORIES
from reportedly.intake.confined.tasks import Refusal
from reportedly.intake.papers import ocr
from reportedly.intake.papers.mending import mend

Read = Callable[[Image.Image], str]
RESOLUTIONS = (100, 150, 200, 300)  # dots an inch
_WORD = re.compile(r"\w+")


def lines() -> Iterator[str]:
    """The table; a library that is not installed has no rows."""
    yield f"{'library':18s} {'picture':18s} {'recall':>7s} {'precision':>9s} {'seconds':>8s}"
    for library, read in (("tesseract eng", _tesseract("eng")), ("tesseract eng+ara", _tesseract("eng+ara")),
                          ("rapidocr", _rapid)):  # fmt: skip
        for name, picture, given in _pictures():
            begun = time.process_time()
            try:
                words = Counter(_WORD.findall(read(picture).casefold()))
            except (ImportError, Refusal):
                break
            seconds = time.process_time() - begun
            wanted = Counter(_WORD.findall(given.casefold()))
            both = (wanted & words).total()
            recall, precision = both / wanted.total(), both / max(1, words.total())
            yield f"{library:18s} {name:18s} {recall:7.3f} {precision:9.3f} {seconds:8.1f}"


@cache
def _pictures() -> list[tuple[str, Image.Image, str]]:
    story = STORIES[0]
    given = f"Meridian Observer, page 1 {story.title} By {story.author} {story.text}"
    found = [
        (f"page, {dpi} dpi", Image.open(BytesIO(papers.picture(story, dpi=dpi))).convert("RGB"), given)
        for dpi in RESOLUTIONS
    ]
    rows = [(part.strip(), True) for part in ARABIC.split(".") if part] + [(title.title, False) for title in STORIES]
    poster = papers.poster(rows)
    if poster:
        found.append(
            ("poster, two scripts", Image.open(BytesIO(poster)).convert("RGB"), " ".join(row for row, _ in rows))
        )
    return found


def _tesseract(languages: str) -> Read:
    return lambda picture: mend([ocr.read(picture.convert("L"), languages)]).text


def _rapid(picture: Image.Image) -> str:
    """RapidOCR with the models in its wheel, on one thread as the confined process has."""
    import numpy as np  # noqa: PLC0415 - with the next import
    from rapidocr import RapidOCR  # noqa: PLC0415 - a rival for comparison, no dependency

    engine: Any = _engine(RapidOCR)
    return " ".join(engine(np.array(picture)).txts or ())


@cache
def _engine(kind: Any) -> Any:
    return kind(params={"EngineConfig.onnxruntime.intra_op_num_threads": 1, "Global.log_level": "error"})
