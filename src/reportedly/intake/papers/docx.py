"""Word's ``.docx`` (ECMA-376, WordprocessingML) to lines. Runs in the confined process only.

Insertions under review are in, deletions are out; content controls, links and text boxes are in; notes
follow at the end. Headers and footers of pages are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportedly.intake.confined.tasks import Refusal
from reportedly.intake.papers import parts
from reportedly.intake.papers.shapes import Paper

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_OUT = {f"{_W}{name}" for name in ("del", "moveFrom", "rPr", "pPr", "instrText", "delText", "rt")} | {_FALLBACK}
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": " ", f"{_W}cr": " ", f"{_W}noBreakHyphen": "-"}


def paper(data: bytes) -> Paper:
    """The text and the core properties. Raises Refusal: "encrypted", "old word", "damaged", "too big"."""
    with parts.opened(data) as package:
        found = [parts.element(package, f"word/{name}.xml") for name in ("document", "footnotes", "endnotes")]
        core = parts.element(package, "docProps/core.xml")
    body = found[0]
    if body is None or body.tag != f"{_W}document":
        raise Refusal("damaged")
    text = "\n".join(line for part in found if part is not None for line in _lines(part))
    return Paper(
        text,
        title=parts.words(core, f"{_DC}title"),
        author=parts.words(core, f"{_DC}creator"),
        modified=parts.words(core, f"{_TERMS}modified", f"{_TERMS}created"),
    )


def _lines(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_W}p":
            yield from _paragraph(child)
        elif child.tag == f"{_W}tr":
            yield "\t".join(" ".join(_lines(cell)) for cell in child.iter(f"{_W}tc"))
        elif child.tag not in _OUT:
            yield from _lines(child)


def _paragraph(element: Any) -> Iterator[str]:
    boxes: list[Any] = []
    text = "".join(_runs(element, boxes)).strip()
    if text:
        yield text
    for box in boxes:
        yield from _lines(box)


def _runs(element: Any, boxes: list[Any]) -> Iterator[str]:
    for child in element:
        if child.tag in _OUT:
            continue
        if child.tag == f"{_W}txbxContent":
            boxes.append(child)
        elif child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        else:
            yield from _runs(child, boxes)
