"""WARC records one at a time, past broken ones.

FastWARC reads; where it meets a break, reading goes on at the next place that begins like a record.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from fastwarc import ArchiveIterator, WarcRecord

from reportedly import settings

_CHUNK = 1024 * 1024
_GZIP, _PLAIN = b"\x1f\x8b\x08", b"WARC/1."


@dataclass(frozen=True, slots=True)
class Break:
    """Bytes of the file, packed, that are no records: from ``start`` on, to ``end`` if anything came after."""

    start: int
    end: int | None


@dataclass(frozen=True, slots=True)
class Block:
    """One record: its headers by lower-case name, and its block unless that is larger than a file may be."""

    kind: str
    headers: dict[str, str]
    data: bytes | None
    length: int
    position: int


def read_records(stream: BinaryIO) -> Iterator[Block | Break]:
    """Every record in order. Raises OSError (with an errno) where the stream cannot be read."""
    base, floor, broken = 0, 0, None  # of the iterator; to search from; where the last break began
    breaks = 0
    iterator = ArchiveIterator(stream, parse_http=False)
    while True:
        try:
            record = next(iterator)
            floor = base + record.stream_pos + 1
            block = _block(record, base)
        except StopIteration:
            if broken is not None:
                yield Break(broken, None)
            return
        except (OSError, ValueError, OverflowError) as error:
            if isinstance(error, OSError) and error.errno is not None:
                raise
            broken, breaks = floor if broken is None else broken, breaks + 1
            found = _next(stream, floor) if breaks <= settings.MAX_BREAKS else None
            if found is None:
                yield Break(broken, None)
                return
            stream.seek(found)
            base, floor, iterator = found, found + 1, ArchiveIterator(stream, parse_http=False)
            continue
        if broken is not None:
            yield Break(broken, base)
            broken = None
        yield block


def _block(record: WarcRecord, base: int) -> Block:
    headers = {name.lower(): value.strip() for name, value in reversed(record.headers.to_tuples())}
    length = record.content_length
    if headers.get("content-length") != str(length):
        raise ValueError("the record does not say how long it is")
    data: bytes | None = None
    if length <= settings.MAX_FILE_BYTES:
        pieces, missing = list[bytes](), length
        while missing and (piece := record.reader.read(missing)):
            pieces.append(piece)
            missing -= len(piece)
        data = b"".join(pieces)
        if missing:
            raise ValueError("the record is cut short")
    return Block(str(record.record_type), headers, data, length, base + record.stream_pos)


def _next(stream: BinaryIO, start: int) -> int | None:
    """Where the next record begins at or after ``start``. Raises OSError."""
    mark = _GZIP if _is_packed(stream) else _PLAIN
    stream.seek(start)
    before, position = b"", start
    while chunk := stream.read(_CHUNK):
        window, offset = before + chunk, position - len(before)
        at = window.find(mark)
        while at >= 0:
            if _begins(stream, offset + at, mark):
                return offset + at
            at = window.find(mark, at + 1)
        position += len(chunk)
        before = window[-len(mark) + 1 :]
        stream.seek(position)
    return None


def _is_packed(stream: BinaryIO) -> bool:
    stream.seek(0)
    return stream.read(3) == _GZIP


def _begins(stream: BinaryIO, position: int, mark: bytes) -> bool:
    """Whether a record begins there: three bytes of gzip occur by chance."""
    stream.seek(position)
    head = stream.read(1024)
    if mark == _PLAIN:
        return b"\n" in head[:16]
    try:
        return zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(head, 16).startswith(b"WARC/")
    except zlib.error:
        return False
