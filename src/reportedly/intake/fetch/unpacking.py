"""Content codings of an answer: gzip and deflate, unpacked within a limit of bytes and ratio.

Brotli and zstd are not asked for. What comes in another coding, or in several, is set aside.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from reportedly import settings
from reportedly.intake.fetch.faults import Fault

_STEP = 256 * 1024  # bytes unpacked at once, so that a bomb is met before it has gone off


def unpacked(body: Iterable[bytes], coding: str | None, max_bytes: int) -> bytes:
    """The whole body without its content coding. Raises Fault."""
    coding = (coding or "identity").strip().lower()
    if coding in ("", "identity"):
        return _joined(body, max_bytes)
    if coding not in ("gzip", "x-gzip", "deflate"):
        raise Fault("unknown coding", "was not fetched: it comes packed in a way that was not asked for.")
    return _joined(_Unpacking(coding).run(body), max_bytes)


def _joined(chunks: Iterable[bytes], max_bytes: int) -> bytes:
    data = bytearray()
    for chunk in chunks:
        data += chunk
        if len(data) > max_bytes:
            raise Fault("too big", f"was not fetched: it is larger than {max_bytes // 1024 // 1024} MiB.")
    return bytes(data)


class _Unpacking:
    def __init__(self, coding: str) -> None:
        self._deflate = coding == "deflate"
        self._engine = zlib.decompressobj(zlib.MAX_WBITS if self._deflate else zlib.MAX_WBITS | 16)
        self._packed = self._unpacked = 0

    def run(self, body: Iterable[bytes]) -> Iterator[bytes]:
        for chunk in body:
            self._packed += len(chunk)
            yield from self._pieces(chunk)
        if not self._engine.eof and self._packed:
            raise Fault("cut short", "was not fetched: its packed content ends too early.", temporary=True)

    def _pieces(self, chunk: bytes) -> Iterator[bytes]:
        """All that ``chunk`` unpacks to; what follows the end of the packed stream is no content."""
        while not self._engine.eof:
            piece = self._piece(chunk)
            self._unpacked += len(piece)
            if self._unpacked > max(settings.UNPACK_RATIO_FROM_BYTES, settings.MAX_UNPACK_RATIO * self._packed):
                raise Fault("unpacked too big", "was not fetched: it unpacks to far more than it should.")
            yield piece
            chunk = self._engine.unconsumed_tail
            if not chunk and len(piece) < _STEP:
                return

    def _piece(self, chunk: bytes) -> bytes:
        try:
            return self._engine.decompress(chunk, _STEP)
        except zlib.error:
            if self._deflate and not self._unpacked:  # RFC 9110 wants zlib's wrapping, many servers leave it out
                self._deflate = False
                self._engine = zlib.decompressobj(-zlib.MAX_WBITS)
                return self._piece(chunk)
            raise Fault("damaged", "was not fetched: its packed content is damaged.") from None
