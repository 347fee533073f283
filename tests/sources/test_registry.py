"""Who a name, an abbreviation or an address is: variants, false friends, families, and the lists themselves."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.outlet_names import KNOWN
from reportedly.sources import registry
from reportedly.sources.outlets import outlet_key
from reportedly.sources.registry import agencies, family, outlet_form, outlet_of, outlets

ONE = {
    "New York Times": ["nytimes.com", "The New York Times", "NYT", "https://www.nytimes.com/2018/07/15/x.html?a=b"],
    "BBC": ["www.bbc.co.uk", "BBC News", "bbc.com/news", "news.bbc.co.uk", "BBC Arabic", "the BBC"],
    "Asharq Al-Awsat": [
        "Ashraq al-Awsat", "Al-Sharq al-Awsat", "Asharq al Awsat", "the pan-Arab daily Asharq Al-Awsat", "aawsat.com"
    ],
    "Al Arabiya": ["al-Arabiya", "Al-Arabiyya", "El Arabiya", "english.alarabiya.net", "Alarabiya"],
    "Haaretz": ["Ha'aretz", "Ha’aretz", "Israeli newspaper Haaretz", "HAARETZ"],
    "Yedioth Ahronoth": ["Yediot Ahronot", "Yedioth Aharonoth", "Yediot Aharonot"],
    "Daily Mail": ["MailOnline", "Mail Online", "the Daily Mail", "dailymail.co.uk", "Daily Mail.com"],
    "Süddeutsche Zeitung": ["Sueddeutsche Zeitung", "Suddeutsche Zeitung"],
    "People's Daily": ["Peoples Daily", "the People’s Daily newspaper"],
    "Daily Beast": ["The Daily Beast", "DailyBeast", "thedailybeast.com"],
    "Associated Press": ["AP", "apnews.com", "The Associated Press", "Associated Press news agency"],
    "TASS": ["Tass", "ITAR-TASS", "tass.ru", "the TASS news agency", "Russian news agency TASS"],
    "Boston Globe": ["bostonglobe.com", "the Boston Globe report", "The Boston Globe, which ran the story first"],
}  # fmt: skip
APART = [
    ("The Times", "The Times of India"),
    ("The Times", "New York Times"),
    ("Daily Mail", "Charleston Daily Mail"),
    ("The Daily Star (Bangladesh)", "Lebanon's Daily Star"),
    ("ABC News", "abc.net.au"),
    ("Al Jazeera", "Al Arabiya"),
    ("Al-Hayat", "Al-Ahram"),
    ("Interfax", "Interfax-Ukraine"),
    ("CNN", "CNN Türk"),
    ("Reuters", "Thomson Reuters Foundation"),
    ("heraldsun.com", "heraldsun.com.au"),
]
NOBODY = [
    "PA", "CP", "MENA", "Petra", "The Herald", "The Journal", "Post", "the newspaper", "Times Square", "New York",
    "", " ", "the Weir Gazette", "bbc-news.co.uk", "msnbc.website", "notnytimes.com", "someone.substack.com",
    "twitter.com", "co.uk",
]  # fmt: skip


@pytest.mark.parametrize(("name", "written"), [(name, way) for name, ways in ONE.items() for way in ways])
def test_one_outlet_under_its_spellings(name: str, written: str) -> None:
    found = outlet_of(written)
    assert found is not None
    assert found.name == name
    assert outlet_key(written) == outlet_key(name)


@pytest.mark.parametrize(("left", "right"), APART)
def test_false_friends_stay_two(left: str, right: str) -> None:
    assert outlet_of(left) != outlet_of(right)
    assert outlet_key(left) != outlet_key(right)


@pytest.mark.parametrize("name", NOBODY)
def test_who_is_not_told_is_nobody(name: str) -> None:
    assert outlet_of(name) is None


def test_unknown_outlets_of_one_word_keep_keys_apart() -> None:
    assert len({outlet_key(name) for name in ("The Herald", "The Journal", "Post", "Mail")}) == 4


@pytest.mark.parametrize(
    ("left", "right"),
    [("wsj.com", "The Times"), ("nj.com", "OregonLive"), ("abc7.com", "ABC News"), ("cbsnews.com/boston", "CBS News")],
)
def test_two_titles_of_one_house(left: str, right: str) -> None:
    one, other = outlet_of(left), outlet_of(right)
    assert one is not None and other is not None
    assert one != other
    assert family(one) == family(other)


def test_who_has_no_known_owner_is_a_family_alone() -> None:
    haaretz, guardian = outlet_of("Haaretz"), outlet_of("The Guardian")
    assert haaretz is not None and guardian is not None
    assert family(haaretz) == "Haaretz" != family(guardian)


def test_facts_of_an_outlet() -> None:
    found = outlet_of("Haaretz")
    assert found is not None
    assert (found.country, found.agency, found.domains[0]) == ("IL", False, "haaretz.com")
    reuters = outlet_of("Reuters")
    assert reuters is not None and reuters.agency


def test_keys_are_one_an_outlet() -> None:
    keys = Counter(outlet.key for outlet in outlets())
    assert len(keys) > 9000
    assert [key for key, n in keys.items() if n > 1] == []


def test_every_outlet_is_found_under_its_address() -> None:
    lost = [o.name for o in outlets() if o.domains and (outlet_of(o.domains[0]) or o).key != o.key]
    assert lost == []
    assert all(outlet_of(o.domains[0]) for o in outlets() if o.domains)


def test_forms_in_the_table_are_those_that_a_name_is_looked_up_under() -> None:
    made = [outlet for outlet in outlets() if outlet.key and "." not in outlet.key]
    wrong = [o.name for o in made if outlet_form(o.key) != o.key]
    assert wrong == []


def test_what_the_reader_reads_as_an_outlet_the_registry_knows() -> None:
    shared = {form for agency in agencies() for form in map(outlet_form, agency.shared)}
    two = {"al rai", "sky"}  # Jordan's and Kuwait's; Sky News or the company
    assert {name for name in KNOWN if outlet_of(name) is None and outlet_form(name) not in shared | two} == set()


def test_agencies_by_hand_have_names_of_their_own() -> None:
    names = Counter(outlet_form(name) for agency in agencies() for name in {outlet_form(n) for n in agency.names})
    assert [name for name, n in names.items() if n > 1] == []


@given(st.text(max_size=200))
def test_no_name_is_too_odd(name: str) -> None:
    found = outlet_of(name)
    assert found is None or found.key


@pytest.mark.parametrize("name", ["a." * 60 + "com", "http://", "://x", ".com", "x" * 5000, "\x00", "http://[::1]/"])
def test_bad_addresses_are_nobody(name: str) -> None:
    assert outlet_of(name) is None


def test_once_ready_no_look_up_reads_a_list(monkeypatch: pytest.MonkeyPatch) -> None:
    for each in (registry._books, registry._spellings, registry._owners, registry.agencies, registry.outlet_of):
        each.cache_clear()
    registry.ready()
    monkeypatch.setattr(registry, "_rows", lambda name: pytest.fail(f"{name} is read while somebody waits"))
    assert outlet_of("Ashraq al-Awsat") is not None  # by its address, name, another romanisation
    known = outlet_of("BBC News")
    assert known is not None and family(known)
    assert outlet_of("the Weir Gazette") is None
    assert agencies()
