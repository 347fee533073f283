"""Turns, gaps, waits; robots.txt; retries."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from evaluation.hostile.pages import ARTICLE, page
from evaluation.hostile.world import World, loopback
from reportedly import settings
from reportedly.intake.fetch import Failed, Fetched, Unchanged, Validators
from reportedly.intake.fetch.fetcher import Fetcher, Limits
from reportedly.intake.fetch.politeness import Turns, retry_after, wait_before


class Clock:
    """Time that passes only in sleep."""

    def __init__(self) -> None:
        self.now, self.slept = 100.0, list[float]()

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 3))
        self.now += seconds


@pytest.fixture
def world() -> Iterator[World]:
    with loopback() as made:
        yield made


def fetcher(world: World, clock: Clock, gap: float = 0.0) -> Fetcher:
    return Fetcher(world.policy, world.resolve, Turns(gap, clock, clock.sleep), Limits(seconds=5.0))


def at(world: World, path: str, host: str = "news.test") -> str:
    return world.address(f"http://{host}{{http}}{path}")


def test_one_host_is_left_alone_between_two_requests() -> None:
    clock = Clock()
    turns = Turns(2.0, clock, clock.sleep)
    for host, gap in (("a", None), ("b", None), ("a", 5.0), ("a", 0.0), ("a", None)):
        with turns.turn(host, gap):
            clock.now += 0.5
    assert clock.slept == [1.5, 5.0]


def test_a_crawl_delay_is_kept(world: World) -> None:
    world.servers[0].pages["/robots.txt"] = page(b"User-agent: *\nCrawl-delay: 7\n", kind="text/plain")
    clock = Clock()
    asking = fetcher(world, clock, gap=1.0)
    assert isinstance(asking.fetch(at(world, "/ok")), Fetched)
    assert isinstance(asking.fetch(at(world, "/ok")), Fetched)
    assert clock.slept == [7.0]


def test_robots_txt_names_us_and_is_asked_once(world: World) -> None:
    rules = b"User-agent: Reportedly\nDisallow: /private/\n\nUser-agent: *\nDisallow: /\n"
    world.servers[0].pages["/robots.txt"] = page(rules, kind="text/plain")
    world.servers[0].pages["/private/a"] = page()
    asking = fetcher(world, Clock())
    assert isinstance(asking.fetch(at(world, "/ok")), Fetched)
    refused = asking.fetch(at(world, "/private/a"))
    assert isinstance(refused, Failed)
    assert refused.problem.reason == "robots"
    assert [asked.path for asked in world.servers[0].asked] == ["/robots.txt", "/ok"]


def test_robots_txt_that_cannot_be_reached_may_be_back_the_next_time(world: World) -> None:
    asking = fetcher(world, Clock())
    robots = world.servers[0].pages["/robots.txt"]
    world.servers[0].pages["/robots.txt"] = page(b"", status="503 Service Unavailable")
    assert isinstance(asking.fetch(at(world, "/ok")), Failed)
    world.servers[0].pages["/robots.txt"] = robots
    assert isinstance(asking.fetch(at(world, "/ok")), Fetched)


def test_what_may_pass_is_tried_again_after_longer_and_longer_waits(world: World) -> None:
    clock = Clock()
    found = fetcher(world, clock).fetch(at(world, "/500"))
    assert isinstance(found, Failed)
    assert (found.status, found.temporary) == (500, True)
    assert clock.slept == [settings.FETCH_BACKOFF_SECONDS, 2 * settings.FETCH_BACKOFF_SECONDS]


def test_what_will_not_pass_is_not_tried_again(world: World) -> None:
    clock = Clock()
    assert isinstance(fetcher(world, clock).fetch(at(world, "/404")), Failed)
    assert clock.slept == []


def test_a_server_that_asks_to_wait_is_waited_for(world: World) -> None:
    clock, answers = Clock(), [page(b"", "Retry-After: 30", status="503 Service Unavailable"), page(ARTICLE)]
    world.servers[0].pages["/busy"] = lambda connection, asked: answers.pop(0)(connection, asked)
    assert isinstance(fetcher(world, clock).fetch(at(world, "/busy")), Fetched)
    assert clock.slept == [30.0]


def test_a_server_that_asks_for_too_long_is_not(world: World) -> None:
    clock = Clock()
    found = fetcher(world, clock).fetch(at(world, "/429"))
    assert isinstance(found, Failed)
    assert "100,000 seconds" in found.problem.sentence
    assert clock.slept == []


def test_conditional_requests(world: World) -> None:
    world.servers[0].pages["/same"] = page(b"", status="304 Not Modified")
    asking = fetcher(world, Clock())
    given = Validators('"a"', "Mon, 01 Jan 2024 00:00:00 GMT")
    assert isinstance(asking.fetch(at(world, "/same"), given), Unchanged)
    (asked,) = [asked for asked in world.servers[0].asked if asked.path == "/same"]
    assert (asked.headers["if-none-match"], asked.headers["if-modified-since"]) == (given.etag, given.last_modified)
    broken = Validators('"a"\r\nX-Injected: 1', "é")
    assert broken.headers() == []


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("5", 5.0), (" 0 ", 0.0), ("Thu, 01 Jan 1970 00:01:40 GMT", 90.0), ("Thu, 01 Jan 1970 00:00:01 GMT", 0.0),
     ("-5", None), ("soon", None), ("", None), (None, None), ("9" * 40, None)],
)  # fmt: skip
def test_retry_after(value: str | None, seconds: float | None) -> None:
    assert retry_after(value, lambda: 10.0) == seconds


def test_waits_double_and_give_way_to_what_is_asked() -> None:
    assert [wait_before(attempt, None) for attempt in (2, 3, 4)] == [2.0, 4.0, 8.0]
    assert wait_before(2, 17.0) == 17.0
    assert wait_before(4, 1.0) == 8.0
