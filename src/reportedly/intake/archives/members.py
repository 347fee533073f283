"""Members of an archive, the same for every kind of archive: names that are safe, sizes that are borne."""

from __future__ import annotations

import errno
import lzma
import re
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from tarfile import TarError
from typing import BinaryIO, cast
from zipfile import BadZipFile

from reportedly import settings
from reportedly.intake import problems
from reportedly.intake.allowance import Allowance, TooMuch
from reportedly.intake.archives import refusals
from reportedly.intake.place import Origin, Place
from reportedly.types import Problem

STREAMED = (".warc", ".warc.gz", ".jsonl", ".jsonl.gz", ".csv")  # read piece by piece, whatever their size
_CHUNK = 256 * 1024
_DRIVE = re.compile(r"[A-Za-z]:")


@dataclass(slots=True)
class Members:
    """The members of one archive as they are met."""

    origin: Origin
    charged: bool = False  # where the stream the members stand in charges what it unpacks
    allowance: Allowance = field(init=False)
    _names: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.allowance = self.origin.allowance or Allowance(self.origin.size())

    def place(self, name: str) -> Place:
        return self.origin.place.inside(name)

    def met(self, name: str) -> tuple[Place, Problem | None] | Problem | None:
        """The place of a member, with a warning where its name was met before; a problem where the name is
        unsafe; None for hidden files, which folders leave out too. Raises TooMuch."""
        self.allowance.count()
        place = self.place(name)
        if is_unsafe(name):
            return refusals.unsafe_name(place)
        if is_hidden(name):
            return None
        if name not in self._names:
            self._names.add(name)
            return place, None
        stem, dot, ending = name.rpartition(".")
        number = 2
        while (other := f"{stem}#{number}{dot}{ending}") in self._names:
            number += 1
        self._names.add(other)
        place = self.place(other)
        return place, refusals.duplicate_name(place)

    def read(self, name: str, place: Place, size: int, opener: Callable[[], BinaryIO]) -> Origin | Problem:
        """A member with its bytes, or for a large one of many records a way to open it. ``size`` is what the
        archive says, and only believed where it is large. Raises what the archive raises, and TooMuch."""
        if size > settings.MAX_FILE_BYTES:
            if not name.lower().endswith(STREAMED):
                return problems.too_big(place, settings.MAX_FILE_BYTES)
            return Origin(place, opener=self.lazily(opener), depth=self.origin.depth + 1, allowance=self.allowance)
        with opener() as stream:  # the archive's checksum is verified at the end of it
            data = self.take(stream)
        if data is None:
            return problems.too_big(place, settings.MAX_FILE_BYTES)
        return Origin(place, data=data, depth=self.origin.depth + 1, allowance=self.allowance)

    def take(self, stream: BinaryIO) -> bytes | None:
        """All bytes, or None where they are more than a file may have. Raises TooMuch."""
        chunks, size = list[bytes](), 0
        while chunk := stream.read(_CHUNK):
            if not self.charged:
                self.allowance.take(len(chunk))
            size += len(chunk)
            if size > settings.MAX_FILE_BYTES:
                return None
            chunks.append(chunk)
        return b"".join(chunks)

    def lazily(self, opener: Callable[[], BinaryIO]) -> Callable[[], BinaryIO]:
        """The same for whoever reads it later and knows of no archive."""
        charged = None if self.charged else self.allowance
        return lambda: cast("BinaryIO", Later(opener, charged))


class Later:
    """A member that is read as a stream. Its bytes are charged; what is wrong with it is an OSError."""

    def __init__(self, opener: Callable[[], BinaryIO], allowance: Allowance | None) -> None:
        self._allowance = allowance
        with _as_os_errors():
            self._stream = opener()

    def read(self, size: int = -1, /) -> bytes:
        with _as_os_errors():
            return self._taken(self._stream.read(size))

    read1 = read

    def readline(self, size: int = -1, /) -> bytes:
        with _as_os_errors():
            return self._taken(self._stream.readline(size))

    def seek(self, position: int, whence: int = 0, /) -> int:
        with _as_os_errors():
            return self._stream.seek(position, whence)

    def _taken(self, data: bytes) -> bytes:
        if self._allowance is not None:
            self._allowance.take(len(data))
        return data

    def __enter__(self) -> Later:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)


@contextmanager
def _as_os_errors() -> Iterator[None]:
    try:
        yield
    except TooMuch:
        raise OSError(errno.EFBIG, "it unpacks to far more than it should") from None
    except (EOFError, ValueError, RuntimeError, zlib.error, lzma.LZMAError, BadZipFile, TarError) as error:
        raise OSError(errno.EIO, "the archive around it is damaged") from error


def is_unsafe(name: str) -> bool:
    """Absolute, or leading upwards. Zip names have forward slashes; hostile ones need not."""
    parts = name.replace("\\", "/").split("/")
    return not name or name.startswith(("/", "\\")) or ".." in parts or bool(_DRIVE.match(name)) or "\x00" in name


def is_hidden(name: str) -> bool:
    """Hidden files, and what macOS adds to archives for itself."""
    return any((part.startswith(".") and part != ".") or part == "__MACOSX" for part in name.split("/"))
