"""Spans that people set right: heeded by weighing, grounded, and undone to what the machine read."""

from __future__ import annotations

import pytest

from reportedly.desk import Desk, Silent
from reportedly.desk.correcting import KIND, corrected, corrections
from reportedly.desk.weighing import proposals, weigh_known
from reportedly.errors import UsageError
from reportedly.ledger import Decision
from reportedly.types import Judgement
from reportedly.weighing.version import version
from tests.desk.speaking import BURNED


@pytest.fixture
def case(desk: Desk, story: str) -> Desk:
    desk.add([story])
    desk.weigh()
    return desk


def statement(desk: Desk, words: str) -> tuple[str, int, str]:
    """The statement with these words, where they begin, and the text of its article."""
    with desk._ledger.known() as known:
        for reading in known.readings():
            for each in reading.statements:
                if words in each.text:
                    return each.id, each.spans[0][0], reading.document.text
    raise AssertionError(words)


def span(name: str, begins: int, ends: int, because: str = "") -> Decision:
    return Decision(KIND, name, None, "positive", f"{begins}-{ends}" + (f": {because}" if because else ""))


def test_a_span_set_right_is_what_the_claim_then_quotes_and_undo_restores_all(case: Desk) -> None:
    before = case.claims()
    name, begins, text = statement(case, "Nobody was hurt")
    ends = begins + len("Nobody was hurt at the harbour")
    case.reviewing.answer(span(name, begins, ends, "Monday is the day it was said"), "ada")
    case.weigh()
    (claim,) = [each for each in case.claims() if each.wording.startswith("Nobody was hurt")]
    assert claim.wording == text[begins:ends] == claim.assertions[0].evidence.exact
    assert claim.assertions[0].statement == name
    case.reviewing.take_back("ada")
    case.weigh()
    assert case.claims() == before


def test_weighing_the_neighbourhood_equals_weighing_all(case: Desk) -> None:
    name, begins, _ = statement(case, BURNED)
    case.reviewing.answer(span(name, begins, begins + len("the fire at the Lind grain store")), "ada")
    case.weigh()
    grown = case._ledger.weighed(version())
    with case._ledger.known() as known:
        anew = weigh_known(known, proposals(known), Silent())
    assert grown == (anew.claims, anew.copies)


@pytest.mark.parametrize("told", ["5-5", "9-3", "0-999999", "x-y", "", "-3-9"])
def test_a_span_that_no_words_stand_in_is_refused(case: Desk, told: str) -> None:
    name, _, _ = statement(case, "Nobody was hurt")
    with pytest.raises(UsageError, match="no stretch of the"):
        case.reviewing.answer(Decision(KIND, name, None, "positive", told), "ada")
    assert case.reviewing.acts().made == ()


def test_a_span_of_what_is_no_statement_is_refused(case: Desk) -> None:
    with pytest.raises(UsageError, match="no statement"):
        case.reviewing.answer(span(case.documents()[0].id, 0, 5), "ada")


def test_the_latest_span_holds_and_one_that_cannot_be_read_changes_nothing(case: Desk) -> None:
    def judged(detail: str, at: str, retracted: str | None = None) -> Judgement:
        return Judgement(at, KIND, "s", None, "positive", "ada", at, detail, retracted=retracted)

    told = [judged("1-5", "2024-01-01"), judged("2-6: why", "2024-01-02"), judged("3-7", "2024-01-03", "2024-01-04")]
    assert corrections(told) == {"s": (2, 6)}
    assert corrections([judged("all of it", "2024-01-01")]) == {}
    with case._ledger.known() as known:
        reading = next(known.readings())
    assert corrected(reading, {reading.statements[0].id: (0, 10**6)}) == reading
