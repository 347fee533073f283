"""Judgements: added, retracted, replayed; never changed, never removed."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest

from reportedly.errors import UsageError
from reportedly.ledger import Decision, Ledger
from reportedly.ledger import judgements as room
from reportedly.ledger.file import transaction
from reportedly.types import Judgement
from tests.ledger.making import ferry

CARRIER, MASTER = (a.speaker.id for a in ferry().attributions if a.speaker)
SAME = Decision("same source", CARRIER, MASTER, "positive", "the master runs the radio")


@pytest.fixture
def case(ledger: Ledger) -> Ledger:
    ledger.add(ferry())
    return ledger


def test_a_decision_is_signed_timed_and_kept(case: Ledger) -> None:
    made = case.decide(SAME, "ada")
    assert (made.by, made.verdict, made.detail) == ("ada", "positive", SAME.detail)
    assert case.judgements() == (made,)


def test_deciding_the_same_again_changes_nothing_either_way_round(case: Ledger) -> None:
    made = case.decide(SAME, "ada")
    assert case.decide(SAME, "ada") == made
    assert case.decide(replace(SAME, left=MASTER, right=CARRIER), "ada") == made
    assert case.judgements() == (made,)


def test_people_may_disagree(case: Ledger) -> None:
    case.decide(SAME, "ada")
    case.decide(replace(SAME, verdict="negative"), "ben")
    assert sorted(judgement.verdict for judgement in case.judgements()) == ["negative", "positive"]


def test_retracting_restores_exactly_what_was_before(case: Ledger) -> None:
    first = case.decide(SAME, "ada")
    before = case.judgements()
    second = case.decide(replace(SAME, verdict="negative"), "ben")
    taken_back = case.retract(second.id[:8], "ben")
    assert taken_back.retracted is not None
    assert case.judgements() == before == (first,)


def test_a_retracted_decision_can_be_made_again(case: Ledger) -> None:
    first = case.decide(SAME, "ada")
    case.retract(first.id, "ada")
    again = case.decide(SAME, "ada")
    assert again.id != first.id
    assert case.judgements() == (again,)


def test_a_replay_shows_a_judgement_from_its_making_to_its_retraction(case: Ledger) -> None:
    made = Judgement("j1", "same source", CARRIER, MASTER, "positive", "ada", "2024-06-02T10:00:00Z")
    with transaction(case._con):
        room.propose(case._con, [made], "test")
        case._con.execute("UPDATE judgements SET retracted = '2024-06-04T10:00:00Z' WHERE id = 'j1'")
    assert case.judgements("2024-06-01") == ()
    assert case.judgements("2024-06-02T10:00:00Z") == (made,)
    assert case.judgements("2024-06-03") == (made,)  # and nothing tells of the retraction to come
    assert case.judgements("2024-06-04T10:00:00Z") == ()
    assert case.judgements() == ()


def test_an_unknown_id_is_refused(case: Ledger) -> None:
    with pytest.raises(UsageError, match="nothing with the id elsewhere"):
        case.decide(replace(SAME, right="elsewhere"), "ada")
    assert case.judgements() == ()


def test_nobody_signs_as_a_rule(case: Ledger) -> None:
    with pytest.raises(UsageError, match="rule:variants"):
        case.decide(SAME, "rule:variants")


@pytest.mark.parametrize("name", ["", "zzz"])
def test_retracting_what_is_not_there_is_one_sentence(case: Ledger, name: str) -> None:
    case.decide(SAME, "ada")
    with pytest.raises(UsageError, match="There is no judgement"):
        case.retract(name, "ada")


def test_retracting_twice_and_by_half_an_id_are_refused(case: Ledger) -> None:
    rows = [Judgement(name, "copy", "a", "b", "positive", "rule:x", "2024-06-01") for name in ("abc1", "abc2")]
    with transaction(case._con):
        room.propose(case._con, rows, "test")
    with pytest.raises(UsageError, match="Several judgements begin with abc"):
        case.retract("abc", "ada")
    case.retract("abc1", "ada")
    with pytest.raises(UsageError, match="abc1 was retracted at"):
        case.retract("abc1", "ada")


def test_a_retracted_proposal_stays_retracted(case: Ledger) -> None:
    row = Judgement("p1", "same source", CARRIER, MASTER, "positive", "rule:x", "2024-06-01")
    case.store((), (), [row], seen=0)
    case.retract("p1", "ada")
    case.store((), (), [row], seen=0)
    assert case.judgements() == ()
    with case.known() as known:
        assert known.retracted() == {"p1"}
    with case.known("2024-06-02") as known:
        assert known.retracted() == set()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE judgements SET verdict = 'negative'",
        "UPDATE judgements SET retracted = NULL",
        "UPDATE judgements SET retracted = '2024-06-05', by = 'eve'",
        "UPDATE judgements SET detail = 'otherwise'",
        "UPDATE judgements SET score = 0.5",
        "DELETE FROM judgements",
    ],
)
def test_the_file_itself_refuses_to_change_a_judgement(case: Ledger, statement: str) -> None:
    case.decide(SAME, "ada")
    with pytest.raises(sqlite3.IntegrityError, match="never"):
        case._con.execute(statement)


def test_a_retraction_is_final_in_the_file_too(case: Ledger) -> None:
    case.retract(case.decide(SAME, "ada").id, "ada")
    for moment in ("'2024-06-05'", "NULL"):
        with pytest.raises(sqlite3.IntegrityError, match="only retracted"):
            case._con.execute(f"UPDATE judgements SET retracted = {moment}")
