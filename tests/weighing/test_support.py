"""Support and standing: directions that must hold whatever the amounts are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.types import Independent
from reportedly.weighing.standing import standing
from reportedly.weighing.support import Tally, support

few = st.integers(0, 40)


def amount(**counts: int) -> float:
    told = {"plain": 0, "hedged": 0, "denying": 0, "unknown_supporting": 0, "unknown_denying": 0} | counts
    return support(Tally(**told))[0]


@given(few, few, few, few, few, few)
def test_support_stays_between_0_and_1_and_its_reasons_add_up(a: int, b: int, c: int, d: int, e: int, f: int) -> None:
    total, reasons = support(Tally(a, b, c, d, e, f))
    assert 0 <= total <= 1
    assert abs(sum(reason.amount for reason in reasons) - total) < 0.001


def test_any_number_of_unknown_voices_is_less_than_one_hedging_known_one() -> None:
    assert amount(unknown_supporting=1000) < amount(hedged=1)


def test_more_voices_more_hedges_less_denials_less() -> None:
    assert amount(plain=2) > amount(plain=1) > amount(hedged=1) > amount()
    assert amount(plain=2, denying=1) < amount(plain=2, unknown_denying=1) < amount(plain=2)


def test_standings() -> None:
    assert standing(Independent(2, 0, 5), 0, False)[0] == "independently supported"
    assert standing(Independent(1, 0, 0), 0, False)[0] == "single root"
    assert standing(Independent(0, 0, 7), 0, False)[0] == "single root"
    assert standing(Independent(3, 1, 0), 0, False)[0] == "disputed"
    assert standing(Independent(0, 1, 3), 0, False)[0] == "denied"
    assert standing(Independent(0, 1, 0), 0, True)[0] == "withdrawn"
    assert standing(Independent(0, 0, 2), 2, False)[0] == "denied"


@given(few, few, few, few)
def test_all_unknown_denials_take_less_than_one_known_voice(plain: int, hedged: int, yes: int, no: int) -> None:
    told = {"plain": plain + 1, "hedged": hedged, "unknown_supporting": yes}
    assert amount(**told, denying=1) < amount(**told, unknown_denying=no)
    assert amount(**told, unknown_denying=no + 1) < amount(**told, unknown_denying=no)
