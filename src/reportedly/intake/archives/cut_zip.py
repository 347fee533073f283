"""A zip whose directory is missing: the members whose bytes are whole, by their local headers.

The directory of a zip stands at its end, so a download that broke off has none; what came before the
break can be read all the same (PKWARE APPNOTE 4.3.7).
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from reportedly import settings
from reportedly.intake.archives import refusals
from reportedly.intake.archives.members import Members
from reportedly.intake.place import Origin
from reportedly.types import Problem

_LOCAL = struct.Struct("<4s5H3L2H")
_SIGNATURE = b"PK\x03\x04"
_STORED, _DEFLATED = 0, 8
_DESCRIBED = 0x8  # bit of the flags: checksum and sizes stand after the bytes
_UTF8 = 0x800
_CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True)
class _Header:
    flags: int
    method: int
    checksum: int
    packed: int
    name: str


def whole_members(origin: Origin, stream: BinaryIO) -> Iterator[Origin | Problem]:
    """Members up to the break, then the break. Raises TooMuch."""
    stream.seek(0)
    members, found = Members(origin), 0
    while (header := _header(stream)) is not None:
        data = _bytes(stream, header, members)
        if data is None:
            break
        met = members.met(header.name)
        found += 1
        if isinstance(met, Problem):
            yield met
        elif met is not None and not header.name.endswith("/"):
            place, warning = met
            if warning:
                yield warning
            yield Origin(place, data=data, depth=origin.depth + 1, allowance=members.allowance)
    yield refusals.damaged(origin.place) if found else refusals.no_archive(origin.place, "zip archive")


def _header(stream: BinaryIO) -> _Header | None:
    raw = stream.read(_LOCAL.size)
    if len(raw) < _LOCAL.size or not raw.startswith(_SIGNATURE):
        return None
    _, _, flags, method, _, _, checksum, packed, _, name_length, extra_length = _LOCAL.unpack(raw)
    name = stream.read(name_length)
    stream.read(extra_length)
    return _Header(flags, method, checksum, packed, name.decode("utf-8" if flags & _UTF8 else "cp437", "replace"))


def _bytes(stream: BinaryIO, header: _Header, members: Members) -> bytes | None:
    """The member's bytes where they are whole; the stream then stands at the next header."""
    if header.flags & 0x1 or header.packed > settings.MAX_FILE_BYTES:
        return None
    if header.method == _STORED and not header.flags & _DESCRIBED:
        data = stream.read(header.packed)
        members.allowance.take(len(data))
        return data if zlib.crc32(data) == header.checksum else None
    return _inflated(stream, header, members) if header.method == _DEFLATED else None


def _inflated(stream: BinaryIO, header: _Header, members: Members) -> bytes | None:
    inflater, pieces, size = zlib.decompressobj(-zlib.MAX_WBITS), list[bytes](), 0
    while not inflater.eof:
        chunk = inflater.unconsumed_tail or stream.read(_CHUNK)
        try:
            piece = inflater.decompress(chunk, _CHUNK)
        except zlib.error:
            return None
        if not chunk and not piece:
            return None
        members.allowance.take(len(piece))
        size += len(piece)
        if size > settings.MAX_FILE_BYTES:
            return None
        pieces.append(piece)
    stream.seek(-len(inflater.unused_data), 1)
    checksum, data = header.checksum, b"".join(pieces)
    if header.flags & _DESCRIBED:
        raw = stream.read(16)
        signed = raw.startswith(b"PK\x07\x08")
        checksum = int.from_bytes(raw[4:8] if signed else raw[:4], "little")
        stream.seek((16 if signed else 12) - len(raw), 1)
    return data if zlib.crc32(data) == checksum else None
