"""Who passes a voice on, in the text's own words."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.reading.carriers import add_carriers
from reportedly.reading.sentences import sentences
from reportedly.reading.voices import Voice
from tests.reading.making import voiced, words

Row = tuple[str, str, str | None]


def chain(written: str) -> list[Row]:
    """Source, cue and the source of the carrier of every voice, outermost first."""
    text, voices = voiced(written)
    found = sorted(add_carriers(text, voices, sentences(text)), key=lambda v: (v.hop(), v.hull()))
    return [(words(text, v.source), words(text, v.cue), v.carrier and words(text, v.carrier.source)) for v in found]


def carrier(written: str) -> str | None:
    """Who carries the only marked voice."""
    text, (voice,) = voiced(written)
    add_carriers(text, [voice], sentences(text))
    return voice.carrier and words(text, voice.carrier.source)


SAID = "<x>the weir had held</x>"


@pytest.mark.parametrize(
    ("told", "outlet"),
    [
        ("Reuters", "Reuters"),
        ("Reuters on Tuesday", "Reuters"),
        ("Reuters Tuesday", "Reuters"),
        ("CNN Tuesday that", "CNN"),
        ("AP March 3", "AP"),
        ("The Associated Press", "The Associated Press"),
        ("Agence France-Presse", "Agence France-Presse"),
        ("the Weir Gazette in Porto Rosso", "the Weir Gazette"),
        ("the BBC’s Newsnight", "the BBC"),
        ("the BBC's Dana Roy", "the BBC"),
        ("Sky News and Reuters", "Sky News"),
        ("Reuters and the Weir Gazette", "Reuters"),
        ("the Globe and Mail", "the Globe and Mail"),
        ("Channel 7", "Channel 7"),
        ("al-Bahriya", "al-Bahriya"),
        ("Freedonia's MTV television", "Freedonia's MTV television"),
        ("state television", "state television"),
        ("the newspaper", "the newspaper"),
        ("the paper", "the paper"),
        ("The Economist", "The Economist"),
    ],
)
def test_told_an_outlet(told: str, outlet: str) -> None:
    assert carrier(f"<s>Oda Brandt</s> <c>told</c> {told} {SAID}.") == outlet


@pytest.mark.parametrize(
    "told",
    [
        *("reporters", "Jonas Berg", "Parliament", "Human Rights Watch", "the court", "her brother", "the Senate"),
        *("a reporter for Reuters", "a BBC spokesman", "President Kmet", "us"),
    ],
)
def test_told_anybody_else_is_no_carrier(told: str) -> None:
    assert carrier(f"<s>Oda Brandt</s> <c>told</c> {told} {SAID}.") is None


def test_a_person_of_an_arabic_name_is_no_paper() -> None:
    assert carrier(f"Mira al-Bahriya listened. <s>Oda Brandt</s> <c>told</c> al-Bahriya {SAID}.") is None


@pytest.mark.parametrize("agency", ["Reuters", "AP", "the Weir Gazette"])
def test_a_name_ends_with_its_sentence(agency: str) -> None:
    written = f"<x>“It held,”</x> <s>she</s> <c>told</c> {agency}. The ministry agreed."
    assert carrier(written) == agency


@pytest.mark.parametrize(
    ("way", "outlet"),
    [
        ("said in a statement to Reuters", "Reuters"),
        ("said in a written statement sent to the Weir Gazette", "the Weir Gazette"),
        ("said in a statement carried by the Pelagian News Agency", "the Pelagian News Agency"),
        ("said in an interview with the Weir Gazette", "the Weir Gazette"),
        ("said during a call with AFP", "AFP"),
        ("said, speaking to the Weir Gazette,", "the Weir Gazette"),
        ("said in remarks carried by state television", "state television"),
        ("was quoted by Reuters as saying", "Reuters"),
        ("was quoted as saying by the Weir Gazette", "the Weir Gazette"),
    ],
)
def test_other_ways_to_an_outlet(way: str, outlet: str) -> None:
    head, verb, tail = way.partition("saying" if "saying" in way else "said")
    assert carrier(f"<s>Oda Brandt</s> {head}<c>{verb}</c>{tail} {SAID}.") == outlet


@pytest.mark.parametrize(
    "way",
    [
        *("in a statement", "in an interview with Jonas Berg", "speaking to reporters", "in a letter to the court"),
        *("in a post on the ministry's website", "in a call with relatives", "at a press conference"),
    ],
)
def test_no_outlet_no_carrier(way: str) -> None:
    assert carrier(f"<s>Oda Brandt</s> <c>said</c> {way} {SAID}.") is None


@pytest.mark.parametrize(
    "written",
    [
        "According to Reuters, <s>Oda Brandt</s> <c>said</c> {}.",
        "Reuters reported: <s>Oda Brandt</s> <c>said</c> {}.",
        "<s>Oda Brandt</s> <c>said</c> {}, Reuters reported.",
        "<s>Oda Brandt</s> <c>said</c> {}, Reuters reported on Monday.",
        "<s>Oda Brandt</s> <c>said</c> {}, according to Reuters.",
    ],
)
def test_an_outlet_that_tags_the_sentence(written: str) -> None:
    assert carrier(written.format(SAID)) == "Reuters"


def test_according_to_a_person_carries_nothing() -> None:
    assert carrier(f"According to the mayor, <s>the engineer</s> <c>said</c> {SAID}.") is None


def test_an_outlet_does_not_carry_itself() -> None:
    assert chain(f"<c>According to</c> <s>Reuters</s>, {SAID}.") == [("Reuters", "According to", None)]
    assert chain(f"<s>Reuters</s> <c>reported</c> {SAID}.") == [("Reuters", "reported", None)]


def test_an_outlet_named_inside_the_content_carries_nothing() -> None:
    assert carrier("<s>Oda Brandt</s> <c>said</c> <x>she gave an interview to Reuters about the weir</x>.") is None
    assert carrier("<x>“I told Reuters that it held,”</x> <s>Oda Brandt</s> <c>said</c>.") is None


def test_an_outlet_in_another_sentence_carries_nothing() -> None:
    assert carrier(f"In an interview with Reuters she smiled. <s>Oda Brandt</s> <c>said</c> {SAID}.") is None


@pytest.mark.parametrize(
    ("cited", "voice"),
    [
        ("citing a senior official", "a senior official"),
        ("citing two unnamed officials", "two unnamed officials"),
        ("quoting Oda Brandt", "Oda Brandt"),
        ("citing a harbour engineer", "a harbour engineer"),
        ("citing a study", "a study"),
        ("citing police on Monday", "police"),
    ],
)
def test_whom_an_outlet_cites_speaks_inside_it(cited: str, voice: str) -> None:
    inner = (voice, cited.split()[0], "The Weir Gazette")
    outer = ("The Weir Gazette", "reported", None)
    assert chain(f"<s>The Weir Gazette</s>, {cited}, <c>reported</c> {SAID}.") == [outer, inner]
    assert chain(f"<s>The Weir Gazette</s> <c>reported</c> {SAID}, {cited}.") == [outer, inner]


@pytest.mark.parametrize("cited", ["citing safety concerns", "citing a lack of funds", "citing"])
def test_what_is_cited_as_a_reason_does_not_speak(cited: str) -> None:
    assert len(chain(f"<s>The Weir Gazette</s> <c>reported</c> {SAID}, {cited}.")) == 1


def test_what_is_cited_inside_the_content_is_left_to_the_content() -> None:
    assert len(chain("<s>Oda Brandt</s> <c>said</c> <x>it held, citing an engineer there</x>.")) == 1


def test_whom_an_outlet_cites_is_no_part_of_what_it_reports() -> None:
    assert chain("<s>The Weir Gazette</s> <c>said</c> <x>it held, citing an engineer there</x>.") == [
        ("The Weir Gazette", "said", None), ("an engineer there", "citing", "The Weir Gazette")
    ]  # fmt: skip


def test_the_bare_words_an_outlet_cites_are_no_saying_of_their_own() -> None:
    written = f"<s><s2>The Weir Gazette</s2></s>, <c2>citing</c2> <x2>an official</x2>, <c>reported</c> {SAID}."
    assert chain(written) == [("The Weir Gazette", "reported", None), ("an official", "citing", "The Weir Gazette")]


def test_a_carrier_the_network_read_itself_is_linked_and_not_doubled() -> None:
    once = "<s2>Oda</s2> <c2>told</c2> <s1>Reuters</s1> <c1>reported</c1> <x1><x2>it held</x2></x1>."
    assert chain(once) == [("Reuters", "reported", None), ("Oda", "told", "Reuters")]


def test_the_carrier_says_what_it_carries_in_its_own_printed_words() -> None:
    text, (voice,) = voiced(f"<s>Oda</s> <c>told</c> Reuters {SAID}.")
    found = add_carriers(text, [voice], sentences(text))
    relay = found[-1]
    assert (relay.source, relay.cue, relay.content) == (((9, 16),), ((4, 8),), voice.content)
    assert relay.confidence < voice.confidence
    assert relay.made_by.startswith("carrier:")


@pytest.mark.parametrize("between", ["", " later", " had earlier", " also"])
def test_told_an_outlet_where_the_network_took_another_word_for_the_cue(between: str) -> None:
    written = f"<s>Oda Brandt</s>{between} told Reuters that {SAID}, as <c>reported</c> before."
    assert chain(written) == [("Reuters", "told", None), ("Oda Brandt", "told", "Reuters")]


def test_what_follows_much_later_was_not_told() -> None:
    assert (
        carrier(f"<s>Oda Brandt</s> told Reuters about the boats and the old harbour and <c>added</c> {SAID}.") is None
    )


@pytest.mark.parametrize("way", ["was told", "has been told", "had been told"])
def test_an_outlet_that_was_told(way: str) -> None:
    assert chain(f"Reuters {way[:-5]} <c>told</c> {SAID}.") == [("Reuters", way, None), ("", "told", "Reuters")]
    assert carrier(f"The court {way[:-5]} <c>told</c> {SAID}.") is None


@pytest.mark.parametrize(
    ("way", "name"),
    [
        ("quoted by", "Reuters"),
        ("cited by", "the Weir Gazette"),
        ("who was quoted by", "AFP"),
        ("interviewed by", "CNN"),
    ],
)
def test_who_is_quoted_by_an_outlet_speaks_and_the_outlet_quotes(way: str, name: str) -> None:
    found = chain(f"<s>The engineer {way} {name}</s> <c>said</c> {SAID}.")
    assert found == [(name, way.removeprefix("who was "), None), ("The engineer", "said", name)]


def test_who_is_quoted_by_anybody_else_keeps_his_whole_description() -> None:
    assert chain(f"<s>The poet quoted by the mayor</s> <c>said</c> {SAID}.") == [
        ("The poet quoted by the mayor", "said", None)
    ]


@pytest.mark.parametrize("verb", ["reported", "said on Monday that", "also reports that", "quoted"])
def test_an_outlet_whose_verb_stands_directly_before_who_speaks(verb: str) -> None:
    assert carrier(f"The Weir Gazette {verb} <s>Oda Brandt</s> <c>said</c> {SAID}.") == "The Weir Gazette"
    assert carrier(f"The engineer {verb} <s>Oda Brandt</s> <c>said</c> {SAID}.") is None


def test_an_outlet_does_not_carry_itself_under_a_longer_name() -> None:
    assert carrier(f"The Reuters news agency reported that <s>Reuters</s> <c>withdrew</c> {SAID}.") is None


def test_two_who_are_cited_are_two_voices() -> None:
    found = chain(f"<s>Reuters</s> <c>reported</c> {SAID}, citing an engineer and a senior clerk.")
    assert found[1:] == [("an engineer", "citing", "Reuters"), ("a senior clerk", "citing", "Reuters")]


def test_several_who_are_cited_together_are_one_voice() -> None:
    found = chain(f"<s>Reuters</s> <c>reported</c> {SAID}, citing engineers and clerks.")
    assert found[1:] == [("engineers and clerks", "citing", "Reuters")]


def test_no_voices_no_carriers() -> None:
    assert add_carriers("Reuters reported that it held.", [], [(0, 30)]) == []


@pytest.mark.parametrize("filler", ["a" * 200_000, "Aa " * 60_000, "A" * 200_000, "the " * 50_000, "in a " * 40_000])
def test_a_sentence_of_any_length_costs_little(filler: str) -> None:
    text = f"Oda said it held {filler}"
    began = time.process_time()
    add_carriers(text, [Voice(((0, 3),), ((4, 8),), ((9, 16),), 0.9)], [(0, len(text))])
    assert time.process_time() - began < 3


PARTS = [
    *("Oda", "Reuters", "told Reuters", "citing an official", "said", "reported", "according to the Weir Gazette"),
    *("the weir held", "in an interview with AFP", ",", ".", "quoting Oda", "The crew is convinced that"),
]


@st.composite
def scenes(draw: st.DrawFn) -> tuple[str, list[Voice]]:
    parts = draw(st.lists(st.sampled_from(PARTS), min_size=3, max_size=14))
    spans, at = [], 0
    for part in parts:
        spans.append((at, at + len(part)))
        at += len(part) + 1
    some = st.sampled_from(spans)
    made = st.builds(
        lambda s, c, x: Voice(s, (c,), tuple(sorted(x)), 0.9),
        st.just(()) | some.map(lambda s: (s,)),
        some,
        st.lists(some, min_size=1, max_size=2, unique=True),
    )
    return " ".join(parts), draw(st.lists(made, max_size=6))


@settings(max_examples=200)
@given(scenes())
def test_whatever_is_said_nobody_carries_himself_and_every_carrier_is_there(scene: tuple[str, list[Voice]]) -> None:
    text, voices = scene
    found = add_carriers(text, voices, sentences(text))
    present = {id(v) for v in found}
    for voice in found:
        assert not voice.carries(voice)
        assert voice.carrier is None or id(voice.carrier) in present
        assert all(text[a:b].strip() for a, b in voice.source + voice.cue + voice.content)


def test_a_belief_that_opens_a_sentence_which_a_paper_only_tags() -> None:
    written = "The crew is convinced that <x>the weir had held</x>, <s>the Weir Gazette</s> <c>reported</c>."
    assert chain(written) == [
        ("the Weir Gazette", "reported", None),
        ("The crew", "is convinced", "the Weir Gazette"),
    ]


def test_whom_the_outlet_cites_for_somebody_elses_words_stands_between_the_two() -> None:
    written = "<s>Oda Brandt</s> <c>believes</c> <x>the weir had held</x>, Reuters reported, citing her lawyer."
    assert [(source, outer) for source, _, outer in chain(written)] == [
        ("Reuters", None),
        ("her lawyer", "Reuters"),
        ("Oda Brandt", "her lawyer"),
    ]
