"""The writing on a picture is the picture's."""

from __future__ import annotations

import pytest

from reportedly.reading.furniture import furniture
from reportedly.reading.written import add_written
from reportedly.types import Region
from tests.reading.making import voiced

SAID = "The mayor spoke.\n"


def region(text: str, line: str) -> Region:
    at = text.index(line)
    return Region("image", (at, at + len(line)), name="a.jpg")


@pytest.mark.parametrize(
    ("line", "source", "cue", "content"),
    [
        ("A banner which translates as 'The port is sold'", "A banner", "which translates as", "The port is sold"),
        ("The text in red reads: “We stay.” Photo: Bo", "The text in red", "reads", "We stay.” Photo: Bo"),
        ("Translation: The army left.", "Translation", ":", "The army left"),
    ],
)
def test_a_line_of_a_picture_gets_its_voice(line: str, source: str, cue: str, content: str) -> None:
    text = SAID + line
    (made,) = add_written(text, [], [region(text, line)])
    assert [text[slice(*spans[0])] for spans in (made.source, made.cue, made.content)] == [source, cue, content]


def test_what_is_said_inside_is_carried_by_the_picture() -> None:
    text, (inner,) = voiced("Translation: <s>The chief</s> <c>said</c> <x>that all must leave</x>.")
    found = add_written(text, [inner], [region(text, text)])
    assert inner.carrier is found[1]


def test_a_voice_that_the_network_found_stays_the_only_one() -> None:
    text, (voice,) = voiced("<s>The sign</s> <c>reads</c>: “<x>No entry</x>”")
    assert add_written(text, [voice], [region(text, text)]) == [voice]


def test_other_lines_and_other_regions_get_none() -> None:
    text = "Translation: all left."
    assert add_written(text, [], []) == []
    assert add_written(text, [], [Region("page", (0, len(text)), page=1)]) == []


def test_a_pictures_line_is_no_furniture_however_it_begins() -> None:
    line = "Caption: The poster says: “Go”"
    assert furniture(line) == [(0, len(line))]
    assert furniture(line, {(0, len(line))}) == []


def test_rows_of_a_table_are() -> None:
    text = "| Year | Ships |\n|---|---|\n| 2018 | 4 |\nThe mayor | he said | was away."
    assert [text[slice(*span)] for span in furniture(text)] == text.split("\n")[:3]
