"""Many addresses at once: in the order given, one host at a time, robots.txt once."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest

from evaluation.hostile.pages import page
from evaluation.hostile.world import World, loopback
from reportedly.intake import documents
from reportedly.intake.fetch import Failed, Fetched, Outcome, Validators
from reportedly.intake.fetch.fetcher import Limits
from reportedly.intake.fetch.visits import Visits
from reportedly.intake.place import Origin, Place
from reportedly.types import Document, Problem

PAGES = [f"/page/{number}" for number in range(40)]


@pytest.fixture
def world() -> Iterator[World]:
    with loopback() as made:
        yield made


def test_whatever_comes_first_is_handed_on_in_order(world: World) -> None:
    for path in PAGES:
        text = f"The mayor said on Monday that gate number {path} is closed.".encode()
        world.servers[0].pages[path] = page(text, kind="text/plain")
    addresses = [world.address(f"http://news.test{{http}}{path}") for path in PAGES]
    addresses[7] = world.address("http://news.test{http}/404")
    found = list(documents(addresses, visits=Visits(world.fetcher(Limits(tries=1)))))
    assert [each.source_id if isinstance(each, Document) else each.input for each in found] == addresses
    assert [n for n, each in enumerate(found) if isinstance(each, Problem)] == [7]
    assert sum(asked.path == "/robots.txt" for asked in world.servers[0].asked) == 1


def test_slow_addresses_are_asked_side_by_side() -> None:
    class Slow:
        def __init__(self) -> None:
            self.threads: set[int] = set()

        def fetch(self, address: str, validators: Validators | None = None) -> Outcome:
            self.threads.add(threading.get_ident())
            time.sleep(0.05)
            return Fetched(Origin(Place(address), data=b"x", address=address))

    slow = Slow()
    addresses = [f"http://{number}.test/" for number in range(16)]
    found = list(Visits(slow).origins(addresses))
    assert [each.place.label for each in found if isinstance(each, Origin)] == addresses
    assert len(slow.threads) > 1


def test_a_run_that_ends_early_asks_no_more() -> None:
    asked: list[str] = []

    class Counting:
        def fetch(self, address: str, validators: Validators | None = None) -> Outcome:
            asked.append(address)
            return Failed(Problem(address, "not found", "None."), "2024-01-01T00:00:00Z")

    found = Visits(Counting()).origins(f"http://{number}.test/" for number in range(10_000))
    next(found)
    found.close()
    assert len(asked) < 100
