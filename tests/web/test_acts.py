"""Acts in the browser: written at once, weighed behind the page, told, undone; by forms as well as by script."""

from __future__ import annotations

import json
import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from reportedly.desk import Desk
from reportedly.ledger import Decision
from reportedly.web.background import Background
from tests.cli.conftest import run as run  # the command line, for its own objects
from tests.web.acting import JSON, OWN, rest


def question(client: TestClient, topic: str = "contradiction") -> dict[str, Any]:
    return next(each for each in client.get("/review.json").json()["questions"] if each["topic"] == topic)


def answering(asked: dict[str, Any], act: str, **more: str) -> dict[str, str]:
    fields = {
        "act": act,
        "kind": asked["kind"],
        "left": asked["left"],
        "right": asked["right"] or "",
        "word": asked["word"] or "",
        "one": asked["quotes"][0]["statement"],
        "other": asked["quotes"][1]["statement"],
    }
    return fields | more


def made(client: TestClient) -> list[dict[str, Any]]:
    return list(client.get("/judgements.json").json()["judgements"])


def test_an_answer_is_written_signed_and_weighed_behind_the_page(acting: TestClient, background: Background) -> None:
    asked = question(acting)
    told = acting.post("/judgements", data=answering(asked, "reject", because="another fire"), headers=JSON).json()
    assert told["sentence"] == "Written: stance uncertain."
    (row,) = made(acting)
    assert (row["by"], row["detail"], row["left"]) == ("ada", "uncertain: another fire", asked["left"])
    assert row["left_name"].startswith("the fire at the Lind grain store")
    rest(background)
    assert acting.get("/claims.json?standing=disputed").json()["total"] == 0
    assert asked["id"] not in acting.get("/review.json").text


@pytest.mark.parametrize(
    ("act", "kind", "verdict", "detail"),
    [
        ("accept", "stance", "positive", "denies"),
        ("reject", "stance", "positive", "uncertain"),
        ("unsure", "stance", "unsure", "denies"),
        ("merge", "same claim", "positive", ""),
        ("split", "same claim", "negative", ""),
    ],
)
def test_each_act_writes_its_own_judgement(acting: TestClient, act: str, kind: str, verdict: str, detail: str) -> None:
    acting.post("/judgements", data=answering(question(acting), act), headers=JSON)
    (row,) = made(acting)
    assert (row["kind"], row["verdict"], row["detail"]) == (kind, verdict, detail)


def test_acts_are_answered_while_claims_are_weighed(acting: TestClient, background: Background) -> None:
    asked = question(acting)
    acting.post("/judgements", data=answering(asked, "accept"), headers=JSON)
    for act in ("reject", "accept", "unsure", "reject"):
        assert acting.post("/judgements", data=answering(asked, act), headers=JSON).status_code == 200
    assert background.weighing.active  # no answer waited for the claims; how long one takes: `benchmarks decisions`
    rest(background)


def test_undo_takes_back_the_latest_or_the_one_that_is_named(acting: TestClient, background: Background) -> None:
    before = acting.get("/claims.json?size=0").json()
    asked = question(acting)
    named = acting.post("/judgements", data=answering(asked, "reject"), headers=JSON).json()["judgement"]["id"]
    acting.post("/judgements", data=answering(asked, "split"), headers=JSON)
    acting.post("/undo", headers=JSON)
    assert [(row["kind"], bool(row["retracted"])) for row in made(acting)] == [("same claim", True), ("stance", False)]
    acting.post(f"/judgements/{named}/undo", headers=JSON)
    assert all(row["retracted"] for row in made(acting))
    rest(background)
    assert acting.get("/claims.json?size=0").json() == before
    answer = acting.post("/undo", headers=JSON)
    assert (answer.status_code, "no judgement by ada" in answer.text) == (400, True)


