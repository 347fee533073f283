"""A ledger's conflicting numbers as hints of who follows whom; silent where there are few."""

from __future__ import annotations

from reportedly.types import Claim, Conflict, ConflictValue, Independent
from reportedly.weighing.dependence.figures import hint_sentence, hints, triples
from tests.weighing.dependence.making import copied, world

ACCURACIES = {"post": 0.9, "echo": 0.8, "wire": 0.6, "lamp": 0.85}
OUTLETS = {name: name for name in (*ACCURACIES, "gazette")}


def claims(items: int) -> list[Claim]:
    """One claim an item; the documents are named after their outlets. The gazette copies the wire."""
    said: dict[str, dict[object, list[str]]] = {}
    told = world(ACCURACIES, items)
    for source, item, value in (*told, *copied(told, "wire", "gazette")):
        said.setdefault(item, {}).setdefault(value, []).append(source)
    return [
        Claim(
            item, "words", "single root", (), (), Independent(0, 0, 0), 0.0, (),
            (Conflict("dead", tuple(ConflictValue(str(v), tuple(who)) for v, who in values.items())),),
        )
        for item, values in said.items() if len(values) > 1
    ]  # fmt: skip


def test_the_copier_is_hinted_at_and_nobody_else() -> None:
    found = hints(claims(60), OUTLETS)
    assert [(pair.left, pair.right) for pair in found] == [("gazette", "wire")]
    told = hint_sentence(found[0], {"wire": "Nordwire", "gazette": "The Gazette"})
    assert told.startswith("Values suggest that ") and "Nordwire" in told and "The Gazette" in told
    assert "(rung 4; never counted alone)" in told


def test_few_conflicts_hint_at_nothing() -> None:
    few = claims(60)[:11]
    assert hints(few, OUTLETS) == ()
    assert hints([], OUTLETS) == ()


def test_documents_without_an_outlet_say_nothing() -> None:
    assert {source for source, _, _ in triples(claims(20), {"wire": "wire"})} == {"wire"}
    assert hints(claims(60), {}) == ()
