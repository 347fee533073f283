"""What the parsers of papers answer with. Boxes are left, top, right, bottom as shares of the page, in [0, 1]."""

from __future__ import annotations

import msgspec

Box = tuple[float, float, float, float]


class Word(msgspec.Struct, frozen=True, array_like=True):
    """A word, or a stretch of a line that needs no finer place."""

    text: str
    box: Box


class Line(msgspec.Struct, frozen=True, array_like=True):
    """Words of one line in reading order."""

    words: list[Word]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def box(self) -> Box:
        return around([word.box for word in self.words])


class Page(msgspec.Struct, frozen=True):
    """Blocks of lines in reading order. ``scanned``: it shows a picture and has no text of its own;
    ``broken``: it could not be opened."""

    blocks: list[list[Line]]
    scanned: bool = False
    broken: bool = False


class Pdf(msgspec.Struct, frozen=True):
    """The pages, and what the file says of itself, unchecked."""

    pages: list[Page]
    title: str = ""
    author: str = ""


class Paper(msgspec.Struct, frozen=True):
    """A text document: one line a paragraph or row of a table, and its own properties, unchecked."""

    text: str
    title: str = ""
    author: str = ""
    modified: str = ""


def around(boxes: list[Box]) -> Box:
    """The smallest box that holds all of them; at least one."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
