"""Which reader understands which file, by the ending of its name."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.intake.arrival import Reader, Unpacker
from reportedly.intake.jsonl import read_jsonl, read_jsonl_gz
from reportedly.intake.papers import read_docx, read_odt, read_pdf, read_picture
from reportedly.intake.risky_pages import read_page
from reportedly.intake.table import read_csv
from reportedly.intake.text import read_text


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: read into documents, or unpacked into other bytes to read. ``many`` is true where
    one file holds any number of documents."""

    read: Reader | None = None
    unpack: Unpacker | None = None
    many: bool = False


KINDS: dict[str, Kind] = {
    ".txt": Kind(read_text),
    ".md": Kind(read_text),
    ".html": Kind(read_page),
    ".htm": Kind(read_page),
    ".jsonl": Kind(read_jsonl, many=True),
    ".jsonl.gz": Kind(read_jsonl_gz, many=True),
    ".csv": Kind(read_csv, many=True),
    ".pdf": Kind(read_pdf),
    ".docx": Kind(read_docx),
    ".odt": Kind(read_odt),
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp", ".gif"), Kind(read_picture)),
}


def kind_of_file(name: str) -> Kind | None:
    """The kind of a file, whatever the case of its ending; None where none is known."""
    lowered = name.lower()
    return next((kind for ending, kind in KINDS.items() if lowered.endswith(ending)), None)
