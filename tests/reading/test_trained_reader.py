"""The reader with its own weights: easy sentences come out right, hard texts come out at all."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.reading.model import MEANING_DIM
from reportedly.reading.reader import Reader
from tests.reading.making import document, words
from tests.reading.test_reader import HARD, assert_sound

Row = tuple[str, str, str, str | None]


def sayings(reader: Reader, text: str) -> list[Row]:
    """Source, cue and content of every attribution and the source of its carrier, outermost first."""
    reading = reader.read_one(document(text))
    assert_sound(reading)
    found = sorted(reading.attributions, key=lambda a: a.hop)
    by_id = {a.id: words(text, a.source) for a in found}
    return [
        (words(text, a.source), words(text, a.cue), words(text, a.content), a.within and by_id[a.within]) for a in found
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue", "held"),
    [
        ("“Nobody was hurt,” Brandt said on Friday.", "Brandt", "said", "Nobody was hurt"),
        (
            "The mayor said that the bridge would reopen in June.",
            "The mayor",
            "said",
            "the bridge would reopen in June",
        ),
        ("The ministry denied that the ship had carried any weapons.", "The ministry", "denied", "carried any weapons"),
        ("According to the coast guard, two boats sank off the cape.", "the coast guard", "According to", "two boats"),
        ("Residents believe the fire was started on purpose.", "Residents", "believe", "the fire was started"),
    ],
)
def test_plain_sayings(reader: Reader, text: str, source: str, cue: str, held: str) -> None:
    ((found_source, found_cue, content, carrier),) = sayings(reader, text)
    assert (found_source, found_cue.lower(), carrier) == (source, cue.lower(), None)
    assert held in content


def test_it_was_reported_names_nobody(reader: Reader) -> None:
    ((source, _, content, _),) = sayings(reader, "It was reported that the old bridge had collapsed.")
    assert source == ""
    assert "the old bridge had collapsed" in content


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("The dam held through the night, engineer Oda Brandt told Reuters on Tuesday.", ["Reuters", "Oda Brandt"]),
        ("“We will not leave,” the mayor said in an interview with the Weir Gazette.", ["Weir Gazette", "the mayor"]),
        ("The Weir Gazette reported that the ferry had sunk, citing two unnamed officials.", ["Weir Gazette", "two"]),
        ("A spokesman said investigators had concluded that the ship carried weapons.", ["spokesman", "investigators"]),
    ],
)
def test_chains(reader: Reader, text: str, chain: list[str]) -> None:
    found = sayings(reader, text)
    assert [want in source for want, (source, *_) in zip(chain, found, strict=True)] == [True, True]
    assert found[0][3] is None
    assert found[1][3] == found[0][0]


def test_reading_twice_gives_the_same_ids(reader: Reader) -> None:
    text = "The mayor said the bridge had collapsed. “Nobody was hurt,” Oda Brandt told Reuters. It reportedly rained."
    first, again = reader.read_one(document(text)), reader.read_one(document(text))
    assert len(first.attributions) >= 3
    assert first == again


def test_neighbours_do_not_change_a_reading(reader: Reader) -> None:
    texts = ["The mayor said the bridge had collapsed.", "Nobody spoke here.", "The ministry denied the report."]
    alone = [reader.read_one(document(text)) for text in texts]
    assert list(reader.read(document(text) for text in texts)) == alone


def test_statements_that_say_the_same_lie_closer_than_others(reader: Reader) -> None:
    def meaning(text: str) -> list[int]:
        (only,) = reader.read_one(document(text)).statements
        assert only.meaning is not None
        assert len(only.meaning) == MEANING_DIM
        return [b - 256 if b > 127 else b for b in only.meaning]

    def cosine(left: list[int], right: list[int]) -> float:
        dot = sum(a * b for a, b in zip(left, right, strict=True))
        return float(dot / (sum(a * a for a in left) * sum(b * b for b in right)) ** 0.5)

    sunk, lost = meaning("The ferry sank off the northern coast."), meaning("A ferry went down near the north coast.")
    other = meaning("The finance minister raised the tax on tobacco.")
    assert cosine(sunk, lost) > cosine(sunk, other) + 0.2


@pytest.mark.parametrize("text", HARD, ids=lambda text: ascii(text)[:40])
def test_hard_texts_are_read(reader: Reader, text: str) -> None:
    assert_sound(reader.read_one(document(text)))


ODD = st.characters() | st.sampled_from("“”\"'«»「」\u0301\u202e\u2067\x00\n😀 ")
TALK = st.sampled_from(
    ["the mayor said ", "told Reuters ", "“We left,” ", "it was reported that ", "Oda ", "denied ", ". "]
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.lists(TALK | st.text(ODD, max_size=8), max_size=14).map("".join))
def test_any_text_gives_a_sound_reading(reader: Reader, text: str) -> None:
    assert_sound(reader.read_one(document(text)))


MEGABYTE = 1_000_000
LONG_LINES = {
    "one word": "x" * MEGABYTE,
    "long words": ("y" * 120 + " ") * (MEGABYTE // 121),
    "spaces": "The mayor said it was over." + " " * MEGABYTE + "The end.",
    "a word in a saying": "The mayor said the code was " + "z" * MEGABYTE + ".",
    "marks unbalanced": "“" + "w" * 200 + " " * (MEGABYTE - 201),
}


@pytest.mark.slow
@pytest.mark.parametrize("text", LONG_LINES.values(), ids=LONG_LINES.keys())
def test_a_megabyte_on_one_line_is_read(reader: Reader, text: str) -> None:
    began = time.process_time()
    assert_sound(reader.read_one(document(text)))
    assert time.process_time() - began < 20
