"""Readings of other events by rule: the same shape, other words, other ids."""

from __future__ import annotations

from pathlib import Path

from benchmarks.multiplying import Turn
from reportedly.ledger import Ledger
from reportedly.types import Period, Place, Reading
from reportedly.weighing import prepare
from tests.weighing.making import Said, article, person, weighed

TOLD = article(
    "a",
    [
        "A clerk was shot in Grunerlokka near the Akerselva on Friday.",
        Said(person("Nils Aune", "chief"), "12 fled at 9."),
    ],
    published="2021-03-04",
)
VALUED = Reading(
    TOLD.document, TOLD.attributions, TOLD.statements,
    (Place((20, 31), "Grunerlokka", "city", "Grünerløkka", "NO", "Oslo", 59.9, 10.7, 7),
     Period((54, 60), "Friday", "2021-03-05", "2021-03-05", "day", approximate=False)),
)  # fmt: skip


def test_a_turn_keeps_every_length_and_the_grammar() -> None:
    turned = Turn(1).reading(VALUED)
    before, after = (each.document.text.split() for each in (VALUED, turned))
    assert [len(word) for word in before] == [len(word) for word in after]
    assert {"A", "was", "in", "the"} <= set(after) and not {"clerk", "Grunerlokka", "Akerselva"} & set(after)
    assert turned.document.published == "2022-04-08"
    assert [value.text for value in turned.values] == [
        turned.document.text[slice(*value.span)] for value in turned.values
    ]


def test_a_turn_is_another_event_and_its_copies_stay_copies(tmp_path: Path) -> None:
    again = article(
        "b", ["A clerk was shot in Grunerlokka near the Akerselva on Friday.", "It was dark."], published="2021-03-05"
    )
    turns = [Turn(nth).reading(each) for nth in (1, 2) for each in (TOLD, again)]
    found = weighed([TOLD, again, *turns])
    assert len(set(found.stories.values())) == 3
    assert len({each.document.id for each in turns}) == 4
    with Ledger(tmp_path / "case.db", create=True) as ledger:
        assert all(ledger.add(each).new for each in turns)  # every quote stands in its text
    assert prepare(turns[0]).statements == prepare(TOLD).statements
