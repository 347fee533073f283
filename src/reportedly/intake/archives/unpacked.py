"""gzip, bzip2 and xz as one stream of unpacked bytes, within an allowance."""

from __future__ import annotations

import bz2
import lzma
import zlib
from collections.abc import Callable, Iterator
from io import BufferedReader, RawIOBase, UnsupportedOperation
from typing import Any, BinaryIO

from reportedly import settings
from reportedly.intake.allowance import Allowance, TooMuch
from reportedly.intake.archives import refusals
from reportedly.intake.archives.members import STREAMED, Members
from reportedly.intake.place import Origin
from reportedly.types import Problem

_CHUNK = 64 * 1024
_XZ_MEMORY = 128 * 1024 * 1024  # bytes; `xz -9` needs 65 MiB to unpack, a hostile header may ask for 4 GiB
_LONGEST_READ = 64 * 1024 * 1024  # bytes; tarfile reads a header's extension whole, whatever size it claims
BROKEN = (zlib.error, lzma.LZMAError, EOFError, OSError, ValueError)
_BEGINNINGS: tuple[tuple[bytes, Callable[[], Any]], ...] = (
    (b"\x1f\x8b", lambda: zlib.decompressobj(16 + zlib.MAX_WBITS)),
    (b"BZh", bz2.BZ2Decompressor),
    (b"\xfd7zXZ\x00", lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_XZ_MEMORY)),
)


def is_packed(head: bytes) -> bool:
    return any(head.startswith(mark) for mark, _ in _BEGINNINGS)


def _inflater_of(head: bytes) -> Callable[[], Any]:
    for mark, make in _BEGINNINGS:
        if head.startswith(mark):
            return make
    raise EOFError("the bytes do not begin as packed ones do")


def unpack_single(origin: Origin) -> Iterator[Origin | Problem]:
    """``page.html.gz``: the one file that is packed in it. Raises OSError where the file cannot be read."""
    name = origin.place.name.rsplit("/", 1)[-1].rsplit(".", 1)[0] or "content"
    members = Members(origin, charged=True)
    with origin.open() as packed:

        def opener() -> BinaryIO:
            packed.seek(0)
            return BufferedReader(Unpacked(packed, members.allowance))

        try:
            place = members.place(name)
            size = settings.MAX_FILE_BYTES + 1 if name.lower().endswith(STREAMED) else 0  # it does not say
            yield members.read(name, place, size, opener)
        except TooMuch:
            yield refusals.too_much(origin.place)
        except BROKEN:
            yield refusals.no_archive(origin.place, "packed file")


class Unpacked(RawIOBase):
    """Unpacked bytes, forwards only but for the last few, which tarfile goes back to.

    Several packed streams that follow one another are one (RFC 1952, section 2.2). Raises EOFError where the
    bytes end too early, the library's error where they are damaged, TooMuch beyond the allowance.
    """

    def __init__(self, packed: BinaryIO, allowance: Allowance) -> None:
        self._packed, self._allowance = packed, allowance
        self._waiting = packed.read(_CHUNK)
        self._new = _inflater_of(self._waiting)
        self._inflater = self._new()
        self._ready = bytearray()
        self._at = 0  # of the first byte in ``_ready``
        self._position = 0
        self._ended = False

    def read(self, size: int = -1, /) -> bytes:
        if size < 0 or size > _LONGEST_READ:
            raise TooMuch
        while not self._ended and self._at + len(self._ready) < self._position + size:
            self._more()
        start = self._position - self._at
        data = bytes(self._ready[start : start + size])
        self._position += len(data)
        spare = self._position - self._at - _CHUNK
        if spare > _CHUNK:
            del self._ready[:spare]
            self._at += spare
        return data

    def seek(self, position: int, whence: int = 0, /) -> int:
        if whence or position < self._at:
            raise UnsupportedOperation("seek")
        while position > self._position and self.read(min(_CHUNK, position - self._position)):
            pass
        self._position = min(position, self._position)
        return self._position

    def tell(self) -> int:
        return self._position

    def readinto(self, buffer: Any, /) -> int:
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def _more(self) -> None:
        if self._inflater.eof:
            self._next_stream()
            return
        chunk = self._waiting or getattr(self._inflater, "unconsumed_tail", b"") or self._fed()
        self._waiting = b""
        piece = self._inflater.decompress(chunk, _CHUNK)
        if not chunk and not piece and not self._inflater.eof and getattr(self._inflater, "needs_input", True):
            raise EOFError("the packed bytes end too early")
        self._allowance.take(len(piece))
        self._ready += piece

    def _fed(self) -> bytes:
        return self._packed.read(_CHUNK) if getattr(self._inflater, "needs_input", True) else b""

    def _next_stream(self) -> None:
        rest = self._inflater.unused_data or self._packed.read(_CHUNK)
        if not rest.strip(b"\x00"):
            self._ended = True
            return
        self._inflater, self._waiting = self._new(), rest
