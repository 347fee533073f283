"""Certainty is read at the event word's first piece, and scored as the literature scores it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from evaluation import certainty
from reportedly.reading.model import Model
from reportedly.reading.pieces import Pieces
from tests.reading.making import tiny_tokenizer


class Counting:
    """Stands in for the network: the certainty of a piece is a fifth of its number, and more by other measures."""

    def __init__(self, *outputs: str) -> None:
        self.tokenizer = tiny_tokenizer("the", "held", "rain")
        self.session = SimpleNamespace(get_outputs=lambda: [SimpleNamespace(name=name) for name in outputs])

    def run(self, pieces: Pieces) -> Any:
        return SimpleNamespace(certainty=np.arange(len(pieces), dtype=np.float32)[:, None] / 5 + [0, 0.2, 1, 2])


def model(*outputs: str) -> Model:
    return cast("Model", Counting(*outputs))


def test_each_event_gets_the_number_of_its_first_piece() -> None:
    text = "the dam held"  # the | d ##a ##m | held
    (found,) = certainty.certainty_at(model("certainty"), [text], [[(4, 7), (8, 12), (0, 3)]])
    assert found[:, 0].tolist() == pytest.approx([0.2, 0.8, 0.0])
    assert found[:, -1].tolist() == pytest.approx([0.3, 0.9, 0.1])  # what is told: the mean of the first two


def test_an_answer_off_the_scale_is_brought_back_to_it() -> None:
    text = "the " * 30 + "held"
    (found,) = certainty.certainty_at(model("certainty"), [text], [[(120, 124)]])
    assert found[:, 0].tolist() == [3.0]


def test_a_text_without_events_has_no_numbers() -> None:
    (found,) = certainty.certainty_at(model("certainty"), ["the dam held"], [[]])
    assert found.tolist() == []


def test_weights_without_the_head_say_so_in_one_sentence() -> None:
    with pytest.raises(SystemExit, match=r"^These weights have no certainty head\.$"):
        certainty.certainty_at(model("roles", "links"), ["the dam held"], [[(0, 3)]])


def test_events_are_counted_in_words_between_single_spaces() -> None:
    text = "Oda 's dam , she said , held ."
    row = {"text": text, "targets": [{"span": [2, 3]}, {"span": [7, 8]}, {"span": [4, 6]}]}
    assert [text[a:b] for a, b in certainty.events(row)] == ["dam", "held", "she said"]


def test_pearson_knows_direction_and_scale() -> None:
    gold = np.array([-3.0, 0.0, 1.0, 3.0])
    assert certainty.pearson(gold * 0.1 + 2, gold) == pytest.approx(1)
    assert certainty.pearson(-gold, gold) == pytest.approx(-1)
    assert certainty.pearson(np.ones(4), gold) == 0
