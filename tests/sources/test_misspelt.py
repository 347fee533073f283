"""A letter's difference joins two people only beside the same words in two articles."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from reportedly.ids import content_id
from reportedly.sources.misspelt import Saying, misspelt, one_apart
from reportedly.types import Judgement, Speaker

WORDS = "the ferry sank off the point with forty passengers on board"
NEARLY = "a ferry sank off the point with forty passengers on board."
OTHER = "the school will stay closed until the roof has been mended"


def person(name: str, role: str | None = None) -> Speaker:
    return Speaker(content_id("speaker", "person", name, role), name, "person", role)


def found(*said: tuple[Speaker, str, str]) -> list[Judgement]:
    """Who says what in which article."""

    def sayings(names: frozenset[str]) -> Iterable[Saying]:
        return [(who.id, where, words) for who, where, words in said if who.id in names]

    return list(misspelt([who for who, _, _ in said], sayings))


def test_one_letter_beside_the_same_words_joins() -> None:
    joined = found((person("Ilse Brandvold"), "a", WORDS), (person("Ilse Brandvol"), "b", NEARLY))
    assert [(j.kind, j.verdict, j.by) for j in joined] == [("same source", "positive", "rule:spelling")]
    assert {joined[0].left, joined[0].right} == {person("Ilse Brandvold").id, person("Ilse Brandvol").id}
    assert "'Ilse Brandvold'" in joined[0].detail and (joined[0].score or 0) >= 0.85


@pytest.mark.parametrize("other", ["Ilse Brandvald", "Ilse Brandvodl", "Ilse Brandvoldt"])
def test_a_letter_changed_moved_or_put_in(other: str) -> None:
    assert len(found((person("Ilse Brandvold"), "a", WORDS), (person(other), "b", WORDS))) == 1


@pytest.mark.parametrize("other", ["Else Brandvold", "Ilse Brandvaldt", "Ilse Bramvoldt", "Brandvol", "Ilse Brandvold"])
def test_other_names_stay_apart(other: str) -> None:
    assert found((person("Ilse Brandvold"), "a", WORDS), (person(other), "b", WORDS)) == []


def test_a_short_surname_stays_apart() -> None:
    assert found((person("Ann Ross"), "a", WORDS), (person("Ann Rose"), "b", WORDS)) == []


def test_other_or_few_words_or_one_article_do_not_join() -> None:
    one, other = person("Ilse Brandvold"), person("Ilse Brandvol")
    assert found((one, "a", WORDS), (other, "b", OTHER)) == []
    assert found((one, "a", "it was a mistake"), (other, "b", "it was a mistake")) == []
    assert found((one, "a", WORDS), (other, "a", WORDS)) == []


def test_lone_surnames_need_the_same_role() -> None:
    sheriff, other = person("Brandvold", "sheriff"), person("Brandvol", "Sheriff")
    assert len(found((sheriff, "a", WORDS), (other, "b", WORDS))) == 1
    assert found((sheriff, "a", WORDS), (person("Brandvol", "mayor"), "b", WORDS)) == []
    assert found((person("Brandvold"), "a", WORDS), (person("Brandvol"), "b", WORDS)) == []


def test_the_order_of_the_input_leaves_no_trace() -> None:
    told = [(person("Ilse Brandvold"), "a", WORDS), (person("Ilse Brandvol"), "b", WORDS)]
    assert found(*told) == found(*reversed(told))


@given(st.dictionaries(st.text("xyz", min_size=1, max_size=2), st.text("abc", max_size=6), max_size=9))
def test_words_one_letter_apart_are_all_found(words: dict[str, str]) -> None:
    pairs = combinations(sorted(words), 2)
    assert one_apart(dict(sorted(words.items()))) == {
        (one, other) for one, other in pairs if OSA.distance(words[one], words[other]) == 1
    }
