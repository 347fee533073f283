"""Files made to harm: bombs, mazes and lies. Small to keep, dear to read."""

from __future__ import annotations

import gzip
import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from evaluation.intake.mutations import ENTITIES

_DEEP = 100_000  # levels, tags or attributes
_MIB = 1024 * 1024


def hostile(ending: str) -> Iterator[bytes]:
    """Files under this ending that are meant to cost more than they should."""
    yield b"\x00" * _MIB
    yield ENTITIES
    yield b"\xff\xfe" + "<p>".encode("utf-16-le") * 1000
    if ending in (".html", ".htm", ".eml", ".xml", ".md", ".txt"):
        yield from _markup()
    if ending in (".jsonl", ".json", ".ninjs"):
        yield b'{"text": ' + b"[" * _DEEP
        yield b'{"text": "x", "n": ' + b"9" * _DEEP + b"}"
        yield b'{"text": "' + b"\\ud800" * 1000 + b'"}'
    if ending.endswith(".gz"):
        yield gzip.compress(b'{"text": "' + b"a" * (64 * _MIB) + b'"}')
        yield gzip.compress(b"") * 2000
    if ending in (".docx", ".odt", ".zip", ".wacz"):
        yield from _packages(ending)
    if ending == ".pdf":
        yield from _pdfs()
    if ending in (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp", ".gif"):
        yield from _pictures()


def _markup() -> Iterator[bytes]:
    head = b"<html><body><article><p>The ferry left, officials said.</p>"
    for tag in (b"<div>", b"<b>", b"<p><a href=x>", b"<table><tr><td>", b"<ul><li>", b"<font>", b"<!--", b"<a b="):
        yield head + tag * _DEEP
    yield head + b"<p " + b"".join(b"a%d=1 " % number for number in range(_DEEP)) + b">x</p>"
    yield head + b"<div>" * _DEEP + b"x" + b"</div>" * _DEEP
    yield head + b"&amp" * _DEEP + b"<" * _DEEP
    yield head + b"<p>" + b"a" * (4 * _MIB)


def _packages(ending: str) -> Iterator[bytes]:
    name = {".docx": "word/document.xml", ".odt": "content.xml"}.get(ending, "page.html")
    word = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    for inner in (
        b"<a>" + b" " * (256 * _MIB),
        ENTITIES,
        b"<w:document " + word + b">" + b"<w:p>" * _DEEP,
        b"<w:document "
        + word
        + b"><w:body>"
        + b"<w:p><w:r><w:t>x</w:t></w:r></w:p>" * _DEEP
        + b"</w:body></w:document>",
        b"<a " + b"".join(b'a%d="1" ' % number for number in range(_DEEP)) + b"/>",
    ):
        packed = BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(name, inner)
            archive.writestr("../../escape.html", b"<p>out</p>")
        yield packed.getvalue()
    many = BytesIO()
    with zipfile.ZipFile(many, "w") as archive:
        for number in range(20_000):
            archive.writestr(f"{number}.txt", b"")
    yield many.getvalue()


def _pdfs() -> Iterator[bytes]:
    yield _pdf(b"[" * _DEEP)
    yield _pdf(b"<</Type/Pages/Count 1/Kids[2 0 R]>>")  # a page tree that holds itself
    yield _pdf(b"<</Type/Pages/Count 999999999/Kids[3 0 R]>>")
    yield _pdf(b"<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 1e9 1e9]>>")
    draw = zlib.compress(b"q BT /F 12 Tf " + b"(x) Tj " * 3_000_000 + b"ET Q")
    yield _pdf(b"<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 500 500]>>", draw)
    yield _pdf(b"<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 500 500]>>", zlib.compress(b"q " * 30_000_000))


def _pdf(tree: bytes, content: bytes = b"") -> bytes:
    return (
        b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj" + tree + b"endobj\n3 0 obj<<"
        b"/Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F<<"
        b"/Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n4 0 obj"
        b"<</Filter/FlateDecode/Length %d>>stream\n" % len(content) + content + b"\nendstream endobj\n"
        b"trailer<</Root 1 0 R>>\n%%EOF"
    )


def _pictures() -> Iterator[bytes]:
    """Dimensions that lie, and pixels without end."""
    for width, height in ((60_000, 60_000), (2**31 - 1, 1), (0, 0), (7000, 7100)):
        rows = zlib.compress(b"\x00" * (min(height, 7100) * (min(width, 7000) // 8 + 1)))
        yield _png(width, height, rows)
    yield (
        b"GIF89a"
        + struct.pack("<HH", 65535, 65535)
        + b"\x00\x00\x00,\x00\x00\x00\x00\xff\xff\xff\xff\x00\x08"
        + b"\xff" * 500
    )
    yield b"II*\x00\x08\x00\x00\x00" + struct.pack("<H", 65535) + b"\x00" * 2000
    yield b"RIFF\xff\xff\xff\xffWEBPVP8X" + b"\xff" * 64


def _png(width: int, height: int, rows: bytes) -> bytes:
    """One bit a pixel."""
    parts = ((b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)), (b"IDAT", rows), (b"IEND", b""))
    chunks = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)
