"""The summary in a terminal of 80 columns."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console

from reportedly.briefing import assemble, print_summary
from reportedly.types import Brief
from tests.briefing import hard_cases
from tests.briefing.ferry import ferry


def printed(brief: Brief, page: str | None = None, width: int = 80) -> str:
    ranked = assemble(brief.documents, brief.claims, brief.copies, brief.problems, brief.attributions)
    console = Console(file=io.StringIO(), width=width, force_terminal=False)
    print_summary(ranked, console, page)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_the_answer_then_the_claims_then_the_problems_then_the_page() -> None:
    text = printed(ferry(), "brief.html")
    parts = ["12 articles from 10 outlets make 5 claims.", "Standing", "the ferry Marieholm", "the lookout had left",
             "Set aside", "scan-0007.txt", "It does not say what is true.", "brief.html"]  # fmt: skip
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


def test_the_counts_stand_in_their_row() -> None:
    row = next(line for line in printed(ferry()).splitlines() if "the lookout" in line)
    assert row.split()[-4:] == ["0", "1", "2", "4"]


@pytest.mark.parametrize("make", [ferry, *hard_cases.ALL])
@pytest.mark.parametrize("width", [80, 40])
def test_lines_fit_the_terminal(make: object, width: int) -> None:
    assert all(cell_len(line) <= width for line in printed(make(), width=width).splitlines())  # type: ignore[operator]


def test_markup_of_an_article_is_printed_as_text() -> None:
    story = ferry()
    claim = replace(story.claims[0], wording="[bold red]x[/] [link=http://a]y[/link]")
    assert "[bold red]x[/]" in printed(replace(story, claims=(claim,)))


def test_without_a_page_no_page_is_named() -> None:
    assert "Brief:" not in printed(ferry())
