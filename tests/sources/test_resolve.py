"""Who speaks: pronouns, short names, roles and outlets inside one document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.sources import resolve
from reportedly.types import Reading, Speaker
from tests.reading.making import attributed, attribution, document


def speakers(written: str, name: str = "tale", within: dict[str, str] | None = None) -> list[Speaker]:
    """One speaker an attribution, in the order of their numbers."""
    owner, attributions = attributed(written, name, within=within)
    done = resolve(Reading(owner, tuple(attributions), ()))
    found = [a.speaker for a in done.attributions]
    for speaker in found:
        assert speaker is not None
        if speaker.mention is not None and speaker.kind == "person":
            assert (speaker.name or "") in " ".join(owner.text[slice(*speaker.mention)].split())
    return [s for s in found if s is not None]


def said(*sources: str, before: str = "") -> str:
    """An article in which the sources speak one after the other; ``before`` opens it."""
    lines = (f"<s{n}>{s}</s{n}> <c{n}>said</c{n}> <x{n}>the weir held</x{n}>." for n, s in enumerate(sources, 10))
    return " ".join([before, *lines]).strip()


def names(*sources: str, before: str = "") -> list[str | None]:
    return [s.name for s in speakers(said(*sources, before=before))]


RUSK = "Interior minister Halvard Rusk came."


@pytest.mark.parametrize(
    "form",
    [
        "Rusk",
        "Rusk himself",
        "Rusk, 54,",
        "Rusk, a former judge,",
        "He",
        "he",
        "The minister",
        "Minister Rusk",
        "Mr. Rusk",
        "the interior minister",
    ],
)
def test_every_form_of_one_person(form: str) -> None:
    first, later = speakers(said("Halvard Rusk", form, before=RUSK))
    assert first == later
    assert (first.name, first.kind, first.role) == ("Halvard Rusk", "person", "Interior minister")


@pytest.mark.parametrize("form", ["Rusk", "He", "The minister"])
def test_somebody_named_outside_any_saying_is_found(form: str) -> None:
    assert names(form, before=RUSK) == ["Halvard Rusk"]


def test_a_name_told_later_is_found_too() -> None:
    assert names("The mayor", "Mayor Omar Diaz") == ["Omar Diaz", "Omar Diaz"]


def test_different_given_names_are_never_merged() -> None:
    oda, ada, oda_again = speakers(said("Oda Brandt", "Ada Brandt", "Oda Brandt"))
    assert oda.id == oda_again.id != ada.id


def test_of_two_with_one_surname_the_last_met_is_meant() -> None:
    found = names("Oda Brandt", "Brandt", "Ada Brandt", "Brandt", "Oda Brandt", "Brandt")
    assert found == [*["Oda Brandt"] * 2, *["Ada Brandt"] * 2, *["Oda Brandt"] * 2]


def test_a_given_name_is_enough_for_the_only_one_who_bears_it() -> None:
    assert names("Oda Brandt", "Oda") == ["Oda Brandt", "Oda Brandt"]
    assert names("Oda Brandt", "Oda Lund", "Oda")[2] == "Oda"


def test_two_printed_together_are_both_told() -> None:
    both, alone = speakers(said("Captain Oda Brandt and deputy mayor Omar Diaz", "Brandt"))
    assert (both.id, both.name, both.joint) == (alone.id, "Oda Brandt", ("Omar Diaz",))
    assert alone.joint == ()
    assert speakers(said("The United Nations and Human Rights Watch"))[0].joint == ("Human Rights Watch",)


@pytest.mark.parametrize(
    "one", ["the Ministry of Trade and Industry", "Oda Brandt, friend of Omar Diaz", "Weir and Sons"]
)
def test_one_voice_with_an_and_in_it_stays_one(one: str) -> None:
    assert speakers(said(one))[0].joint == ()


def test_somebody_is_told_by_his_age() -> None:
    assert names("Oda Brandt, 31,", "The 31-year-old") == ["Oda Brandt", "Oda Brandt"]
    assert names("Oda Brandt, 31,", "The 32-year-old")[1] == "The 32-year-old"


@pytest.mark.parametrize(
    ("before", "pronoun", "name"),
    [
        ("Oda Brandt hung up a poster", "that", "a poster"),
        ("Oda Brandt met someone in the office", "who", "someone in the office"),
        ("A friend met Oda Brandt", "who", "Oda Brandt"),
    ],
)
def test_who_and_that_are_what_stands_before_them(before: str, pronoun: str, name: str) -> None:
    assert names(pronoun, before=before) == [name]


def test_he_is_not_the_one_of_a_relative_clause() -> None:
    written = (
        "<s1>Oda Brandt</s1> <c1>said</c1> <x1>the weir held</x1> to someone in the office <s2>who</s2> <c2>said</c2>"
        " <x2>no</x2>. <s3>She</s3> <c3>said</c3> <x3>it held</x3>."
    )
    assert [s.name for s in speakers(written)] == ["Oda Brandt", "someone in the office", "Oda Brandt"]


def test_an_institution_is_not_its_own_purpose() -> None:
    council, parliament = speakers(said("The Vesper Council for Human Rights", "Freedonia's parliament"))
    assert (council.organisation, parliament.organisation) == (None, "Freedonia")


def test_the_people_are_not_the_one_before() -> None:
    assert names("a person in the office", "the people") == ["a person in the office", "the people"]


@pytest.mark.parametrize("source", ["Police", "The president", "the army", "The Government"])
def test_a_word_for_an_institution_is_another_one_in_each_document(source: str) -> None:
    (here, again), (there,) = speakers(said(source, source), "a"), speakers(said(source), "b")
    assert here.id == again.id != there.id


ANONYMOUS = {
    "unnamed official": ["A port official", "Authorities in Vesper", "a spokesman for the ministry", "prosecutors"],
    "unnamed source": ["a source", "Insiders", "a person familiar with the plan", "rumours"],
    "residents": ["Residents", "An eyewitness", "survivors of the fire"],
    "group": ["Students", "analysts"],
    "unnamed person": ["a man", "someone", "he"],
    None: ["Oda Brandt", "the ministry", "Reuters", "a letter", "the president"],
}


@pytest.mark.parametrize(("way", "source"), [(way, source) for way, those in ANONYMOUS.items() for source in those])
def test_how_far_a_voice_is_hidden(way: str | None, source: str) -> None:
    assert speakers(said(source))[0].anonymity == way


def test_a_minister_of_something_else_is_not_meant() -> None:
    both = ("Halvard Rusk, the interior minister,", "Ada Pohl, the health minister,")
    assert names(*both, "The interior minister", "The health minister")[2:] == ["Halvard Rusk", "Ada Pohl"]
    assert names(*both, "The prime minister")[2] == "The prime minister"


def test_he_is_the_last_who_spoke_even_unnamed() -> None:
    assert names("Oda Brandt", "a port official", "He") == ["Oda Brandt", "a port official", "a port official"]


def test_the_lawyer_of_somebody_is_somebody_else() -> None:
    client, lawyer = speakers(said("Oda Brandt", "Her lawyer"))
    assert (client.name, lawyer.name, lawyer.kind) == ("Oda Brandt", "Her lawyer", "unnamed")


def test_they_are_the_last_many_and_it_the_last_institution() -> None:
    assert names("Residents", "Oda Brandt", "They") == ["Residents", "Oda Brandt", "Residents"]
    assert names("The coast guard", "Oda Brandt", "It") == ["The coast guard", "Oda Brandt", "The coast guard"]
    assert names("The coast guard", "They")[1] == "The coast guard"


def test_i_am_the_one_who_is_quoted() -> None:
    written = "<s1>Oda Brandt</s1> <c1>said</c1>: <x1>“<s2>I</s2> <c2>believe</c2> <x2>the weir held</x2>”</x1>"
    assert [s.name for s in speakers(written, within={"2": "1"})] == ["Oda Brandt", "Oda Brandt"]


@pytest.mark.parametrize("pronoun", ["He", "They", "It", "I", "Who", "Everyone"])
def test_a_pronoun_without_anybody_before_it_names_nobody(pronoun: str) -> None:
    (here,), (there,) = speakers(said(pronoun), "a"), speakers(said(pronoun), "b")
    assert here.kind == "unnamed"
    assert here.id != there.id


def test_the_official_is_the_last_one_unless_the_words_before_disagree() -> None:
    found = speakers(said("A port official", "A customs official", "The port official", "The official"))
    port, customs, port_again, last = (s.id for s in found)
    assert port == port_again == last != customs


def test_another_official_is_another() -> None:
    first, other = speakers(said("An official", "Another official"))
    assert first.id != other.id


def test_a_spokesman_stays_a_spokesman() -> None:
    found = speakers(said("a spokesman for the ministry", "The spokesman", "The ministry"))
    assert [s.name for s in found] == ["a spokesman for the ministry", "a spokesman for the ministry", "The ministry"]
    assert [s.kind for s in found] == ["unnamed", "unnamed", "organisation"]


def test_a_paper_by_its_name_its_kind_and_it() -> None:
    found = speakers(said("The Weir Gazette", "The newspaper", "It", "The paper", "Weir Gazette"))
    assert {s.id for s in found} == {found[0].id}
    assert (found[0].name, found[0].kind) == ("Weir Gazette", "outlet")


def test_an_agency_by_its_letters_where_the_text_spells_them() -> None:
    spelt, letters = speakers(said("The Associated Press", "AP"))
    assert spelt.id == letters.id
    assert letters.name == "Associated Press"
    assert names("AP") == ["AP"]


def test_one_who_was_told_and_passes_it_on_is_an_outlet_whatever_the_name() -> None:
    written = "<s2>Oda Brandt</s2> <c2><c1>told</c1></c2> <s1>al-Bahriya</s1> <x1><x2>the weir held</x2></x1>."
    outlet, person = speakers(written, within={"2": "1"})
    assert (outlet.name, outlet.kind, person.kind) == ("al-Bahriya", "outlet", "person")


def test_nobody_named_is_unnamed_and_each_saying_its_own() -> None:
    written = "<c1>Reportedly</c1> <x1>the weir held</x1>. <c2>It was said</c2> <x2>the mill burned</x2>."
    first, second = speakers(written)
    assert (first.name, first.kind, first.anonymity) == (None, "unnamed", "nobody named")
    assert first.id != second.id


@pytest.mark.parametrize("source", ["A port official", "Residents", "Students", "A study", "He", "someone"])
def test_unnamed_voices_stay_apart_across_documents(source: str) -> None:
    (here,), (there,) = speakers(said(source), "a"), speakers(said(source), "b")
    assert here.id != there.id


@pytest.mark.parametrize("source", ["Oda Brandt", "Reuters", "UNHCR", "The Weir Gazette"])
def test_named_voices_are_one_across_documents(source: str) -> None:
    (here,), (there,) = speakers(said(source), "a"), speakers(said(source), "b")
    assert here.id == there.id


def test_a_persons_title_makes_no_other_person() -> None:
    (plain,), (titled,) = speakers(said("Oda Brandt"), "a"), speakers(said("Dr. Oda Brandt, the engineer,"), "b")
    assert plain.id == titled.id


def test_only_speakers_are_added() -> None:
    owner, attributions = attributed(said("Oda Brandt", "She"))
    reading = Reading(owner, tuple(attributions), ())
    done = resolve(reading)
    assert [a.id for a in done.attributions] == [a.id for a in attributions]
    assert resolve(done) == done
    assert resolve(Reading(owner, (), ())).attributions == ()


PARTS = st.sampled_from(
    "Oda Brandt|he|they|it|the minister|Mayor Omar Diaz|Reuters|the paper|officials|I|her lawyer|The|’s|😀|\u00a0|,|.|"
    "a statement by Ada Pohl|the|Atlantic|AP|who|said".split("|")
)


@given(st.lists(st.lists(PARTS, min_size=1, max_size=3).map(" ".join), max_size=8))
def test_every_source_gets_a_speaker_grounded_in_the_text(sources: list[str]) -> None:
    for speaker in speakers(said(*sources)):
        assert speaker.id
        assert speaker.name != ""


@given(st.text(max_size=40), st.integers(0, 39), st.integers(1, 40))
def test_any_characters_may_be_a_source(text: str, start: int, length: int) -> None:
    owner = document(text)
    span = (min(start, len(text)), min(len(text), start + length))
    made = attribution(owner, (span,), (), (span,))
    (only,) = resolve(Reading(owner, (made,), ())).attributions
    assert only.speaker is not None


def test_he_is_no_firm_where_somebody_was_named_in_full() -> None:
    assert names("Captain Lars Holm", "Nordline", "he") == ["Lars Holm", "Nordline", "Lars Holm"]
    assert names("Cher", "she") == ["Cher", "Cher"]


def test_some_of_whom_keep_their_words() -> None:
    assert names("some of whom") == ["some of whom"]
    assert names("residents, who fled,") == ["residents"]
