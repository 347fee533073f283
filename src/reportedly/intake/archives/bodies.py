"""Bodies of HTTP answers without their transfer and content codings (RFC 9110, 9112), within a limit."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from io import BytesIO
from typing import Protocol

from fastwarc.stream_io import BrotliReader, ChunkedReader, GzipReader, ZstdReader

_CHUNK = 256 * 1024


class TooBig(Exception):
    """A body that decodes to more than its limit."""


class _Reads(Protocol):
    def read(self, size: int = ..., /) -> bytes: ...


class _Deflate:
    """``deflate`` is zlib's format by the standard and bare deflate by many servers."""

    def __init__(self, data: bytes) -> None:
        self._rest = data
        self._inflater = zlib.decompressobj(zlib.MAX_WBITS if data[:1] == b"\x78" else -zlib.MAX_WBITS)

    def read(self, size: int = _CHUNK, /) -> bytes:
        piece = self._inflater.decompress(self._rest, size)
        self._rest = self._inflater.unconsumed_tail
        return piece


_CODINGS: dict[str, Callable[[bytes], _Reads]] = {
    "gzip": lambda data: GzipReader(BytesIO(data)),
    "x-gzip": lambda data: GzipReader(BytesIO(data)),
    "deflate": _Deflate,
    "br": lambda data: BrotliReader(BytesIO(data)),
    "zstd": lambda data: ZstdReader(BytesIO(data)),
    "chunked": lambda data: ChunkedReader(BytesIO(data)),
}


def decoded(data: bytes, codings: str | None, limit: int) -> bytes:
    """``data`` without the codings of a header, the last applied first. Raises TooBig.

    Many crawlers store a body decoded and keep the header: bytes that do not fit a coding stay as they are.
    """
    names = [name.strip().lower() for name in (codings or "").split(",")]
    for name in reversed(names):
        if name in _CODINGS:
            data = _taken(_CODINGS[name], data, limit)
    return data


def _taken(coding: Callable[[bytes], _Reads], data: bytes, limit: int) -> bytes:
    pieces, size = list[bytes](), 0
    try:
        reader = coding(data)
        while piece := reader.read(_CHUNK):
            size += len(piece)
            if size > limit:
                raise TooBig
            pieces.append(piece)
    except (OSError, ValueError, zlib.error):
        return data
    return b"".join(pieces) or data
