"""``.csv``: columns, quoting, encodings, and tables that break."""

from __future__ import annotations

import pytest

from reportedly import settings
from reportedly.ids import document_id

from .conftest import Write, arrivals, one_document, one_problem


def test_columns_become_fields_whatever_their_order_or_case(write: Write) -> None:
    rows = "Outlet,ID,Text,published,remark\nThe Sentinel,a7,Words.,2 December 2014,seen\n"
    document = one_document(write("a.csv", rows))
    assert (document.outlet, document.source_id, document.text) == ("The Sentinel", "a7", "Words.")
    assert document.published == "2014-12-02"


def test_a_cell_is_untouched(write: Write) -> None:
    text = '  He said, "no";\r\nthen left.\n '
    assert one_document(write("a.csv", 'text\n"' + text.replace('"', '""') + '"\n')).text == text


def test_rows_are_named_by_the_line_they_begin_on(write: Write) -> None:
    first, second = arrivals(write("in/a.csv", 'text,title\n"One\nrunning on.",A\n\nTwo.,B\n'))[0]
    assert (first.source_id, first.id) == ("in/a.csv:2", document_id("a.csv:2", "One\nrunning on."))
    assert second.source_id == "in/a.csv:5"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_the_one_that_shows_a_text_column(write: Write, delimiter: str) -> None:
    rows = f"outlet{delimiter}text\nThe Sentinel{delimiter}Words.\n"
    document = one_document(write("a.csv", rows))
    assert (document.outlet, document.text) == ("The Sentinel", "Words.")


def test_a_byte_order_mark_is_no_part_of_the_first_column(write: Write) -> None:
    assert one_document(write("a.csv", b"\xef\xbb\xbftext\nWords.\n")).text == "Words."


def test_a_spreadsheet_in_windows_characters_arrives_with_a_warning(write: Write) -> None:
    text = "The minister’s office said “no convoy” had left – a claim the café owners doubted."
    (document,), (warning,) = arrivals(write("a.csv", f"text;id\n{text};1\n".encode("cp1252")))
    assert document.text == text
    assert (warning.input, warning.reason, warning.arrived) == ("a.csv", "wrong encoding", True)


def test_random_bytes_are_set_aside(write: Write) -> None:
    assert one_problem(write("a.csv", bytes(range(256)) * 4)).reason == "not text"


def test_a_table_without_a_text_column_is_set_aside(write: Write) -> None:
    problem = one_problem(write("a.csv", "id,body\n1,Words.\n"))
    assert (problem.reason, problem.sentence) == (
        "no text column",
        "a.csv was not read: its first line names no column “text”.",
    )


@pytest.mark.parametrize("content", ["", "\n", "text\n", "text,id\n\n,\n"])
def test_a_table_without_rows_is_empty(write: Write, content: str) -> None:
    assert one_problem(write("a.csv", content)).reason == "empty"


def test_a_row_without_text_is_named(write: Write) -> None:
    (document,), (problem,) = arrivals(write("a.csv", "id,text\n1,\n2,Words.\n"))
    assert document.source_id == "2"
    assert (problem.input, problem.reason) == ("a.csv:2", "missing text")


def test_a_short_row_lacks_its_last_fields(write: Write) -> None:
    document = one_document(write("a.csv", "text,title,url\nWords.\n"))
    assert (document.title, document.url) == (None, None)


def test_cells_beyond_the_columns_are_named(write: Write) -> None:
    (document,), (warning,) = arrivals(write("a.csv", "text,title\nOne, he said, twice\n"))
    assert (document.text, document.title) == ("One", "he said")
    assert (warning.input, warning.reason, warning.arrived) == ("a.csv:2", "extra cells", True)


def test_a_quotation_mark_that_never_closes_ends_the_table(write: Write) -> None:
    (document,), (problem,) = arrivals(write("a.csv", 'text\nWords.\n"Opened\nand lost.\nAll of it.\n'))
    assert document.text == "Words."
    assert (problem.input, problem.reason) == ("a.csv:3", "broken table")
    assert "never closes" in problem.sentence


def test_the_last_row_needs_no_line_feed(write: Write) -> None:
    assert one_document(write("a.csv", 'text\n"Words, at the end."')).text == "Words, at the end."


def test_a_cell_over_the_limit_ends_the_table(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "MAX_CSV_FIELD_CHARS", 20)
    (document,), (problem,) = arrivals(write("a.csv", "text\nWords.\n" + "x" * 21 + "\nMore.\n"))
    assert document.text == "Words."
    assert (problem.input, problem.reason) == ("a.csv:3", "broken table")
    assert "longer than any article" in problem.sentence


def test_a_line_over_the_limit_ends_the_table(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "MAX_LINE_BYTES", 30)
    (document,), (problem,) = arrivals(write("a.csv", "text\nWords.\n" + "x" * 31 + "\nMore.\n"))
    assert document.text == "Words."
    assert problem.reason == "broken table"


def test_articles_longer_than_the_modules_own_limit_arrive(write: Write) -> None:
    text = "the minister said " * 20_000
    assert one_document(write("a.csv", f"text\n{text}\n")).text == text


def test_a_table_that_changes_its_encoding_keeps_what_came_before(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Министр заявил: колонна не покидала город.".encode("shift_jis")
    path = write("a.csv", b"text\n" + (text + b"\n") * 400 + b"\x81\n")
    monkeypatch.setattr("reportedly.intake.table.guess_encoding", lambda sample: "shift_jis")
    found, found_problems = arrivals(path)
    assert len(found) > 100
    assert all(document.text == text.decode("shift_jis") for document in found)
    assert [problem.reason for problem in found_problems] == ["wrong encoding", "broken table"]
