"""Which reader understands which bytes. One row a kind, by the ending of its name."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.intake.archives.tars import unpack_tar
from reportedly.intake.archives.unpacked import unpack_single
from reportedly.intake.archives.wacz import unpack_wacz
from reportedly.intake.archives.warc import unpack_warc
from reportedly.intake.archives.zips import unpack_zip
from reportedly.intake.arrival import Reader, Unpacker
from reportedly.intake.feeds.json import read_json_feed
from reportedly.intake.feeds.opml import read_opml
from reportedly.intake.feeds.xml import read_feed
from reportedly.intake.jsonl import read_jsonl, read_jsonl_gz
from reportedly.intake.mail import MESSAGE, read_message, unpack_mailbox, unpack_message
from reportedly.intake.markdown import read_markdown
from reportedly.intake.news import read_newsml, read_ninjs, read_nitf
from reportedly.intake.papers import read_docx, read_odt, read_pdf, read_picture
from reportedly.intake.risky_pages import read_page
from reportedly.intake.table import read_csv
from reportedly.intake.text import read_text

_GZIP, _BZIP2, _XZ, _ZIP = b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00", b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: read into documents, or unpacked into other bytes to read. ``many`` is true where
    one file holds any number of documents, ``whole`` where it is small all the same and may be read in one go.

    The rest tells the kind where the ending does not: ``media`` types as servers declare them, ``magic`` bytes
    at the beginning that no other kind has and that overrule a name, ``roots`` of XML and HTML, ``marks``
    somewhere in the first bytes of a text.
    """

    read: Reader | None = None
    unpack: Unpacker | None = None
    many: bool = False
    whole: bool = False
    media: tuple[str, ...] = ()
    magic: tuple[bytes, ...] = ()
    roots: tuple[str, ...] = ()
    marks: tuple[bytes, ...] = ()


KINDS: dict[str, Kind] = {
    ".txt": Kind(read_text, media=("text/plain",)),
    ".md": Kind(read_markdown, media=("text/markdown",)),
    ".html": Kind(read_page, media=("text/html", "application/xhtml+xml"), roots=("html", "!doctype html")),
    ".htm": Kind(read_page),
    ".jsonl": Kind(read_jsonl, many=True, media=("application/jsonl", "application/x-ndjson")),
    ".jsonl.gz": Kind(read_jsonl_gz, many=True, magic=(_GZIP,)),
    ".csv": Kind(read_csv, many=True, media=("text/csv",)),
    ".rss": Kind(
        read_feed,
        many=True,
        whole=True,
        media=("application/rss+xml", "application/atom+xml", "application/rdf+xml"),
        roots=("rss", "feed", "rdf"),
    ),
    ".atom": Kind(read_feed, many=True, whole=True),
    ".rdf": Kind(read_feed, many=True, whole=True),
    ".jsonfeed": Kind(
        read_json_feed, many=True, whole=True, media=("application/feed+json",), marks=(b"jsonfeed.org",)
    ),
    ".opml": Kind(read_opml, many=True, whole=True, media=("text/x-opml", "text/x-opml+xml"), roots=("opml",)),
    ".zip": Kind(unpack=unpack_zip, many=True, media=("application/zip",), magic=(_ZIP, b"PK\x05\x06")),
    ".wacz": Kind(unpack=unpack_wacz, many=True, magic=(_ZIP,)),
    ".warc": Kind(unpack=unpack_warc, many=True, media=("application/warc",), magic=(b"WARC/1.", _GZIP)),
    ".warc.gz": Kind(unpack=unpack_warc, many=True, media=("application/warc",), magic=(_GZIP,)),
    ".tar": Kind(unpack=unpack_tar, many=True, media=("application/x-tar",)),
    ".tar.gz": Kind(unpack=unpack_tar, many=True, magic=(_GZIP,)),
    ".tgz": Kind(unpack=unpack_tar, many=True, magic=(_GZIP,)),
    ".tar.bz2": Kind(unpack=unpack_tar, many=True, magic=(_BZIP2,)),
    ".tar.xz": Kind(unpack=unpack_tar, many=True, magic=(_XZ,)),
    ".gz": Kind(unpack=unpack_single, many=True, media=("application/gzip",), magic=(_GZIP,)),
    ".bz2": Kind(unpack=unpack_single, many=True, media=("application/x-bzip2",), magic=(_BZIP2,)),
    ".xz": Kind(unpack=unpack_single, many=True, media=("application/x-xz",), magic=(_XZ,)),
    ".pdf": Kind(read_pdf, media=("application/pdf",), magic=(b"%PDF-",)),
    ".docx": Kind(
        read_docx, media=("application/vnd.openxmlformats-officedocument.wordprocessingml.document",), magic=(_ZIP,)
    ),
    ".odt": Kind(read_odt, media=("application/vnd.oasis.opendocument.text",), magic=(_ZIP,)),
    ".png": Kind(read_picture, media=("image/png",), magic=(b"\x89PNG",)),
    ".jpg": Kind(read_picture, media=("image/jpeg",), magic=(b"\xff\xd8\xff",)),
    ".jpeg": Kind(read_picture, magic=(b"\xff\xd8\xff",)),
    ".tif": Kind(read_picture, media=("image/tiff",), magic=(b"II*\x00", b"MM\x00*")),
    ".tiff": Kind(read_picture, magic=(b"II*\x00", b"MM\x00*")),
    ".webp": Kind(read_picture, media=("image/webp",), magic=(b"RIFF",)),
    ".gif": Kind(read_picture, media=("image/gif",), magic=(b"GIF8",)),
    ".eml": Kind(unpack=unpack_message, many=True, media=("message/rfc822",)),
    ".mbox": Kind(unpack=unpack_mailbox, many=True, media=("application/mbox",)),
    MESSAGE: Kind(read_message),
    ".nitf": Kind(read_nitf, media=("application/nitf+xml",), roots=("nitf",)),
    ".nitf.xml": Kind(read_nitf),
    ".newsml": Kind(
        read_newsml,
        many=True,
        media=("application/vnd.iptc.g2.newsitem+xml", "application/vnd.iptc.g2.newsmessage+xml"),
        roots=("newsitem", "newsmessage", "packageitem"),
    ),
    ".newsml.xml": Kind(read_newsml, many=True),
    ".g2.xml": Kind(read_newsml, many=True),
    ".ninjs": Kind(read_ninjs, many=True),
    ".ninjs.json": Kind(read_ninjs, many=True),
}


def kind_of_file(name: str) -> Kind | None:
    """The kind of a file by its name alone, whatever the case of its ending; None where none is known."""
    found = ending_of(name)
    return KINDS[found] if found else None


def ending_of(name: str) -> str | None:
    """The longest known ending a name has."""
    lowered = name.lower()
    return max((ending for ending in KINDS if lowered.endswith(ending)), key=len, default=None)
