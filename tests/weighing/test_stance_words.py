"""Words of stance: each kind is found, and only as a whole word."""

from __future__ import annotations

import pytest

from reportedly.weighing.stance_words import counts, doubts, opposites, refutes


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The whole thing was a prank.", "hoax"),
        ("It wasn’t true, the harbour master said.", "not true"),
        ("The company denied it.", "denies"),
        ("There is no evidence of a flood.", "no evidence"),
        ("The ferry reportedly sank.", "reportedly"),
        ("Nobody could say WHETHER it sank.", "unconfirmed"),
        ("Did it sink?", "question"),
    ],
)
def test_a_kind_of_word_is_counted(text: str, kind: str) -> None:
    assert counts(text)[kind] == 1


def test_parts_of_words_and_plain_reports_count_nothing() -> None:
    assert counts("The Fakenham ferry docked at noon") == {}
    assert not refutes("The ferry docked at noon") and not doubts("The ferry docked at noon")
    assert refutes("The story is bogus") and doubts("It never docked")


def test_opposites_go_both_ways_and_never_to_themselves() -> None:
    table = opposites()
    for word, others in table.items():
        assert word not in others
        assert all(word in table[other] for other in others)
