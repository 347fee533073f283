"""Words: the row step that sees text only."""

from __future__ import annotations

from reportedly.weighing.words import plain_words, terms, weight


def test_words_are_folded_and_possessives_cut() -> None:
    assert list(plain_words("Zoë’s 1,200 boats didn’t sail")) == ["zoe", "1,200", "boats", "didn't", "sail"]


def test_rarer_words_weigh_more_and_grammar_nothing() -> None:
    assert weight("the") == 0 < weight("bridge") < weight("ferry") < weight("tarnsund") == 1


def test_inflections_share_a_term() -> None:
    assert terms("detained detaining").keys() == terms("detain").keys()
