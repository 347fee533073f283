"""What a site's robots.txt allows: RFC 9309, read by Protego."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

from protego import Protego

from reportedly import settings
from reportedly.intake.fetch.addresses import Target
from reportedly.intake.fetch.faults import Fault
from reportedly.intake.fetch.meter import Meter

ROBOTS = "/robots.txt"


@dataclass(frozen=True, slots=True)
class Rules:
    """One site's. ``parsed`` None: all is allowed, or all forbidden where it could not be reached."""

    parsed: Protego | None
    reached: bool
    read_at: float

    def allow(self, target: Target) -> bool:
        if not self.reached:
            return False
        return self.parsed is None or bool(self.parsed.can_fetch(target.address, settings.FETCH_AGENT))

    def delay(self) -> float:
        """Seconds between two requests that the site asks for; 0 where it asks for nothing."""
        asked = self.parsed.crawl_delay(settings.FETCH_AGENT) if self.parsed else None
        return min(max(float(asked or 0), 0.0), settings.FETCH_HOST_MAX_GAP_SECONDS)


class Robots:
    """Remembers each site's rules for a day. ``fetch`` gets robots.txt: its bytes, None where there is none."""

    def __init__(
        self, fetch: Callable[[Target, Meter], bytes | None], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._fetch, self._clock = fetch, clock
        self._rules: dict[str, Rules] = {}
        self._guard, self._locks = Lock(), defaultdict[str, Lock](Lock)

    def delay(self, target: Target) -> float:
        """Seconds between two requests that the site asks for, as far as is known."""
        known = self._rules.get(target.site)
        return known.delay() if known is not None else 0.0

    def check(self, target: Target, meter: Meter) -> None:
        """Raises Fault where the page may not be fetched. ``meter``: of the page that robots.txt is read for."""
        rules = self._of(target, meter)
        if not rules.reached:
            self._rules.pop(target.site, None)  # it may be back the next time
            raise Fault(
                "robots", "was not fetched: the site's robots.txt cannot be reached, which counts as a no.",
                temporary=True,
            )  # fmt: skip
        if not rules.allow(target):
            raise Fault("robots", "was not fetched: the site's robots.txt asks programs to stay away from it.")

    def _of(self, target: Target, meter: Meter) -> Rules:
        with self._guard:
            lock = self._locks[target.site]
        with lock:  # of many pages of a new site one asks, the others wait
            known = self._rules.get(target.site)
            if known is None or self._clock() - known.read_at > settings.FETCH_ROBOTS_SECONDS:
                known = self._rules[target.site] = self._read(target, meter)
        return known

    def _read(self, target: Target, meter: Meter) -> Rules:
        robots = Target(target.scheme, target.host, target.port, ROBOTS)
        try:
            data = self._fetch(robots, meter)
        except Fault as fault:
            if fault.status is None:
                raise  # nothing of the site can be had, and that says why
            return Rules(None, False, self._clock())
        if data is None:
            return Rules(None, True, self._clock())
        text = data[: settings.FETCH_ROBOTS_BYTES].decode("utf-8", "replace")
        try:
            return Rules(Protego.parse(text), True, self._clock())
        except Exception:  # whatever a site puts there, it is no robots.txt
            return Rules(None, True, self._clock())
