"""One host at a time, and not too often: across all threads of a fetcher."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.utils import parsedate_to_datetime
from threading import Lock

from reportedly import settings


class Turns:
    """Whoever holds a host's turn is alone with it; the next turn comes after the gap."""

    def __init__(
        self,
        gap: float = settings.FETCH_HOST_GAP_SECONDS,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.gap, self._clock, self._sleep = gap, clock, sleep
        self._guard = Lock()
        self._locks: dict[str, Lock] = defaultdict(Lock)
        self._free_at: dict[str, float] = {}

    @contextmanager
    def turn(self, host: str, gap: float | None = None) -> Iterator[None]:
        """Waits for the host's turn. ``gap``: seconds after it that are not the usual."""
        with self._guard:
            lock = self._locks[host]
        with lock:
            wait = self._free_at.get(host, 0.0) - self._clock()
            if wait > 0:
                self._sleep(wait)
            try:
                yield
            finally:
                self._free_at[host] = self._clock() + (self.gap if gap is None else gap)

    def pause(self, seconds: float) -> None:
        self._sleep(seconds)


def wait_before(attempt: int, asked: float | None) -> float:
    """Seconds before try number ``attempt`` (2 for the second): twice as long each time, or what the server
    asked for where that is longer."""
    return float(max(settings.FETCH_BACKOFF_SECONDS * 2 ** (attempt - 2), asked or 0.0))


def retry_after(value: str | None, now: Callable[[], float] = time.time) -> float | None:
    """Seconds of a Retry-After header (RFC 9110, 10.2.3): a number or a date; None for anything else."""
    value = (value or "").strip()
    if value.isdecimal() and len(value) < 10:
        return float(value)
    try:
        return max(parsedate_to_datetime(value).timestamp() - now(), 0.0)
    except (ValueError, TypeError, OverflowError):
        return None
