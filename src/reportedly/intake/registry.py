"""Which reader understands which bytes. One row a kind, by the ending of its name."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.intake.archives.tars import unpack_tar
from reportedly.intake.archives.unpacked import unpack_single
from reportedly.intake.archives.zips import unpack_zip
from reportedly.intake.arrival import Reader, Unpacker
from reportedly.intake.html import read_html
from reportedly.intake.jsonl import read_jsonl, read_jsonl_gz
from reportedly.intake.table import read_csv
from reportedly.intake.text import read_text

_GZIP, _BZIP2, _XZ, _ZIP = b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00", b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: read into documents, or unpacked into other bytes to read. ``many`` is true where
    one file holds any number of documents.

    The rest tells the kind where the ending does not: ``media`` types as servers declare them, ``magic`` bytes
    at the beginning that no other kind has and that overrule a name, ``roots`` of XML and HTML, ``marks``
    somewhere in the first bytes of a text.
    """

    read: Reader | None = None
    unpack: Unpacker | None = None
    many: bool = False
    media: tuple[str, ...] = ()
    magic: tuple[bytes, ...] = ()
    roots: tuple[str, ...] = ()
    marks: tuple[bytes, ...] = ()


KINDS: dict[str, Kind] = {
    ".txt": Kind(read_text, media=("text/plain",)),
    ".md": Kind(read_text, media=("text/markdown",)),
    ".html": Kind(read_html, media=("text/html", "application/xhtml+xml"), roots=("html", "!doctype html")),
    ".htm": Kind(read_html),
    ".jsonl": Kind(read_jsonl, many=True, media=("application/jsonl", "application/x-ndjson")),
    ".jsonl.gz": Kind(read_jsonl_gz, many=True, magic=(_GZIP,)),
    ".csv": Kind(read_csv, many=True, media=("text/csv",)),
    ".zip": Kind(unpack=unpack_zip, many=True, media=("application/zip",), magic=(_ZIP, b"PK\x05\x06")),
    ".tar": Kind(unpack=unpack_tar, many=True, media=("application/x-tar",)),
    ".tar.gz": Kind(unpack=unpack_tar, many=True, magic=(_GZIP,)),
    ".tgz": Kind(unpack=unpack_tar, many=True, magic=(_GZIP,)),
    ".tar.bz2": Kind(unpack=unpack_tar, many=True, magic=(_BZIP2,)),
    ".tar.xz": Kind(unpack=unpack_tar, many=True, magic=(_XZ,)),
    ".gz": Kind(unpack=unpack_single, many=True, media=("application/gzip",), magic=(_GZIP,)),
    ".bz2": Kind(unpack=unpack_single, many=True, media=("application/x-bzip2",), magic=(_BZIP2,)),
    ".xz": Kind(unpack=unpack_single, many=True, media=("application/x-xz",), magic=(_XZ,)),
}


def kind_of_file(name: str) -> Kind | None:
    """The kind of a file by its name alone, whatever the case of its ending; None where none is known."""
    found = ending_of(name)
    return KINDS[found] if found else None


def ending_of(name: str) -> str | None:
    """The longest known ending a name has."""
    lowered = name.lower()
    return max((ending for ending in KINDS if lowered.endswith(ending)), key=len, default=None)
