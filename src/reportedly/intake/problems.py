"""Every way an input can be bad: a fixed word for counting and one clear sentence for a person.

``arrived`` problems are warnings: the document came through, the sentence says what was assumed or
left out. All others name something that was set aside.
"""

from __future__ import annotations

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


def unknown_kind(place: Place) -> Problem:
    return _aside(place, "unknown kind", "was not read: its name ends like no kind of file that is understood.")


def not_a_file(place: Place) -> Problem:
    return _aside(place, "not a file", "was not read: it is neither a file nor a folder.")


def folder_again(place: Place) -> Problem:
    return _aside(place, "folder met again", "was not entered: it leads back to a folder that was already walked.")


def empty(place: Place) -> Problem:
    return _aside(place, "empty", "is empty.")


def too_big(place: Place, limit: int) -> Problem:
    return _aside(place, "too big", f"was not read: it is larger than {_size(limit)}.")


def text_too_long(place: Place, name: str) -> Problem:
    where = "" if name in (place.name, place.input) else f", in {name}"
    return _aside(
        place, "too big", f"was not read: its text{where} has more than {settings.MAX_TEXT_CHARS:,} characters."
    )


def many_more(place: Place, more: int) -> Problem:
    return _aside(place, "many more", f"holds {more:,} more records that were set aside like those before.")


def reader_failed(place: Place) -> Problem:
    return _aside(place, "reader failed", "was not read further: whatever is in it was too much for its reader.")


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


# --- addresses ----------------------------------------------------------------------------------


def not_fetched(place: Place, reason: str, rest: str) -> Problem:
    """``rest`` goes on after the address."""
    return _aside(place, reason, rest)


def fetching_off(place: Place) -> Problem:
    return _aside(place, "fetching is off", "was not fetched: fetching from the web is switched off here.")


def not_readable(place: Place, media_type: str | None) -> Problem:
    what = f"it is {Place(media_type).shown}" if media_type else "the server does not say what it is"
    return _aside(place, "unknown kind", f"was not read: {what}, which is no kind of article that is understood.")


def not_an_address(place: Place) -> Problem:
    return _aside(place, "not an address", "is neither an http(s) address nor a remark that begins with #.")


def not_a_feed(place: Place) -> Problem:
    return _aside(place, "not a feed", "is no feed: neither RSS, Atom, JSON Feed nor OPML.")


def no_address(place: Place, count: int) -> Problem:
    return _aside(place, "no address", f"lists {count:,} {'entry' if count == 1 else 'entries'} without an address.")


def list_too_long(place: Place) -> Problem:
    return _aside(place, "too big", f"names more than {settings.FETCH_MAX_LIST:,} addresses; the rest was left out.")


def downgraded(place: Place) -> Problem:
    return _warning(place, "downgrade", "was asked for over https and redirected to http, where it can be altered.")


def surplus(place: Place, count: int) -> Problem:
    return _warning(
        place,
        "wrong length",
        f"arrived, but {count:,} bytes came beyond the length that was declared; they were left out.",
    )


# --- papers and pictures ------------------------------------------------------------------------


def encrypted(place: Place) -> Problem:
    return _aside(place, "encrypted", "was not read: it is encrypted and opens only with a password.")


def damaged_paper(place: Place, kind: str) -> Problem:
    return _aside(place, "damaged", f"was not read: it is damaged, or no {kind}.")


def old_word(place: Place) -> Problem:
    return _aside(place, "old word", "was not read: it is Word's format from before 2007; save it as .docx.")


def paper_too_big(place: Place, limit: str) -> Problem:
    return _aside(place, "too big", f"was not read: it has more than {limit}.")


def no_words(place: Place) -> Problem:
    return _aside(place, "no readable text", "shows no text that could be read.")


def no_ocr(place: Place) -> Problem:
    return _aside(place, "no ocr", f"was not read: it is a picture, {_OCR_NEEDS}")


def no_ocr_languages(place: Place) -> Problem:
    return _aside(
        place, "no ocr", "was not read: it is a picture, and Tesseract's language data (tesseract-ocr-eng) are missing."
    )


def pages_left_out(place: Place, pages: str, why: str) -> Problem:
    return _warning(place, "pages left out", f"arrived without {pages}: {why}.")


def out_of_time(place: Place, seconds: float) -> Problem:
    return _aside(place, "out of time", f"was not read: its parser needed more than {seconds:g} seconds.")


def out_of_memory(place: Place, limit: int) -> Problem:
    return _aside(place, "out of memory", f"was not read: its parser needed more than {_size(limit)} of memory.")


def parser_crashed(place: Place) -> Problem:
    return _aside(place, "parser crashed", "was not read: its parser crashed, which harmed nothing else.")


_OCR_NEEDS = "and reading pictures needs pip install 'reportedly[ocr]'."
# --- news formats and mail ----------------------------------------------------------------------


def broken_xml(place: Place, line: int | None) -> Problem:
    where = f" near line {line}" if line else ""
    return _aside(place, "broken xml", f"is not well-formed XML{where}, so nobody can tell what is missing of it.")


def not_of_kind(place: Place, kind: str) -> Problem:
    return _aside(place, "unknown kind", f"is not {kind}, or a kind of it that is not understood.")


def no_item_text(place: Place, item: str) -> Problem:
    shown = Place(item).shown
    return _aside(place, "no readable text", f"holds no text in the item {shown}; nothing is fetched for it.")


def held_back(place: Place, item: str, status: str) -> Problem:
    return _warning(place, "held back", f"says of the item {Place(item).shown} that it is {Place(status).shown}.")


def too_many_items(place: Place, most: int) -> Problem:
    return _aside(place, "too big", f"holds more than {most:,} items; those after them were left out.")


def not_a_message(place: Place) -> Problem:
    return _aside(place, "not a message", "is no e-mail: it has none of the headers From, Date and Subject.")


def _size(count: int) -> str:
    return f"{count // (1024 * 1024)} MiB" if count >= 1024 * 1024 else f"{count} bytes"
