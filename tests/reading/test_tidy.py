"""The network's spans, tidied."""

from __future__ import annotations

import pytest

from reportedly.reading.decode import RawAttribution
from reportedly.reading.tidy import tidy
from tests.reading.making import raw, words


def kept(written: str) -> list[tuple[str, str, str]]:
    text, found = raw(written)
    return [(words(text, r.source), words(text, r.cue), words(text, r.content)) for r in tidy(text, found)]


def test_white_space_at_the_ends_is_cut_off() -> None:
    assert kept("<s> Oda\n</s><c>\tsaid </c><x>\n the weir broke  </x>") == [("Oda", "said", "the weir broke")]


def test_pieces_come_in_reading_order() -> None:
    text = "Dry, Oda said, and cracked."
    (only,) = tidy(text, [RawAttribution(((5, 8),), ((9, 13),), ((15, 26), (0, 3)), 0.5)])
    assert only.content == ((0, 3), (15, 26))
    assert only.confidence == 0.5


@pytest.mark.parametrize("written", ["<s>Oda</s> <c>said</c><x> \n </x>", "<s>Oda</s> <c>said</c>"])
def test_a_saying_without_content_says_nothing(written: str) -> None:
    assert kept(written) == []


def test_empty_pieces_are_dropped_and_the_rest_stays() -> None:
    assert kept("<s> </s><c>said</c> <x> </x>it <x>broke</x>") == [("", "said", "broke")]


@pytest.mark.parametrize("cue", ["was reported", "has been widely believed", "is said", "was later confirmed"])
@pytest.mark.parametrize("it", ["It", "it"])
def test_it_in_the_passive_names_nobody(it: str, cue: str) -> None:
    assert kept(f"<s>{it}</s> <c>{cue}</c> <x>that the weir broke</x>") == [("", cue, "that the weir broke")]


@pytest.mark.parametrize(("source", "cue"), [("It", "said"), ("The crew", "was reported"), ("It", "was sure")])
def test_any_other_source_stays(source: str, cue: str) -> None:
    assert kept(f"<s>{source}</s> <c>{cue}</c> <x>that the weir broke</x>")[0][0] == source


@pytest.mark.parametrize(
    ("written", "source"),
    [
        ("Speaking to <s>the Lamp, General Oda Brandt</s> <c>stated</c> <x>it broke</x>", "General Oda Brandt"),
        ("In an interview with <s>Reuters, Oda Brandt</s> <c>said</c> <x>it broke</x>", "Oda Brandt"),
        ("So <s>Oda Brandt, the engineer,</s> <c>said</c> <x>it broke</x>", "Oda Brandt, the engineer,"),
        ("A note to <s>Oda Brandt</s> <c>said</c> <x>it broke</x>", "Oda Brandt"),
        ("Spoken to <s>the crew, who</s> <c>said</c> <x>it broke</x>", "the crew, who"),
    ],
)
def test_who_is_spoken_to_does_not_speak(written: str, source: str) -> None:
    assert kept(written)[0][0] == source


@pytest.mark.parametrize(
    ("written", "source"),
    [
        ("Oda Brandt <c>said</c> <x>it broke</x>", "Oda Brandt"),
        ("But Oda <c>said</c> <x>it broke</x>", "Oda"),
        ("The mill stood. The Weir Gazette <c>reported</c> <x>it broke</x>", "The Weir Gazette"),
        ("It rained, and Oda al-Bahri <c>said</c> <x>it broke</x>", "Oda al-Bahri"),
        ("It rained on Oda <c>said</c> <x>it broke</x>", ""),
        ("the crew <c>said</c> <x>it broke</x>", ""),
        ("Oda <c>is believed</c> <x>to have broken it</x>", ""),
        ("<c>said</c> <x>it broke</x>", ""),
    ],
)
def test_a_name_right_before_an_active_verb_speaks_though_the_network_missed_it(written: str, source: str) -> None:
    assert kept(written)[0][0] == source


@pytest.mark.parametrize(
    ("written", "source"),
    [
        ("<s>The weir at noon\n\nOda Brandt</s> <c>said</c> <x>it broke</x>", "Oda Brandt"),
        ("<x>It broke,</x> <c>said</c> <s>Oda Brandt\nThe weir at noon</s>", "Oda Brandt"),
        ("<s>PORTO ROSSO\n\nOfficials\nOda</s> <c>said</c> <x>it broke</x>", "Oda"),
    ],
)
def test_a_caption_is_no_part_of_a_source(written: str, source: str) -> None:
    assert kept(written)[0][0] == source


@pytest.mark.parametrize("word", ["that", "but", "and", "as", "while", "when", "But"])
def test_a_word_that_links_the_clause_is_no_part_of_the_source(word: str) -> None:
    assert kept(f"<s>{word} officials</s> <c>believed</c> <x>it broke</x>")[0][0] == "officials"
    assert kept(f"<s>{word}ra Brandt</s> <c>believed</c> <x>it broke</x>")[0][0] == f"{word}ra Brandt"


