"""Which documents are copies, how much they share, and which is the original."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportedly.types import Copy, Reading
from tests.weighing.making import Said, article, ruling, speaker, weighed

BODY = (
    "Divers worked through the night while a crane barge waited beyond the breakwater for calmer weather.",
    "Relatives of the crew slept in the sports hall and were fed by the scouts of the parish.",
)
REST = "The quay was closed, and the mayor asked for patience until the inquiry has heard the captain and his mate."
NOTICE = "\nPlease check your inbox and follow the address there to activate your account from this day on.\n"


def found(*readings: Reading) -> list[tuple[str, str]]:
    names = {reading.document.id: reading.document.source_id for reading in readings}
    return [(names[copy.left], names[copy.right]) for copy in weighed(readings).copies]


def only(*readings: Reading) -> Copy:
    (copy,) = weighed(readings).copies
    return copy


def test_the_score_is_the_share_of_the_shorter_texts_runs() -> None:
    whole, part = article("a", [*BODY, REST]), article("b", [BODY[0], "Nobody in town had slept at all that week."])
    words = len(" ".join([BODY[0], "Nobody in town had slept at all that week."]).split())
    shared = len(BODY[0].split()) - 4
    assert only(whole, part).score == pytest.approx(shared / (words - 4), abs=0.001)


def test_a_judged_pair_that_shares_nothing_scores_nothing() -> None:
    one, other = article("a", [BODY[0]]), article("b", [REST])
    judged = ruling("copy", one.document.id, other.document.id)
    (copy,) = weighed([one, other], [judged]).copies
    assert (copy.score, copy.evidence) == (0.0, "judgement")


def test_a_notice_of_the_page_makes_no_copy() -> None:
    assert found(article("a", [BODY[0], NOTICE]), article("b", [REST, NOTICE])) == []


def test_one_speech_makes_no_copy_of_longer_reports() -> None:
    speech = "“we shall rebuild the harbour before the winter comes and we shall ask nobody for leave to do it”"
    long = " ".join([*BODY, "Fog lay over the fjord until noon and hid the masts of the wreck from the road."])
    assert found(article("a", [long, speech]), article("b", [REST * 2, speech])) == []


def test_one_line_with_another_number_is_no_copy() -> None:
    line = "{} people were killed in Tarnsund on Monday, police said."
    assert found(article("a", [line.format("Two")]), article("b", [line.format("Five")])) == []


def test_the_earlier_is_the_original() -> None:
    early, late = article("z", list(BODY), "Post", "2021-03-01"), article("a", [*BODY, REST], "Echo", "2021-03-02")
    assert found(late, early) == [("z", "a")]


def test_a_credited_outlet_is_the_original_though_captured_later() -> None:
    lifted = article("a", ["TARNSUND (FNS)", *BODY], "Echo", "2021-03-01")
    agency = article("b", list(BODY), "Fjord News Service", "2021-03-02")
    assert found(lifted, agency) == [("b", "a")]
    assert only(lifted, agency).evidence == "agency line (FNS)"


def test_an_outlets_name_inside_a_longer_word_is_no_credit() -> None:
    one, other = article("a", list(BODY), "Divers", "2021-03-01"), article("b", list(BODY[:1]), "Diver", "2021-03-02")
    assert found(one, other) == [("a", "b")]
    assert only(article("c", [REST, *BODY], "Echo", "2021-03-01"), other).evidence == "shared wording"


def test_an_outlet_that_is_named_for_what_it_says_is_the_original() -> None:
    post = speaker("outlet", "Tarnsund Post")
    lifted = article(
        "a", [*BODY, Said(post, "the ferry had no pilot that night.", cue="reported")], "Echo", "2021-03-01"
    )
    first = article("b", [*BODY, REST], "Tarnsund Post", "2021-03-02")
    assert found(lifted, first) == [("b", "a")]
    assert only(lifted, first).evidence == "credits Tarnsund Post"


def test_an_agencys_own_page_is_the_original_of_what_others_print() -> None:
    printed = article("a", list(BODY), "Echo", "2021-03-01")
    agency = article("b", [*BODY, REST], "Reuters", "2021-03-02")
    assert found(printed, agency) == [("b", "a")]


def test_two_that_credit_one_agency_stand_in_the_order_of_time() -> None:
    one = article("b", ["TARNSUND (Reuters) -", *BODY], "Post", "2021-03-01")
    other = article("a", ["TARNSUND (Reuters) -", *BODY, REST], "Echo", "2021-03-02")
    assert found(one, other) == [("b", "a")]
    assert only(one, other).evidence == "agency line (Reuters)"


def test_two_that_credit_each_other_stand_in_the_order_of_time() -> None:
    one = article("b", ["(EW)", *BODY], "North Press Union", "2021-03-01")
    other = article("a", ["(NPU)", *BODY], "Evening World", "2021-03-02")
    assert found(other, one) == [("b", "a")]


def test_an_assertion_is_a_copy_of_the_text_it_credits() -> None:
    early = article("a", [*BODY, REST], "Post", "2021-03-01")
    agency = article("b", list(BODY), "Fjord News Service", "2021-03-03")
    lifted = article("c", ["TARNSUND (FNS)", *BODY], "Echo", "2021-03-02")
    claims = weighed([early, agency, lifted]).claims
    copies = {a.document: a.copy_of for claim in claims for a in claim.assertions}
    assert copies[lifted.document.id] == agency.document.id


def test_a_credit_in_a_pages_data_counts_like_a_line() -> None:
    printed = article("a", list(BODY), "Echo", "2021-03-01")
    printed = replace(printed, document=replace(printed.document, credits=("https://www.france24.com/en/1",)))
    first = article("b", [*BODY, REST], "France 24", "2021-03-02")
    assert found(printed, first) == [("b", "a")]
    assert only(printed, first).evidence == "credits France 24"


def test_an_agency_in_the_byline_is_an_agency_line() -> None:
    one, other = article("b", list(BODY), "Post", "2021-03-01"), article("a", [*BODY, REST], "Echo", "2021-03-02")
    one, other = (replace(each, document=replace(each.document, byline=("Reuters",))) for each in (one, other))
    assert found(one, other) == [("b", "a")]
    assert only(one, other).evidence == "agency line Reuters"
