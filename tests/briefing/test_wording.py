"""The sentences, word for word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportedly.briefing import assemble
from reportedly.briefing.answer import answer, copies_sentence, dates_sentence, set_aside_sentence
from reportedly.briefing.dates import long_date, short_date
from reportedly.briefing.voices import Voice, carriers, letter_of, number_articles, voices_of
from reportedly.briefing.wording import counted, insight, listed, plain, softening, standing_sentences, tally
from reportedly.types import Brief, HedgeKind, Hop, Independent, Problem
from tests.briefing import hard_cases
from tests.briefing.ferry import ferry


def sentences(brief: Brief, number: int) -> list[str]:
    claim = brief.claims[number]
    voices = voices_of(claim, number_articles(brief.documents))
    return [plain(s) for s in standing_sentences(claim, voices, len(carriers(claim)))]


def ranked(brief: Brief) -> Brief:
    return assemble(brief.documents, brief.claims, brief.copies, brief.problems, brief.attributions, brief.as_of)


def test_what_stands_behind_each_claim() -> None:
    assert sentences(ferry(), 0) == [
        "Two independent voices support it in six articles: Ines Okafor and Coast Guard of Velmark.",
        "Five articles of six hedge it: “apparently”.",
    ]
    assert sentences(ferry(), 1) == [
        "No voice that can be placed supports it.",
        "One independent voice denies it: The Sund Line.",
        "Two more voices are unnamed or cannot be placed; they do not count as independent.",
    ]
    assert sentences(ferry(), 2) == ["Two articles, one voice that supports it: Karvo hospital."]
    assert sentences(hard_cases.six_hops(), 0) == [
        "Three articles rest on one voice that is unnamed or cannot be placed; it does not count as independent.",
        "Every article hedges it: “allegedly”.",
    ]


def test_the_shortest_true_thing() -> None:
    assert [insight(claim, len(carriers(claim))) for claim in ferry().claims[:3]] == [
        "6 articles, 2 independent voices",
        "4 articles, 1 voice against it, none for it, 2 unknown",
        "2 articles, 1 voice",
    ]
    assert insight(hard_cases.many_assertions().claims[0], 30) == "30 articles, 1 voice for it, 1 against, 1 unknown"
    assert insight(hard_cases.six_hops().claims[0], 3) == "3 articles, no voice that can be placed"


def test_the_answer_opens_with_figures() -> None:
    assert " ".join(answer(ranked(ferry())).lead) == (
        "12 articles from 10 outlets make 5 claims. Three are carried by more than one article or voice: "
        "one is backed by several independent voices, one hangs on a single root and one is denied. "
        "The other two are said once."
    )


def test_the_answer_names_the_claims() -> None:
    groups = {
        group.heading: [(i.claim, i.wording + ": " + plain(i.tail)) for i in group.items]
        for group in answer(ranked(ferry())).groups
    }
    assert groups == {
        "More than one independent voice": [
            (1, "the ferry Marieholm struck a rock off Karvo: 6 articles, 2 independent voices: Ines Okafor and "
                "Coast Guard of Velmark."),
        ],
        "Many articles, one voice": [(3, "14 people were treated for cold: 2 articles, 1 voice: Karvo hospital.")],
        "Disputed or denied": [
            (2, "the lookout had left the bridge: 4 articles, 1 voice against it, none for it, 2 unknown. "
                "Denied by The Sund Line."),
        ],
        "Values that cannot all hold": [
            (3, "14 people were treated for cold: People treated: 14 (1 article) or at least 31 (1 article)."),
        ],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("make", "lead"),
    [
        (hard_cases.only_problems, "No article was read, so there is nothing to weigh."),
        (hard_cases.no_claims, "1 article from 1 outlet was read, and no claim was found in it."),
        (hard_cases.no_dates, "3 articles make 1 claim. It hangs on a single root."),
    ],
)
def test_the_answer_of_small_briefs(make: object, lead: str) -> None:
    assert " ".join(answer(make()).lead) == lead  # type: ignore[operator]


def test_many_claims_of_one_kind_are_counted() -> None:
    brief = ferry()
    many = tuple(replace(brief.claims[2], id=f"c{n}") for n in range(9))
    groups = answer(ranked(replace(brief, claims=many))).groups
    assert [(len(group.items), group.more) for group in groups] == [(4, 5), (4, 5)]


def test_copies_dates_and_what_was_set_aside() -> None:
    brief = ferry()
    assert copies_sentence(brief) == "Three articles repeat another's wording and are folded under it."
    assert copies_sentence(hard_cases.no_dates()) == ""
    assert set_aside_sentence(brief) == "One input was set aside."
    warned = Problem("b.txt", "encoding", "b.txt was read as Latin-1.", arrived=True)
    assert set_aside_sentence(replace(brief, problems=(*brief.problems, warned))) == (
        "One input was set aside and one input came with a warning."
    )
    assert dates_sentence(brief) == (
        "Published from 2 March 2031, 16:40 UTC to 5 March 2031; one article without a date."
    )
    assert dates_sentence(hard_cases.no_dates()) == "No article carries a date."


@pytest.mark.parametrize(
    ("text", "long", "short"),
    [
        ("2014-12-02", "2 December 2014", "2 Dec 2014"),
        ("2014-12-02T09:30:00Z", "2 December 2014, 09:30 UTC", "2 Dec 2014"),
        ("2014-12-02T01:30:00+03:00", "1 December 2014, 22:30 UTC", "1 Dec 2014"),
        ("2014-12", "December 2014", "Dec 2014"),
        ("2014", "2014", "2014"),
        ("last Tuesday", "last Tuesday", "last Tuesday"),
        (None, "", ""),
    ],
)
def test_dates_as_people_read_them(text: str | None, long: str, short: str) -> None:
    assert (long_date(text), short_date(text)) == (long, short)


def test_counts_and_lists() -> None:
    assert [counted(n, "copy", "copies") for n in (0, 1, 2, 11, 1683)] == [
        "no copies", "one copy", "two copies", "11 copies", "1,683 copies",
    ]  # fmt: skip
    assert plain(listed(["A"])) == "A"
    assert plain(listed(["A", "B"])) == "A and B"
    assert plain(listed(["A", "B", "C", "D", "E"])) == "A, B, C and two more"
    assert len(plain(listed([hard_cases.LONG_NAME]))) <= 73


def test_letters_and_tallies() -> None:
    assert [letter_of(n) for n in (0, 25, 26, 27, 701, 702)] == ["A", "Z", "AA", "AB", "ZZ", "AAA"]
    assert tally(ferry().claims[1]) == "0 support, 1 denies, 2 unknown"


HEDGES: tuple[tuple[HedgeKind, str], ...] = (("denial", "denied"), ("approximate", "about"), ("hearsay", "said"))


def test_a_denial_is_no_hedge() -> None:
    hop = Hop(
        "s:a", "A", "person", None, "denied", (("denial", "denied"), ("approximate", "about"), ("hearsay", "said"))
    )
    assert softening(hop) == ["said"]


def test_the_best_claims_come_first_in_the_answer() -> None:
    brief = hard_cases.many_assertions()
    both = replace(ferry(), claims=(*ferry().claims, *brief.claims), documents=ferry().documents + brief.documents)
    groups = answer(ranked(both)).groups
    assert [g.heading for g in groups[:2]] == ["Disputed or denied", "More than one independent voice"]
    assert groups[-1].heading == "Values that cannot all hold"


def test_one_known_voice_among_unknown_ones_is_told_apart() -> None:
    brief = hard_cases.many_assertions()
    claim = replace(brief.claims[0], standing="single root", independent=Independent(1, 0, 3))
    (group,) = answer(replace(brief, claims=(claim,))).groups
    assert group.heading == "One known voice, others unknown"
    assert plain(group.items[0].tail) == "30 articles, 1 voice, 3 unknown: Mara Lindqvist."


def test_known_voices_come_before_unknown_ones() -> None:
    brief = ferry()
    voices: list[Voice] = voices_of(brief.claims[1], number_articles(brief.documents))
    assert [(v.letter, v.root.name) for v in voices] == [
        ("A", "The Sund Line"),
        ("B", "a crew member"),
        ("C", "Island Letter"),
    ]
