"""Every page: its twin, its words, and that nothing of an article is ever markup."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from reportedly.desk import Desk
from reportedly.web import create_app
from tests.cli.conftest import run as run  # the command line, for its own objects
from tests.desk.speaking import SpeakingReader

HOSTILE = '<script>alert(1)</script> <img src=x onerror=alert(2)> "quoted" \u202eright to left\u202c'


def _fire(client: TestClient) -> str:
    return str(client.get("/claims.json?text=grain").json()["claims"][0]["id"])


def _addresses(client: TestClient) -> list[str]:
    article, other = (client.get(f"/articles/{name}.json").json()["document"]["id"] for name in ("a", "b"))
    return [
        "/claims", f"/claims/{_fire(client)}", f"/claims/{_fire(client)}?voices=all", f"/articles/{article}",
        f"/compare/{article}/{other}", "/sources", "/sources/Ada%20Bruun", "/changes", "/changes?since=2024-05-30",
    ]  # fmt: skip


class Page(HTMLParser):
    """Ids, what links on the page lead to, and whether every element is closed."""

    VOID = frozenset({"meta", "link", "input", "br", "wbr", "hr", "img"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.leads: list[str] = []
        self.open: list[str] = []
        self.labels: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        assert "style" not in told and not any(name.startswith("on") for name in told), told
        if told.get("id"):
            self.ids.append(str(told["id"]))
        if str(told.get("href", "")).startswith("#"):
            self.leads.append(str(told["href"])[1:])
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in self.VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_every_page_is_whole_and_its_links_lead_somewhere(client: TestClient) -> None:
    for address in _addresses(client):
        answer = client.get(address)
        assert answer.status_code == 200, address
        page = Page(answer.text)
        assert page.open == [], address
        assert len(page.ids) == len(set(page.ids)), address
        assert set(page.leads) <= set(page.ids), address
        assert "<h1" in answer.text


def test_every_page_asks_nothing_of_elsewhere(client: TestClient) -> None:
    for address in _addresses(client):
        found = re.findall(r'(?:src|action|<link[^>]*href|<image href)="?([^" >]+)', client.get(address).text)
        assert found
        assert all(part.startswith("/") for part in found if not part.startswith("<")), address


def test_the_twins_are_what_the_command_line_writes(client: TestClient, run, ledger: Path) -> None:  # type: ignore[no-untyped-def]
    def told(*arguments: str) -> object:
        return json.loads(run(*arguments, "--ledger", str(ledger), "--json").out)

    fire = _fire(client)
    for query, moment in (("", ()), ("?as_of=2024-05-31", ("--as-of", "2024-05-31"))):
        assert client.get(f"/claims/{fire}.json{query}").json() == told("why", fire, *moment)
        assert client.get(f"/sources.json{query}").json() == told("sources", *moment)
        assert client.get(f"/sources/Ada%20Bruun.json{query}").json() == told("source", "Ada Bruun", *moment)
    assert client.get("/changes.json?since=2024-05-30").json() == told("changes", "--since", "2024-05-30")


def test_an_articles_twin_is_the_line_of_read(client: TestClient, run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    lines = [json.loads(line) for line in run("read", str(tmp_path / "story.jsonl"), "--json").out.splitlines()]
    for line in lines:
        told = client.get(f"/articles/{line['document']['id']}.json").json()
        assert {name: told[name] for name in line} == line


def test_the_page_of_a_claim_shows_why_and_every_voice(client: TestClient) -> None:
    page = client.get(f"/claims/{_fire(client)}").text
    for words in ("2 named voices for it, one named voice against it", "Mayor Ada Bruun", "Piet Noor", "denied"):
        assert words in page
    assert 'data-days="2024-05-30 2024-05-31 2024-06-01"' in page


def test_as_of_rolls_the_page_back_and_its_links_keep_the_moment(client: TestClient) -> None:
    page = client.get(f"/claims/{_fire(client)}?as_of=2024-05-30").text
    assert "everything goes back to one named voice" in page
    assert "Piet Noor" not in page
    assert "?as_of=2024-05-30" in page
    assert "as of <strong><bdi>30 May 2024" in page


@pytest.mark.parametrize(
    "address", ["/claims/zzzz", "/articles/zzzz", "/compare/a/zzzz", "/sources/nobody%20at%20all", "/claims/%00"]
)
def test_what_is_not_there_is_a_page_that_says_so(client: TestClient, address: str) -> None:
    assert client.get(address).status_code == 404
    assert client.get(f"{address}.json").json()["error"]["sentence"].startswith("There is no")


def test_an_answer_is_made_again_once_the_ledger_has_changed(client: TestClient, ledger: Path) -> None:
    fire = _fire(client)
    before = client.get(f"/claims/{fire}").text
    assert client.get(f"/claims/{fire}").text == before
    with Desk(ledger) as desk:
        from reportedly.desk import Ruling  # noqa: PLC0415 - for this test alone

        desk.judge(Ruling("same source", "positive", "Ada Bruun", "Olav Lunde", because="one man"), "kim")
    after = client.get(f"/claims/{_fire(client)}").text
    assert "because <bdi>one man" in after
    assert "one man" not in before


@pytest.fixture
def hostile(tmp_path: Path) -> Iterator[TestClient]:
    """A ledger whose every field tries to be markup."""
    record = {
        "id": f"x{HOSTILE}", "published": "2024-05-30", "title": HOSTILE, "outlet": HOSTILE,
        "url": "javascript:alert(3)", "text": f"{HOSTILE} said that {HOSTILE} fell from the tower of the old mill.",
    }  # fmt: skip
    (tmp_path / "x.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    path = tmp_path / "hostile.db"
    with Desk(path, create=True, reader=SpeakingReader()) as desk:
        desk.add([str(tmp_path / "x.jsonl")])
        desk.weigh()
    with TestClient(create_app(lambda: Desk(path), HOSTILE), base_url="http://localhost") as opened:
        yield opened


def test_nothing_of_an_article_is_ever_markup(hostile: TestClient) -> None:
    claims = hostile.get("/claims.json").json()["claims"]
    assert claims
    article = hostile.get(f"/claims/{claims[0]['id']}").text
    name = re.search(r"/articles/([0-9a-f]+)", article)
    assert name
    sources = [row["id"] for row in hostile.get("/sources.json").json()["sources"]]
    pages = ["/claims", f"/claims/{claims[0]['id']}", f"/articles/{name[1]}", f"/compare/{name[1]}/{name[1]}"]
    pages += ["/sources", "/changes?since=2024-05-01", *(f"/sources/{quote(each, safe='')}" for each in sources)]
    for address in pages:
        text = hostile.get(address).text
        assert "<script>alert" not in text, address
        assert "<img" not in text, address
        assert "javascript:" not in text, address
        Page(text)
