"""Posts and captions that a page shows are somebody else's words, as quotations are."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reportedly.weighing.others_words import others_words

POST = "We will rebuild the quay. Nobody else could!"
SIGNED = "— Ilse Brandvold (@ibrandvold) March 3, 2021"


@pytest.mark.parametrize("between", ["\n\n", " "])
def test_an_embedded_post_with_its_signature(between: str) -> None:
    text = f"The mayor wrote again.\n\n{POST}{between}{SIGNED}\n\nThe council met."
    assert [text[a:b] for a, b in others_words(text)] == [f"{POST}{between}{SIGNED}"]


def test_a_name_with_its_handle_in_running_text_is_no_post() -> None:
    assert others_words("Ilse Brandvold (@ibrandvold) is mayor of Tarnsund since March 3, 2021.") == []


@pytest.mark.parametrize(
    "line",
    [
        "The quay of Tarnsund in March. (AP Photo/Per Dahl)",
        "FILE - In this 2019 photo the ferry leaves the harbour.",
        "The ferry in the fog (Per Dahl/Pool Photo via AP, File)",
    ],
)
def test_a_caption_by_its_credit(line: str) -> None:
    text = f"The ferry sank.\n{line}\nDivers searched."
    assert [text[a:b] for a, b in others_words(text)] == [line]


def test_stretches_never_overlap() -> None:
    text = f'He said "no.\n{POST} "Yes"\n{SIGNED}\n(AP Photo/Per Dahl) "open'
    found = others_words(text)
    assert found and all(a < b for a, b in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
