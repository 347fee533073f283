"""Spans without what stands at their ends."""

from __future__ import annotations

import pytest

from reportedly.reading.spans import trimmed


@pytest.mark.parametrize(
    ("text", "before", "after", "left"),
    [("  a b \n", "", "", "a b"), (", it held.", ",", ".", "it held"), (" \u00a0 ", "", "", ""), ("", "", "", "")],
)
def test_white_space_and_marks_at_the_ends_are_left_out(text: str, before: str, after: str, left: str) -> None:
    start, end = trimmed(text, (0, len(text)), before, after)
    assert text[start:end] == left
