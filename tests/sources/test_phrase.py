"""A source phrase taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.sources.person_names import find_person, is_person_name
from reportedly.sources.phrase import parse


@pytest.mark.parametrize(
    ("phrase", "person", "role", "organisation"),
    [
        ("Oda Brandt", "Oda Brandt", None, None),
        ("Oda Brandt, a spokesperson for the Coastal Party", "Oda Brandt", "spokesperson", "Coastal Party"),
        ("Interior Minister Halvard Rusk", "Halvard Rusk", "Interior Minister", None),
        ("Freedonia's interior minister, Halvard Rusk", "Halvard Rusk", "interior minister", "Freedonia"),
        ("Halvard Rusk, Freedonia’s interior minister,", "Halvard Rusk", "interior minister", "Freedonia"),
        ("Lt. Gen. Oduya Kmet", "Oduya Kmet", "Lt. Gen", None),
        ("Sheikh Nadir al-Omari", "Nadir al-Omari", "Sheikh", None),
        ("Dr. Ana-Maria Ruiz of the Coastal Institute", "Ana-Maria Ruiz", None, "Coastal Institute"),
        ("ministry spokeswoman Ada Pohl", "Ada Pohl", "ministry spokeswoman", None),
        ("UN envoy Tomas Eide", "Tomas Eide", "envoy", "UN"),
        ("Mayor Anna Kerr of Porto Rosso", "Anna Kerr", "Mayor", "Porto Rosso"),
        ("Rolf Enger, 54, a fisherman", "Rolf Enger", "fisherman", None),
        ("Mira Lund (54)", "Mira Lund", None, None),
        ("Mira Lund (Reuters)", "Mira Lund", "Reuters", None),
        ("(Mira Lund)", "Mira Lund", None, None),
        ("the mayor [Mira Lund]", "Mira Lund", "mayor", None),
        ("Mira Lund herself", "Mira Lund", None, None),
        ("Mira Lund and Jonas Berg", "Mira Lund", None, None),
        ("Mira Mayor", "Mira Mayor", None, None),
        ("Mira Mayor, a historian", "Mira Mayor", "historian", None),
        ("Mayor Mira King", "Mira King", "Mayor", None),
        ("Duncan Lund", "Duncan Lund", None, None),
        ("Mira Kasparian of the Weir Trust", "Mira Kasparian", None, "Weir Trust"),
        ("Gen. Jonas Berg, the commander of Harbour Command", "Jonas Berg", "commander", "Harbour Command"),
        ("Screenwriter Oda Brandt", "Oda Brandt", "Screenwriter", None),
        ("Thirty-year-old Oda Brandt", "Oda Brandt", None, None),
        ("Defence chief of staff Oda Brandt", "Oda Brandt", "Defence chief of staff", None),
        ("Director at the Vesper Foundation Oda Brandt", "Oda Brandt", "Director", "Vesper Foundation"),
        ("Head of Vesper's Tidal Survey Office Oda Brandt", "Oda Brandt", "Head", "Vesper's Tidal Survey Office"),
        ("spokeswoman for the Weir Agency Oda Brandt", "Oda Brandt", "spokeswoman", "Weir Agency"),
        ("Harbour Police spokesman Colonel Jonas Berg", "Jonas Berg", "spokesman", "Harbour Police"),
        ("Mira Lund, curator of Moths at the Weir Museum", "Mira Lund", "curator of Moths", "Weir Museum"),
        ("Weir Police Chief Mira Lund", "Mira Lund", "Chief", "Weir Police"),
        ("Vesper-based engineer Mira Lund", "Mira Lund", "engineer", None),
        ("Mira Lund (above)", "Mira Lund", None, None),
        ("Halvard Rusk's wife Mira Lund", "Mira Lund", "wife", None),
        ("US Secretary of State Karen Voss", "Karen Voss", "US Secretary of State", "State"),
        ("J. K. Palmer", "J. K. Palmer", None, None),
        ("J.K. Palmer", "J.K. Palmer", None, None),
        ("Oda M. Brandt", "Oda M. Brandt", None, None),
        ("Mira O'Neill", "Mira O'Neill", None, None),
        ("“Ada Pohl”", "Ada Pohl", None, None),
        ("Abu Omar al-Dali", "Abu Omar al-Dali", None, None),
        ("Juan de la Cruz", "Juan de la Cruz", None, None),
        ("East Coast Ferries spokesman Omar Diaz", "Omar Diaz", "East Coast Ferries spokesman", None),
        ("Halvard Rusk spokesman Omar Diaz", "Omar Diaz", "Halvard Rusk spokesman", None),
        ("a statement by Ada Pohl, a doctor", "Ada Pohl", "doctor", None),
    ],
)
def test_people_with_their_role_and_organisation(
    phrase: str, person: str, role: str | None, organisation: str | None
) -> None:
    parsed = parse(phrase)
    assert (parsed.person, parsed.role, parsed.organisation) == (person, role, organisation)
    assert parsed.span is not None
    assert phrase[slice(*parsed.span)] == person


@pytest.mark.parametrize(
    "phrase",
    ["the Lamp's Ada Pohl", "Ada Pohl and others", "Ada Pohl, 61,", "Ada Pohl of Porto Rosso", "Ada Pohl, who"],
)
def test_what_is_no_role(phrase: str) -> None:
    parsed = parse(phrase)
    assert (parsed.person, parsed.role) == ("Ada Pohl", None)


@pytest.mark.parametrize(
    ("phrase", "organisation"),
    [
        ("an adviser to President Oduya Kmet", "President Oduya Kmet"),
        ("a spokesman for Halvard Rusk", "Halvard Rusk"),
        ("Halvard Rusk’s lawyer", "Halvard Rusk"),
        ("officials of the Coastal Institute", "Coastal Institute"),
        ("the interior minister", None),
        ("the Coastal Institute", None),
        ("the Weir Gazette", None),
        ("officials", None),
        ("Ruiz", None),
        ("President Kmet", None),
        ("Reuters", None),
        ("Yesterday Oda", None),
        ("", None),
        ("’s", None),
        ("😀", None),
        ("\u00a0", None),
    ],
)
def test_phrases_without_a_person_of_their_own(phrase: str, organisation: str | None) -> None:
    parsed = parse(phrase)
    assert (parsed.person, parsed.span, parsed.organisation) == (None, None, organisation)


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Oda Brandt", True),
        ("Coastal Institute", False),
        ("Weir Gazette", False),
        ("Human Rights Watch", False),
        ("Saudi Arabia", False),
        ("The Hague", False),
        ("UNHCR Geneva", False),
        ("Oda 7", False),
        ("Boko Haram", False),
    ],
)
def test_names_of_people_and_of_other_things(name: str, person: bool) -> None:
    assert is_person_name(name) is person


PARTS = st.sampled_from(
    "Oda Brandt al- al-Omari Dr. Lt. Gen. President of the , ( ) ’s 's spokesman for minister Coastal Institute J. K. "
    "A.B. US 54 statement by and who “ ” 😀 \u0301".split()
)


@given(st.lists(PARTS, max_size=9).map(" ".join) | st.text(max_size=40))
def test_whatever_the_phrase_what_comes_out_stands_in_it(phrase: str) -> None:
    parsed = parse(phrase)
    assert (parsed.person is None) == (parsed.span is None)
    if parsed.span is not None:
        assert 0 <= parsed.span[0] < parsed.span[1] <= len(phrase)
        assert " ".join(phrase[slice(*parsed.span)].split()) == parsed.person
    assert parsed.role != ""
    assert parsed.organisation != ""
    found = find_person(phrase)
    assert found is None or phrase[slice(*found)].strip() == phrase[slice(*found)]


def test_a_title_between_two_names_is_a_name() -> None:
    assert parse("Amrin President Omar Sheikh Nadir").person == "Omar Sheikh Nadir"
