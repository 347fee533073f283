"""How often somebody may try a password: a few in a sliding window, for each name and for each address."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from threading import Lock

from reportedly.settings import LOGIN_ADDRESS_TRIES, LOGIN_NAME_TRIES, LOGIN_WINDOW_MINUTES

_KEPT = 10_000  # names and addresses remembered; more would be memory that strangers fill


class Attempts:
    """Failures by name and by address; thread-safe. ``clock``: seconds that never go back."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._lock = clock, Lock()
        self._failed: dict[tuple[str, str], deque[float]] = {}

    def wait(self, name: str, address: str) -> int:
        """Seconds until they may try again; 0 for now."""
        with self._lock:
            now = self._clock()
            return max(
                self._left(("name", name.casefold()), LOGIN_NAME_TRIES, now),
                self._left(("address", address), LOGIN_ADDRESS_TRIES, now),
            )

    def failed(self, name: str, address: str) -> None:
        """A wrong password."""
        with self._lock:
            now = self._clock()
            for key in (("name", name.casefold()), ("address", address)):
                self._failed.setdefault(key, deque()).append(now)
            if len(self._failed) > _KEPT:
                self._failed = {key: tries for key, tries in self._failed.items() if now - tries[-1] < _window()}

    def passed(self, name: str) -> None:
        """The right one; the address keeps its count, since one account of its own must not buy more tries."""
        with self._lock:
            self._failed.pop(("name", name.casefold()), None)

    def _left(self, key: tuple[str, str], most: int, now: float) -> int:
        tries = self._failed.get(key)
        while tries and now - tries[0] >= _window():
            tries.popleft()
        if not tries or len(tries) < most:
            return 0
        return int(tries[-most] + _window() - now) + 1


def _window() -> float:
    return LOGIN_WINDOW_MINUTES * 60.0
