"""JSON Lines in files, packed files and on standard input."""

from __future__ import annotations

import gzip
import io
import json

import pytest

from reportedly import settings
from reportedly.ids import document_id
from reportedly.intake import documents
from reportedly.types import Document, Problem

from .conftest import Write, arrivals, assert_printable, one_document, one_problem


def lines(*records: object) -> str:
    return "".join(json.dumps(record) + "\n" for record in records)


def test_all_fields_of_a_record_arrive(write: Write) -> None:
    record = {
        "id": "qh-7",
        "text": "  Untouched,\r\nwith its blanks. ",
        "title": "Head",
        "outlet": "The Sentinel",
        "published": "2014-12-02T09:30:00+02:00",
        "url": "https://sentinel.example/7",
        "language": "en",
        "captured": "2014-12-03T00:00:00Z",
    }
    document = one_document(write("a.jsonl", lines(record)))
    assert document == Document(
        id=document_id("qh-7", record["text"]),
        source_id="qh-7",
        text=record["text"],
        sha256=document.sha256,
        title="Head",
        outlet="The Sentinel",
        published="2014-12-02T09:30:00+02:00",
        url="https://sentinel.example/7",
        language="en",
        captured="2014-12-03T00:00:00Z",
    )


def test_a_record_without_id_is_named_by_its_address_or_its_line(write: Write) -> None:
    path = write("in/a.jsonl", lines({"text": "One.", "url": "https://x.example/1"}) + "\n" + lines({"text": "Two."}))
    first, second = arrivals(path)[0]
    assert (first.source_id, first.id) == ("https://x.example/1", document_id("https://x.example/1", "One."))
    assert (second.source_id, second.id) == ("in/a.jsonl:3", document_id("a.jsonl:3", "Two."))


def test_a_number_as_id_is_its_digits(write: Write) -> None:
    assert one_document(write("a.jsonl", lines({"id": 17, "text": "Words."}))).source_id == "17"


@pytest.mark.parametrize(
    ("value", "kind"), [(["a"], "a list"), ({"n": 1}, "an object"), (True, "true or false"), (1.5, "a number")]
)
def test_a_field_of_another_type_is_left_out_and_named(write: Write, value: object, kind: str) -> None:
    (document,), (warning,) = arrivals(write("a.jsonl", lines({"text": "Words.", "outlet": value})))
    assert document.outlet is None
    assert warning.arrived
    assert warning.input == "a.jsonl:1"
    assert warning.sentence == f"a.jsonl, line 1 arrived without its outlet: the field holds {kind}, not a string."


def test_blank_fields_are_as_if_absent(write: Write) -> None:
    record = {"text": "Words.", "id": " ", "title": "", "published": "  ", "language": None}
    document = one_document(write("a.jsonl", lines(record)))
    assert (document.source_id, document.title, document.published, document.language) == (
        "a.jsonl:1",
        None,
        None,
        None,
    )


def test_an_unreadable_date_is_left_out_and_named(write: Write) -> None:
    (document,), (warning,) = arrivals(write("a.jsonl", lines({"text": "Words.", "published": "last week"})))
    assert document.published is None
    assert (warning.reason, warning.arrived) == ("unreadable date", True)
    assert "“last week”" in warning.sentence


@pytest.mark.parametrize(
    ("line", "reason", "part"),
    [
        (b"{not json}", "invalid json", "expecting property name"),
        (b'{"text": "cut', "invalid json", "unterminated string"),
        (b'{"text": "a"} {"text": "b"}', "invalid json", "extra data"),
        (b'{"text": "tab\tinside"}', "invalid json", "control character"),
        (b'{"text": "a", "n": ' + b"9" * 5000 + b"}", "invalid json", "digits"),
        (b"[" * 100_000, "invalid json", "nested too deeply"),
        (b'{"text": ' + b'{"a":' * 100_000, "invalid json", "nested too deeply"),
        (b'["text"]', "not an object", "is a list"),
        (b'"text"', "not an object", "is a string"),
        (b"null", "not an object", "is nothing"),
        (b"{}", "missing text", "absent or blank"),
        (b'{"text": " \\n"}', "missing text", "absent or blank"),
        (b'{"text": null}', "missing text", "absent or blank"),
        (b'{"text": 5}', "missing text", "a number"),
        (b'{"text": ["a"]}', "missing text", "a list"),
        (b'{"text": "half \\ud800 pair"}', "broken characters", "half a character"),
        (b'{"text": "NUL \\u0000"}', "not text", "control characters"),
        (b'{"text": "caf\xe9"}', "wrong encoding", "not UTF-8"),
    ],
)
def test_a_bad_line_is_named_and_the_others_arrive(write: Write, line: bytes, reason: str, part: str) -> None:
    good = lines({"text": "Before."}).encode(), lines({"text": "After."}).encode()
    found, (problem,) = arrivals(write("a.jsonl", good[0] + line + b"\n" + good[1]))
    assert [document.text for document in found] == ["Before.", "After."]
    assert (problem.input, problem.reason, problem.arrived) == ("a.jsonl:2", reason, False)
    assert problem.sentence.startswith("a.jsonl, line 2 ")
    assert part in problem.sentence
    assert_printable(problem)


