"""``reportedly watch`` and ``add`` with addresses, as a user meets them."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from evaluation.hostile.pages import page
from evaluation.hostile.world import World, loopback
from reportedly.cli import fetching, work
from reportedly.intake.fetch.fetcher import Limits

from .conftest import Run


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    with loopback() as made:
        for module in (fetching, work):
            monkeypatch.setattr(module, "fetcher_for", lambda inputs: made.fetcher(Limits(seconds=2.0, tries=1)))
        yield made


@pytest.fixture
def feed(world: World) -> str:
    links = "".join(
        f"<item><link>{world.address(f'http://news.test{{http}}/{p}')}</link></item>" for p in ("ok", "404")
    )
    body = f"<rss version='2.0'><channel>{links}</channel></rss>".encode()
    world.servers[0].pages["/feed"] = page(body, kind="application/rss+xml")
    return world.address("http://news.test{http}/feed")


def test_once(run: Run, feed: str) -> None:
    first = run("watch", feed, "--once")
    assert first.status == 1
    (line,) = first.out.splitlines()
    assert "  new  " in line
    assert "Lorries left before dawn  http://news.test" in line
    assert "there is no such page" in first.err
    assert first.err.endswith("1 new article, 1 set aside.\n")
    again = run("watch", feed, "--once")
    assert (again.status, again.out) == (0, "")


def test_as_json(run: Run, feed: str) -> None:
    told = [json.loads(line) for line in run("watch", feed, "--once", "--json").out.splitlines()]
    assert told[0]["title"] == "Lorries left before dawn"
    assert told[0]["feed"] == feed
    assert told[1]["problem"]["reason"] == "not found"


def test_it_looks_again_and_stops_cleanly(run: Run, feed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        if len(slept) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr(fetching.time, "sleep", sleep)
    monkeypatch.setattr("reportedly.cli.outcome.threading.active_count", lambda: 1)
    ended = run("watch", feed, "--every", "2m")
    assert slept == [120, 120]
    assert ended.status == 130
    assert ended.out.count("  new  ") == 1
    assert "running the command again goes on from there" in ended.err


@pytest.mark.parametrize("every", ["soon", "5", "-1m", "1s", "10w"])
def test_a_time_that_is_none_is_one_sentence(run: Run, every: str) -> None:
    ended = run("watch", "http://news.test/feed", f"--every={every}")
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.count("\n") == 1


def test_add_by_address(run: Run, world: World) -> None:
    good, gone = (world.address(f"http://news.test{{http}}/{path}") for path in ("ok", "404"))
    ended = run("add", good, gone)
    assert ended.status == 1
    assert "1 article added to case.db" in ended.out
    assert f"set aside: {gone} was not fetched: there is no such page (status 404)." in ended.err
