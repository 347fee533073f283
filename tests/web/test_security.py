"""Every rule of the head of an answer, on every kind of answer."""

from __future__ import annotations

import re
import socket
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from reportedly.errors import LedgerError, UsageError
from reportedly.web.security import HEADERS
from reportedly.web.serving import is_loopback, serve
from reportedly.web.templating import _environment
from tests.house.tree import PACKAGE

ANSWERS = ("/claims", "/claims.json", "/nowhere", "/claims?page=x", "/static/desk.css", "/static/nothing.css")


@pytest.mark.parametrize("address", ANSWERS)
def test_every_answer_carries_every_header(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS


def test_the_policy_lets_nothing_in_from_elsewhere_and_nothing_inline() -> None:
    policy = dict(rule.split(" ", 1) for rule in HEADERS["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert not any("unsafe" in sources or "http" in sources or "*" in sources for sources in policy.values())


def test_no_template_needs_what_the_policy_refuses() -> None:
    for path in (PACKAGE / "web" / "templates").glob("*.j2"):
        source = path.read_text(encoding="utf-8")
        assert not re.search(r"\sstyle=|\son[a-z]+=|<style|javascript:|https?://(?!www\.w3\.org/)", source), path.name
        assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", source)), path.name


def test_a_page_elsewhere_cannot_reach_it_under_a_name_of_its_own(client: TestClient) -> None:
    assert client.get("/claims", headers={"Host": "rebound.example"}).status_code == 400
    assert client.get("/claims", headers={"Host": "127.0.0.1:8000"}).status_code == 200


def test_templates_escape_and_a_missing_name_is_an_error() -> None:
    environment = _environment()
    assert environment.from_string("{{ a }}").render(a="<script>") == "&lt;script&gt;"
    with pytest.raises(Exception, match="undefined"):
        environment.from_string("{{ b }}").render()


def test_only_this_machine_may_be_listened_on(tmp_path) -> None:  # type: ignore[no-untyped-def]
    assert [is_loopback(host) for host in ("localhost", "127.0.0.1", "127.8.0.1", "::1")] == [True] * 4
    assert [is_loopback(host) for host in ("0.0.0.0", "::", "10.0.0.7", "desk.example")] == [False] * 4
    with pytest.raises(UsageError, match="other machines"):
        serve(tmp_path / "case.db", "0.0.0.0", 8000, print)


def test_an_address_that_is_taken_is_told_before_anything_is_said_to_be_there(ledger: Path) -> None:
    said: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(UsageError, match=f"port {port}, cannot be listened on"):
            serve(ledger, "127.0.0.1", port, said.append)
    assert said == []


def test_a_ledger_that_is_not_there_is_made_and_that_is_told(tmp_path: Path) -> None:
    said: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as other, pytest.raises(UsageError):
        serve(tmp_path / "new.db", "127.0.0.1", other.getsockname()[1], said.append)
    assert said == [f"{tmp_path / 'new.db'} is new and empty; articles are dropped on its page Add."]
    assert (tmp_path / "new.db").exists()
    with pytest.raises(LedgerError, match="cannot be a ledger"):
        serve(tmp_path / "nowhere" / "new.db", "127.0.0.1", 0, said.append)


def test_files_that_make_no_certificate_are_told(ledger: Path, tmp_path: Path) -> None:
    (tmp_path / "not.pem").write_text("nothing")
    with pytest.raises(UsageError, match="no PEM files"):
        serve(ledger, "127.0.0.1", 0, print, tmp_path / "not.pem")
    with pytest.raises(UsageError, match="No such file"):
        serve(ledger, "127.0.0.1", 0, print, tmp_path / "missing.pem")
    with pytest.raises(UsageError, match="--certificate"):
        serve(ledger, "127.0.0.1", 0, print, None, tmp_path / "not.pem")
