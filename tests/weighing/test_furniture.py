"""What speaks to the reader, and what only sounds like it."""

from __future__ import annotations

import pytest

from reportedly.weighing.furniture import is_furniture


@pytest.mark.parametrize("text", ["WARNING: Graphic image below", "You can read the full account at the Courier."])
def test_words_to_the_reader_are_furniture(text: str) -> None:
    assert is_furniture(text)


@pytest.mark.parametrize("text", ["A graphic video showed the ferry sink.", "Nobody can read the full inscription."])
def test_words_about_the_world_are_not(text: str) -> None:
    assert not is_furniture(text)
