"""OpenDocument text (ISO/IEC 26300) to lines. Runs in the confined process only.

Tracked deletions and comments are out, notes follow at the end.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportedly.intake.confined.tasks import Refusal
from reportedly.intake.papers import parts
from reportedly.intake.papers.shapes import Paper

_SPACE = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _TABLE, _OFFICE = (f"{{{_SPACE}{name}:1.0}}" for name in ("text", "table", "office"))
_DC = "{http://purl.org/dc/elements/1.1/}"
_META = f"{{{_SPACE}meta:1.0}}"
_ENCRYPTION = f"{{{_SPACE}manifest:1.0}}encryption-data"
_PARAGRAPHS = {f"{_TEXT}p", f"{_TEXT}h"}
_OUT = {f"{_TEXT}tracked-changes", f"{_TEXT}note-citation", f"{_OFFICE}annotation", f"{_TEXT}ruby-text"}
_SIGNS = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": " "}
_MOST_SPACES = 80  # of one element that stands for several


def paper(data: bytes) -> Paper:
    """The text and the document's own properties. Raises Refusal: "encrypted", "damaged", "too big"."""
    with parts.opened(data) as package:
        manifest = parts.element(package, "META-INF/manifest.xml")
        if manifest is not None and next(manifest.iter(_ENCRYPTION), None) is not None:
            raise Refusal("encrypted")
        content, meta = parts.element(package, "content.xml"), parts.element(package, "meta.xml")
    body = content.find(f".//{_OFFICE}text") if content is not None else None
    if body is None:
        raise Refusal("damaged")
    notes: list[Any] = []
    lines = list(_lines(body, notes))
    for note in notes:  # which may hold no notes themselves
        lines += _lines(note, [])
    return Paper(
        "\n".join(lines),
        title=parts.words(meta, f"{_DC}title"),
        author=parts.words(meta, f"{_META}initial-creator", f"{_DC}creator"),
        modified=parts.words(meta, f"{_DC}date", f"{_META}creation-date"),
    )


def _lines(element: Any, notes: list[Any]) -> Iterator[str]:
    for child in element:
        if child.tag in _PARAGRAPHS:
            yield from _paragraph(child, notes)
        elif child.tag == f"{_TABLE}table-row":
            yield "\t".join(" ".join(_lines(cell, notes)) for cell in child.iter(f"{_TABLE}table-cell"))
        elif child.tag not in _OUT:
            yield from _lines(child, notes)


def _paragraph(element: Any, notes: list[Any]) -> Iterator[str]:
    boxes: list[Any] = []
    text = "".join(_runs(element, boxes, notes)).strip()
    if text:
        yield text
    for box in boxes:
        yield from _paragraph(box, notes)


def _runs(element: Any, boxes: list[Any], notes: list[Any]) -> Iterator[str]:
    """White space counts as in XHTML: a run of it is one space (part 3, 6.1.2)."""
    yield " ".join(f".{element.text or ''}.".split())[1:-1]
    for child in element:
        if child.tag in _PARAGRAPHS:
            boxes.append(child)
        elif child.tag == f"{_TEXT}note-body":
            notes.append(child)
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag == f"{_TEXT}s":
            count = child.get(f"{_TEXT}c", "1")
            yield " " * (min(int(count), _MOST_SPACES) if count.isdecimal() else 1)
        elif child.tag not in _OUT:
            yield from _runs(child, boxes, notes)
        yield " ".join(f".{child.tail or ''}.".split())[1:-1]
