"""``.tar``, also packed as gz, bz2 or xz: members in the order they stand in."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from typing import BinaryIO, cast

from reportedly.intake.allowance import TooMuch
from reportedly.intake.archives import refusals
from reportedly.intake.archives.members import Members
from reportedly.intake.archives.unpacked import BROKEN as BROKEN_PACKING
from reportedly.intake.archives.unpacked import Unpacked, is_packed
from reportedly.intake.place import Origin, Place
from reportedly.types import Problem

BROKEN = (tarfile.TarError, *BROKEN_PACKING, AttributeError, RecursionError)


def unpack_tar(origin: Origin) -> Iterator[Origin | Problem]:
    """Each member's bytes, or why it was not read. Raises OSError where the file cannot be opened."""
    with origin.open() as stream:
        packed = is_packed(stream.read(8))
        stream.seek(0)
        members = Members(origin, charged=packed)
        try:
            yield from _unpacked(members, cast("BinaryIO", Unpacked(stream, members.allowance)) if packed else stream)
        except TooMuch:
            yield refusals.too_much(origin.place)


def _unpacked(members: Members, stream: BinaryIO) -> Iterator[Origin | Problem]:
    place = members.origin.place
    try:
        archive = tarfile.open(fileobj=stream, mode="r:", errorlevel=0)  # noqa: SIM115 - the stream is another's
    except BROKEN:
        yield refusals.no_archive(place, "tar archive")
        return
    while True:
        try:
            info = archive.next()
        except BROKEN:
            yield refusals.damaged(place)
            return
        if info is None:
            if _is_cut(archive, stream):
                yield refusals.damaged(place)
            return
        archive.members.clear()  # type: ignore[attr-defined]  # tarfile keeps every member it has met
        if info.isdir():
            continue
        met = members.met(info.name)
        if isinstance(met, Problem):
            yield met
        elif met is not None:
            yield from _member(members, archive, info, *met)


def _member(
    members: Members, archive: tarfile.TarFile, info: tarfile.TarInfo, place: Place, warning: Problem | None
) -> Iterator[Origin | Problem]:
    if warning:
        yield warning
    if not info.isreg() or info.issparse():
        yield refusals.not_a_member(place, _what(info))
        return

    def opener() -> BinaryIO:
        return cast("BinaryIO", archive.extractfile(info))

    try:
        yield members.read(info.name, place, info.size, opener)
    except BROKEN:
        yield refusals.damaged_member(place)


def _is_cut(archive: tarfile.TarFile, stream: BinaryIO) -> bool:
    """tarfile takes whatever is no header for the end; an archive ends with blocks of NUL (POSIX 1003.1, pax)."""
    try:
        stream.seek(archive.offset)
        return stream.read(tarfile.BLOCKSIZE) != tarfile.NUL * tarfile.BLOCKSIZE
    except BROKEN:
        return True


def _what(info: tarfile.TarInfo) -> str:
    if info.issym() or info.islnk():
        return "a link"
    return "a file with holes" if info.issparse() else "a device or a pipe"
