"""What weighing found: kept whole, fresh or not, and where each former claim went."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportedly.errors import GroundingError
from reportedly.ledger import Ledger
from reportedly.ledger.derived import succession
from reportedly.types import Conflict, ConflictValue, Copy, Evidence
from tests.ledger.making import claim, ferry, plain

A, B, C = ferry("a"), ferry("b"), plain("c", "Nobody was hurt.")


@pytest.fixture
def case(ledger: Ledger) -> Ledger:
    for reading in (A, B, C):
        ledger.add(reading)
    return ledger


def _seen(ledger: Ledger) -> int:
    with ledger.known() as known:
        return known.seen()


def test_claims_and_copies_come_back_equal_and_in_order(case: Ledger) -> None:
    words = claim("x", C).assertions[0].evidence
    conflict = Conflict("crate", (ConflictValue("12", (A.document.id,), (words,)), ConflictValue("9", ())))
    claims = (replace(claim("two", A, B), conflicts=(conflict,)), claim("one", C))
    copies = (Copy(A.document.id, B.document.id, 0.9, "shared wording"),)
    case.store(claims, copies, (), _seen(case))
    assert case.weighed() == (claims, copies)


def test_a_weighing_is_stale_as_soon_as_the_record_grows(case: Ledger) -> None:
    assert case.weighed() is None
    case.store((claim("one", A),), (), (), _seen(case))
    assert case.weighed() is not None
    case.add(plain("d", "The quay is closed."))
    assert case.weighed() is None


def test_evidence_that_is_not_in_its_text_is_refused_and_the_old_stays(case: Ledger) -> None:
    case.store((claim("one", A),), (), (), _seen(case))
    good = claim("two", A)
    bad = replace(good.assertions[0], evidence=Evidence(A.document.id, "invented words", 0, 14))
    with pytest.raises(GroundingError):
        case.store((replace(good, assertions=(bad,)),), (), (), _seen(case))
    kept = case.weighed()
    assert kept is not None
    assert [claim.id for claim in kept[0]] == ["one"]


def test_a_claim_that_stays_itself_leaves_no_trace() -> None:
    assert list(succession({"x": {"1", "2"}}, {"x": {"1", "2", "3"}})) == []


def test_kept_under_another_id() -> None:
    assert list(succession({"x": {"1", "2"}}, {"y": {"1", "2", "3"}})) == [("x", "y", "kept", 2)]


def test_merge() -> None:
    assert list(succession({"x": {"1"}, "y": {"2"}}, {"y": {"1", "2"}})) == [
        ("x", "y", "merge", 1),
        ("y", "y", "merge", 1),
    ]


def test_split() -> None:
    assert list(succession({"x": {"1", "2", "3"}}, {"x": {"1"}, "z": {"2", "3"}})) == [
        ("x", "x", "split", 1),
        ("x", "z", "split", 2),
    ]


def test_gone() -> None:
    assert list(succession({"x": {"1"}}, {"y": {"2"}})) == [("x", None, "gone", 0)]


def test_an_old_id_leads_to_where_most_of_it_went(case: Ledger) -> None:
    case.store((claim("first", A, B, C),), (), (), 0)
    case.store((claim("small", A), claim("large", B, C)), (), (), 0)
    assert case.heir("fir") == "large"
    case.store((claim("last", A, B, C),), (), (), 0)
    assert case.heir("first") == "last"
    assert case.heir("small") == "last"
    case.store((claim("elsewhere"),), (), (), 0)
    assert case.heir("first") is None
    assert case.heir("never") is None


def test_an_id_that_comes_back_is_found_again(case: Ledger) -> None:
    for name in ("x", "y", "x", "z"):
        case.store((claim(name, A, B),), (), (), 0)
    assert case.heir("x") == "z"
    assert case.heir("y") == "z"
