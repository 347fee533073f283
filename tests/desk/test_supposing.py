"""Weighing beforehand tells what weighing afterwards finds, and writes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.briefing.effect import effect
from reportedly.desk import Desk
from reportedly.desk.supposing import Supposing
from reportedly.errors import UsageError
from reportedly.ledger import Decision


@pytest.fixture
def case(desk: Desk, story: str) -> Desk:
    desk.add([story])
    desk.weigh()
    return desk


def decisions(desk: Desk) -> list[tuple[Decision, ...]]:
    """Of each kind one that matters in the story, and one of two that are one act."""
    question = desk.reviewing.queue().queue.all[0]
    claims = sorted(desk.claims(), key=lambda each: -len(each.assertions))
    lines = [a.statement for a in claims[0].assertions]
    voices = [root.id for root in claims[0].roots]
    return [
        (Decision("stance", question.left, None, "positive", "uncertain"),),
        (Decision("same claim", claims[0].id, claims[1].id, "positive"),),
        (Decision("same claim", lines[-1], claims[0].id, "negative"),),
        (Decision("same source", voices[0], voices[1], "positive"),),
        desk.picking.parting(claims[0].id, lines[:2], together=True),
    ]


@pytest.mark.parametrize("which", range(5))
def test_what_is_told_beforehand_is_what_weighing_finds(case: Desk, which: int) -> None:
    asked, before, rows = decisions(case)[which], case.claims(), case.reviewing.last_row()
    (told,) = case.supposing.effects([asked], "ada")
    assert case.reviewing.last_row() == rows
    assert case.claims() == before
    case.reviewing.act(asked, "ada")
    case.weigh()
    assert told == effect(before, case.claims())
    assert told


def test_several_answers_are_weighed_each_by_itself(case: Desk) -> None:
    asked = decisions(case)[:2]
    assert case.supposing.effects(asked, "ada") == tuple(case.supposing.effects([each], "ada")[0] for each in asked)


def test_what_waits_to_be_weighed_counts_as_weighed(case: Desk) -> None:
    first, second = decisions(case)[0], decisions(case)[3]
    case.reviewing.act(first, "ada")
    (told,) = case.supposing.effects([second], "ada")
    case.weigh()
    assert (told,) == case.supposing.effects([second], "ada")


def test_the_opposite_of_the_same_person_goes_with_it(case: Desk) -> None:
    (line,) = decisions(case)[2]
    case.reviewing.answer(line, "ada")
    case.weigh()
    back = Decision(line.kind, line.left, line.right, "positive")
    (told,) = case.supposing.effects([[back]], "ada")
    before = case.claims()
    case.reviewing.answer(back, "ada")
    case.weigh()
    assert told == effect(before, case.claims())


def test_a_ledger_that_was_never_weighed_is_told_in_a_sentence(tmp_path: Path, desk: Desk, story: str) -> None:
    desk.add([story])
    with pytest.raises(UsageError, match="has grown since its claims were worked out"):
        Supposing(desk._ledger).effects([[Decision("copy", "a", "b", "positive")]], "ada")
