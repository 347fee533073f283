"""``.wacz``: a zip of web archives with a list of their digests (WACZ 1.1.1, Webrecorder)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import BinaryIO, cast
from zipfile import ZipFile, ZipInfo

from reportedly import settings
from reportedly.intake.allowance import TooMuch
from reportedly.intake.archives import refusals
from reportedly.intake.archives.cut_zip import whole_members
from reportedly.intake.archives.members import Members
from reportedly.intake.archives.zips import BROKEN, ENCRYPTED, directory_size
from reportedly.intake.place import Origin
from reportedly.types import Problem

_WARCS = (".warc", ".warc.gz")
_LIST = "datapackage.json"
_LIST_BYTES = 16 * 1024 * 1024  # of a list of files; a hostile one must not fill memory
_CHUNK = 1024 * 1024


def unpack_wacz(origin: Origin) -> Iterator[Origin | Problem]:
    """Each web archive in it, after a warning where its digest is not the one listed. Raises OSError."""
    with origin.open() as stream:
        if directory_size(stream) > settings.MAX_ZIP_DIRECTORY_BYTES:
            yield refusals.directory_too_big(origin.place)
            return
        stream.seek(0)
        try:
            with ZipFile(stream) as archive:
                yield from _web_archives(origin, archive)
        except (*BROKEN, ValueError, NotImplementedError):
            kept = whole_members(origin, stream)
            yield from (each for each in kept if isinstance(each, Problem) or _is_warc(each.place.label))
        except TooMuch:
            yield refusals.too_much(origin.place)


def _web_archives(origin: Origin, archive: ZipFile) -> Iterator[Origin | Problem]:
    members = Members(origin)
    listed = _listed(archive)
    found = [info for info in archive.infolist() if _is_warc(info.filename)]
    if not found:
        yield refusals.no_archive(origin.place, "WACZ: no web archive is in it")
    for info in found:
        met = members.met(info.filename)
        if met is None or isinstance(met, Problem):
            yield from (met,) if met else ()
            continue
        place, warning = met
        if warning:
            yield warning
        if info.flag_bits & ENCRYPTED:
            yield refusals.encrypted(place)
            continue
        declared = listed.get(info.filename)
        if declared is not None and declared != _sha256(archive, info):
            yield refusals.package_digest_differs(place)
        yield Origin(
            place,
            opener=members.lazily(lambda info=info: cast("BinaryIO", archive.open(info))),  # type: ignore[misc]
            depth=origin.depth + 1,
            allowance=members.allowance,
        )


def _is_warc(name: str) -> bool:
    return name.lower().endswith(_WARCS)


def _listed(archive: ZipFile) -> dict[str, str]:
    """SHA-256 by path, as the package lists them; empty where the list is missing or no list."""
    try:
        with archive.open(_LIST) as stream:
            content = json.loads(stream.read(_LIST_BYTES))
        hashes = {each["path"]: str(each["hash"]) for each in content["resources"]}
    except (*BROKEN, KeyError, TypeError, ValueError, RuntimeError, RecursionError, NotImplementedError):
        return {}
    return {path: told.removeprefix("sha256:") for path, told in hashes.items() if told.startswith("sha256:")}


def _sha256(archive: ZipFile, info: ZipInfo) -> str | None:
    """None where the member is damaged."""
    digest = hashlib.sha256()
    try:
        with archive.open(info) as stream:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
    except (*BROKEN, RuntimeError, NotImplementedError):
        return None
    return digest.hexdigest()
