"""CofeNet's exact match: a span is right where it begins and ends as gold's does, and nowhere else."""

from __future__ import annotations

from types import ModuleType

import pytest

from evaluation import exact
from tests.evaluation.making import rows
from tests.reading.making import marked

GOLD = (
    "<s>The mayor</s> <c>said</c> <x>the bridge would reopen</x>. "
    "<x2>“It holds,”</x2> <s2>Oda Brandt</s2> <c2>wrote</c2>."
)


def counted(rules: ModuleType, gold: str, predicted: str) -> dict[str, tuple[int, int, int, int]]:
    text = marked(gold)[0]
    assert marked(predicted)[0] == text
    return exact.counts(text, rows(gold), rows(predicted), rules)


def test_gold_against_itself_is_all_right(rules: ModuleType) -> None:
    found = counted(rules, GOLD, GOLD)
    for role in ("source", "cue", "content"):
        assert found[f"exact.{role}"] == found[f"words.{role}"] == (2, 2, 2, 2)
        assert found[f"exact.{role}.indirect"] == found[f"exact.{role}.direct"] == (1, 1, 1, 1)
        assert found[f"exact.{role}.mixed"] == (0, 0, 0, 0)


def test_a_span_one_word_short_is_wrong_both_ways(rules: ModuleType) -> None:
    short = GOLD.replace("<s>The mayor</s>", "The <s>mayor</s>")
    found = counted(rules, GOLD, short)
    assert found["exact.source"] == found["words.source"] == (1, 2, 1, 2)
    assert found["exact.content"] == (2, 2, 2, 2)


def test_quotation_marks_left_out_are_wrong_and_the_same_words(rules: ModuleType) -> None:
    bare = GOLD.replace("<x2>“It holds,”</x2>", "“<x2>It holds</x2>,”")
    found = counted(rules, GOLD, bare)
    assert found["exact.content"] == (1, 2, 1, 2)
    assert found["words.content"] == (2, 2, 2, 2)


def test_white_space_at_the_ends_costs_nothing(rules: ModuleType) -> None:
    wide = GOLD.replace("<c>said</c> <x>", "<c>said</c><x> ")
    assert counted(rules, GOLD, wide)["exact.content"] == (2, 2, 2, 2)


def test_each_piece_of_an_interrupted_content_is_a_unit(rules: ModuleType) -> None:
    gold = "<x>“It holds,</x> <s>Oda Brandt</s> <c>said</c>, <x>“as it should.”</x>"
    half = gold.replace(", <x>“as it should.”</x>", ", “as it should.”")
    assert counted(rules, gold, half)["exact.content"] == (1, 1, 1, 2)


def test_a_source_that_two_attributions_share_is_one_unit(rules: ModuleType) -> None:
    text = "Oda Brandt said it held and warned of rain."
    rows_ = [
        {"source": [[0, 10]], "cue": [[11, 15]], "content": [[16, 23]]},
        {"source": [[0, 10]], "cue": [[28, 34]], "content": [[35, 42]]},
    ]
    assert exact.counts(text, rows_, rows_[:1], rules)["exact.source"] == (1, 1, 1, 1)
    assert exact.counts(text, rows_, rows_[:1], rules)["exact.cue"] == (1, 1, 1, 2)


def test_the_role_counts(rules: ModuleType) -> None:
    swapped = GOLD.replace("<s>The mayor</s> <c>said</c>", "<c>The mayor</c> <s>said</s>")
    found = counted(rules, GOLD, swapped)
    assert found["exact.source"] == found["exact.cue"] == (1, 2, 1, 2)


@pytest.mark.parametrize("kind", ["direct", "indirect"])
def test_a_span_is_looked_up_among_those_of_any_kind(rules: ModuleType, kind: str) -> None:
    """A source stays right where our content made its attribution another kind."""
    gold = "<s>Oda Brandt</s> <c>said</c> <x>“it holds”</x> today."
    other = "<s>Oda Brandt</s> <c>said</c> “it holds” <x>today</x>."
    found = counted(rules, gold, other)
    assert found[f"exact.source.{kind}"] == ((0, 0, 1, 1) if kind == "direct" else (1, 1, 0, 0))


def test_a_cue_that_is_only_a_colon_is_a_unit_of_both_measures(rules: ModuleType) -> None:
    gold = "<s>Brandt</s><c>:</c> <x>It holds</x>"
    found = counted(rules, gold, gold)
    assert found["exact.cue"] == found["words.cue"] == (1, 1, 1, 1)
