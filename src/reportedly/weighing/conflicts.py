"""Values of a claim that cannot all hold: numbers, days, ages and places, each with the words it stands on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import cast

from reportedly.engines.base import Row
from reportedly.types import Conflict, ConflictValue, Evidence, Quantity, Statement
from reportedly.weighing import ages, located, named_days
from reportedly.weighing.corpus import Corpus
from reportedly.weighing.counted_alike import counted_alike
from reportedly.weighing.irregular import number_of
from reportedly.weighing.located import Located
from reportedly.weighing.tables import value_of

_Said = tuple[Statement, Quantity | Located]


def conflicts(told: Corpus, candidates: Iterable[Row], given: Iterable[Row]) -> tuple[Conflict, ...]:
    """Of one claim. ``candidates``: rows (about, lower value, higher value) that may contradict each other;
    ``given``: rows (about, value, statement by number), whose value each is."""
    saying: dict[tuple[str, str], list[_Said]] = defaultdict(list)
    for about, value, statement in sorted(set(given)):
        saying[about, value] += _said(told, about, value, cast("int", statement))
    found: dict[str, set[str]] = defaultdict(set)
    for about, lower, higher in candidates:
        if any(_contradict(one, other) for one in saying[about, lower] for other in saying[about, higher]):
            found[about] |= {lower, higher}
    return tuple(
        Conflict(_heading(about), tuple(_value(told, value, saying[about, value]) for value in sorted(values)))
        for about, values in sorted(found.items())
    )


def _said(told: Corpus, about: str, value: str, number: int) -> list[_Said]:
    line = told.lines[number]
    if about == located.ABOUT:
        return [(line.statement, each) for each in line.located if each.place.name == value]
    return [(line.statement, q) for q in line.statement.quantities if q.about == about and value_of(q) == value]


def _contradict(one: _Said, other: _Said) -> bool:
    (here, first), (there, second) = one, other
    if here.document == there.document:
        return False
    if isinstance(first, Located) or isinstance(second, Located):
        return isinstance(first, Located) and isinstance(second, Located) and located.elsewhere(first, second)
    return first.about.startswith(ages.ABOUT) or counted_alike(here, first, there, second)


def _heading(about: str) -> str:
    plain = about in {named_days.ABOUT, located.ABOUT} or about.startswith(ages.ABOUT)
    return about if plain else number_of(about)


def _value(told: Corpus, value: str, said: Iterable[_Said]) -> ConflictValue:
    words = [(s.document, each.place.span if isinstance(each, Located) else each.span) for s, each in said]
    found = tuple(Evidence(name, told.document(name).text[slice(*span)], *span) for name, span in words)
    return ConflictValue(value, tuple(sorted({name for name, _ in words})), found)
