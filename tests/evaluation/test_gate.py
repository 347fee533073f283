"""A gate that nothing can leave unseen."""

from __future__ import annotations

import json

import pytest

from evaluation.gate import FLOORS, hold


@pytest.mark.parametrize(
    ("measured", "floors", "good", "line"),
    [
        ({"a": 70.0}, {"a": 70.0}, True, "ok   a"),
        ({"a": 69.9}, {"a": 70.0}, False, "FELL a"),
        ({"a": 99.0, "b": 1.0}, {"a": 1.0}, False, "has no floor"),
        ({}, {"a": 1.0}, False, "none"),
        ({"a": 1.0, "b": 1.0}, {"a": 1.0, "b": 2.0}, False, "FELL b"),
    ],
)
def test_figures_against_floors(measured: dict[str, float], floors: dict[str, float], good: bool, line: str) -> None:
    said: list[str] = []
    assert hold(measured, floors, said.append) is good
    assert any(line in each for each in said)


def test_both_runs_have_floors_for_the_same_figures_but_what_takes_a_whole_corpus() -> None:
    kept = json.loads(FLOORS.read_text(encoding="utf8"))
    whole = {name for name in kept["full"] if name.startswith(("claims ", "copies ", "agencies "))}
    assert set(kept["full"]) - set(kept["sample"]) == whole
    assert set(kept["sample"]) <= set(kept["full"])
