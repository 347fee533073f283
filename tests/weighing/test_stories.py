"""Stories: one event told twice, and two events told alike."""

from __future__ import annotations

from reportedly.weighing.name_stems import name_stems
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
