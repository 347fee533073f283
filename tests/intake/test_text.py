"""``.txt``: offsets, encodings, and what is no text."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reportedly import settings
from reportedly.ids import document_id, text_sha256

from .conftest import Write, arrivals, one_document, one_problem


@pytest.mark.parametrize(
    "raw",
    [
        b"  two blanks before, a line feed after\n",
        b"old\rMac, DOS\r\nand Unix\nline ends",
        "e\u0301 combining, \U0001f6a2 a ship, “quotes”".encode(),
        "قال الوزير\u200f إن القافلة غادرت".encode(),
        b"form\x0cfeed and a tab\t",
    ],
)
def test_the_text_is_the_file_decoded_and_nothing_else(write: Write, raw: bytes) -> None:
    document = one_document(write("a.txt", raw))
    assert document.text == raw.decode("utf-8")
    assert document.sha256 == text_sha256(raw.decode("utf-8"))


def test_a_byte_order_mark_stays_the_first_character(write: Write) -> None:
    raw = b"\xef\xbb\xbfThe harbour is closed."
    assert one_document(write("a.txt", raw)).text == raw.decode("utf-8") == "\ufeffThe harbour is closed."


def test_a_text_file_carries_nothing_but_text(write: Write) -> None:
    document = one_document(write("a.txt", "Title?\n\nBody."))
    assert (document.title, document.outlet, document.published, document.url) == (None, None, None, None)


def test_what_looks_like_markup_is_kept_as_written(write: Write) -> None:
    assert one_document(write("a.txt", "# Head\n\n*said*")).text == "# Head\n\n*said*"


def test_ids_survive_a_move_to_another_folder(write: Write) -> None:
    here = one_document(write("one/a.txt", "Same words."))
    there = one_document(write("two/a.txt", "Same words."))
    assert here.id == there.id == document_id("a.txt", "Same words.")
    assert (here.source_id, there.source_id) == ("one/a.txt", "two/a.txt")


def test_the_source_id_is_the_path_normalised(write: Write) -> None:
    write("news/a.txt", "Words.")
    assert one_document("./news//../news/a.txt").source_id == "news/a.txt"


def test_captured_is_a_moment_in_utc(write: Write) -> None:
    captured = one_document(write("a.txt", "Words.")).captured
    assert captured is not None
    assert captured.endswith("Z")
    assert len(captured) == len("2014-12-02T09:30:00Z")


def test_windows_text_arrives_with_the_encoding_named(write: Write) -> None:
    text = "The minister’s office said “no convoy” had left – a claim the café owners doubted."
    (document,), (warning,) = arrivals(write("a.txt", text.encode("cp1252")))
    assert document.text == text
    assert warning.reason == "wrong encoding"
    assert warning.arrived
    assert warning.sentence == "a.txt is not UTF-8; it was read as windows-1252, which is an assumption."


def test_english_with_one_foreign_letter_is_windows_text(write: Write) -> None:
    text = "The owner of the café on the quay said that he had seen nothing at all since Monday morning."
    (document,), (warning,) = arrivals(write("a.txt", text.encode("cp1252")))
    assert document.text == text
    assert "windows-1252" in warning.sentence


def test_cyrillic_text_arrives(write: Write) -> None:
    text = "Министр заявил, что колонна не покидала город, сообщает агентство."
    (document,), (warning,) = arrivals(write("a.txt", text.encode("koi8-r")))
    assert document.text == text
    assert warning.arrived


def test_utf16_with_its_mark_arrives_without_it(write: Write) -> None:
    (document,), (warning,) = arrivals(write("a.txt", "The harbour is closed today.".encode("utf-16")))
    assert document.text == "The harbour is closed today."
    assert warning.reason == "wrong encoding"


def test_an_encoding_nobody_can_tell_is_set_aside(write: Write) -> None:
    problem = one_problem(write("a.txt", b"caf\xe9 \xa4\xd0"))
    assert (problem.reason, problem.arrived) == ("wrong encoding", False)


@pytest.mark.parametrize(
    "raw",
    [
        b"\x7fELF\x02\x01\x01\x00\x00\x00",
        b"text with one NUL\x00 in the middle",
        b"w\x00i\x00d\x00e\x00",
        b"FLV\x01\n" + bytes(range(1, 256)) * 20,
        b"\x01\x02\x03 typed by nobody",
        ("C1 " + "\x80\x81\x8d" * 5).encode("utf-8"),
    ],
)
def test_a_binary_file_named_txt_is_set_aside(write: Write, raw: bytes) -> None:
    assert one_problem(write("a.txt", raw)).reason == "not text"


@pytest.mark.parametrize("raw", [b"", b" \r\n\t\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf \n", "\u2003\u00a0".encode()])
def test_an_empty_file_is_set_aside(write: Write, raw: bytes) -> None:
    problem = one_problem(write("a.txt", raw))
    assert (problem.reason, problem.sentence) == ("empty", "a.txt is empty.")


def test_a_file_too_big_is_set_aside_unread(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "MAX_FILE_BYTES", 10)
    assert one_document(write("fits.txt", "ten bytes.")).text == "ten bytes."
    problem = one_problem(write("over.txt", "eleven byte"))
    assert (problem.reason, problem.sentence) == ("too big", "over.txt was not read: it is larger than 10 bytes.")


def test_a_file_that_may_not_be_read_is_set_aside(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, *args: object, **kwargs: object) -> None:
        raise PermissionError(13, os.strerror(13), str(self))

    path = write("a.txt", "Words.")
    monkeypatch.setattr(Path, "open", refuse)
    assert one_problem(path).sentence == "a.txt could not be read: permission denied."


def test_a_megabyte_in_one_line_arrives_whole(write: Write) -> None:
    text = "the minister said " * 60_000
    assert one_document(write("a.txt", text)).text == text
