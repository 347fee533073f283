"""What one address may cost: one deadline and one count of bytes for all its redirects together."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from reportedly import settings
from reportedly.intake.fetch.faults import Fault


class Meter:
    """Counts down while it runs; waiting out of politeness is not counted. Not thread-safe."""

    def __init__(
        self,
        seconds: float = settings.FETCH_SECONDS,
        max_bytes: int = settings.FETCH_MAX_BYTES,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.allowed, self.max_bytes = seconds, max_bytes
        self.taken = 0  # bytes from the network, TLS taken off
        self._left, self._clock, self._since = seconds, clock, None

    _since: float | None

    @contextmanager
    def running(self) -> Iterator[None]:
        self._since = self._clock()
        try:
            yield
        finally:
            self._left -= self._clock() - self._since
            self._since = None

    def seconds(self, most: float | None = None) -> float:
        """What is left, at most ``most``. Raises Fault where nothing is."""
        left = self._left - (0.0 if self._since is None else self._clock() - self._since)
        if left <= 0:
            raise self.late()
        return left if most is None else min(left, most)

    def take(self, count: int) -> None:
        """``count`` more bytes came. Raises Fault beyond the limit."""
        self.taken += count
        if self.taken > self.max_bytes:
            raise Fault("too big", f"was not fetched: it sends more than {self.max_bytes // 1024 // 1024} MiB.")

    def late(self) -> Fault:
        rest = f"was not fetched: it did not arrive within {self.allowed:g} seconds."
        return Fault("timeout", rest, temporary=True)
