"""Feeds into a ledger: what is new once, what failed for now again, what was dealt with never."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from evaluation.hostile.pages import ARTICLE, head, page, raw
from evaluation.hostile.server import Asked
from evaluation.hostile.world import World, loopback
from reportedly.desk import Desk
from reportedly.desk.watching import Arrived
from reportedly.errors import UsageError
from reportedly.intake.fetch.fetcher import Limits
from reportedly.types import Problem
from tests.desk.speaking import SpeakingReader

Look = Callable[..., tuple[list[str], list[str]]]


@pytest.fixture
def world() -> Iterator[World]:
    with loopback() as made:
        yield made


@pytest.fixture
def look(world: World, tmp_path: Path) -> Look:
    """Addresses of what arrived, and reasons of what did not."""

    def looked(*feeds: str) -> tuple[list[str], list[str]]:
        fetcher = world.fetcher(Limits(seconds=2.0, tries=1))
        with Desk(tmp_path / "case.db", create=True, reader=SpeakingReader(), fetcher=fetcher) as desk:
            found = list(desk.look(feeds))
        arrived = [each.document.source_id for each in found if isinstance(each, Arrived)]
        return arrived, [each.reason for each in found if isinstance(each, Problem)]

    return looked


def at(world: World, path: str) -> str:
    return world.address(f"http://news.test{{http}}{path}")


def feed(world: World, *paths: str, updated: str = "2024-01-01T00:00:00Z", tag: str = "1") -> str:
    """An Atom feed at /feed, with an ETag, that answers 304 to who has it."""
    entries = "".join(
        f'<entry><title>{path}</title><link href="{path}"/><id>{path}</id><updated>{updated}</updated></entry>'
        for path in paths
    )
    body = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>{entries}</feed>'.encode()

    def send(connection: object, asked: Asked) -> None:
        same = asked.headers.get("if-none-match") == f'"{tag}"'
        answer = raw(head("304 Not Modified")) if same else page(body, f'ETag: "{tag}"', kind="application/atom+xml")
        answer(connection, asked)  # type: ignore[arg-type]

    world.servers[0].pages["/feed"] = send
    return at(world, "/feed")


def article(world: World, path: str, word: str = "thirty") -> str:
    world.servers[0].pages[path] = page(ARTICLE.replace(b"thirty", word.encode()))
    return at(world, path)


def times(world: World, path: str) -> int:
    return sum(asked.path == path for asked in world.servers[0].asked)


def test_each_article_once(world: World, look: Look) -> None:
    one, two = article(world, "/a"), article(world, "/b", "twelve")
    address = feed(world, "/a", "/b")
    assert look(address) == ([one, two], [])
    assert look(address) == ([], [])
    three = article(world, "/c", "sixty")
    feed(world, "/c", "/a", "/b", tag="2")
    assert look(address) == ([three], [])
    assert [times(world, path) for path in ("/a", "/b", "/c", "/feed")] == [1, 1, 1, 3]


def test_what_fails_for_now_is_tried_again_and_what_is_gone_is_not(world: World, look: Look) -> None:
    good = article(world, "/a")
    address = feed(world, "/500", "/404", "/a")
    assert look(address) == ([good], ["server error", "not found"])
    recovered = article(world, "/500", "twelve")
    assert look(address) == ([recovered], [])
    assert look(address) == ([], [])
    assert (times(world, "/404"), times(world, "/500"), times(world, "/a")) == (1, 2, 1)


def test_a_page_without_an_article_is_asked_once(world: World, look: Look) -> None:
    world.servers[0].pages["/empty"] = page(b"<html><body></body></html>")
    address = feed(world, "/empty")
    assert look(address)[1] == ["no readable text"]
    assert look(address) == ([], [])
    assert times(world, "/empty") == 1


def test_an_update_is_a_new_version(world: World, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    one = article(world, "/a")
    address = feed(world, "/a")
    assert look(address) == ([one], [])
    article(world, "/a", "twelve")
    monkeypatch.setattr("reportedly.desk.watching.moments.now", lambda: "2099-01-01T00:00:00Z")
    feed(world, "/a", updated="2098-01-01T00:00:00Z", tag="2")
    assert look(address) == ([one], [])


def test_a_look_cut_off_loses_nothing(world: World, look: Look, tmp_path: Path) -> None:
    one, two = article(world, "/a"), article(world, "/b", "twelve")
    address = feed(world, "/a", "/b")
    fetcher = world.fetcher(Limits(seconds=2.0, tries=1))
    with Desk(tmp_path / "case.db", create=True, reader=SpeakingReader(), fetcher=fetcher) as desk:
        first = next(iter(desk.look([address])))
        assert isinstance(first, Arrived)
        assert first.document.source_id == one
    assert look(address) == ([two], [])
    assert look(address) == ([], [])


def test_json_feeds_rss_and_lists_of_feeds(world: World, look: Look, tmp_path: Path) -> None:
    one, two = article(world, "/a"), article(world, "/b", "twelve")
    told = {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "url": one}, {"id": "2"}, 3]}
    world.servers[0].pages["/json"] = page(json.dumps(told).encode(), kind="application/feed+json")
    rss = f"<rss version='2.0'><channel><item><link>{two}</link></item></channel></rss>".encode()
    world.servers[0].pages["/rss"] = page(rss, kind="text/xml")
    opml = tmp_path / "feeds.opml"
    opml.write_text(
        f"<opml><body><outline><outline xmlUrl='{at(world, '/json')}'/></outline>"
        f"<outline xmlUrl='{at(world, '/rss')}'/></body></opml>"
    )
    assert look(str(opml)) == ([one, two], ["no address"])


@pytest.mark.parametrize(
    "body",
    [
        b"", b"{", b"[1]", b"<html><body>no feed</body></html>", b"\x00\xff", b"<opml", b"file:///etc/passwd",
        b"http://127.0.0.2/secret", b"/etc/passwd",
        b"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><opml><body><outline xmlUrl='&e;'/></body></opml>",
    ],
)  # fmt: skip
def test_what_is_no_feed_is_one_sentence_or_nothing(world: World, look: Look, body: bytes) -> None:
    world.servers[0].pages["/feed"] = page(body, kind="text/plain")
    arrived, reasons = look(at(world, "/feed"))
    assert arrived == []
    assert set(reasons) <= {"not a feed", "empty"}
    assert world.intruded() == 0


DEEP = b"<rss><channel>" + b"<a>" * 5000
SWELLING = b'<!DOCTYPE rss [<!ENTITY a "lol">]><rss version="2.0"><channel><title>&a;</title></channel></rss>'


@pytest.mark.parametrize(("body", "reason"), [(DEEP, "nested"), (SWELLING, "entities")])
def test_a_hostile_feed_is_given_to_no_parser(world: World, look: Look, body: bytes, reason: str) -> None:
    world.servers[0].pages["/feed"] = page(body, kind="application/rss+xml")
    assert look(at(world, "/feed")) == ([], [reason])


def test_a_feed_leads_nowhere_inside(world: World, look: Look) -> None:
    address = feed(world, "/a")
    world.servers[0].pages["/a"] = page()
    inside = world.address("http://127.0.0.2{http}/secret")
    body = f"<rss version='2.0'><channel><item><link>{inside}</link></item></channel></rss>".encode()
    world.servers[0].pages["/feed"] = page(body, kind="application/rss+xml")
    assert look(address) == ([], ["refused address"])
    assert world.intruded() == 0


def test_a_desk_without_a_fetcher_says_so(tmp_path: Path) -> None:
    with (
        Desk(tmp_path / "case.db", create=True, reader=SpeakingReader()) as desk,
        pytest.raises(UsageError, match="switched off"),
    ):
        desk.look(["http://news.test/feed"])
