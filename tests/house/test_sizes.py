"""Nothing grows past what one can read in one go. Each rule is shown to bite."""

from __future__ import annotations

from tests.house import sizes
from tests.house.imports import python_files
from tests.house.tree import CODE, PACKAGE

FILES = [(f"{folder.name}/{path}", source) for folder in CODE for path, source in python_files(folder)]


def test_files_are_short_and_named_for_what_they_hold() -> None:
    assert len(FILES) > 10
    assert [fault for path, source in FILES for fault in sizes.file_faults(path, source)] == []


def test_sql_files_are_short() -> None:
    found = [(path.name, path.read_text(encoding="utf-8")) for path in PACKAGE.rglob("*.sql")]
    assert [fault for path, text in found for fault in sizes.file_faults(path, text)] == []


def test_functions_are_short() -> None:
    assert [fault for path, source in FILES for fault in sizes.function_faults(path, source)] == []


def test_a_long_file_is_found() -> None:
    assert list(sizes.file_faults("desk.py", "x = 1\n" * 300)) == []
    assert list(sizes.file_faults("desk.py", "x = 1\n" * 301)) == ["desk.py: 301 lines, more than 300"]


def test_a_name_that_says_nothing_is_found() -> None:
    assert len(list(sizes.file_faults("ledger/utils.py", ""))) == 1


def test_a_long_function_is_found_wherever_it_hides() -> None:
    short = "class A:\n    def f(self):\n" + "        x = 1\n" * 59
    assert list(sizes.function_faults("desk.py", short)) == []
    assert list(sizes.function_faults("desk.py", short + "        x = 1\n")) == [
        "desk.py:2: f has 61 lines, more than 60"
    ]
