"""What kind of voice a phrase without a personal name is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.sources.kinds import head_phrase, is_generic, is_outlet, kind_of, singular_noun

KINDS = {
    "unnamed": [
        *("officials", "a senior official", "two residents", "sources close to the family", "someone", "the woman"),
        *("a rebel commander", "a tribal leader", "he", "They", "It", "I", "Everyone", "No one", "This", "an MP", ""),
        *("a Tarnsund Front militant", "the rebel"),
        *("reports", "a doctor", "a president", "an official at the ministry", "some", "a Reuters reporter"),
    ],
    "group": [
        *("students", "relatives of the crew", "doctors", "analysts at the bank", "some members of the council"),
        *("one of the hostages", "astronomers", "two parties"),
    ],
    "document": [
        "a study",
        "the report",
        "a leaked memo",
        "the message",
        "the coast guard news release",
        "the directive",
        "a video uploaded by a group",
        "a video posted online",
        "a letter",
        "the indictment",
    ],
    "organisation": [
        *(
            "the ministry",
            "Freedonia's interior ministry",
            "the army",
            "police",
            "the coast guard",
            "the council",
            "a farm",
            "this panel",
        ),
        *("Iran", "the Kremlin", "UNHCR", "the United Nations", "XKCD", "eVesper", "Boko Haram"),
        *("the Syrian Observatory for Human Rights", "the World Health Organization", "the CDC"),
        *("Doctors Without Borders", "Airwars", "Gallup", "Marist Poll", "Save the Children"),
    ],
    "outlet": [
        *("the Weir Gazette", "state media", "the newspaper", "Al Jazeera", "a website", "Radio Vesper", "newspapers"),
        *("The Atlantic", "the Economist", "The Hill", "BuzzFeed", "Ashraq al-Awsat"),
        *("Business Insider", "MacRumors", "Al-Sabah"),
    ],
    "person": [
        "Vesper",
        "the younger Tanner",
        "the engineers Tanner",
        "the president",
        "The prime minister",
        "Freedonia's president",
        "the mayor",
        "Mr Rusk",
    ],
}


@pytest.mark.parametrize(("kind", "phrase"), [(kind, phrase) for kind, phrases in KINDS.items() for phrase in phrases])
def test_kinds(kind: str, phrase: str) -> None:
    assert kind_of(phrase, "") == kind


@pytest.mark.parametrize(
    ("kind", "use"),
    [
        ("outlet", "The Corvus editor left."),
        ("outlet", "the newspaper Corvus."),
        ("outlet", "Corvus, a gossip website, ran it."),
        ("outlet", "Corvus.com had it."),
        ("organisation", "Corvus’s customers left."),
        ("organisation", "A Corvus spokesman left."),
        ("organisation", "the company Corvus."),
        ("person", "Mr Corvus, of the Corvus, left."),
        ("person", "Corvus, 31, left the Corvus."),
        ("person", "Corvus ran."),
    ],
)
def test_a_lone_name_is_what_the_text_uses_it_as(kind: str, use: str) -> None:
    assert kind_of("Corvus", use) == kind


@pytest.mark.parametrize("name", ["police", "Police", "the army", "The Government", "the president", "the party"])
def test_a_word_for_an_institution_is_no_name(name: str) -> None:
    assert is_generic(name)


@pytest.mark.parametrize("name", ["Weir police", "the Kremlin", "Congress", "UNHCR", "Freedonia’s king", "Corvus"])
def test_a_name_is_not_generic(name: str) -> None:
    assert not is_generic(name)


@pytest.mark.parametrize("phrase", ["a CNN source", "a Reuters spokesman", "a BBC producer"])
def test_people_of_an_outlet_are_not_the_outlet(phrase: str) -> None:
    assert kind_of(phrase, "") == "unnamed"


@pytest.mark.parametrize("phrase", ["a South Korean newspaper", "the Corvus Vesper"])
def test_a_nation_or_the_bearer_of_an_article_is_no_person(phrase: str) -> None:
    assert kind_of(phrase, "") in ("outlet", "organisation")


def test_a_lone_name_with_the_article_in_the_text_is_an_organisation() -> None:
    assert kind_of("Corvus", "Corvus sank.") == "person"
    assert kind_of("Corvus", "It sank. The Corvus was old.") == "organisation"


@pytest.mark.parametrize(
    "phrase", ["BBC spokesman", "Atlantic", "Hill", "the Atlantic coast guard", "a list of papers"]
)
def test_what_belongs_to_an_outlet_or_sounds_like_one_is_none(phrase: str) -> None:
    assert not is_outlet(phrase)


@pytest.mark.parametrize(
    ("phrase", "head"),
    [
        ("officials at the ministry", "officials"),
        ("some of its members", "members"),
        ("sources close to the family", "sources"),
        ("dozens of the students", "students"),
        ("a man, who fled", "a man"),
        ("Bank of Freedonia", "Bank"),
        ("", ""),
    ],
)
def test_the_head_of_a_phrase(phrase: str, head: str) -> None:
    assert head_phrase(phrase) == head


@pytest.mark.parametrize(
    ("phrase", "noun"),
    [
        ("port officials", "official"),
        ("interior minister", "minister"),
        ("spokeswomen for the ministry", "spokeswoman"),
        ("President", "president"),
        ("Brandt", ""),
        ("", ""),
    ],
)
def test_the_noun_of_a_phrase(phrase: str, noun: str) -> None:
    assert singular_noun(phrase) == noun


@given(st.text(max_size=50), st.text(max_size=50))
def test_every_phrase_has_one_of_the_kinds(phrase: str, text: str) -> None:
    assert kind_of(phrase, text) in KINDS
    assert is_outlet(phrase) in (True, False)
    assert isinstance(singular_noun(phrase), str)
