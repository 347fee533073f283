"""``.csv``: a header that names a column ``text``, then one record a row.

Comma, semicolon and tab are understood (spreadsheets write each of them somewhere); the one whose
header shows a ``text`` column is taken. Rows are read one at a time.
"""

from __future__ import annotations

import codecs
import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from io import TextIOWrapper
from typing import TextIO

from reportedly import settings
from reportedly.intake import problems
from reportedly.intake.arrival import Arrival, capture_of
from reportedly.intake.characters import guess_encoding, is_binary_data, shown
from reportedly.intake.place import Origin, Place
from reportedly.intake.records import document_from_record
from reportedly.types import Problem

_DELIMITERS = (",", ";", "\t")
_CHUNK = 1024 * 1024


def read_csv(origin: Origin) -> Iterator[Arrival]:
    """Each row's document or problem. Raises OSError where the file cannot be read."""
    encoding = _encoding(origin)
    if isinstance(encoding, Problem):
        yield encoding
        return
    if encoding != "utf-8-sig":
        yield problems.assumed_encoding(origin.place, shown(encoding))
    csv.field_size_limit(settings.MAX_CSV_FIELD_CHARS)  # the csv module knows one limit for the process
    with TextIOWrapper(origin.open(), encoding=encoding, newline="") as stream:
        yield from _table(_Feed(stream), origin)


def _table(feed: _Feed, origin: Origin) -> Iterator[Arrival]:
    place = origin.place
    try:
        first = next(feed, "")
    except (csv.Error, UnicodeDecodeError) as error:
        yield problems.broken_table(place.at(1), _why(error))
        return
    header, delimiter = _header(first)
    if "text" not in header:
        yield problems.no_text_column(place) if first.strip() else problems.empty(place)
        return
    rows = 0
    for row in _rows(feed, delimiter, place):
        rows += 1
        if isinstance(row, Problem):
            yield row
        else:
            yield from _record(header, row, origin)
    if rows == 0:
        yield problems.empty(place)


def _header(line: str) -> tuple[list[str], str]:
    for delimiter in _DELIMITERS:
        try:
            cells = next(csv.reader([line], delimiter=delimiter), [])
        except csv.Error:
            continue
        header = [cell.strip().lower() for cell in cells]
        if "text" in header:
            return header, delimiter
    return [], ","


@dataclass(frozen=True, slots=True)
class _Row:
    cells: list[str]
    place: Place


def _rows(feed: _Feed, delimiter: str, place: Place) -> Iterator[_Row | Problem]:
    """Rows with the line they begin on; a break in the table ends it, for nothing after it is sure."""
    reader = csv.reader(feed, delimiter=delimiter)
    while True:
        here = place.at(feed.lines + 1)
        feed.inside_row = False
        try:
            cells = next(reader)
        except StopIteration:
            return
        except (csv.Error, UnicodeDecodeError) as error:
            yield problems.broken_table(here, _why(error))
            return
        if feed.ended_inside_row:
            yield problems.broken_table(here, "a quotation mark opens a cell and never closes")
            return
        if any(cell.strip() for cell in cells):
            yield _Row(cells, here)


def _record(header: list[str], row: _Row, origin: Origin) -> Iterator[Arrival]:
    record: dict[str, object] = {name: cell for name, cell in zip(header, row.cells, strict=False) if cell.strip()}
    if any(cell.strip() for cell in row.cells[len(header) :]):
        yield problems.extra_cells(row.place)
    cells = json.dumps(row.cells, ensure_ascii=False).encode("utf-8", "surrogatepass")
    yield from document_from_record(record, row.place, capture_of(origin, cells, "text/csv", place=row.place))


class _Feed:
    """Lines for the csv module, counted and bounded. It notices a table that ends inside a row, which
    the module itself passes over in silence."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.lines = 0
        self.inside_row = False
        self.ended_inside_row = False

    def __iter__(self) -> _Feed:
        return self

    def __next__(self) -> str:
        line = self._stream.readline(settings.MAX_LINE_BYTES + 1)
        if not line:
            self.ended_inside_row = self.inside_row
            raise StopIteration
        if len(line) > settings.MAX_LINE_BYTES:
            raise csv.Error("line too long")
        self.lines += 1
        self.inside_row = True
        return line


def _encoding(origin: Origin) -> str | Problem:
    """``utf-8-sig`` where all of the file is UTF-8; else an encoding guessed from its beginning."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with origin.open() as file:
        sample = chunk = file.read(_CHUNK)
        try:
            while chunk:
                decoder.decode(chunk)
                chunk = file.read(_CHUNK)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            if is_binary_data(sample):
                return problems.not_text(origin.place)
            return guess_encoding(sample) or problems.unknown_encoding(origin.place)
    return "utf-8-sig"


def _why(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "its characters do not fit the encoding of the lines before"
    if "too long" in str(error) or "larger than field limit" in str(error):
        return "a cell or line is longer than any article"
    return "it is not well-formed CSV"
