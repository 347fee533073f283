"""Pages made in other processes: the same answers, in turn, and none lost where a process dies."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from starlette.testclient import TestClient

from reportedly.desk import Desk, Ruling
from reportedly.web import create_app, pages
from reportedly.web.making import Beside, Line


@pytest.fixture
def beside(ledger: Path) -> Iterator[Beside]:
    made = Beside(ledger, pages.answer, 2)
    yield made
    made.close()


@pytest.fixture
def served(ledger: Path, beside: Beside) -> Iterator[TestClient]:
    app = create_app(lambda: Desk(ledger), ledger.name, making=beside)
    with TestClient(app, base_url="http://localhost:8000", raise_server_exceptions=False) as opened:
        yield opened


def test_other_processes_give_the_same_answers(served: TestClient, client: TestClient) -> None:
    fire = client.get("/claims.json?text=grain").json()["claims"][0]["id"]
    looked_at = [
        f"/claims/{fire}",
        f"/claims/{fire}.json",
        f"/claims/{fire}?as_of=2024-05-30",
        "/sources",
        "/review.json",
    ]
    for address in (*looked_at, "/sources/Ada%20Bruun", "/audit.json", "/claims/zzzz", "/claims?page=x"):
        here, there = client.get(address), served.get(address)
        assert (there.status_code, there.text) == (here.status_code, here.text), address


def test_they_see_what_is_written_meanwhile(served: TestClient, ledger: Path) -> None:
    fire = served.get("/claims.json?text=grain").json()["claims"][0]["id"]
    assert "one man" not in served.get(f"/claims/{fire}").text
    with Desk(ledger) as desk:
        desk.judge(Ruling("grade", "positive", "Piet Noor", word="B", because="one man"), "kim")
    assert "one man" in served.get(f"/claims/{fire}").text
    assert served.get("/sources/Piet%20Noor.json").json()["admiralty"]["source"]["rating"] == "B"


def test_a_process_that_died_is_started_again(served: TestClient, beside: Beside) -> None:
    before = served.get("/changes").text
    for child in beside._children:
        os.kill(child._process.pid, signal.SIGKILL)
        child._process.join(10)
    assert "<h1>What changed</h1>" in served.get("/changes?until=").text
    assert served.get("/claims").status_code == 200
    assert served.get("/changes").text == before


def test_a_ledger_put_in_the_place_of_another_is_read(served: TestClient, ledger: Path, tmp_path: Path) -> None:
    assert served.get("/claims.json").json()["total"] > 0
    with Desk(tmp_path / "empty.db", create=True) as desk:
        desk.weigh()
    (tmp_path / "empty.db").replace(ledger)
    for left in tmp_path.glob(f"{ledger.name}-*"):
        left.unlink()
    assert served.get("/claims.json").json()["total"] == 0


def test_whoever_waits_longest_is_served_first_and_one_can_be_waited_for() -> None:
    line, order, started = Line(["a", "b"]), [], [Event(), Event(), Event()]

    def wait(n: int, only: str | None) -> None:
        started[n].set()
        order.append((n, line.take(only)))

    assert [line.take("b"), line.take()] == ["b", "a"]
    with ThreadPoolExecutor(3) as pool:
        waiting = []
        for n, only in enumerate(("a", None, None)):
            waiting.append(pool.submit(wait, n, only))
            assert started[n].wait(10)
            while len(line._waiting) <= n:
                pass
        line.give("b")
        waiting[1].result(10)
        line.give("a")
        waiting[0].result(10)
        line.give("b")
        waiting[2].result(10)
    assert order == [(1, "b"), (0, "a"), (2, "b")]