@pytest.mark.parametrize("cue", ["said", "is said", "was widely believed", "are also thought", "reported"])
def test_whom_a_saying_is_about_is_not_who_says_it(cue: str) -> None:
    written = f"<s>A deal</s> <c>{cue}</c> <x>to have been signed</x> by the guild"
    assert kept(written) == [("", cue, "A deal to have been signed")]


@pytest.mark.parametrize(
    "written",
    [
        "<s>The guild</s> <c>claimed</c> <x>to have signed</x>",
        "<s>The guild</s> <c>said</c> <x>to the crew that it had signed</x>",
        "<s>The guild</s> <c>said</c> <x>it was to be signed</x>",
    ],
)
def test_who_says_it_of_himself_stays(written: str) -> None:
    assert kept(written)[0][0] == "The guild"


def test_two_pieces_with_only_a_space_between_them_are_one() -> None:
    text = "Oda said the weir of oak that broke\nhad been mended"
    spans = ((9, 17), (18, 24), (25, 35), (36, 51))
    (only,) = tidy(text, [RawAttribution(((0, 3),), ((4, 8),), spans, 0.5)])
    assert only.content == ((9, 35), (36, 51))


@pytest.mark.parametrize(
    ("written", "source"),
    [
        ("<s>The officer has</s> <c>said</c> <x>the weir broke</x>", "The officer"),
        ("<s>the</s> <c>shown</c> <x>the weir broke</x>", ""),
        ("<s>Other relatives '</s><c>told</c> us <x>that the weir broke</x>", "Other relatives"),
        (
            "According to Capt. Oda Brandt, <s>who speaks for the Weir Board</s>, <c>said</c> <x>it broke</x>",
            "Capt. Oda Brandt, who speaks for the Weir Board",
        ),
        ("The weir, <s>who knows</s>, <c>said</c> <x>it broke</x>", "who knows"),
    ],
)
def test_a_source_is_the_whole_of_somebody(written: str, source: str) -> None:
    assert [found[0] for found in kept(written)] == [source]


@pytest.mark.parametrize("content", ["Its", "their", "the"])
def test_a_possessive_alone_says_nothing(content: str) -> None:
    assert kept(f"<x>{content}</x> <c>claim</c> could not be checked") == []


@pytest.mark.parametrize(
    ("written", "content"),
    [
        ("<x>The mayor</x> left the town at dawn, <s>a clerk</s> <c>said</c>.", "The mayor left the town at dawn"),
        ("<x>The mayor</x> left. It rained, <s>a clerk</s> <c>said</c>.", "The mayor"),
        ("<x>The mayor</x> left the town at dawn, <s>a clerk</s> <c>said</c> by telephone.", "The mayor"),
        ("<x>The mayor</x> left the “town”, <s>a clerk</s> <c>said</c>.", "The mayor"),
    ],
)
def test_a_sentence_that_ends_with_its_tag_is_said_whole(written: str, content: str) -> None:
    assert [found[2] for found in kept(written)] == [content]


@pytest.mark.parametrize(
    ("written", "source"),
    [
        ("Oda Brandt, a clerk, <c>told</c> <s>the Gazette</s> <x>it broke</x>.", "Oda Brandt, a clerk"),
        ("Oda Brandt <c>told</c> Al-<s>Bahr</s> <x>it broke</x>.", "Oda Brandt"),
        ("It rained. Oda Brandt <c>told</c> <s>Al-Bahr</s> <x>it broke</x>.", "Oda Brandt"),
        ("“<x>It broke</x>,” <c>told</c> <s>the Gazette</s>.", "the Gazette"),
        ("“<x>It broke</x>,” <c>said</c> <s>the Gazette</s>.", "the Gazette"),
        ("Oda Brandt, <c>told</c> by <s>the Gazette</s> <x>it broke</x>.", "the Gazette"),
    ],
)
def test_who_is_told_does_not_speak(written: str, source: str) -> None:
    assert [found[0] for found in kept(written)] == [source]


def test_half_a_word_is_the_whole_of_it() -> None:
    assert kept("<s>Od</s>a twee<c>ted</c> <x>it bro</x>ke") == [("Oda", "tweeted", "it broke")]
    assert kept("<s>Oda</s>’s <c>claim</c>: <x>“it broke</x>”") == [("Oda", "claim", "“it broke")]


def test_who_stands_behind_the_tag_speaks() -> None:
    marked = "<x>The crane fell near</x> <s>Lind's port and an air base</s>, <c>said</c> Ada Brandvold, an engineer."
    said = "The crane fell near Lind's port and an air base"
    assert kept(marked) == [("Ada Brandvold", "said", said)]


@pytest.mark.parametrize("behind", ["Monday Night", "on Monday", "an engineer"])
def test_who_stands_before_the_tag_speaks_where_no_name_follows(behind: str) -> None:
    ((who, _, _),) = kept(f"<x>The crane fell near</x> <s>Ada Brandvold</s>, <c>said</c> {behind}.")
    assert who == "Ada Brandvold"
