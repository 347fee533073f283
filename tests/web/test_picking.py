"""Merging and splitting by picking, and what answers would change, over HTTP."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from reportedly.web.background import Background
from tests.cli.conftest import run as run  # the command line, for its own objects
from tests.web.acting import JSON, OWN, rest


def claims(client: TestClient, query: str = "size=0") -> list[dict[str, Any]]:
    return list(client.get(f"/claims.json?{query}").json()["claims"])


@pytest.fixture
def disputed(acting: TestClient) -> dict[str, Any]:
    return claims(acting, "standing=disputed")[0]


def made(client: TestClient) -> list[dict[str, Any]]:
    return list(client.get("/judgements.json?size=0").json()["judgements"])


def test_the_page_offers_what_its_twin_offers(acting: TestClient, disputed: dict[str, Any]) -> None:
    address = f"/claims/{disputed['id']}/merge"
    told = acting.get(f"{address}.json?text=ferries").json()
    page = acting.get(f"{address}?text=ferries").text
    assert [each["id"] for each in told["alike"]]
    for each in told["alike"]:
        assert f"with={each['id']}" in page
    chosen = acting.get(f"{address}.json?with={told['alike'][0]['id']}").json()
    assert chosen["with"]["id"] == told["alike"][0]["id"]
    assert chosen["claim"]["wording"] == disputed["wording"]


def test_the_address_holds_where_one_came_from_but_leads_nowhere_else(
    acting: TestClient, disputed: dict[str, Any]
) -> None:
    address = f"/claims/{disputed['id']}/merge"
    assert 'href="/review?topic=numbers" data-back' in acting.get(f"{address}?back=/review%3Ftopic%3Dnumbers").text
    assert "elsewhere.example" not in acting.get(f"{address}?back=//elsewhere.example").text.replace(
        "back=//elsewhere.example", ""
    ).replace("back=%2F%2Felsewhere.example", "").replace('value="//elsewhere.example"', "")


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/claims/nowhere/merge", 404),
        ("/claims/nowhere/split", 404),
        ("/claims/{claim}/merge?with=nowhere", 400),
        ("/claims/{claim}/merge?with={claim}", 400),
        ("/claims/{claim}/split?together=perhaps", 400),
        ("/effect?kind=dance&left=a&right=b", 400),
        ("/effect?kind=span&left=a&from=1&to=2", 400),
        ("/effect?claim={claim}&line=nowhere", 400),
    ],
)
def test_what_is_not_there_is_one_sentence(
    acting: TestClient, disputed: dict[str, Any], path: str, status: int
) -> None:
    address, _, query = path.format(claim=disputed["id"]).partition("?")
    assert acting.get(f"{address}?{query}").status_code == status
    told = acting.get(f"{address}.json?{query}")
    assert (told.status_code, told.json()["error"]["status"]) == (status, status)
    assert told.json()["error"]["sentence"].endswith(".")


def test_lines_are_split_off_in_one_act(acting: TestClient, background: Background, disputed: dict[str, Any]) -> None:
    before = claims(acting)
    split = acting.get(f"/claims/{disputed['id']}/split.json").json()
    lines = [line["statement"] for voice in split["voices"] for line in voice["lines"] if line["stance"] == "supports"]
    fields = {"line": [*lines[:2], lines[0], "no line of this claim"], "together": "1", "because": "another fire"}
    told = acting.post(f"/claims/{disputed['id']}/split", data=fields, headers=JSON).json()
    assert told["sentence"] == "Written: two lines say something else than the claim."
    assert len(told["judgements"]) == 3
    rest(background)
    assert len(claims(acting)) > len(before)
    undone = acting.post(f"/judgements/{told['judgement']['id']}/undo", data={"whole": "1"}, headers=JSON).json()
    assert len(undone["judgements"]) == 3
    assert "two judgements more of the same act" in undone["sentence"]
    rest(background)
    assert claims(acting) == before
    assert all(row["retracted"] for row in made(acting))


def test_a_box_that_says_no_is_not_ticked(acting: TestClient, background: Background, disputed: dict[str, Any]) -> None:
    split = acting.get(f"/claims/{disputed['id']}/split.json").json()
    lines = [line["statement"] for voice in split["voices"] for line in voice["lines"]]
    fields = {"line": lines[:2], "together": "0"}
    told = acting.post(f"/claims/{disputed['id']}/split", data=fields, headers=JSON).json()
    assert len(told["judgements"]) == 2
    rest(background)


@pytest.mark.parametrize("fields", [{}, {"line": ["nowhere"]}, {"line": ["x"], "because": "y" * 2001}])
def test_a_split_of_nothing_writes_nothing(
    acting: TestClient, disputed: dict[str, Any], fields: dict[str, Any]
) -> None:
    answer = acting.post(f"/claims/{disputed['id']}/split", data=fields, headers=JSON)
    assert (answer.status_code, made(acting)) == (400, [])


def test_a_split_from_another_site_is_refused(acting: TestClient, disputed: dict[str, Any]) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Origin": "https://elsewhere.example"}
    assert acting.post(f"/claims/{disputed['id']}/split", data={"line": ["x"]}, headers=headers).status_code == 403


def query_of(question: dict[str, Any]) -> dict[str, str]:
    one, other = (quote["statement"] for quote in question["quotes"])
    return {
        "kind": question["kind"], "left": question["left"], "right": question["right"] or "",
        "word": question["word"] or "", "one": one, "other": other,
    }  # fmt: skip


def test_what_answers_would_change_is_told_and_not_written(acting: TestClient) -> None:
    (question,) = acting.get("/review.json?topic=contradiction").json()["questions"]
    told = acting.get("/effect.json", params=query_of(question)).json()["answers"]
    assert told["accept"]["total"] == 0
    (change,) = told["reject"]["changes"]
    assert change["sentence"] == "1 → 0 denials; disputed → independently supported."
    page = acting.get("/effect", params=query_of(question)).text
    assert "No claim, no standing and no count of voices would change." in page
    assert "1 → 0 denials; disputed → independently supported." in page
    assert made(acting) == []


def test_the_effect_of_a_merge_is_what_the_command_line_supposes(
    acting: TestClient,
    disputed: dict[str, Any],
    run,
    ledger: Path,  # type: ignore[no-untyped-def]
) -> None:
    other = next(each["id"] for each in claims(acting) if each["id"] != disputed["id"])
    query = {"kind": "same claim", "left": disputed["id"], "right": other, "act": "accept"}
    told = acting.get("/effect.json", params=query).json()["answers"]["accept"]
    words = ("decide", "same", "claim", disputed["id"], other, "--suppose", "--by", "ada")
    assert json.loads(run(*words, "--ledger", str(ledger), "--json").out) == told
    assert told["changes"][0]["fate"] == "merged"
    assert run(*words, "--ledger", str(ledger)).out.startswith("“")
    assert made(acting) == []


def test_a_desk_that_weighs_nothing_says_so(client: TestClient) -> None:
    answer = client.get("/effect.json?kind=copy&left=a&right=b", headers=OWN)
    assert (answer.status_code, "--suppose" in answer.json()["error"]["sentence"]) == (503, True)
