"""Which reader understands which file, by the ending of its name or what a server says it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from reportedly.intake.arrival import Reader, Unpacker
from reportedly.intake.html import read_html
from reportedly.intake.jsonl import read_jsonl, read_jsonl_gz
from reportedly.intake.place import Origin
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
    ".html": Kind(read_html),
    ".htm": Kind(read_html),
    ".jsonl": Kind(read_jsonl, many=True),
    ".jsonl.gz": Kind(read_jsonl_gz, many=True),
    ".csv": Kind(read_csv, many=True),
}
MEDIA_TYPES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/csv": ".csv",
    "application/jsonl": ".jsonl",
    "application/x-ndjson": ".jsonl",
}
_PAGE = re.compile(rb"\s*(<!doctype\s+html|<html)", re.IGNORECASE)


def kind_of_file(name: str) -> Kind | None:
    """The kind of a file, whatever the case of its ending; None where none is known."""
    lowered = name.lower()
    return next((kind for ending, kind in KINDS.items() if lowered.endswith(ending)), None)


def kind_of(origin: Origin) -> Kind | None:
    """The kind of a file by its name; of what a server sent by what it says that it is, else by the ending
    of the address, else by how it begins."""
    if origin.address is None:
        return kind_of_file(origin.place.name)
    ending = MEDIA_TYPES.get(origin.media_type or "")
    if ending is not None:
        return KINDS[ending]
    if origin.media_type not in (None, "application/octet-stream"):
        return None
    return kind_of_file(urlsplit(origin.final_address or origin.address).path) or (
        KINDS[".html"] if _PAGE.match(origin.data or b"") else None
    )
