"""A ruling as one would say it."""

from __future__ import annotations

import pytest

from reportedly.cli.grammar import ruling_of
from reportedly.desk import Ruling
from reportedly.errors import UsageError


@pytest.mark.parametrize(
    ("said", "ruling"),
    [
        ("same claim 3f 77", Ruling("same claim", "positive", "3f", "77")),
        ("not same claim 3f 77", Ruling("same claim", "negative", "3f", "77")),
        ("same-claim 3f 77", Ruling("same claim", "positive", "3f", "77")),
        ("not-same-source A B", Ruling("same source", "negative", "A", "B")),
        ("Same Source A B", Ruling("same source", "positive", "A", "B")),
        ("copy copy source", Ruling("copy", "positive", "copy", "source")),
        ("not-copy a-copy b-source", Ruling("copy", "negative", "a-copy", "b-source")),
        ("stance 3f Denies", Ruling("stance", "positive", "3f", word="denies")),
        ("grade Source b", Ruling("grade", "positive", "Source", word="B")),
    ],
)
def test_what_is_said_is_what_is_ruled(said: str, ruling: Ruling) -> None:
    assert ruling_of(said.split()) == ruling


def test_the_reason_goes_with_it() -> None:
    assert ruling_of(["copy", "a b", "c"], "same typo") == Ruling("copy", "positive", "a b", "c", because="same typo")


@pytest.mark.parametrize("said", ["", "same", "agree a b", "not stance 3f denies", "not grade X A", "maybe copy a b"])
def test_anything_else_is_answered_with_the_forms(said: str) -> None:
    with pytest.raises(UsageError, match="Say it as one of: same claim A B"):
        ruling_of(said.split())


@pytest.mark.parametrize("said", ["copy a", "same source Ada Bruun Olav Lunde", "stance 3f", "grade Radio Lind B"])
def test_names_of_several_words_are_quoted(said: str) -> None:
    with pytest.raises(UsageError, match="put a name of several words in quotes"):
        ruling_of(said.split())
