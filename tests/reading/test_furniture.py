"""Lines of the page are told from lines of the article, and nothing in them becomes a claim."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.furniture import blanked, furniture, outside
from reportedly.reading.reader import Reader
from tests.reading.making import document

PAGE = [
    "ALSO READ: Ferrand says he will not resign over contract",
    "Read more: Opposition demands inquiry, says leader",
    "RELATED | Mayor denies taking bribes",
    "Related stories",
    "By Oda Brandt, Political Correspondent",
    "BY ODA BRANDT AND KARIM AL-BAHRI",
    "Reporting by Oda Brandt in Amrin",
    "Published 12 March 2019 | Updated 14:02 GMT",
    "LAST UPDATED 09:17 Fri 3 May 2024",
    "Image: the minister speaks to reporters in 2018. Photo: K. Lund",
    "Caption: Residents said the road was closed",
    "K. LUND / GETTY IMAGES",
    "We use cookies to give you the best experience. By continuing you agree to our cookie policy.",
    "Sign up to our newsletter. Subscribers say it is the best way to start the day.",
    "Subscribe to our channel",
    "Follow us on Twitter",
    "Share this article",
    "Do you have a story? Contact our reporters at tips@example.org.",
    "© 2019 Example Media. All rights reserved.",
    "The station is not responsible for the content of external sites.",
    "Story continues below advertisement",
    "Tags: harbour, Ferrand, corruption",
]
ARTICLE = [
    "By Tuesday the minister had resigned, officials said.",
    "By law the harbour belongs to the city.",
    "The site uses trackers, the regulator said; cookies were set before anyone agreed.",
    "Read together, the documents show that he had met the bidder.",
    "More from the crew was not to be had, police said.",
    "Updated figures show 45 lorries, the customs office said on Tuesday in a long statement to reporters outside.",
    "UPDATED 6:05 a.m.: The Beacon released a film of the harbour, and the mayor of Amrin left town before noon.",
    "Share prices fell after the report.",
    "Photographs of the convoy were sent to the paper, which said it could not verify them.",
    "The newsletter said the contract was void.",
    "Print workers walked out.",
    "1. The first rule, he said, is to count the lorries.",
    "Source close to the ministry said he would stay.",
]


@pytest.mark.parametrize("line", PAGE)
def test_a_line_of_the_page_is_told(line: str) -> None:
    assert furniture(line) == [(0, len(line))]


@pytest.mark.parametrize("line", ARTICLE)
def test_a_line_of_the_article_is_left_alone(line: str) -> None:
    assert furniture(line) == []


def test_a_list_of_other_stories_ends_with_its_items() -> None:
    items = ["Most read", "1. Police say suspect was armed", "", "2. Mayor denies taking bribes"]
    text = "\n".join([*items, "The harbour is closed, police said."])
    assert [text[a:b] for a, b in furniture(text)] == [items[0], items[1], items[3]]


@given(st.text(alphabet="ab:\n ©By.R1ead", max_size=80))
def test_blanking_moves_nothing(text: str) -> None:
    lines = furniture(text)
    bare = blanked(text, lines)
    assert len(bare) == len(text)
    assert [i for i, c in enumerate(text) if c == "\n"] == [i for i, c in enumerate(bare) if c == "\n"]
    assert all(bare[i] == c or any(a <= i < b for a, b in lines) for i, c in enumerate(text))
    assert all(not bare[a:b].strip() for a, b in lines)


def test_a_span_that_runs_over_a_line_of_the_page_is_cut_there() -> None:
    assert outside(((0, 30), (40, 50)), [(10, 20), (45, 60)]) == ((0, 10), (20, 30), (40, 45))


def test_what_the_page_prints_around_an_article_is_nobodys_claim(reader: Reader) -> None:
    text = "\n\n".join(["The harbour is closed, the mayor told reporters on Monday.", *PAGE])
    found = reader.read_one(document(text)).attributions
    assert found
    assert all(max(b for _, b in a.content) <= text.index("\n") for a in found)
