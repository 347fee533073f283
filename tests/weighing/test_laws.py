"""The domain's laws, on invented articles: what may never change a claim, and what must."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.types import Reading
from tests.weighing.making import Said, again, article, claim_about, person, ruling, speaker, weighed

MAYOR = person("Ilse Brandvold", "mayor", "Tarnsund")
CAPTAIN = person("Oskar Lindqvist", "ferry captain")
GUARD = speaker("unnamed", "a coast guard officer")
WIRE = speaker("outlet", "Nordwire")

FIRST = article(
    "first",
    [
        Said(MAYOR, "the ferry Halvard sank off Tarnsund with forty passengers on board."),
        "Rescuers searched the fjord until dark while relatives waited at the quay in the rain.",
    ],
    "Tarnsund Post",
    "2021-03-01",
)
SECOND = article(
    "second",
    [
        "A quiet fishing town woke to helicopters on Monday and nobody slept much after that.",
        Said(CAPTAIN, "passengers were on board when the ferry Halvard sank off Tarnsund.", inside=(WIRE,)),
    ],
    "Evening Echo",
    "2021-03-02",
)
UNRELATED = article(
    "unrelated",
    [
        Said(person("Priya Raman", "curator"), "the museum bought a bronze mask from Benin at auction."),
        "Tickets for the exhibition cost nine pounds and children enter free on Sundays.",
    ],
    "Arts Daily",
    "2021-03-01",
)
CORPUS = (FIRST, SECOND, UNRELATED)


def test_two_named_voices_support_independently() -> None:
    claim = claim_about(weighed(CORPUS), "erry Halvard sank")
    assert claim.standing == "independently supported"
    assert claim.independent.supporting == 2
    assert {root.name for root in claim.roots} == {"Ilse Brandvold", "Oskar Lindqvist"}


def test_a_verbatim_copy_adds_no_root_and_no_support() -> None:
    before = claim_about(weighed(CORPUS), "erry Halvard sank")
    found = weighed((*CORPUS, again(FIRST, "reprint", "2021-03-05", "Other Gazette")))
    after = claim_about(found, "erry Halvard sank")
    assert after.independent == before.independent
    assert (after.id, after.support, after.standing) == (before.id, before.support, before.standing)
    assert len(after.assertions) == len(before.assertions) + 1
    assert [(c.left, c.score, c.evidence) for c in found.copies] == [(FIRST.document.id, 1.0, "identical text")]


def test_a_copy_adds_no_unknown_root_either() -> None:
    plain = article("plain", ["The ferry Halvard sank off Tarnsund with forty passengers on board."], "Kystavisen")
    before = claim_about(weighed([plain]), "erry Halvard")
    after = claim_about(weighed([plain, again(plain, "lifted", None, "Ekspress")]), "erry Halvard")
    assert before.independent == after.independent
    assert after.independent.unknown == 1


def test_the_same_speaker_elsewhere_adds_no_root() -> None:
    third = article("third", [Said(MAYOR, "forty passengers were on board the ferry Halvard when it sank.")], "Radio 4")
    before = claim_about(weighed(CORPUS), "erry Halvard")
    after = claim_about(weighed((*CORPUS, third)), "erry Halvard")
    assert after.independent == before.independent
    assert len({a.document for a in after.assertions}) == len({a.document for a in before.assertions}) + 1


def test_an_unrelated_article_changes_nothing() -> None:
    before = weighed((FIRST, SECOND))
    after = weighed(CORPUS)
    kept = {claim.id: claim for claim in after.claims}
    assert before.claims
    assert all(kept[claim.id] == claim for claim in before.claims)


@settings(max_examples=6, deadline=None)
@given(st.permutations(range(4)), st.integers(0, 3))
def test_order_and_repetition_never_matter(order: list[int], twice: int) -> None:
    corpus: list[Reading] = [*CORPUS, again(SECOND, "echo", None, "Night Echo")]
    assert weighed([corpus[i] for i in order] + [corpus[twice]]) == weighed(corpus)


def test_retracting_a_judgement_restores() -> None:
    before = weighed(CORPUS)
    joined = ruling("same source", MAYOR.id, CAPTAIN.id)
    during = weighed(CORPUS, [joined])
    assert claim_about(during, "erry Halvard").independent.supporting == 1
    assert weighed(CORPUS, [replace(joined, retracted="2021-06-01T00:00:00Z")]) == before


def test_negative_beats_positive() -> None:
    rulings = [ruling("same source", MAYOR.id, CAPTAIN.id), ruling("same source", CAPTAIN.id, MAYOR.id, "negative")]
    assert weighed(CORPUS, rulings) == weighed(CORPUS)


def test_nothing_gives_nothing() -> None:
    found = weighed([])
    assert found.claims == () and found.copies == ()


def test_every_reason_adds_up_and_every_quote_slices() -> None:
    texts = {reading.document.id: reading.document.text for reading in CORPUS}
    for claim in weighed(CORPUS).claims:
        assert abs(sum(reason.amount for reason in claim.reasons) - claim.support) < 0.001
        for assertion in claim.assertions:
            quote = assertion.evidence
            assert texts[quote.document][quote.start : quote.end] == quote.exact != ""


POOL = (
    FIRST,
    SECOND,
    article(
        "third", [Said(MAYOR, "no ferry sank off Tarnsund and the Halvard is safe.", stance="denies", cue="denied")]
    ),
    article("fourth", ["The ferry Halvard sank off Tarnsund on Monday, people on the quay said to each other."]),
    article("fifth", [Said(GUARD, "the ferry Halvard sank with forty passengers.", inside=(WIRE,))], "Kystavisen"),
    UNRELATED,
)


@settings(max_examples=12, deadline=None)
@given(st.sets(st.integers(0, len(POOL) - 1), min_size=1), st.integers(0, 5), st.sampled_from([None, "2021-04-01"]))
def test_no_copy_of_any_article_adds_a_root_to_any_claim(chosen: set[int], copied: int, when: str | None) -> None:
    corpus = [POOL[i] for i in sorted(chosen)]
    original = corpus[copied % len(corpus)]
    when = when and original.document.published  # else it is news: the earlier of equals words a claim
    before = {claim.wording: claim for claim in weighed(corpus).claims}
    after = {claim.wording: claim for claim in weighed([*corpus, again(original, "reprint", when, "Gazette")]).claims}
    assert {wording: claim.independent for wording, claim in after.items()} == {
        wording: claim.independent for wording, claim in before.items()
    }