def test_half_a_character_in_a_title_costs_the_title_alone(write: Write) -> None:
    (document,), (warning,) = arrivals(write("a.jsonl", '{"text": "Words.", "title": "\\udfff"}'))
    assert document.title is None
    assert warning.arrived


def test_a_whole_surrogate_pair_is_a_character(write: Write) -> None:
    assert one_document(write("a.jsonl", '{"text": "ship \\ud83d\\udea2"}')).text == "ship \U0001f6a2"


def test_a_byte_order_mark_before_the_first_line_is_no_part_of_it(write: Write) -> None:
    assert one_document(write("a.jsonl", b'\xef\xbb\xbf{"text": "Words."}\r\n')).text == "Words."


@pytest.mark.parametrize("content", ["", "\n\n  \n"])
def test_a_file_without_records_is_empty(write: Write, content: str) -> None:
    assert one_problem(write("a.jsonl", content)).reason == "empty"


def test_a_line_too_long_is_skipped_to_its_end(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "MAX_LINE_BYTES", 64)
    path = write("a.jsonl", lines({"text": "x" * 1000}, {"text": "Short."}))
    (document,), (problem,) = arrivals(path)
    assert (document.text, document.source_id) == ("Short.", "a.jsonl:2")
    assert (problem.input, problem.reason) == ("a.jsonl:1", "too big")


def test_the_same_id_with_other_words_is_another_document(write: Write) -> None:
    first, second = arrivals(write("a.jsonl", lines({"id": "x", "text": "One."}, {"id": "x", "text": "Two."})))[0]
    assert first.source_id == second.source_id
    assert first.id != second.id


def test_packed_lines_arrive(write: Write) -> None:
    records = [{"text": f"Article {n}."} for n in range(50)]
    found, problems = arrivals(write("a.jsonl.gz", gzip.compress(lines(*records).encode())))
    assert [document.text for document in found] == [record["text"] for record in records]
    assert problems == []


def test_records_before_a_break_in_an_archive_arrive(write: Write) -> None:
    records = [{"text": f"Article {n * n} of the series, {n}."} for n in range(5000)]
    packed = gzip.compress(lines(*records).encode())
    found, (problem,) = arrivals(write("a.jsonl.gz", packed[: len(packed) // 2]))
    assert 100 < len(found) < 4900
    assert [document.text for document in found] == [record["text"] for record in records[: len(found)]]
    assert problem.reason == "damaged archive"


def test_a_flipped_byte_in_an_archive_is_noticed(write: Write) -> None:
    packed = bytearray(gzip.compress(lines(*({"text": f"Article {n}."} for n in range(2000))).encode()))
    packed[len(packed) // 2] ^= 0xFF
    found, found_problems = arrivals(write("a.jsonl.gz", bytes(packed)))
    assert len(found) < 2000
    assert "damaged archive" in {problem.reason for problem in found_problems}


def test_a_file_that_is_no_archive_is_set_aside(write: Write) -> None:
    assert one_problem(write("a.jsonl.gz", lines({"text": "Not packed."}))).reason == "damaged archive"


def test_unpacking_stops_at_the_limit_in_bytes(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "MAX_UNPACKED_BYTES", 100)
    path = write("a.jsonl.gz", gzip.compress(lines(*({"text": f"Article {n}."} for n in range(50))).encode()))
    found, (problem,) = arrivals(path)
    assert 1 <= len(found) <= 5
    assert problem.reason == "unpacked too big"


def test_a_bomb_is_put_out(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "UNPACK_RATIO_FROM_BYTES", 100_000)
    path = write("a.jsonl.gz", gzip.compress(b'{"text": "a"}\n' + (b" " * 999_999 + b"\n") * 20))
    (document,), (problem,) = arrivals(path)
    assert document.text == "a"
    assert problem.reason == "unpacked too big"


def test_standard_input_is_json_lines() -> None:
    stdin = io.BytesIO(lines({"id": "1", "text": "One."}).encode() + b"oops\n" + lines({"text": "Two."}).encode())
    first, problem, second = list(documents(["-"], stdin=stdin))
    assert isinstance(first, Document)
    assert first.source_id == "1"
    assert isinstance(problem, Problem)
    assert problem.sentence.startswith("standard input, line 2 is not valid JSON")
    assert isinstance(second, Document)
    assert second.source_id == "-:3"


def test_lines_are_read_as_they_are_asked_for() -> None:
    class Endless(io.RawIOBase):
        asked = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
            self.asked += 1
            assert self.asked < 10, "read ahead of what was asked for"
            line = lines({"text": "More."}).encode()
            buffer[: len(line)] = line
            return len(line)

    found = documents(["-"], stdin=io.BufferedReader(Endless(), 64))
    assert [next(found).text for _ in range(3)] == ["More."] * 3  # type: ignore[union-attr]
