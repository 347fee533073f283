"""Wordings: which statements are fit to give a claim its words."""

from __future__ import annotations

import pytest

from reportedly.weighing.wording import as_wording, fitness

PLAIN = "The ferry Halvard sank off Tarnsund on Monday night"


def test_a_plain_sentence_in_the_lead_is_fittest() -> None:
    assert fitness(PLAIN, uncertain=False, start=0) == 100


@pytest.mark.parametrize(
    "text",
    [
        "The ferry Halvard did not sink off Tarnsund on Monday night",
        "The loss of the ferry Halvard off Tarnsund on Monday",
        "The Halvard sank",
        "It is unclear whether the ferry Halvard sank on Monday",
        "The ferry Halvard probably sank off Tarnsund on Monday night",
        "The loss of the ferry Halvard, which sailed for Ahmed Lines and was closed on Monday",
        "A fog that closed the harbour and sank the Halvard off Tarnsund",
        PLAIN + " after a day on which the harbour had been closed twice for fog, the crane had failed and the "
        "captain, who was new to the route, had asked for a pilot in vain",
    ],
)
def test_negations_fragments_open_questions_and_paragraphs_are_less_fit(text: str) -> None:
    assert 0 < fitness(text, uncertain=False, start=0) < 100


def test_a_late_sentence_and_a_hedged_one_are_less_fit() -> None:
    assert fitness(PLAIN, uncertain=False, start=5000) < 100
    assert fitness(PLAIN, uncertain=True, start=0) < 100


@pytest.mark.parametrize("text", ["Police Say Two Men Were Rescued In The Park", "TWO MEN RESCUED IN PARK, POLICE SAY"])
def test_headings_write_their_verbs_with_capitals(text: str) -> None:
    assert fitness(text, uncertain=False, start=0) == 100
    assert fitness("Two Men of the Weir Park Police and Their Rescue", uncertain=False, start=0) < 100


@pytest.mark.parametrize(
    "text", ["Did the ferry sink on Monday night?", "what the crew of the ferry wanted that night"]
)
def test_questions_word_no_claim(text: str) -> None:
    assert fitness(text, uncertain=False, start=0) == 0


def test_a_wording_stands_alone() -> None:
    assert as_wording("that the ferry\n sank, ") == "The ferry sank"
    assert as_wording("Thatcher left") == "Thatcher left"
