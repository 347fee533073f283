"""Whatever text comes: nothing raises, every span lies in the text, and time grows with its length only.

The network is left out here (test_reader and test_trained_reader read hard texts with one); what it may
have answered is invented: voices in every place of the text.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.reading.carriers import add_carriers
from reportedly.reading.decode import RawAttribution
from reportedly.reading.furniture import furniture
from reportedly.reading.hearsay import add_hearsay
from reportedly.reading.inside import add_inner
from reportedly.reading.quotes import quotations
from reportedly.reading.sentences import sentences
from reportedly.reading.tidy import tidy
from reportedly.reading.values.read import values
from reportedly.reading.voices import Voice
from reportedly.sources import resolve
from reportedly.types import Attribution, Reading, Span
from tests.reading.making import document

STEP = 97  # characters from one invented voice to the next
UNITS = {
    "quotation marks": '"',
    "opening marks": "“",
    "closing marks": "”",
    "guillemets": "«",
    "German marks": "„",
    "single marks": "‘",
    "typewriter marks": "``",
    "paragraphs that open a quotation": "\n“x",
    "nested marks": "“a „b «c ‘d ",
    "new lines": "\n",
    "carriage returns": "\r\n",
    "brackets": "[(",
    "blanks": " ",
    "one word": "a",
    "one name": "A",
    "names": "Aa ",
    "articles": "in a ",
    "commas": ", ",
    "full stops": ". ",
    "titles": "Mr. ",
    "initials": "A.",
    "right-to-left overrides": "\u202e",
    "NULs": "\0",
    "combining marks": "e\u0301",
    "joined emoji": "👩\u200d",
    "half surrogates": "\ud800",
    "Arabic": "قال ",
    "sayings": "Oda told Reuters it held. ",
    "citing": "citing a ",
    "hearsay": "reportedly ",
    "outlets": "Reuters reported ",
    "hyphens": "A-",
    "nationalities": "British ",
    "names and words": "Aa b ",
    "lines of the page": "Share this\nOda told Reuters it held\n",
    "numbers": "two hundred ",
    "places": "Paris, ",
}


def places(text: str) -> list[RawAttribution]:
    """A source, a cue and a content of two pieces in every stretch of ``STEP`` characters."""
    return [
        RawAttribution(((i, i + 3),), ((i + 4, i + 9),), ((i + 10, i + 30), (i + 31, i + 59)), 0.9)
        for i in range(0, len(text) - 60, STEP)
    ]


def rules(text: str, lines: list[Span]) -> list[Voice]:
    """Every layer of rules, over voices in every place."""
    voices = [Voice.of(r) for r in tidy(text, places(text), furniture(text))]
    voices = add_inner(text, voices, lambda asked: [[] for _ in asked])
    return add_hearsay(text, add_carriers(text, voices, lines), lines)


def speakers(text: str) -> Reading:
    """Who speaks, with a voice in every place and one whose source is most of the text."""
    made = [*places(text), RawAttribution(((0, len(text) // 2),), (), ((len(text) // 2, len(text)),), 0.9)]
    voices = [v for v in map(Voice.of, tidy(text, made)) if v.content]
    found = tuple(
        Attribution(str(n), "d", v.source, v.cue, v.content, None, 0, "indirect", "asserts", (), 0.9)
        for n, v in enumerate(voices)
    )
    return resolve(Reading(document(text), found, ()))


LAYERS: dict[str, Callable[[str], object]] = {
    "quotations": quotations,
    "sentences": sentences,
    "rules": lambda text: rules(text, sentences(text)),
    "rules over one sentence": lambda text: rules(text, [(0, len(text))]),
    "values": lambda text: values(text, "2024-05-01"),
    "speakers": lambda text: speakers(text),
}


def seconds(layer: Callable[[str], object], text: str) -> float:
    taken = []
    for _ in range(2):
        began = time.process_time()
        layer(text)
        taken.append(time.process_time() - began)
    return min(taken)


@pytest.mark.parametrize("name", UNITS)
@pytest.mark.parametrize("layer", LAYERS)
def test_four_times_the_text_takes_about_four_times_as_long(layer: str, name: str) -> None:
    """The square would be sixteen times; what is done before the clock can tell is not judged."""
    unit, short = UNITS[name], 6_000
    once, longer = (unit * (size // len(unit)) for size in (short, 4 * short))
    assert seconds(LAYERS[layer], longer) < 10 * max(seconds(LAYERS[layer], once), 0.02)


@pytest.mark.parametrize("name", UNITS)
def test_a_megabyte_on_one_line_is_cut_into_sentences_inside_it(name: str) -> None:
    text = UNITS[name] * (1_000_000 // len(UNITS[name]))
    assert_spans(text, sentences(text))
    assert all(0 <= a < b <= len(text) for a, b in quotations(text))


def test_a_hundred_thousand_nested_brackets_between_two_sentences() -> None:
    text = "The weir held. " + "(" * 100_000 + ")" * 100_000 + " The crew left."
    found = sentences(text)
    assert text[slice(*found[0])] == "The weir held."
    assert text[slice(*found[-1])].endswith("The crew left.")


ALPHABET = "ab AB.,:\n\r\t\0\"'“”„«»‘’「」`()[]-–\u00a0\u0301\u200d\u202e\u200f😀\ud800عש"
SCRAPS = [
    *("Oda Brandt", "Reuters", "the Weir Gazette", "said", "told", "reported", "was told", "quoted", "citing", "that"),
    *("an engineer and a clerk", "as saying", "quoted by", "reportedly", "according to", "is believed to have", "it"),
    *(
        "the weir held",
        "“",
        "”",
        "‘",
        "’",
        '"',
        ",",
        ".",
        "\n",
        "\0",
        "\u202e",
        "e\u0301",
        "\ud800",
        "قال",
        "👩\u200d👧",
    ),
]
TEXTS = st.lists(st.sampled_from(SCRAPS), max_size=40).map(" ".join) | st.text(alphabet=ALPHABET, max_size=120)


@st.composite
def scenes(draw: st.DrawFn) -> tuple[str, list[RawAttribution]]:
    """A text and whatever a network may have marked in it, white space and nothing included."""
    text = draw(TEXTS)
    ends = st.integers(0, len(text))
    spans = st.tuples(ends, ends).map(lambda p: (min(p), max(p)))
    parts = st.lists(spans, max_size=3).map(lambda found: tuple(sorted(found)))
    made = st.builds(RawAttribution, parts, parts, parts, st.floats(0, 1))
    return text, draw(st.lists(made, max_size=6))


@settings(max_examples=300, deadline=None)
@given(scenes())
def test_whatever_the_network_marks_the_rules_keep_to_the_text(scene: tuple[str, list[RawAttribution]]) -> None:
    text, raw = scene
    tidied = tidy(text, raw)
    voices = add_inner(text, [Voice.of(r) for r in tidied], lambda asked: [tidy(t, places(t)) for t in asked])
    lines = sentences(text)
    found = add_hearsay(text, add_carriers(text, voices, lines), lines)
    present = {id(v) for v in found}
    for voice in found:
        for spans in (voice.source, voice.cue, voice.content):
            assert all(0 <= a < b <= len(text) and text[a:b] == text[a:b].strip() for a, b in spans)
        assert voice.content
        assert voice.carrier is None or (id(voice.carrier) in present and not voice.carries(voice))
        assert voice.made_by == "model" or voice.source or voice.cue


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_sentences_are_trimmed_apart_and_hold_every_visible_character(text: str) -> None:
    found = sentences(text)
    assert_spans(text, found)
    held = {i for a, b in found for i in range(a, b)}
    assert all(i in held or char.isspace() for i, char in enumerate(text))


def assert_spans(text: str, spans: list[Span]) -> None:
    at = 0
    for start, end in spans:
        assert at <= start < end <= len(text)
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
        at = end
