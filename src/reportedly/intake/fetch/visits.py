"""Addresses of one run: fetched ahead on several threads, handed on in the order they were given."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from reportedly import settings
from reportedly.intake import dates
from reportedly.intake.fetch.found import Failed, Fetched, Fetches, Outcome, Unchanged, Validators
from reportedly.intake.place import Origin
from reportedly.types import Problem


@dataclass(frozen=True, slots=True)
class Before:
    """How an address answered the last time that its document was kept."""

    at: str  # ISO 8601 with zone
    validators: Validators


class Memory(Protocol):
    """What is remembered of fetches from run to run. Called from the one thread that asks for arrivals."""

    def before(self, address: str) -> Before | None: ...

    def unchanged(self, found: Unchanged) -> None: ...

    def failed(self, address: str, found: Failed) -> None: ...


class Forgetful:
    """Nothing is remembered: where nothing is kept."""

    def before(self, address: str) -> Before | None:
        return None

    def unchanged(self, found: Unchanged) -> None: ...

    def failed(self, address: str, found: Failed) -> None: ...


class Visits:
    """``there_already`` counts addresses whose document is kept and has not changed."""

    def __init__(self, fetcher: Fetches, memory: Memory | None = None) -> None:
        self._fetcher, self._memory = fetcher, memory or Forgetful()
        self.there_already = 0

    def origins(self, addresses: Iterable[str | Problem], *, resume: bool = False) -> Iterator[Origin | Problem]:
        """What the addresses hold. ``resume``: one that was kept within the last hour is not asked again."""
        waiting: deque[tuple[str, Future[Outcome]] | Problem] = deque()
        pool = ThreadPoolExecutor(settings.FETCH_AT_ONCE, thread_name_prefix="fetch")
        try:
            for address in addresses:
                entered = address if isinstance(address, Problem) else self._sent(pool, address, resume)
                if entered is not None:
                    waiting.append(entered)
                if len(waiting) == settings.FETCH_AHEAD:
                    yield from self._told(waiting.popleft())
            while waiting:
                yield from self._told(waiting.popleft())
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    def _sent(self, pool: ThreadPoolExecutor, address: str, resume: bool) -> tuple[str, Future[Outcome]] | None:
        before = self._memory.before(address)
        if before is not None and resume and _age(before.at) < settings.FETCH_AGAIN_SECONDS:
            self.there_already += 1
            return None
        validators = None if before is None else before.validators
        return address, pool.submit(self._fetcher.fetch, address, validators)

    def _told(self, sent: tuple[str, Future[Outcome]] | Problem) -> Iterator[Origin | Problem]:
        if isinstance(sent, Problem):
            yield sent
            return
        address, future = sent
        found = future.result()
        if isinstance(found, Fetched):
            yield from found.notes
            yield found.origin
        elif isinstance(found, Unchanged):
            self.there_already += 1
            self._memory.unchanged(found)
        else:
            self._memory.failed(address, found)
            yield found.problem


def _age(at: str) -> float:
    """Seconds since a moment that we wrote ourselves."""
    moment = datetime.fromisoformat(at.replace("Z", "+00:00"))
    return (datetime.fromisoformat(dates.now().replace("Z", "+00:00")) - moment.astimezone(UTC)).total_seconds()
