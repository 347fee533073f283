"""``.zip``: members in the order of the directory; of a zip that is cut short, those before the break."""

from __future__ import annotations

import lzma
import stat
import struct
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast
from zipfile import BadZipFile, ZipFile, ZipInfo

from reportedly import settings
from reportedly.intake.allowance import TooMuch
from reportedly.intake.archives import refusals
from reportedly.intake.archives.cut_zip import whole_members
from reportedly.intake.archives.members import Members
from reportedly.intake.place import Origin, Place
from reportedly.types import Problem

ENCRYPTED = 0x1  # bit of a member's flags (PKWARE APPNOTE 4.4.4)
BROKEN = (BadZipFile, zlib.error, lzma.LZMAError, EOFError, struct.error)
_END = b"PK\x05\x06"
_END_REACH = 65_557  # bytes from the end in which the end record begins: 22 and the longest comment


def unpack_zip(origin: Origin) -> Iterator[Origin | Problem]:
    """Each member's bytes, or why it was not read. Raises OSError where the file cannot be read."""
    with origin.open() as stream:
        if directory_size(stream) > settings.MAX_ZIP_DIRECTORY_BYTES:
            yield refusals.directory_too_big(origin.place)
            return
        stream.seek(0)
        try:
            yield from _unpacked(origin, stream)
        except TooMuch:
            yield refusals.too_much(origin.place)


def _unpacked(origin: Origin, stream: BinaryIO) -> Iterator[Origin | Problem]:
    try:
        archive = ZipFile(stream)
    except (*BROKEN, ValueError, NotImplementedError, UnicodeDecodeError):
        yield from whole_members(origin, stream)
        return
    with archive:
        members = Members(origin)
        for info in archive.infolist():
            if info.filename.endswith("/") and not info.file_size:
                continue
            met = members.met(info.filename)
            if isinstance(met, Problem):
                yield met
            elif met is not None:
                place, warning = met
                if warning:
                    yield warning
                yield _member(members, archive, info, place)


def _member(members: Members, archive: ZipFile, info: ZipInfo, place: Place) -> Origin | Problem:
    if info.flag_bits & ENCRYPTED:
        return refusals.encrypted(place)
    special = _special(info)
    if special:
        return refusals.not_a_member(place, special)
    try:
        return members.read(info.filename, place, info.file_size, lambda: cast("BinaryIO", archive.open(info)))
    except NotImplementedError:
        return refusals.unknown_packing(place)
    except RuntimeError:  # zipfile's word for a password
        return refusals.encrypted(place)
    except (*BROKEN, ValueError, UnicodeDecodeError):
        return refusals.damaged_member(place)


def _special(info: ZipInfo) -> str | None:
    mode = info.external_attr >> 16
    if stat.S_ISLNK(mode):
        return "a link"
    kind = stat.S_IFMT(mode)
    return "a device or a pipe" if kind not in (0, stat.S_IFREG, stat.S_IFDIR) else None


def directory_size(stream: BinaryIO) -> int:
    """Bytes of the central directory as the end record gives them, 0 where there is none."""
    size = stream.seek(0, 2)
    reach = min(size, _END_REACH + 76)
    stream.seek(size - reach)
    tail = stream.read(reach)
    end = tail.rfind(_END)
    if end < 0 or end + 22 > len(tail):
        return 0
    told = int(struct.unpack_from("<L", tail, end + 12)[0])
    large = tail.rfind(b"PK\x06\x06", 0, end)
    return int(struct.unpack_from("<Q", tail, large + 40)[0]) if large >= 0 and large + 48 <= len(tail) else told


def ends_like_zip(stream: BinaryIO) -> bool:
    """Whether a file of another kind could be opened as a zip too."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - 1024))
    tail = stream.read(1024)
    return 0 <= tail.rfind(_END) <= len(tail) - 22