def test_without_script_a_form_leads_back_to_the_page_it_stood_on(acting: TestClient) -> None:
    data = answering(question(acting), "accept", back="/review?topic=contradiction")
    answer = acting.post("/judgements", data=data, headers=OWN, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/review?topic=contradiction")
    answer = acting.post("/undo", data={"back": "//elsewhere.example"}, headers=OWN, follow_redirects=False)
    assert answer.headers["location"] == "/"


@pytest.mark.parametrize(
    "fields",
    [
        {"act": "accept"},
        {"act": "accept", "kind": "unheard of", "left": "x"},
        {"act": "dance", "kind": "copy", "left": "x", "right": "y"},
        {"act": "accept", "kind": "copy", "left": "x", "right": "y"},
        {"act": "accept", "kind": "stance", "left": "x", "word": "denies", "because": "y" * 2001},
    ],
)
def test_what_is_no_judgement_is_one_sentence_and_writes_nothing(acting: TestClient, fields: dict[str, str]) -> None:
    answer = acting.post("/judgements", data=fields, headers=JSON)
    assert answer.status_code == 400
    assert made(acting) == []


def test_a_later_reviewer_is_told_and_both_acts_stay(acting: TestClient, ledger: Path) -> None:
    asked, seen = question(acting), "2024-01-01T00:00:00.000Z"
    with Desk(ledger) as desk:
        desk.reviewing.answer(Decision("stance", asked["left"], None, "positive", "uncertain"), "ben")
    told = acting.post("/judgements", data=answering(asked, "accept", seen=seen), headers=JSON).json()
    assert told["stale"] is True
    assert "ben meanwhile ruled otherwise (stance uncertain). Both stay on record." in told["sentence"]
    assert {row["by"] for row in made(acting)} == {"ada", "ben"}


def test_a_span_is_edited_by_its_offsets(acting: TestClient, background: Background) -> None:
    quote = question(acting)["quotes"][0]
    start = quote["start"] + quote["mark"][0]
    fields = {"act": "accept", "kind": "span", "left": quote["statement"], "from": str(start), "to": str(start + 8)}
    told = acting.post("/judgements", data=fields, headers=JSON).json()
    assert told["sentence"] == f"Written: span {start}-{start + 8}."
    rest(background)
    bad = acting.post("/judgements", data=fields | {"to": "999999"}, headers=JSON)
    assert (bad.status_code, "no stretch of the" in bad.text) == (400, True)


def test_the_page_shows_every_question_with_forms_that_need_no_script(acting: TestClient) -> None:
    page, told = acting.get("/review").text, acting.get("/review.json").json()
    assert len(re.findall(r'<form class="answer" method="post" action="/judgements"', page)) == len(told["questions"])
    for asked in told["questions"]:
        assert f'id="q-{asked["id"]}"' in page
        assert f'value="{asked["left"]}"' in page
    assert "machine: weighing" in page
    narrowed = acting.get("/review?topic=contradiction").text
    assert narrowed.count('class="question"') == 1


def test_unsure_is_put_off_and_asks_nobody_to_weigh(acting: TestClient, background: Background) -> None:
    acting.post("/judgements", data=answering(question(acting), "unsure"), headers=JSON)
    assert background.weighing.count == 0 and not background.weighing.active
    assert "put off</span>" in acting.get("/review").text


def test_machine_and_human_never_look_alike(acting: TestClient, ledger: Path) -> None:
    acting.post("/judgements", data=answering(question(acting), "accept"), headers=JSON)
    page = acting.get("/judgements?rules=1").text
    assert 'class="made person"' in page and "<bdi>ada</bdi>" in page
    assert not re.search(r'class="made person"[^<]*<svg[^>]*>.*?</svg><bdi>rule:', page)


def test_the_twins_are_what_the_command_line_writes(acting: TestClient, run, ledger: Path) -> None:  # type: ignore[no-untyped-def]
    acting.post("/judgements", data=answering(question(acting), "unsure"), headers=JSON)
    for command, address in (
        ("review", "/review.json"),
        ("judgements", "/judgements.json?size=0"),
        ("problems", "/problems.json"),
        ("audit", "/audit.json?size=0"),
    ):
        told = json.loads(run(command, "--ledger", str(ledger), "--json").out)
        assert acting.get(address).json() == told, command
        assert told


def test_the_audit_page_says_whether_the_chain_holds(acting: TestClient, ledger: Path) -> None:
    assert "The chain is whole" in acting.get("/audit").text
    assert acting.get("/audit.json").json()["whole"] is True
    with sqlite3.connect(ledger) as con:
        con.execute("DROP TRIGGER audit_stays")
        con.execute("UPDATE audit SET who = 'nobody' WHERE n = 2")
    con.close()
    page = acting.get("/audit")
    assert "The chain is broken" in page.text and "Audit row 2 was changed" in page.text
    assert acting.get("/audit.json").json()["broken"] == ["Audit row 2 was changed after it was written."]
