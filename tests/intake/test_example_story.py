"""The story that ships with the project: it arrives whole, and it holds what its page promises."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.types import Document

from .conftest import arrivals

STORY = Path(__file__).parents[2] / "examples" / "harbour"
OWN_WORDS = ("qps-1", "gazette-1", "courier-1", "radio-tala-12-march.txt", "meridian-observer-12-march.html")
REPRINTS = ("sentinel-1", "coastline-1")


@pytest.fixture(scope="module")
def story() -> dict[str, Document]:
    """The articles by the last part of their source id."""
    found, problems = arrivals(str(STORY))
    assert problems == []
    return {document.source_id.rsplit("/", 1)[-1]: document for document in found}


def six_grams(document: Document) -> set[tuple[str, ...]]:
    words = document.text.lower().split()
    return {tuple(words[at : at + 6]) for at in range(len(words) - 5)}


def shared(left: Document, right: Document) -> float:
    """Share of the shorter text's six-grams that the other has."""
    one, other = six_grams(left), six_grams(right)
    return len(one & other) / min(len(one), len(other))


def test_fourteen_short_articles_arrive(story: dict[str, Document]) -> None:
    assert len(story) == 14
    assert len({document.id for document in story.values()}) == 14
    for document in story.values():
        assert 60 <= len(document.text.split()) <= 220
        assert document.language == "en"


def test_web_pages_say_where_and_when(story: dict[str, Document]) -> None:
    observer, mawqa = story["meridian-observer-12-march.html"], story["al-mawqa-al-bahri-12-march.html"]
    assert (observer.outlet, observer.published) == ("The Meridian Observer", "2019-03-12T10:20:00Z")
    assert (mawqa.outlet, mawqa.published) == ("Al-Mawq'a al-Bahri", "2019-03-12T18:00:00+02:00")
    assert observer.title == "Rebel leader said to have quit Marsa Haddan"
    assert observer.text.startswith("Idris Walqari, the best known")
    assert "Corin Ashby" not in observer.text
    assert mawqa.url == "https://mawqa.example/en/walqari-sunday"


def test_reprints_repeat_the_agency_and_the_others_do_not(story: dict[str, Document]) -> None:
    for reprint in REPRINTS:
        assert shared(story["qps-1"], story[reprint]) > 0.5
    for left in OWN_WORDS:
        for right in OWN_WORDS:
            if left != right:
                assert shared(story[left], story[right]) < 0.05


def test_everything_promised_is_there(story: dict[str, Document]) -> None:
    for key in (*OWN_WORDS, *REPRINTS):
        assert "Delm" in story[key].text
        assert "30 lorries" in story[key].text or "hirty" in story[key].text
    assert "Yassar Delmun" in story["gazette-1"].text
    assert "al-Moqa al-Bahari" in story["coastline-2"].text
    assert "البحر لنا وحدنا" in story["al-mawqa-al-bahri-12-march.html"].text
    assert "45 lorries" in story["sentinel-2"].text
    assert "At least 12 people" in story["sentinel-2"].text
    assert "14 people" in story["courier-2"].text
    assert "denied" in story["gazette-2"].text
    assert "withdraw" in story["observer-2"].text
    everything = " ".join(document.text for document in story.values())
    for hedge in ("reportedly", "unconfirmed", "apparently", "If confirmed", "about", "could not be verified"):
        assert hedge in everything


def test_the_tram_shares_nothing_with_the_story(story: dict[str, Document]) -> None:
    tram = story["tram-line-4.txt"]
    assert "Walqari" not in tram.text
    assert all(shared(tram, other) == 0 for key, other in story.items() if key != "tram-line-4.txt")
