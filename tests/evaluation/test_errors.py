"""Every mistake gets the class that says what went wrong, once."""

from __future__ import annotations

from types import ModuleType

import pytest

from evaluation.errors import CLASSES, kinds, lines, mistakes, rates, sample
from tests.evaluation.making import article, rows

GOLD = "<s>The mayor</s> <c>said</c> <x>the old bridge would reopen in June</x> after Oda Brandt wrote that it held."


SAID = "<s>The mayor</s> <c>said</c> "
TAIL = " after Oda Brandt wrote that it held."


@pytest.mark.parametrize(
    ("what", "ours"),
    [
        ("missed", ""),
        ("source missed", "The mayor <c>said</c> <x>the old bridge would reopen in June</x>" + TAIL),
        ("wrong source", "The mayor <c>said</c> <x>the old bridge would reopen in June</x> after <s>Oda</s>"),
        ("wrong extent", SAID + "the old bridge would reopen <x>in June after Oda Brandt wrote that it held</x>."),
        ("wrong content", SAID + "the old bridge would reopen in June <x>after Oda Brandt wrote</x>"),
    ],
)
def test_one_failure_is_one_mistake(rules: ModuleType, what: str, ours: str) -> None:
    (made,) = mistakes([article(GOLD)], {"tale": rows(ours)})
    assert (made.what, made.article, made.publisher, made.kind) == (what, "tale", "gazette", "indirect")
    assert made.gold is not None
    assert (made.ours is None) == (what == "missed")


def test_what_is_right_is_no_mistake(rules: ModuleType) -> None:
    assert mistakes([article(GOLD)], {"tale": rows(GOLD)}) == []


def test_an_article_without_predictions_misses_everything(rules: ModuleType) -> None:
    assert [m.what for m in mistakes([article(GOLD)], {})] == ["missed"]


def test_a_source_where_gold_has_none(rules: ModuleType) -> None:
    gold = "It <c>was reported</c> that <x>the old bridge had burst</x>, Oda Brandt."
    ours = gold.replace("Oda Brandt", "<s>Oda Brandt</s>")
    assert [m.what for m in mistakes([article(gold)], {"tale": rows(ours)})] == ["source invented"]


def test_an_attribution_of_ours_alone(rules: ModuleType) -> None:
    ours = (
        "<s1>The mayor</s1> <c1>said</c1> <x1>the old bridge would reopen in June</x1> after "
        "<s2>Oda Brandt</s2> <c2>wrote</c2> that <x2>it held</x2>."
    )
    (made,) = mistakes([article(GOLD)], {"tale": rows(ours)})
    assert (made.what, made.gold) == ("invented", None)


def test_one_content_cut_in_two_is_split(rules: ModuleType) -> None:
    ours = (
        "<s1>The mayor</s1> <c1>said</c1> <x1>the old bridge would reopen</x1> <x2>in June</x2> after "
        "<s2>Oda Brandt</s2> <c2>wrote</c2> that it held."
    )
    assert [m.what for m in mistakes([article(GOLD)], {"tale": rows(ours)})] == ["split"]


def test_two_contents_in_one_are_merged(rules: ModuleType) -> None:
    gold = (
        "<s1>The mayor</s1> <c1>said</c1> <x1>the very old bridge would reopen in June</x1> and "
        "<s2>she</s2> <c2>hoped</c2> <x2>for sun</x2>."
    )
    ours = "<s>The mayor</s> <c>said</c> <x>the very old bridge would reopen in June and she hoped for sun</x>."
    assert [m.what for m in mistakes([article(gold)], {"tale": rows(ours)})] == ["merged"]


def test_a_carrier_put_around_a_right_hop_is_one_mistake(rules: ModuleType) -> None:
    gold = "<x>The dam held through the night</x>, <s>Oda Brandt</s> <c>told</c> the Weir Gazette."
    ours = (
        "<x1><x2>The dam held through the night</x1></x2>, <s1>Oda Brandt</s1> <c1><c2>told</c1></c2> "
        "<s2>the Weir Gazette</s2>."
    )
    (made,) = mistakes([article(gold)], {"tale": rows(ours, within={"1": "2"})})
    assert (made.what, made.ours and made.ours["id"]) == ("inner hop", "1")


def test_the_better_partner_is_taken_first(rules: ModuleType) -> None:
    """Our second attribution has gold's content and another source; the first only touches it."""
    ours = (
        "The mayor <c1>said</c1> <x2>the old bridge would <x1>reopen in June</x2> after Oda</x1> Brandt "
        "<c2>wrote</c2> that <s2>it</s2> held."
    )
    made = mistakes([article(GOLD)], {"tale": rows(ours)})
    assert sorted((m.what, (m.ours or {})["id"]) for m in made) == [("split", "1"), ("wrong source", "2")]


def test_rates_count_every_class_for_a_hundred_gold_attributions(rules: ModuleType) -> None:
    made = mistakes([article(GOLD)], {})
    found = rates(made * 3, 12)
    assert list(found) == list(CLASSES)
    assert (found["missed"], found["invented"]) == ((3, 25.0), (0, 0.0))
    assert kinds([article(GOLD)]) == {"direct": 0, "mixed": 0, "indirect": 1}


def test_a_sample_comes_from_its_seed_alone_and_never_repeats(rules: ModuleType) -> None:
    made = mistakes([article(GOLD, f"tale {n}") for n in range(40)], {})
    drawn = sample(made, 10, seed=7)
    assert drawn == sample(made, 10, seed=7) != sample(made, 10, seed=8)
    assert len({m.article for m in drawn}) == 10
    assert sample(made[:3], 10, seed=7) != []
    assert len(sample(made[:3], 10, seed=7)) == 3


def test_every_mistake_is_as_likely_to_be_drawn(rules: ModuleType) -> None:
    made = mistakes([article(GOLD, f"tale {n}") for n in range(4)], {})
    drawn = [m.article for seed in range(400) for m in sample(made, 1, seed)]
    assert all(60 < drawn.count(m.article) < 140 for m in made)


def test_the_sample_is_shown_with_its_passage(rules: ModuleType) -> None:
    shown = "\n".join(lines([article(GOLD)], {}, 5, 1))
    assert "1 mistakes on 1 gold attributions" in shown
    assert "1. missed (indirect, tale)" in shown
    assert "content: the old bridge would reopen in June" in shown
    assert "ours   nothing" in shown
