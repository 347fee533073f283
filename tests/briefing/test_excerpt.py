"""The words shown as evidence: whole sentences, never far over the limit, the speaker always there."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.briefing.excerpt import SENTENCE_END, Piece, excerpt
from reportedly.settings import BRIEF_EXCERPT_CHARS
from tests.briefing.ferry import ferry
from tests.briefing.story import Story, root


def words(piece: Piece) -> str:
    return unescape(re.sub(r"<[^>]+>", "", piece.words))


def shown(text: str, source: str, cue: str, content: str) -> list[Piece]:
    story = Story()
    story.article("a", text)
    hop = story.hop("a", ("Ann Lee", "person"), source, cue, content)
    assertion = story.saying("a", root("Ann Lee"), content, (hop,))
    return excerpt(story.documents["a"], assertion, {a.id: a for a in story.attributions})


def test_the_sentence_is_shown_whole() -> None:
    text = "It was cold. Ann Lee said that the pump failed at noon. Nobody saw it."
    (piece,) = shown(text, "Ann Lee", "said", "the pump failed at noon")
    assert words(piece) == "Ann Lee said that the pump failed at noon."
    assert not piece.before
    assert not piece.after


def test_a_speaker_in_another_sentence_gets_a_piece_of_its_own() -> None:
    text = "Ann Lee came late. It rained. The hall was full. “The pump failed,” she told us."
    pieces = shown(text, "Ann Lee", "told", "“The pump failed,”")
    assert [words(piece) for piece in pieces] == ["Ann Lee came late.", "“The pump failed,” she told us."]


def test_a_long_content_is_cut_at_a_word_and_marked_as_cut() -> None:
    content = " ".join(f"word{n}" for n in range(200))
    (piece,) = shown(f"Before. Ann Lee said {content} and more. After.", "Ann Lee", "said", content)
    assert words(piece).startswith("Ann Lee said word0")
    assert piece.after
    assert not piece.before
    assert len(words(piece)) <= BRIEF_EXCERPT_CHARS
    assert re.search(r"word\d+$", words(piece))


def test_the_marks_of_every_hop_are_there() -> None:
    brief = ferry()
    radio = brief.claims[0].assertions[4]
    document = next(d for d in brief.documents if d.id == radio.document)
    (piece,) = excerpt(document, radio, {a.id: a for a in brief.attributions})
    assert '<mark class="m-source">Nordwire</mark> <mark class="m-cue">reported</mark>' in piece.words
    assert '<mark class="m-cue">citing</mark> <mark class="m-source">the harbour master</mark>' in piece.words
    assert '<mark class="m-hedge">apparently</mark>' in piece.words


def test_without_an_attribution_the_evidence_itself_is_marked() -> None:
    story = Story()
    story.article("a", "The dam broke. All left.")
    (piece,) = excerpt(story.documents["a"], story.saying("a", root("A"), "The dam broke"), {})
    assert piece.words == '<mark class="m-content">The dam broke</mark>.'


@settings(deadline=None)  # a busy machine is no failure
@given(st.text("ab .\n?“”é\u0301م🙂", min_size=1, max_size=900), st.integers(0, 899), st.integers(1, 900))
def test_pieces_are_stretches_of_the_text(text: str, start: int, length: int) -> None:
    story = Story()
    story.article("a", text)
    start = min(start, len(text) - 1)
    assertion = story.saying("a", root("A"), text[start : start + length])
    pieces = excerpt(story.documents["a"], assertion, {})
    assert sum(len(words(piece)) for piece in pieces) <= BRIEF_EXCERPT_CHARS
    for piece in pieces:
        assert words(piece) in text


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("No end", []), ("One. Two", [4]), ("3.5 m", []), ("So... it", [5]), ("“Go!” he", [5]), ("One.\nTwo", [4, 5]),
        ("Head\n \n\tText", [7]), ("Head\nText", [5]), ("What?!) So", [7]), ("Well …no", []), ("终。 x", [2]),
    ],
)  # fmt: skip
def test_where_sentences_end(text: str, ends: list[int]) -> None:
    assert [match.end() for match in SENTENCE_END.finditer(text)] == ends
