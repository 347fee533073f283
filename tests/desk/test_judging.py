"""People rule in their own words for things; it is in effect at once and can be taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportedly.desk import Desk, Ruling
from reportedly.errors import UsageError
from reportedly.types import Claim
from reportedly.weighing.version import version
from tests.desk.speaking import BURNED

ONE_VOICE = Ruling("same source", "positive", "Ada Bruun", "Olav Lunde", because="married names")


def fire(desk: Desk) -> Claim:
    return next(claim for claim in desk.claims() if BURNED in claim.wording)


@pytest.fixture
def case(desk: Desk, story: str) -> Desk:
    desk.add([story])
    return desk


def test_a_ruling_by_names_is_in_effect_at_once_and_says_what_changed(case: Desk) -> None:
    judged = case.judge(ONE_VOICE, "ada")
    assert (judged.judgement.by, judged.judgement.detail, judged.new) == ("ada", "married names", True)
    assert judged.changes is not None
    (change,) = judged.changes
    assert (change.what, change.reasons) == ("voices", ("independent voices for it 2 -> 1",))
    assert fire(case).independent.supporting == 1
    assert judged.called[judged.judgement.left] != judged.judgement.left


def test_undo_takes_the_latest_of_people_back_and_restores_all(case: Desk) -> None:
    before = case.brief()
    case.judge(ONE_VOICE, "ada")
    taken = case.take_back(by="ada")
    assert taken.changes is not None
    assert [change.reasons for change in taken.changes] == [("independent voices for it 1 -> 2",)]
    assert case.brief() == before
    with pytest.raises(UsageError, match="no judgement by a person to take back"):
        case.take_back()


def test_later_writes_down_and_the_next_look_shows_it(case: Desk) -> None:
    case.weigh()
    assert case.judge(ONE_VOICE, "ada", later=True).changes is None
    assert fire(case).independent.supporting == 1


def test_ruling_the_same_again_changes_nothing(case: Desk) -> None:
    first = case.judge(ONE_VOICE, "ada")
    again = case.judge(ONE_VOICE, "ada")
    assert (again.judgement, again.new, again.changes) == (first.judgement, False, ())


def test_what_would_be_refused_is_not_supposed_either(case: Desk) -> None:
    case.judge(ONE_VOICE, "ada")
    opposite = replace(ONE_VOICE, verdict="negative")
    with pytest.raises(UsageError, match="take that back first"):
        case.suppose(opposite, "ada")
    assert [shift.fate for shift in case.suppose(opposite, "ben")] == ["stays"]


def test_the_opposite_by_the_same_person_is_refused_and_by_another_told(case: Desk) -> None:
    made = case.judge(ONE_VOICE, "ada").judgement
    apart = Ruling("same source", "negative", "Olav Lunde", "Ada Bruun")
    with pytest.raises(UsageError, match=f"take that back first: reportedly undo {made.id[:10]}"):
        case.judge(apart, "ada")
    assert case.judge(apart, "ben").against == (made,)
    assert fire(case).independent.supporting == 2  # "not" outweighs


def test_the_later_of_two_rulings_on_a_stance_counts(case: Desk) -> None:
    denial = next(a for a in fire(case).assertions if a.stance == "denies")
    for side, denying in (("supports", 0), ("denies", 1), ("uncertain", 0)):
        case.judge(Ruling("stance", "positive", denial.statement[:12], word=side, because="read again"), "ada")
        assert fire(case).independent.denying == denying
    case.take_back()
    assert fire(case).independent.denying == 1


def test_a_grade_asks_for_no_new_weighing(case: Desk) -> None:
    case.weigh()
    weighed = case._ledger.weighed(version())
    judged = case.judge(Ruling("grade", "positive", "Piet Noor", word="E"), "ada")
    assert judged.changes == ()
    assert weighed is not None and case._ledger.weighed(version()) == weighed
    case.take_back()
    assert case._ledger.weighed(version()) is not None


def test_documents_go_by_their_own_id_and_are_copies_only_of_others(case: Desk) -> None:
    judged = case.judge(Ruling("copy", "positive", "a", "c"), "ada")
    names = {document.id: document.source_id for document in case.documents()}
    assert {names[judged.judgement.left], names[judged.judgement.right or ""]} == {"a", "c"}
    with pytest.raises(UsageError, match="a and a are one and the same already"):
        case.judge(Ruling("copy", "positive", "a", "a"), "ada")


def test_a_claim_is_meant_by_its_words_so_that_a_judgement_outlives_merging(case: Desk) -> None:
    main = fire(case)
    owner = next(claim for claim in case.claims() if "owns the building" in claim.wording)
    school = next(claim for claim in case.claims() if "Schools stay" in claim.wording)
    case.judge(Ruling("same claim", "positive", main.id, owner.id), "ada")
    assert owner.id not in {claim.id for claim in case.claims()}
    judged = case.judge(Ruling("same claim", "positive", owner.id[:12], school.id), "ada")  # a former id still serves
    assert judged.changes is not None
    assert case.why(school.id).id == case.why(owner.id).id == fire(case).id
    case.take_back()
    case.take_back()
    assert {main.id, owner.id, school.id} <= {claim.id for claim in case.claims()}


@pytest.mark.parametrize(
    ("ruling", "sentence"),
    [
        (Ruling("same source", "positive", "Ada Bruun", "Nobody Known"), "There is no voice 'Nobody Known'"),
        (Ruling("copy", "positive", "a", "elsewhere"), "There is no article 'elsewhere'"),
        (Ruling("same claim", "positive", "zzz", "a"), "There is no claim, statement or attribution 'zzz'"),
        (Ruling("stance", "positive", "zzz", word="denies"), "There is no statement or attribution 'zzz'"),
        (Ruling("stance", "positive", "zzz", word="perhaps"), "'perhaps' is no stance; it is one of denies, "),
        (Ruling("grade", "positive", "Ada Bruun", word="G"), "'G' is no grade; it is one of A, B, C, D, E, F"),
        (Ruling("grade", "positive", "Outlet", word="B"), "'Outlet' may be any of 4 voices: outlet:"),
    ],
)
def test_what_cannot_be_ruled_is_one_sentence_and_writes_nothing(case: Desk, ruling: Ruling, sentence: str) -> None:
    with pytest.raises(UsageError, match=sentence):
        case.judge(ruling, "ada")
    assert case.reviewing.acts().made == ()


def test_a_stance_is_of_a_statement_not_of_a_claim(case: Desk) -> None:
    with pytest.raises(UsageError, match="is a claim; a stance is of one statement"):
        case.judge(Ruling("stance", "positive", fire(case).id, word="denies"), "ada")
