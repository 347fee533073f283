"""What the intake tests share: a folder to write inputs into, and a reader of all that arrives."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reportedly.intake import documents
from reportedly.types import Document, Problem

Write = Callable[[str, str | bytes], str]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Writes a file (bytes as they are, text as UTF-8) and gives its path, relative to the folder the
    test runs in."""
    monkeypatch.chdir(tmp_path)

    def to_file(name: str, content: str | bytes) -> str:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return name

    return to_file


def arrivals(*inputs: str) -> tuple[list[Document], list[Problem]]:
    """Documents and problems of some inputs, apart."""
    found = list(documents(inputs))
    problems = [item for item in found if isinstance(item, Problem)]
    return [item for item in found if isinstance(item, Document)], problems


def one_document(*inputs: str) -> Document:
    """The only thing that arrives."""
    found, problems = arrivals(*inputs)
    assert problems == []
    assert len(found) == 1
    return found[0]


def one_problem(*inputs: str) -> Problem:
    """The only thing that arrives, a problem with a sentence fit to print."""
    found, problems = arrivals(*inputs)
    assert found == []
    assert len(problems) == 1
    assert_printable(problems[0])
    return problems[0]


def assert_printable(problem: Problem) -> None:
    """One sentence, on one line, that ends."""
    assert problem.sentence.endswith(".")
    assert problem.sentence.isprintable()
