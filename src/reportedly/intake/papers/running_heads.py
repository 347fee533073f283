"""Lines that a paper prints on every page: its name, the date, the number of the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from reportedly.intake.papers.shapes import Line, Page

_EDGE = 0.1  # of the page's height at either end, where running heads and feet stand
_NUMBER = re.compile(r"\W*(page\s*)?\d{1,4}(\s*(/|of)\s*\d{1,4})?\W*", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")

Key = tuple[bool, str]


def without_running_heads(pages: list[Page]) -> list[Page]:
    """The pages without lines at the top or the foot that return on half of them, whatever number is in
    them, and without bare page numbers there."""
    seen = Counter(key for page in pages for key in {key for _, key in _edges(page)})
    returning = {key for key, count in seen.items() if count >= max(2, len(pages) / 2)}
    return [_cleared(page, returning) for page in pages]


def _cleared(page: Page, returning: set[Key]) -> Page:
    gone = {id(line) for line, key in _edges(page) if key in returning or _NUMBER.fullmatch(line.text)}
    if not gone:
        return page
    blocks = [[line for line in block if id(line) not in gone] for block in page.blocks]
    return Page([block for block in blocks if block], page.scanned)


def _edges(page: Page) -> Iterator[tuple[Line, Key]]:
    for block in page.blocks:
        for line in block:
            top, bottom = line.box[1], line.box[3]
            if bottom < _EDGE or top > 1 - _EDGE:
                yield line, (bottom < _EDGE, _DIGITS.sub("0", line.text.casefold()))
