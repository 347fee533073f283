"""Speech told from thought, perception, intention and attitude by the cue's words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.cue_class import cue_class, lemmas
from reportedly.reading.cue_words import CLASSES, KNOWN, LIGHT

CUES = {
    "speech": "said|according to|told the Gazette that|has repeatedly denied|was quoted as saying|declined to comment"
    "|tweeted|vowed|ordered|is urging|made clear|shot back|reportedly|accused|replied|in a statement|hinted|:",
    "thought": "believes|is expected|had thought|doubts|is convinced|did not know|’s view|considers|suspected|realised",
    "perception": "saw|has heard|found|learned|noticed|seems|appeared",
    "intention": "wants to say|plans to announce|decided|is seeking|would like|made up their minds|chose|looking to",
    "attitude": "hopes|fears|supports|opposed|were worried|likes|is hopeful",
    "other": "shows|has|with|contains",
}


@pytest.mark.parametrize(("name", "cue"), [(n, c) for n, cues in CUES.items() for c in cues.split("|")])
def test_classes(name: str, cue: str) -> None:
    assert cue_class(cue, "the weir held") == name


@pytest.mark.parametrize(
    ("cue", "name"),
    [("expressed hope", "attitude"), ("voiced", "speech"), ("raised doubts", "thought"), ("made", "speech")],
)
def test_a_light_verb_leaves_the_class_to_its_noun(cue: str, name: str) -> None:
    assert cue_class(cue) == name


def test_the_first_word_of_the_lists_decides() -> None:
    assert cue_class("said he believed") == "speech"
    assert cue_class("believed what they said") == "thought"


def test_an_unknown_verb_that_brings_a_quotation_is_speech() -> None:
    assert cue_class("continued", "the weir held") == "other"
    assert cue_class("continued", "“the weir held”") == "speech"
    assert cue_class("shows", "“the weir held”") == "other"


def test_a_helping_verb_is_none_of_the_words_it_helps() -> None:
    assert cue_class("has used", "the weir") == cue_class("kept", "the weir") == "other"


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("denies", "deny"),
        ("denied", "deny"),
        ("saying", "say"),
        ("planned", "plan"),
        ("urging", "urge"),
        ("said", "say"),
    ],
)
def test_forms_of_a_verb(form: str, base: str) -> None:
    assert base in lemmas(form)


def test_no_word_stands_in_two_lists() -> None:
    assert not set(CLASSES) & set(LIGHT)
    assert len(KNOWN) > len(set(CLASSES) | set(LIGHT))
    assert all(word == word.lower() for word in KNOWN)


@given(st.text(max_size=60), st.text(max_size=20))
def test_any_characters_have_a_class(cue: str, content: str) -> None:
    assert cue_class(cue, content) in CUES
