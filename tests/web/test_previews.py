"""Answers weighed beforehand: the latest first, each once, and nobody left waiting."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Event

import pytest

from reportedly.errors import UsageError
from reportedly.ledger import Decision
from reportedly.web import previews as module
from reportedly.web.labour import Message, Task
from reportedly.web.previews import Previews, Sets

SECONDS = 30


def about(name: str) -> Sets:
    return ((Decision("copy", name, "other", "positive"),),)


class Slow:
    """Labour that waits at the first task until it is let go; ``met`` names what it did, ``fails`` what it cannot."""

    def __init__(self, fails: str = "") -> None:
        self.open, self.begun, self.met, self.fails = Event(), Event(), list[str](), fails

    def run(self, task: Task, tell: Callable[[Message], None], stopped: Callable[[], bool]) -> None:
        self.begun.set()
        assert self.open.wait(SECONDS)
        name = task.asked[0][0].left
        self.met.append(name)
        tell(("failed", "It cannot be weighed.") if name == self.fails else ("supposed", ((),)))

    def close(self) -> None:
        self.open.set()


@pytest.fixture
def slow() -> Slow:
    return Slow("bad")


@pytest.fixture
def asking(slow: Slow) -> Iterator[Previews]:
    opened = Previews(slow)
    yield opened
    opened.close()


def test_who_asked_last_is_served_first_and_the_same_is_weighed_once(asking: Previews, slow: Slow) -> None:
    first = asking.ask(1, about("a"), "ada")
    assert slow.begun.wait(SECONDS)
    later = [asking.ask(1, about(name), "ada") for name in "bcb"]
    slow.open.set()
    assert [each.result(SECONDS) for each in (first, *later)] == [((),)] * 4
    assert slow.met == ["a", "b", "c"]
    assert asking.ask(1, about("a"), "ada") is first
    asking.ask(2, about("a"), "ada").result(SECONDS)
    assert slow.met == ["a", "b", "c", "a"]  # another state of the ledger is another question


def test_too_many_that_wait_are_told_so(asking: Previews, slow: Slow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PREVIEWS_WAITING", 1)
    asking.ask(1, about("a"), "ada")
    assert slow.begun.wait(SECONDS)
    dropped, kept = asking.ask(1, about("b"), "ada"), asking.ask(1, about("c"), "ada")
    with pytest.raises(UsageError, match="ask again"):
        dropped.result(SECONDS)
    slow.open.set()
    assert kept.result(SECONDS) == ((),)


def test_what_cannot_be_weighed_is_told_and_may_be_asked_again(asking: Previews, slow: Slow) -> None:
    slow.open.set()
    for _ in range(2):
        with pytest.raises(UsageError, match="It cannot be weighed"):
            asking.ask(1, about("bad"), "ada").result(SECONDS)
    assert slow.met == ["bad", "bad"]


def test_closing_leaves_nobody_waiting(slow: Slow) -> None:
    opened = Previews(slow)
    opened.ask(1, about("a"), "ada")
    assert slow.begun.wait(SECONDS)
    waiting = opened.ask(1, about("b"), "ada")
    opened.close()
    with pytest.raises(UsageError):
        waiting.result(SECONDS)
