"""The stance of a body never comes from a model that met its rumour."""

from __future__ import annotations

from importlib import import_module

from evaluation.left_out import apart
from reportedly.types import Side
from reportedly.weighing.stance_model import StanceModel
from tests.weighing.making import article, weighed

WORDS = "The ferry Halvard sank off Tarnsund on Monday with forty passengers on board."
ALWAYS: dict[Side, StanceModel] = {
    "supports": StanceModel((9.0, 0.0), {}),
    "denies": StanceModel((0.0, 9.0), {}),
    "uncertain": StanceModel((-9.0, -9.0), {}),
}


def test_each_body_is_asked_of_its_own_fold_s_model() -> None:
    readings = [article(name, [WORDS], f"Outlet {name}") for name in ("a", "b", "c")]
    weighing = import_module("reportedly.weighing.weigh")
    before = weighing.stances
    with apart([ALWAYS["supports"], ALWAYS["denies"]], {"a": 0, "b": 1}):
        (claim,) = weighed(readings).claims
    told = {reading.document.id: reading.document.source_id for reading in readings}
    assert {told[a.document]: a.stance for a in claim.assertions} == {"a": "supports", "b": "denies", "c": "supports"}
    assert weighing.stances is before
