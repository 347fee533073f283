"""How many were killed and injured: the wordings of one article, and what most articles say."""

from __future__ import annotations

import pytest

from reportedly.ids import document_id, text_sha256
from reportedly.types import Document
from reportedly.weighing.casualties import casualties
from reportedly.weighing.casualty_words import casualty_words
from reportedly.weighing.prepare import pack, prepare, unpack
from reportedly.weighing.tolls import Toll, Vote, consensus, toll
from tests.weighing.making import again, article, weighed


def document(text: str, title: str | None = None) -> Document:
    return Document(document_id("a", text), "a", text, text_sha256(text), title)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Two men were wounded near the quay.", [("injured", 2)]),
        ("Blast leaves three dead, five others hurt", [("killed", 3), ("injured", 5)]),
        ("The clerk is accused of killing his wife and two children.", [("killed", 3)]),
        ("A man and a woman were shot on Mill Lane.", [("shot", 2)]),
        ("Four people shot at a fair", [("shot", 4)]),
        ("No one was injured.", [("injured", 0)]),
        ("A double homicide shook Harrow.", [("killed", 2)]),
        ("A 34-year-old woman was shot and killed.", [("killed", 1)]),
        ("A man killed his brother.", [("killed", 1)]),
        ("One killed, two injured", [("killed", 1), ("injured", 2)]),
        ("He was shot three times and fired 12 rounds.", []),
        ("The fair drew 40 people in two days.", []),
    ],
)
def test_a_wording_and_its_figures(text: str, figures: list[tuple[str, int]]) -> None:
    assert [(each.harm, each.people) for each in casualties(casualty_words(text))] == figures


@pytest.mark.parametrize(
    ("title", "text", "killed", "injured"),
    [
        ("Five shot, two fatally wounded at fair", "Five people were shot and two of them died, police said.", 2, 3),
        (None, "A man killed his wife and two sons before he killed himself.", 4, 0),
        (None, "Two people are dead in a murder-suicide in Harrow.", 2, 0),
        (None, "A woman shot and killed herself on Monday.", 1, 0),
        ("Man dies after shooting", "A man was wounded on Monday. He died on Tuesday.", 1, 0),
        ("Man killed, woman injured in Harrow", "The pair were found at dawn.", 1, 1),
        (None, "A boy was shot in the leg.", 0, 1),
        (None, "Police are looking into a shooting on Mill Lane.", 0, 1),
    ],
)
def test_the_toll_of_one_article(title: str | None, text: str, killed: int, injured: int) -> None:
    found = toll(document(text, title))
    assert found is not None
    assert (found.killed, found.injured) == (killed, injured)


def test_an_article_on_something_else_has_no_toll() -> None:
    assert toll(document("The council votes on the harbour on Friday.")) is None


def test_a_text_that_sums_up_a_weekend_weighs_less() -> None:
    one, many = toll(document("Three people were killed.")), toll(document("Three were killed in weekend shootings."))
    assert one is not None
    assert many is not None
    assert many.worth < one.worth


@pytest.mark.parametrize("text", ["a " * 20_000, "2 " * 20_000, "one and " * 20_000, "another, " * 5000 + "dead"])
def test_a_text_without_end_is_read_all_the_same(text: str) -> None:
    assert len(casualties(casualty_words(text))) <= 1


def test_the_most_supported_figure_goes_first_and_copies_count_once() -> None:
    votes = [Vote(n, family, Toll(killed, 0, 100), 0.0) for n, family, killed in ((0, 0, 3), (1, 0, 3), (2, 2, 4))]
    votes.append(Vote(3, 3, Toll(4, 0, 100), 0.0))
    found = [(many, places) for harm, many, places in consensus(votes) if harm == "killed"]
    assert found == [(4, [2, 3]), (3, [0, 1])]


def test_of_equals_the_latest_goes_first() -> None:
    votes = [Vote(0, 0, Toll(3, 0, 100), 9.0), Vote(1, 1, Toll(5, 0, 100), 1.0)]
    assert next(many for _, many, _ in consensus(votes)) == 3


def test_the_claim_carries_its_documents_figures() -> None:
    said = "Three men were killed and two women wounded in the blast at the harbour of Harrow."
    one = article("a", [said], published="2021-03-01")
    two = article("b", [said.replace("at the harbour", "near the old harbour")], published="2021-03-02")
    claim = weighed([one, two, again(one, "c")]).claims[0]
    assert [(f.about, f.low, f.high, f.value) for f in claim.figures] == [("killed", 3, 3, "3"), ("injured", 2, 2, "2")]
    assert len(claim.figures[0].documents) == 3


def test_what_is_prepared_keeps_the_toll() -> None:
    prepared = prepare(article("a", ["Three men were killed and two women wounded at Harrow."]))
    assert prepared.contents().toll == Toll(3, 2, 100)
    assert unpack(*pack(prepared)) == prepared
