"""A document's own stance, and what it makes of the assertions in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.types import Claim, Reading
from reportedly.weighing.sides import taken_apart
from reportedly.weighing.stance_features import Amounts, features, told
from reportedly.weighing.stance_model import Chances, StanceModel
from reportedly.weighing.stance_words import MARKS, WORDS
from reportedly.weighing.voices import lines
from tests.weighing.making import Said, article, claim_about, person, speaker, weighed

WORDING = "The ferry Halvard sank off Tarnsund"
FLAT = ["The ferry Halvard sank off Tarnsund on Monday.", "Boats brought the passengers ashore before noon."]
HEDGED = [
    "The ferry Halvard reportedly sank off Tarnsund, according to unconfirmed reports.",
    "A local paper claims that it may have sunk, but officials could not confirm the rumour.",
]
REFUTED = [
    "That the ferry Halvard sank off Tarnsund is a hoax, and the story is false.",
    "The photo was faked, and the owner denied that the ferry Halvard sank.",
    "It turns out the rumour was debunked as satire: there is no evidence, and the report is not true.",
]
plain = st.text("abcdefgh ", max_size=80)


def amounts(parts: list[str], more: str = "", wording: str = WORDING) -> Amounts:
    reading = article("a", parts)
    near = list(lines(reading))
    return features(told(reading.document.text + more), near, taken_apart(wording))


def chances(parts: list[str], more: str = "", wording: str = WORDING) -> Chances:
    return StanceModel.load().chances(amounts(parts, more, wording))


def test_flat_words_support_distance_leaves_open_refutation_denies() -> None:
    assert chances(FLAT).side == "supports"
    assert chances(HEDGED).side == "uncertain"
    assert chances(REFUTED).side == "denies"
    assert chances(REFUTED).denies > chances(FLAT).denies


def test_an_answer_names_what_speaks_for_it() -> None:
    because = StanceModel.load().because(amounts(REFUTED))
    assert because
    assert set(because) <= set(StanceModel.load().weights)


@given(plain)
def test_words_that_show_no_stance_change_nothing(more: str) -> None:
    assert chances(FLAT, " " + more) == chances(FLAT)


@given(st.dictionaries(st.sampled_from(sorted(StanceModel.load().weights)), st.floats(-5, 5), max_size=8))
def test_chances_sum_to_1_and_turn_into_each_other(amounts: dict[str, float]) -> None:
    found = StanceModel.load().chances(amounts)
    assert abs(found.supports + found.denies + found.uncertain - 1) < 1e-9
    assert found.turned().turned() == found
    assert (found.turned().supports, found.turned().denies) == (found.denies, found.supports)


def test_an_amount_that_the_model_does_not_know_counts_nothing() -> None:
    assert StanceModel.load().chances({"colour of the paper": 9.0}) == StanceModel.load().chances({})


def test_the_model_uses_what_features_give() -> None:
    given = set(features(told(WORDING), list(lines(article("a", FLAT))), taken_apart(WORDING)))
    words = {f"{part} {name}" for part in ("lead", "rest") for name in (*WORDS, *MARKS)}
    assert set(StanceModel.load().weights) <= given | words


MATE = person("Karin Holm", "mate")


def _claim(*readings: Reading) -> Claim:
    return claim_about(weighed(readings), "Halvard", "sank")


def _own(claim: Claim, reading: Reading) -> list[str]:
    return [a.stance for a in claim.assertions if a.document == reading.document.id and a.attribution is None]


def test_a_refutation_counts_beside_the_voice_it_refutes() -> None:
    said = Said(MATE, "the ferry Halvard sank off Tarnsund on Monday")
    refuting = article("a", [said, *REFUTED[1:]], outlet="Gazette")
    claim = _claim(refuting, article("b", [FLAT[0]], outlet="Courier"))
    assert _own(claim, refuting) == ["denies"]
    assert [root.stance for root in claim.roots if root.known] == ["supports"]


def test_without_a_refutation_the_voice_speaks_alone() -> None:
    passing = article("a", [Said(MATE, "the ferry Halvard sank off Tarnsund on Monday")], outlet="Gazette")
    claim = _claim(passing, article("b", [FLAT[0]], outlet="Courier"))
    assert _own(claim, passing) == []


def test_what_an_unnamed_voice_says_is_open_in_a_document_that_keeps_its_distance() -> None:
    whisper = Said(speaker("unnamed", "a source"), "the ferry Halvard sank off Tarnsund on Monday")
    open_ = article("a", [whisper, *HEDGED[1:]], outlet="Gazette")
    claim = _claim(open_, article("b", [FLAT[0]], outlet="Courier"))
    assert {a.stance for a in claim.assertions if a.document == open_.document.id} == {"uncertain"}
