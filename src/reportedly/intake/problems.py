"""Every way an input can be bad: a fixed word for counting and one clear sentence for a person.

``arrived`` problems are warnings: the document came through, the sentence says what was assumed or
left out. All others name something that was set aside.
"""

from __future__ import annotations

from collections.abc import Iterable

from reportedly import settings
from reportedly.intake.place import Place
from reportedly.types import Problem


def _aside(place: Place, reason: str, rest: str) -> Problem:
    return Problem(place.input, reason, f"{place.shown} {rest}")


def _warning(place: Place, reason: str, rest: str) -> Problem:
    return Problem(place.input, reason, f"{place.shown} {rest}", arrived=True)


# --- files and folders --------------------------------------------------------------------------


def unreadable(place: Place, error: OSError) -> Problem:
    why = (error.strerror or type(error).__name__).lower()
    return _aside(place, "unreadable", f"could not be read: {why}.")


def unknown_kind(place: Place, known: Iterable[str]) -> Problem:
    return _aside(place, "unknown kind", f"was not read: the endings that are understood are {' '.join(known)}.")


def not_a_file(place: Place) -> Problem:
    return _aside(place, "not a file", "was not read: it is neither a file nor a folder.")


def folder_again(place: Place) -> Problem:
    return _aside(place, "folder met again", "was not entered: it leads back to a folder that was already walked.")


def empty(place: Place) -> Problem:
    return _aside(place, "empty", "is empty.")


def too_big(place: Place, limit: int) -> Problem:
    return _aside(place, "too big", f"was not read: it is larger than {_size(limit)}.")


def text_too_long(place: Place, name: str) -> Problem:
    where = "" if name == place.name else f", in {name}"
    return _aside(
        place, "too big", f"was not read: its text{where} has more than {settings.MAX_TEXT_CHARS:,} characters."
    )


def many_more(place: Place, more: int) -> Problem:
    return _aside(place, "many more", f"holds {more:,} more records that were set aside like those before.")


def reader_died(place: Place) -> Problem:
    return _aside(place, "reader died", "was not read: whatever is in it ended the process that read it.")


# --- characters ---------------------------------------------------------------------------------


def not_text(place: Place) -> Problem:
    return _aside(place, "not text", "is not text: it holds NUL or other control characters.")


def unknown_encoding(place: Place) -> Problem:
    return _aside(place, "wrong encoding", "is not UTF-8, and no other encoding fits it surely enough to be assumed.")


def not_utf8(place: Place) -> Problem:
    return _aside(place, "wrong encoding", "is not UTF-8, which JSON must be.")


def assumed_encoding(place: Place, encoding: str) -> Problem:
    return _warning(place, "wrong encoding", f"is not UTF-8; it was read as {encoding}, which is an assumption.")


def no_readable_text(place: Place) -> Problem:
    return _aside(place, "no readable text", "holds no readable article text, or its HTML is too broken to find it.")


# --- records ------------------------------------------------------------------------------------


def invalid_json(place: Place, detail: str) -> Problem:
    return _aside(place, "invalid json", f"is not valid JSON: {detail}.")


def nested_json(place: Place) -> Problem:
    return _aside(place, "invalid json", "is JSON nested too deeply to be an article.")


def not_an_object(place: Place, kind: str) -> Problem:
    return _aside(place, "not an object", f"is {kind}, not a JSON object with a text field.")


def missing_text(place: Place) -> Problem:
    return _aside(place, "missing text", "has no text: the field is absent or blank.")


def text_not_a_string(place: Place, kind: str) -> Problem:
    return _aside(place, "missing text", f"has no text: the field holds {kind}, not a string.")


def broken_characters(place: Place) -> Problem:
    return _aside(place, "broken characters", "holds half a character (a lone surrogate) and cannot be stored.")


def wrong_type(place: Place, field: str, kind: str) -> Problem:
    return _warning(place, "wrong type", f"arrived without its {field}: the field holds {kind}, not a string.")


def broken_field(place: Place, field: str) -> Problem:
    return _warning(place, "broken characters", f"arrived without its {field}: it holds half a character.")


def unreadable_date(place: Place, field: str, value: str) -> Problem:
    shown = Place(value if len(value) <= 40 else value[:40] + "...").shown
    return _warning(place, "unreadable date", f"arrived without its {field} date: “{shown}” names no single day.")


def line_too_long(place: Place) -> Problem:
    return _aside(place, "too big", f"was not read: it is longer than {_size(settings.MAX_LINE_BYTES)}.")


# --- tables and archives ------------------------------------------------------------------------


def no_text_column(place: Place) -> Problem:
    return _aside(place, "no text column", "was not read: its first line names no column “text”.")


def broken_table(place: Place, detail: str) -> Problem:
    return _aside(place, "broken table", f"and all that follows was set aside: {detail}.")


def extra_cells(place: Place) -> Problem:
    return _warning(place, "extra cells", "arrived, but has more cells than the table has columns; they were left out.")


def damaged_archive(place: Place) -> Problem:
    return _aside(place, "damaged archive", "is damaged or cut short; the records before the break were kept.")


def unpacked_too_big(place: Place) -> Problem:
    return _aside(place, "unpacked too big", "unpacks to far more than it should; the records so far were kept.")


def _size(count: int) -> str:
    return f"{count // (1024 * 1024)} MiB" if count >= 1024 * 1024 else f"{count} bytes"
