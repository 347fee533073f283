"""JSON Lines: ``.jsonl``, ``.jsonl.gz`` and standard input. One record a line, one line at a time."""

from __future__ import annotations

import codecs
import gzip
import json
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from reportedly import settings
from reportedly.intake import problems
from reportedly.intake.arrival import Arrival, capture_of
from reportedly.intake.lines import Lines, numbered_lines
from reportedly.intake.place import Origin, Place
from reportedly.intake.records import document_from_record, kind_of
from reportedly.types import Problem


def read_jsonl(origin: Origin) -> Iterator[Arrival]:
    """Each line's document or problem. Raises OSError where the file cannot be read."""
    with origin.open() as stream:
        yield from read_stream(stream, origin)


def read_jsonl_gz(origin: Origin) -> Iterator[Arrival]:
    """As ``read_jsonl``; records before a break in the archive arrive."""
    with origin.open() as packed:
        try:
            yield from read_stream(_Unpacking(packed), origin)
        except _TooMuch:
            yield problems.unpacked_too_big(origin.place)
        except (EOFError, zlib.error, gzip.BadGzipFile):
            yield problems.damaged_archive(origin.place)


def read_stream(stream: Lines, origin: Origin) -> Iterator[Arrival]:
    """Documents and problems of a stream of JSON Lines; a stream without a record is a problem."""
    empty = True
    for line in numbered_lines(stream, origin.place):
        empty = False
        if isinstance(line, Problem):
            yield line
        else:
            number, data = line
            data = data.removeprefix(codecs.BOM_UTF8) if number == 1 else data
            yield from _record(data.rstrip(b"\r\n"), origin, origin.place.at(number))
    if empty:
        yield problems.empty(origin.place)


def _record(data: bytes, origin: Origin, place: Place) -> Iterator[Arrival]:
    record = _parsed(data, place)
    if isinstance(record, Problem):
        yield record
    elif isinstance(record, dict):
        yield from document_from_record(record, place, capture_of(origin, data, "application/json", place=place))
    else:
        yield problems.not_an_object(place, kind_of(record))


def _parsed(data: bytes, place: Place) -> object | Problem:
    try:
        record: object = json.loads(data.decode("utf-8"))
    except UnicodeDecodeError:
        return problems.not_utf8(place)
    except json.JSONDecodeError as error:
        return problems.invalid_json(place, f"{_plain(error.msg)} at character {error.pos + 1}")
    except ValueError:  # an integer of thousands of digits
        return problems.invalid_json(place, "it holds a number of thousands of digits")
    except RecursionError:
        return problems.nested_json(place)
    return record


def _plain(message: str) -> str:
    """The json module's message inside a sentence; some end in "at", where a position follows."""
    return (message[:1].lower() + message[1:]).removesuffix(" at")


class _TooMuch(Exception):
    """An archive that unpacks beyond the limits."""


class _Unpacking:
    """A gzip stream that stops at a limit in bytes and in ratio to what was packed."""

    def __init__(self, packed: BinaryIO) -> None:
        self._packed = packed
        self._stream = gzip.GzipFile(fileobj=packed, mode="rb")
        self._unpacked = 0

    def readline(self, size: int = -1, /) -> bytes:
        line = self._stream.readline(size)
        self._unpacked += len(line)
        if self._unpacked > settings.MAX_UNPACKED_BYTES:
            raise _TooMuch
        if self._unpacked > settings.UNPACK_RATIO_FROM_BYTES:
            ratio = self._unpacked / max(1, self._packed.tell())
            if ratio > settings.MAX_UNPACK_RATIO:
                raise _TooMuch
        return line
