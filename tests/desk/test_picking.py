"""Picking by hand: others that may say the same, likest first, and lines that are one act when they are split off."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportedly.desk import Desk
from reportedly.desk.picking import Picking, id_in, parted_json, picked_json
from reportedly.errors import UsageError
from reportedly.types import Claim
from reportedly.weighing.meanings import DIMENSIONS, likenesses


@pytest.fixture
def case(desk: Desk, story: str) -> Desk:
    desk.add([story])
    desk.weigh()
    return desk


@pytest.fixture
def disputed(case: Desk) -> Claim:
    return case.claims(standing="disputed")[0]


def test_words_find_the_other_and_a_claim_is_never_its_own_other(case: Desk, disputed: Claim) -> None:
    found = case.picking.merge(disputed.id, "ferries")
    assert ["Ferries" in each.row.wording for each in found.alike] == [True]
    assert disputed.id not in {each.row.claim for each in case.picking.merge(disputed.id).alike}
    assert case.picking.merge(disputed.id, "zeppelin").alike == ()
    assert case.picking.merge(disputed.id, '"(*').alike == ()


def test_both_stand_beside_each_other_with_words_of_each_known_voice_first(case: Desk, disputed: Claim) -> None:
    other = case.picking.merge(disputed.id, "ferries").alike[0].row.claim
    found = case.picking.merge(disputed.id, other=f"http://127.0.0.1:8000/claims/{other}?as_of=#evidence")
    assert found.other is not None
    assert found.other.row.claim == other
    assert {quote.stance for quote in found.side.quotes} == {"supports", "denies"}
    told = picked_json(found)
    assert told["with"]["id"] == other
    assert "grain store" in told["claim"]["lines"][0]["exact"]


def test_the_likest_come_first() -> None:
    one, near, far, away = (bytes([n % 256, 100]) + bytes(DIMENSIONS - 2) for n in (100, 90, 10, -100))
    assert likenesses(one, [near, far, away]) == [0.999, 0.774, 0.0]
    assert likenesses(bytes(DIMENSIONS), [one]) == [0.0]


def test_a_claim_with_itself_or_with_none_is_refused(case: Desk, disputed: Claim) -> None:
    with pytest.raises(UsageError, match="one and the same"):
        case.picking.merge(disputed.id, other=disputed.id)
    with pytest.raises(UsageError):
        case.picking.merge(disputed.id, other="nowhere")


def test_a_claim_that_a_weighing_replaced_meanwhile_is_told_in_a_sentence(case: Desk, disputed: Claim) -> None:
    picking = Picking(case._ledger, lambda _: replace(disputed, id="0" * 16))
    for asks in (picking.merge, picking.split):
        with pytest.raises(UsageError, match=r"weighed again just now; open this page once more\.$"):
            asks(disputed.id)


def test_lines_come_by_voice_and_strangers_are_left_out(case: Desk, disputed: Claim) -> None:
    line = disputed.assertions[0].statement
    found = case.picking.split(disputed.id, [line, "nowhere"])
    assert found.chosen == (line,)
    told = parted_json(found)
    shown = {each["statement"] for voice in told["voices"] for each in voice["lines"]}
    assert shown == {a.statement for a in disputed.assertions}


def test_splitting_lines_off_is_one_act_and_is_taken_back_as_one(case: Desk, disputed: Claim) -> None:
    before = case.claims()
    lines = [a.statement for a in disputed.assertions if a.stance == "supports"][:2]
    asked = case.picking.parting(disputed.id, lines, together=True, because="another fire")
    assert [(each.verdict, each.detail) for each in asked] == [("negative", "another fire")] * 2 + [
        ("positive", "another fire")
    ]
    done = case.reviewing.act(asked, "ada")
    assert len({each.judgement.at for each in done}) == 1
    case.weigh()
    homes = {a.statement: claim.id for claim in case.claims() for a in claim.assertions}
    rest = next(a.statement for a in disputed.assertions if a.stance == "denies")
    assert homes[lines[0]] == homes[lines[1]] != homes[rest]
    assert len(case.reviewing.take_back("ada")) == 3
    case.weigh()
    assert case.claims() == before


def test_of_two_acts_one_after_the_other_only_the_later_is_taken_back(case: Desk, disputed: Claim) -> None:
    *lines, _ = [a.statement for a in disputed.assertions]
    lines = lines[:2]
    asked = case.picking.parting(disputed.id, lines[1:], together=False)
    stays = asked[0].right or ""
    for line in lines:
        case.reviewing.act(case.picking.parting(disputed.id, [line], together=False), "ada")
    assert [each.left for each in case.reviewing.take_back("ada")] == [min(lines[1], stays)]


def test_something_must_be_chosen_and_something_must_stay(case: Desk, disputed: Claim) -> None:
    lines = [a.statement for a in disputed.assertions]
    with pytest.raises(UsageError, match="No line of this claim was chosen"):
        case.picking.parting(disputed.id, ["nowhere"], together=False)
    with pytest.raises(UsageError, match="Something must stay"):
        case.picking.parting(disputed.id, lines, together=False)


def test_an_id_is_read_from_an_address() -> None:
    assert id_in(" http://127.0.0.1:8000/claims/abc?voices=all#evidence ") == "abc"
    assert id_in("abc") == "abc"
