"""Pages and archives made in the tests."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Iterable
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from reportedly.types import Problem

SENTENCES = (
    "<p>The harbour master told reporters on Tuesday that thirty lorries had left by gate {0} before dawn, and that"
    " nobody had stopped them at the bridge.</p><p>According to the ministry, the commander is still in town {0}, and"
    " reports to the contrary are false and should not be repeated until the inquiry is over.</p>"
)


def page(number: int) -> bytes:
    """An article whose text names its number."""
    body = f"<html><head><title>Gate {number}</title></head><body><article>{SENTENCES.format(number)}</article></body>"
    return f"<!DOCTYPE html>{body}</html>".encode()


def zipped(members: Iterable[tuple[str | ZipInfo, bytes]], packing: int = ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with ZipFile(out, "w", packing) as archive:
        for name, data in members:
            archive.writestr(name, data, packing)
    return out.getvalue()


def tarred(members: Iterable[tuple[str | tarfile.TarInfo, bytes]], mode: str = "w") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]
        for member, data in members:
            info = tarfile.TarInfo(member) if isinstance(member, str) else member
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def reasons(problems: Iterable[Problem]) -> list[str]:
    return [problem.reason for problem in problems]
