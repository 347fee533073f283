"""Which reader understands which file, by the ending of its name."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.intake.arrival import Reader, Unpacker
from reportedly.intake.html import read_html
from reportedly.intake.jsonl import read_jsonl, read_jsonl_gz
from reportedly.intake.mail import MESSAGE, read_message, unpack_mailbox, unpack_message
from reportedly.intake.markdown import read_markdown
from reportedly.intake.news import read_newsml, read_ninjs, read_nitf
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
    ".md": Kind(read_markdown),
    ".html": Kind(read_html),
    ".htm": Kind(read_html),
    ".jsonl": Kind(read_jsonl, many=True),
    ".jsonl.gz": Kind(read_jsonl_gz, many=True),
    ".csv": Kind(read_csv, many=True),
    ".eml": Kind(unpack=unpack_message, many=True),
    ".mbox": Kind(unpack=unpack_mailbox, many=True),
    MESSAGE: Kind(read_message),
    ".nitf": Kind(read_nitf),
    ".nitf.xml": Kind(read_nitf),
    ".newsml": Kind(read_newsml, many=True),
    ".newsml.xml": Kind(read_newsml, many=True),
    ".g2.xml": Kind(read_newsml, many=True),
    ".ninjs": Kind(read_ninjs, many=True),
    ".ninjs.json": Kind(read_ninjs, many=True),
}


def kind_of_file(name: str) -> Kind | None:
    """The kind of a file, whatever the case of its ending; None where none is known."""
    lowered = name.lower()
    return next((kind for ending, kind in KINDS.items() if lowered.endswith(ending)), None)
