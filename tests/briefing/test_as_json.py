"""The JSON shapes that the outside relies on."""

from __future__ import annotations

import json

import pytest

from reportedly.briefing import assemble, brief_json, claim_json
from reportedly.types import Brief
from tests.briefing import hard_cases
from tests.briefing.ferry import LEFT, SAID, ferry

CLAIM_KEYS = {
    "id", "wording", "standing", "reasons", "roots", "independent", "support", "assertions", "conflicts",
    "first_asserted", "last_asserted", "figures",
}  # fmt: skip
ASSERTION_KEYS = {"document", "attribution", "stance", "root", "asserted_at", "evidence"}


def test_the_brief_has_the_promised_fields() -> None:
    found = brief_json(ferry())
    assert found["documents"] == 12
    assert {"documents", "problems", "copies", "claims"} <= set(found)
    assert found["problems"][0]["input"] == "scan-0007.txt"
    copy = found["copies"][0]
    assert copy == {
        "left": "nordwire-1.txt", "right": "herald-1.txt", "score": 0.97, "evidence": "agency line",
        "passages": copy["passages"],
    }  # fmt: skip


def test_the_passages_of_a_copy_slice_to_the_same_words() -> None:
    brief = ferry()
    texts = {document.source_id: document.text for document in brief.documents}
    copy = brief_json(brief)["copies"][0]
    assert copy["passages"]
    for passage in copy["passages"]:
        left, right = texts[copy["left"]][slice(*passage["left"])], texts[copy["right"]][slice(*passage["right"])]
        assert left == right != ""


def test_a_claim_has_the_promised_fields_and_names_documents_by_source_id() -> None:
    claim = brief_json(ferry())["claims"][0]
    assert set(claim) >= CLAIM_KEYS
    assert claim["independent"] == {"supporting": 2, "denying": 0, "unknown": 0}
    assert claim["roots"][0]["name"] == "Ines Okafor"
    assert set(claim["assertions"][0]) >= ASSERTION_KEYS
    assert [a["document"] for a in claim["assertions"]] == [
        "nordwire-1.txt", "herald-1.txt", "tide-1.txt", "coast-1.txt", "sund-1.txt", "guard-1.txt",
    ]  # fmt: skip
    assert claim["assertions"][1]["copy_of"] == "nordwire-1.txt"
    evidence = claim["assertions"][0]["evidence"]
    assert evidence["exact"] == SAID
    assert evidence["end"] - evidence["start"] == len(SAID)


def test_chains_and_hedges_are_given_hop_by_hop() -> None:
    radio = brief_json(ferry())["claims"][0]["assertions"][4]
    assert [hop["name"] for hop in radio["chain"]] == ["Radio Sund", "Nordwire", "Ines Okafor"]
    assert radio["chain"][2]["hedges"] == [{"kind": "inference", "text": "apparently"}]


def test_conflicts_name_documents_by_source_id() -> None:
    conflict = brief_json(ferry())["claims"][2]["conflicts"][0]
    assert conflict["about"] == "people treated"
    assert [(v["value"], v["documents"]) for v in conflict["values"]] == [
        ("14", ["hospital-1.txt"]),
        ("at least 31", ["hospital-2.txt"]),
    ]


def test_a_claim_alone_is_the_same_as_in_the_brief() -> None:
    brief = ferry()
    lookout = next(claim for claim in brief.claims if claim.wording == LEFT)
    assert claim_json(lookout, brief.documents) == brief_json(brief)["claims"][1]


def test_a_document_that_is_not_given_keeps_its_own_id() -> None:
    claim = ferry().claims[0]
    assert claim_json(claim, ())["assertions"][0]["document"] == claim.assertions[0].document


@pytest.mark.parametrize("make", hard_cases.ALL)
def test_every_brief_can_be_written_as_json(make: object) -> None:
    brief: Brief = make()  # type: ignore[operator]
    ranked = assemble(brief.documents, brief.claims, brief.copies, brief.problems, brief.attributions)
    again = json.loads(json.dumps(brief_json(ranked)))
    assert len(again["claims"]) == len(brief.claims)
