"""The main event of a content: which word, and how certain."""

from __future__ import annotations

import numpy as np
import pytest

from reportedly.reading.events import Events
from reportedly.types import Event

TEXT = "She said the mayor had reportedly left town before the storm came."


def events(scores: dict[str, tuple[float, float]]) -> Events:
    """One piece a word; ``scores``: word -> (certainty, log-odds of being an event)."""
    spans = [(TEXT.index(word), TEXT.index(word) + len(word)) for word in TEXT.rstrip(".").split()]
    numbers = [scores.get(TEXT[a:b], (0.0, -9.0)) for a, b in spans]
    starts, ends = np.array(spans, dtype=np.int64).T
    return Events(starts, ends, np.array(numbers, dtype=np.float32))


def span(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


CONTENT = (span("the mayor had reportedly left town before the storm came"),)


def test_the_first_likely_word_of_the_content_is_its_main_event() -> None:
    found = events({"said": (3.0, 9.0), "left": (1.234, 2.0), "came": (3.0, 5.0)}).main(TEXT, CONTENT)
    assert found == Event(span("left"), 1.23)


def test_without_a_likely_word_the_likeliest_stands_in() -> None:
    found = events({"left": (1.0, -1.5), "came": (-2.0, -0.5)}).main(TEXT, CONTENT)
    assert found == Event(span("came"), -2.0)


def test_a_content_without_an_event_has_none() -> None:
    assert events({"said": (3.0, 9.0)}).main(TEXT, CONTENT) is None
    assert events({"left": (1.0, 4.0)}).main(TEXT, ()) is None


@pytest.mark.parametrize(("raw", "shown"), [(7.0, 3.0), (-4.5, -3.0)])
def test_the_certainty_stays_on_its_scale(raw: float, shown: float) -> None:
    found = events({"left": (raw, 4.0)}).main(TEXT, CONTENT)
    assert found is not None and found.certainty == shown


def test_weights_without_the_head_give_no_event() -> None:
    bare = events({"left": (1.0, 4.0)})
    assert Events(bare.starts, bare.ends, np.zeros((len(bare.starts), 0), dtype=np.float32)).main(TEXT, CONTENT) is None


def test_a_piece_of_a_word_stands_for_the_whole_word() -> None:
    whole = span("reportedly")
    pieces = np.array([[whole[0], whole[0] + 6], [whole[0] + 6, whole[1]]], dtype=np.int64)
    found = Events(pieces[:, 0], pieces[:, 1], np.array([[1.0, 3.0], [0.0, 0.0]], dtype=np.float32)).main(TEXT, CONTENT)
    assert found is not None and found.span == whole
