"""Which kind some bytes are: by name, as declared, by what they are."""

from __future__ import annotations

import pytest

from reportedly.intake.choose import choose
from reportedly.intake.place import Origin, Place

from .archives.making import page, reasons, tarred, zipped
from .conftest import Write, arrivals, one_document


def chosen(name: str, data: bytes, media_type: str | None = None, address: str | None = None) -> str | None:
    found = choose(Origin(Place(name), data=data, media_type=media_type, address=address))
    return found.ending if found else None


@pytest.mark.parametrize(
    ("name", "data", "media_type", "expected"),
    [
        ("a.txt", b"<html>", None, ".txt"),
        ("A.TXT", b"Words.", "text/html", ".txt"),
        ("index", b"Words.", "text/html", ".html"),
        ("index", b"\xef\xbb\xbf \n<!-- x --><!DOCTYPE  HTML PUBLIC>", None, ".html"),
        ("index", b'<?xml version="1.0"?>\n<html xmlns="x">', None, ".html"),
        ("index", b"Words.", "image/x-icon", None),
        ("index", b"", None, None),
    ],
)
def test_name_then_declared_then_bytes(name: str, data: bytes, media_type: str | None, expected: str | None) -> None:
    assert chosen(name, data, media_type) == expected


def test_of_a_web_capture_the_declared_type_goes_before_the_name() -> None:
    assert chosen("https://a.example/readme.md", b"<p>Words", "text/html", "https://a.example/readme.md") == ".html"


def test_bytes_overrule_a_lying_name_aloud(write: Write) -> None:
    (document,), (warning,) = arrivals(write("a.html", zipped([("b.txt", b"Words.")])))
    assert document.source_id == "a.html!/b.txt"
    assert (warning.reason, warning.arrived) == ("lying name", True)
    assert ".zip" in warning.sentence


def test_a_page_called_a_zip_is_a_page(write: Write) -> None:
    (document,), (warning,) = arrivals(write("a.zip", page(1)))
    assert "gate 1" in document.text
    assert warning.reason == "lying name"


def test_a_tar_of_no_name(write: Write) -> None:
    assert one_document(write("backup", tarred([("b.txt", b"Words.")]))).source_id == "backup!/b.txt"


def test_a_page_that_is_a_zip_as_well_is_read_as_a_page_alone(write: Write) -> None:
    found, problems = arrivals(write("a.html", page(1) + zipped([("b.txt", b"Other words.")])))
    assert found == []
    assert reasons(problems) == ["two kinds", "not text"]
    assert problems[0].arrived
