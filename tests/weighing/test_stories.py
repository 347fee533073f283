"""Stories: one event told twice, and two events told alike."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.settings import SAME_STORY
from reportedly.weighing.name_stems import name_stems
from tests.weighing.linkage import Close, in_sql, plainly
from tests.weighing.making import Said, article, person, weighed

CHIEF = person("Nils Aune", "police chief")
SHERIFF = person("Dora Pratt", "sheriff")
SHOT = "he was pronounced dead at the scene after the shooting."


def test_sentence_openings_are_no_names() -> None:
    found = name_stems("Yesterday the harbour of Tarnsund burned. Firemen came.")
    assert "tarnsund" in found and not {"yesterday", "fireman", "firemen"} & found
    assert name_stems("") == frozenset()


def test_one_wording_of_two_events_is_two_claims() -> None:
    oslo = article("a", ["A clerk was shot in Grunerlokka near the Akerselva on Friday.", Said(CHIEF, SHOT)])
    reno = article("b", ["A trucker was shot at the Nugget casino in Sparks on Tuesday.", Said(SHERIFF, SHOT)])
    claims = [c for c in weighed([oslo, reno]).claims if "pronounced" in c.wording]
    assert [len(c.assertions) for c in claims] == [1, 1]


def test_one_event_in_two_articles_is_one_claim() -> None:
    oslo = article("a", ["A clerk was shot in Grunerlokka near the Akerselva on Friday.", Said(CHIEF, SHOT)])
    again = article("b", ["Shots were heard by the Akerselva in Grunerlokka on Friday night.", Said(SHERIFF, SHOT)])
    claims = [c for c in weighed([oslo, again]).claims if "pronounced" in c.wording]
    assert [len(c.assertions) for c in claims] == [2]


LEAST = round(1000 * SAME_STORY)


@st.composite
def graphs(draw: st.DrawFn) -> tuple[int, Close]:
    """Documents and some close pairs; few values, so that many are equally close."""
    count = draw(st.integers(1, 9))
    pairs = st.sampled_from(list(itertools.combinations(range(count), 2)) or [(0, 0)])
    close = draw(st.dictionaries(pairs, st.sampled_from([1, 250, 399, 400, 401, 600, 800, 1000])))
    return count, {pair: told for pair, told in close.items() if pair[0] < pair[1]}


@settings(max_examples=25, deadline=None)
@given(graphs())
def test_stories_are_those_of_merging_one_pair_at_a_time(graph: tuple[int, Close]) -> None:
    count, close = graph
    assert in_sql(list(range(count)), close) == plainly(count, close, LEAST)


@settings(max_examples=10, deadline=None)
@given(graphs())
def test_stories_never_reach_across_gaps(graph: tuple[int, Close]) -> None:
    count, close = graph
    near = {pair: told for pair, told in close.items() if told >= LEAST}
    linked = plainly(count, dict.fromkeys(near, 1000 * count * count), LEAST)  # so close that all that touch are one
    for document, story in in_sql(list(range(count)), close).items():
        assert linked[document] == linked[story]


@settings(max_examples=10, deadline=None)
@given(graphs(), st.integers(0, 8), st.integers(1, 3))
def test_a_verbatim_copy_moves_no_story(graph: tuple[int, Close], copied: int, many: int) -> None:
    count, close = graph
    original = copied % count
    originals = [*range(count), *[original] * many]
    beside = {(a if b == original else b): told for (a, b), told in close.items() if original in (a, b)}
    copies = {(other, count + n): told for other, told in beside.items() for n in range(many)}
    copies |= dict.fromkeys(itertools.combinations([original, *range(count, count + many)], 2), 1000)
    before, after = in_sql(list(range(count)), close), in_sql(originals, close | copies)
    assert {document: after[document] for document in range(count)} == before
    assert {after[count + n] for n in range(many)} == {before[original]}


def test_two_texts_that_are_judged_copies_tell_one_story_unless_another_disagrees() -> None:
    assert in_sql([0, 1, 2], {}, ((0, 2, True),)) == {0: 0, 1: 1, 2: 0}
    assert in_sql([0, 1, 2], {}, ((0, 2, True), (0, 2, False))) == {0: 0, 1: 1, 2: 2}
    assert in_sql([0, 1], {(0, 1): 900}, ((0, 1, False),)) == {0: 0, 1: 0}  # no copy, but one story


def test_a_document_without_marks_is_a_story_of_its_own() -> None:
    silent = article("silent", ["It was so."])
    told = article("told", ["A clerk was shot in Grunerlokka near the Akerselva on Friday."])
    found = weighed([told, silent, article("mute", ["So it was."])])
    assert len(set(found.stories.values())) == 3
    assert not any(silent.document.id in pair for pair in found.near)
