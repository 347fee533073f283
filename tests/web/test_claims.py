"""The list of claims: narrowed, paged, and the same objects as on the command line."""

from __future__ import annotations

import json
from html import escape as escaped
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.cli.conftest import run as run  # the command line, for its own objects
from tests.desk.speaking import BURNED


def _wordings(client: TestClient, query: str) -> list[str]:
    return [claim["wording"] for claim in client.get(f"/claims.json?{query}").json()["claims"]]


def test_the_list_names_claim_standing_reason_and_counts(client: TestClient) -> None:
    page = client.get("/claims").text
    assert BURNED in page
    assert "Disputed" in page
    assert "2 named voices for it, one named voice against it" in page


def test_the_twin_is_what_the_command_line_writes(client: TestClient, run, ledger: Path) -> None:  # type: ignore[no-untyped-def]
    told = json.loads(run("claims", "--ledger", str(ledger), "--json").out)
    assert client.get("/claims.json?size=0").json()["claims"] == told["claims"]
    assert len(told["claims"]) > 3


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("standing=disputed", 1),
        ("standing=withdrawn", 0),
        ("text=grain+whe", 1),
        ("text=GRAIN+ferries", 0),
        ("text=%22%28*", 0),
        ("source=olav+lunde", 1),
        ("source=Outlet+b", 2),
        ("source=nobody", 0),
        ("since=2024-06-01", 2),
        ("until=2024-05-30", 3),
    ],
)
def test_each_filter_narrows(client: TestClient, query: str, count: int) -> None:
    told = client.get(f"/claims.json?{query}").json()
    assert (told["total"], len(told["claims"])) == (count, count)


def test_pages_part_the_list_without_loss(client: TestClient) -> None:
    every = _wordings(client, "size=0")
    parts = [_wordings(client, f"size=2&page={page}") for page in (1, 2, 3, 4)]
    assert [wording for part in parts for wording in part] == every
    assert 'rel="next" href="/claims?page=2"' not in client.get("/claims").text


def test_the_address_holds_the_state(client: TestClient) -> None:
    page = client.get("/claims?text=grain&standing=disputed&since=2024-05").text
    assert 'value="grain"' in page
    assert 'value="2024-05"' in page
    assert "text=grain&amp;since=2024-05" in page  # the tab "All" keeps the rest


@pytest.mark.parametrize("query", ["page=0", "page=-1", "page=x", "size=9999", "since=Tuesday", "as_of=soon"])
def test_what_cannot_be_read_is_one_sentence(client: TestClient, query: str) -> None:
    answer = client.get(f"/claims.json?{query}")
    assert answer.status_code == 400
    told = answer.json()["error"]
    assert told["status"] == 400
    assert told["sentence"].endswith(".")
    assert "Traceback" not in client.get(f"/claims?{query}").text


def test_a_wording_is_never_markup(client: TestClient, ledger: Path) -> None:
    page = client.get("/claims?text=%3Cscript%3Ealert(1)%3C/script%3E").text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_an_address_that_leads_nowhere(client: TestClient) -> None:
    answer = client.get("/nowhere")
    assert (answer.status_code, "Nothing is here" in answer.text) == (404, True)
    assert client.get("/nowhere.json").json()["error"]["sentence"] == "There is no such page."
    assert client.post("/claims", headers={"Sec-Fetch-Site": "same-origin"}).status_code == 405


@pytest.mark.parametrize(
    ("path", "query", "sentence"),
    [
        (
            "/claims",
            "standing=foo",
            "There is no standing 'foo'; it is one of independently supported, disputed, denied",
        ),
        ("/review", "topic=foo", "There is no topic 'foo'; it is one of contradiction, numbers"),
        ("/judgements", "rules=foo", "There is no rules 'foo'; it is one of 1, on, true, 0, off, false."),
        ("/judgements", "standing=foo", "There is no standing 'foo'"),
        ("/sources", "show=foo", "There is no show 'foo'; it is one of all."),
        ("/claims", "page=x", "'x' is not a number."),
        ("/claims", "since=foo", "'foo' is not a date or time"),
        ("/changes", "since=foo", "'foo' is not a date or time"),
    ],
)
def test_a_word_that_no_filter_knows_is_one_sentence(client: TestClient, path: str, query: str, sentence: str) -> None:
    page, twin = client.get(f"{path}?{query}"), client.get(f"{path}.json?{query}")
    assert (page.status_code, twin.status_code) == (400, 400)
    assert twin.json()["error"]["sentence"].startswith(sentence)
    assert escaped(sentence).replace("&#x27;", "&#39;") in page.text


def test_the_page_of_a_claim_refuses_a_word_it_does_not_know(client: TestClient) -> None:
    claim = client.get("/claims.json").json()["claims"][0]["id"]
    assert client.get(f"/claims/{claim}?voices=foo").status_code == 400
    assert client.get(f"/claims/{claim}.json?voices=foo").status_code == 400
    assert client.get(f"/claims/{claim}?voices=all").status_code == 200


def test_the_twin_of_the_queue_narrows_as_the_page_does(client: TestClient) -> None:
    whole = client.get("/review.json").json()["questions"]
    for topic in ("contradiction", "numbers"):
        told = client.get("/review.json", params={"topic": topic}).json()["questions"]
        assert told == [each for each in whole if each["topic"] == topic]
