"""Answers are written at once, weighed later, and never lost; the queue knows what was answered."""

from __future__ import annotations

import pytest

from reportedly.briefing.questions import Question
from reportedly.desk import Desk
from reportedly.desk.reviewing import Reviewing, acts_json, review_json
from reportedly.errors import UsageError
from reportedly.ledger import Decision, derived


@pytest.fixture
def case(desk: Desk, story: str) -> Desk:
    desk.add([story])
    desk.weigh()
    return desk


def denial(desk: Desk) -> Question:
    return next(each for each in desk.reviewing.queue().queue.all if each.topic == "contradiction")


def rejected(question: Question) -> Decision:
    return Decision(question.kind, question.left, question.right, "positive", "uncertain: he spoke of the building")


def unsure(question: Question) -> Decision:
    return Decision(question.kind, question.left, question.right, "unsure", question.word)


def test_a_disputed_claim_is_asked_about_and_an_answer_removes_it_at_once(case: Desk) -> None:
    question = denial(case)
    assert question.ask == "Does Merchant Piet Noor deny what Ada Bruun says?"
    done = case.reviewing.answer(rejected(question), "ada")
    assert (done.new, done.judgement.by, done.judgement.detail) == (True, "ada", "uncertain: he spoke of the building")
    found = case.reviewing.queue()
    assert question.id not in {each.id for each in found.queue.all}
    assert not found.fresh
    case.weigh()
    assert not any(claim.standing == "disputed" for claim in case.claims())
    assert case.reviewing.queue().fresh


def test_undo_brings_the_question_back_before_and_after_a_weighing(case: Desk) -> None:
    question = denial(case)
    found = case.reviewing.queue().found
    case.reviewing.answer(rejected(question), "ada")
    case.reviewing.take_back("ada")
    assert denial(case) == question
    case.reviewing.answer(rejected(question), "ada")
    case.weigh()
    found = case.reviewing.queue(found).found
    case.reviewing.take_back("ada")
    case.weigh()
    assert question.id in {each.id for each in case.reviewing.queue(found).queue.all}


def test_unsure_defers_and_asks_for_no_weighing(case: Desk) -> None:
    question = denial(case)
    case.reviewing.answer(unsure(question), "ada")
    found = case.reviewing.queue()
    assert (found.queue.all[-1], found.queue.deferred, found.fresh) == (question, (question,), True)
    case.reviewing.take_back("ada")
    found = case.reviewing.queue()
    assert (found.queue.deferred, found.fresh) == ((), True)


def test_unsure_again_goes_to_the_end_again(case: Desk) -> None:
    question = denial(case)
    first = case.reviewing.answer(unsure(question), "ada")
    again = case.reviewing.answer(unsure(question), "ada")
    assert again.new and again.judgement.id != first.judgement.id and again.judgement.at >= first.judgement.at
    assert [j.id for j in again.replaced] == [first.judgement.id]


def test_of_one_person_the_later_opposite_holds_and_both_rows_stay(case: Desk) -> None:
    question = denial(case)
    one = case.reviewing.answer(rejected(question), "ada")
    other = case.reviewing.answer(Decision("stance", question.left, None, "positive", "denies"), "ada")
    assert [j.id for j in other.replaced] == [one.judgement.id]
    made = case.reviewing.acts(by="ada").made
    assert [(j.id, j.retracted is None) for j in made] == [(other.judgement.id, True), (one.judgement.id, False)]


def test_the_same_answer_twice_is_one(case: Desk) -> None:
    first = case.reviewing.answer(rejected(denial(case)), "ada")
    question = Decision("stance", first.judgement.left, None, "positive", "uncertain: said once more")
    again = case.reviewing.answer(question, "ada")
    assert (again.new, again.judgement) == (False, first.judgement)


def test_neither_of_two_reviewers_loses_an_act_and_the_later_is_told(case: Desk) -> None:
    question = denial(case)
    seen = "2024-01-01T00:00:00.000Z"
    one = case.reviewing.answer(rejected(question), "ada", seen)
    other = case.reviewing.answer(Decision("stance", question.left, None, "positive", "denies"), "ben", seen)
    assert (one.stale, one.others) == (False, ())
    assert (other.stale, other.others) == (True, (one.judgement,))
    assert {j.by for j in case.judgements() if not j.by.startswith("rule:")} == {"ada", "ben"}
    late = case.reviewing.answer(rejected(question), "cem", "2999-01-01T00:00:00.000Z")
    assert late.others and not late.stale


def test_each_takes_back_their_own(case: Desk) -> None:
    question = denial(case)
    mine = case.reviewing.answer(rejected(question), "ada").judgement
    case.reviewing.answer(rejected(question), "ben")
    assert [each.id for each in case.reviewing.take_back("ada")] == [mine.id]
    with pytest.raises(UsageError, match="no judgement by ada to take back"):
        case.reviewing.take_back("ada")
    assert [j.by for j in case.judgements() if not j.by.startswith("rule:")] == ["ben"]


def test_an_answer_about_nothing_is_refused_and_writes_nothing(case: Desk) -> None:
    with pytest.raises(UsageError, match="holds nothing with the id nowhere"):
        case.reviewing.answer(Decision("copy", "nowhere", "elsewhere", "positive"), "ada")
    assert case.reviewing.acts().made == ()


def test_acts_carry_words_for_what_they_name_a_page_at_a_time(case: Desk) -> None:
    case.reviewing.answer(rejected(denial(case)), "ada")
    case.reviewing.answer(Decision("copy", *(d.id for d in case.documents()[:2]), "negative"), "ben")
    told = acts_json(case.reviewing.acts(most=1))
    assert (told["total"], len(told["judgements"])) == (2, 1)
    assert told["judgements"][0]["left_name"] in {"a", "b"}
    older = acts_json(case.reviewing.acts(start=1))["judgements"][0]
    assert older["left_name"].startswith("the fire at the Lind grain store")


def test_the_queue_as_json_is_whole_and_grounded(case: Desk) -> None:
    told = review_json(case.reviewing.queue())
    texts = {document.id: document.text for document in case.documents()}
    assert told["open"] == len(told["questions"]) > 0
    for question in told["questions"]:
        for quote in question["quotes"]:
            assert texts[quote["document"]][quote["start"] : quote["end"]] == quote["exact"]
    assert len(review_json(case.reviewing.queue(), 1)["questions"]) == 1


def test_the_questions_of_a_weighing_are_kept_and_are_the_same(case: Desk) -> None:
    found = case.reviewing.queue()
    assert not case.reviewing.is_ready()
    case.reviewing.ready()
    assert case.reviewing.is_ready()
    with case._ledger.known() as known:
        told = derived.questions(known.con, known.latest_weighing())
    assert told is not None
    fresh = Reviewing(case._ledger)
    case._ledger.keep_questions(found.found.weighing, told.replace("Merchant Piet Noor deny", "HE deny"))
    assert any("HE deny" in each.ask for each in fresh.queue().queue.all)
    case._ledger.keep_questions(found.found.weighing, '{"of": "another version"}')
    assert Reviewing(case._ledger).queue().queue == found.queue
    case.reviewing.answer(rejected(denial(case)), "ada")
    case.weigh()
    later = Reviewing(case._ledger).queue().found.weighing
    assert later > found.found.weighing
    case.reviewing.ready()
    case._ledger.keep_questions(found.found.weighing, told)  # by a process that was slower
    assert case.reviewing.is_ready()
