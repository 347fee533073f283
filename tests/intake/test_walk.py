"""Files, folders, links, and everything in a folder that is no article."""

from __future__ import annotations

import inspect
import os
import sys
from pathlib import Path

import pytest

from reportedly.errors import InputError
from reportedly.intake import count_files, documents

from .conftest import Write, arrivals, assert_printable, one_document, one_problem


def test_inputs_keep_their_order_and_folders_are_sorted(write: Write) -> None:
    for name in ("b/z.txt", "b/inner/m.txt", "b/a.txt", "a.txt"):
        write(name, "Words.")
    found, problems = arrivals("b", "a.txt")
    assert [document.source_id for document in found] == ["b/a.txt", "b/inner/m.txt", "b/z.txt", "a.txt"]
    assert problems == []


def test_the_folder_one_stands_in_adds_nothing_to_names(write: Write) -> None:
    write("a.txt", "Words.")
    assert one_document(".").source_id == "a.txt"


def test_a_path_that_does_not_exist_stops_before_anything_is_read(write: Write) -> None:
    with pytest.raises(InputError, match=r"^nowhere\.txt does not exist\.$"):
        documents([write("a.txt", "Words."), "nowhere.txt"])


@pytest.mark.parametrize("path", ["file:///etc/passwd", "ftp://news.example/story"])
def test_an_address_of_another_scheme_is_told_as_one(path: str) -> None:
    with pytest.raises(InputError, match=r"is not fetched: only http and https addresses are\.$"):
        documents([path])


@pytest.mark.parametrize("path", ["", "nul\x00byte", "a.txt/inside"])
def test_an_impossible_path_does_not_exist(write: Write, path: str) -> None:
    write("a.txt", "Words.")
    with pytest.raises(InputError, match=r"does not exist\.$"):
        documents([path])


def test_a_link_to_nowhere_does_not_exist(write: Write) -> None:
    write("a.txt", "Words.")
    Path("b.txt").symlink_to("gone.txt")
    with pytest.raises(InputError):
        documents(["b.txt"])
    found, (problem,) = arrivals(".")
    assert len(found) == 1
    assert (problem.input, problem.reason) == ("b.txt", "unreadable")


def test_files_of_no_known_kind_are_named(write: Write) -> None:
    for name in ("a.txt", "b.xls", "README", "c.txt.rar", "d.tar.jsonl.lz"):
        write(f"in/{name}", "Words.")
    found, problems = arrivals("in")
    assert [document.source_id for document in found] == ["in/a.txt"]
    assert [problem.input for problem in problems] == ["in/README", "in/b.xls", "in/c.txt.rar", "in/d.tar.jsonl.lz"]
    assert {problem.reason for problem in problems} == {"unknown kind"}
    assert problems[0].sentence == "in/README was not read: its name ends like no kind of file that is understood."


def test_a_single_file_of_no_known_kind_is_named(write: Write) -> None:
    assert one_problem(write("a.xls", "Words.")).reason == "unknown kind"


def test_endings_count_in_any_case(write: Write) -> None:
    assert one_document(write("A.TXT", "Words.")).source_id == "A.TXT"


def test_hidden_files_are_left_out_of_folders_only(write: Write) -> None:
    for name in ("in/.hidden.txt", "in/.git/a.txt", "in/a.txt"):
        write(name, "Words.")
    assert one_document("in").source_id == "in/a.txt"
    assert one_document("in/.hidden.txt").source_id == "in/.hidden.txt"


def test_an_empty_folder_is_named(write: Write) -> None:
    Path(write("in/.keep", "")).parent.mkdir(exist_ok=True)
    assert one_problem("in").sentence == "in is empty."


def test_an_empty_folder_inside_is_nothing_lost(write: Write) -> None:
    write("in/a.txt", "Words.")
    Path("in/sub").mkdir()
    assert one_document("in").source_id == "in/a.txt"


def test_a_link_back_up_is_not_followed_round(write: Write) -> None:
    write("in/sub/a.txt", "Words.")
    Path("in/sub/up").symlink_to(Path("..").resolve() / Path.cwd() / "in")
    (document,), (problem,) = arrivals("in")
    assert document.source_id == "in/sub/a.txt"
    assert (problem.input, problem.reason) == ("in/sub/up", "folder met again")


def test_links_to_files_and_folders_elsewhere_are_followed(write: Write) -> None:
    write("elsewhere/b.txt", "Words.")
    write("in/a.txt", "Words.")
    Path("in/c").symlink_to(Path("elsewhere").resolve())
    Path("in/d.txt").symlink_to(Path("elsewhere/b.txt").resolve())
    assert [document.source_id for document in arrivals("in")[0]] == ["in/a.txt", "in/c/b.txt", "in/d.txt"]


def test_folders_nested_deeper_than_the_stack(write: Write) -> None:
    write("top/a.txt", "Words.")
    write("top/" + "d/" * 300 + "z.txt", "Deep.")
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack()) + 100)
    try:
        found, problems = arrivals("top")
    finally:
        sys.setrecursionlimit(limit)
    assert [document.text for document in found] == ["Words.", "Deep."]
    assert problems == []


def test_a_pipe_is_not_waited_for(write: Write) -> None:
    write("in/a.txt", "Words.")
    os.mkfifo("in/b.txt")
    (document,), (problem,) = arrivals("in")
    assert document.source_id == "in/a.txt"
    assert (problem.input, problem.reason) == ("in/b.txt", "not a file")


@pytest.mark.skipif(os.geteuid() == 0, reason="the system refuses the superuser nothing")
def test_a_folder_that_may_not_be_entered_is_named(write: Write) -> None:
    write("in/sub/a.txt", "Words.")
    Path("in/sub").chmod(0)
    try:
        assert one_problem("in").reason == "unreadable"
    finally:
        Path("in/sub").chmod(0o700)


def test_a_disk_that_fails_midway_keeps_what_came(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*args: object) -> object:
        yield 1, b'{"text": "Before."}'
        raise OSError(5, "Input/output error")

    path = write("a.jsonl", "{}")
    monkeypatch.setattr("reportedly.intake.jsonl.numbered_lines", failing)
    (document,), (problem,) = arrivals(path)
    assert document.text == "Before."
    assert problem.sentence == "a.jsonl could not be read: input/output error."


def test_a_name_with_strange_characters_stays_printable(write: Write) -> None:
    write("in/line\nfeed\x1b[31m.txt", "")
    (Path("in") / os.fsdecode(b"caf\xe9.txt")).write_bytes(b"Words.")
    (document,), (problem,) = arrivals("in")
    assert document.source_id == "in/caf\ufffd.txt"
    document.source_id.encode("utf-8")
    assert_printable(problem)


def test_counting(write: Write) -> None:
    for name in ("in/a.txt", "in/sub/b.html", "in/c.pdf", "in/.hidden.txt"):
        write(name, "Words.")
    write("d.jsonl", "{}")
    assert count_files(["in"]) == 3
    assert count_files(["in", "in/a.txt"]) == 4
    assert count_files(["in", "d.jsonl"]) is None
    assert count_files(["-"]) is None
    assert count_files([]) == 0
