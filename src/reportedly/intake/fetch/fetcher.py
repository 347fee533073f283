"""The safe fetcher: one address in, its page or one clear sentence out.

Every request goes to an address that was checked for it, redirects included (OWASP's cheat sheet on
server-side request forgery, and what its readers got wrong: a name is resolved once, and the connection
goes to that answer). Cookies, passwords and proxies do not exist here.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.metadata import version

import httpcore2 as httpcore

from reportedly import settings
from reportedly.intake import dates, problems
from reportedly.intake.fetch import connection
from reportedly.intake.fetch.addresses import Target, followed, target
from reportedly.intake.fetch.connection import Answer
from reportedly.intake.fetch.faults import Fault
from reportedly.intake.fetch.found import Failed, Fetched, Outcome, Unchanged, Validators
from reportedly.intake.fetch.meter import Meter
from reportedly.intake.fetch.policy import Policy
from reportedly.intake.fetch.politeness import Turns, retry_after, wait_before
from reportedly.intake.fetch.resolver import Resolve, checked, system
from reportedly.intake.fetch.robots import Robots
from reportedly.intake.fetch.statuses import REDIRECTS, fault_of
from reportedly.intake.fetch.unpacking import unpacked
from reportedly.intake.place import Origin, Place

AGENT = f"{settings.FETCH_AGENT}/{version('reportedly')} (+{settings.FETCH_PROJECT})"
_ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5"
_HEADERS = [("User-Agent", AGENT), ("Accept", _ACCEPT), ("Accept-Encoding", "gzip, deflate")]
_COOKIES = ("set-cookie", "set-cookie2")


@dataclass(frozen=True, slots=True)
class Limits:
    """Of one address, all tries apart."""

    seconds: float = settings.FETCH_SECONDS
    max_bytes: int = settings.FETCH_MAX_BYTES
    redirects: int = settings.FETCH_REDIRECTS
    tries: int = settings.FETCH_TRIES


@dataclass(slots=True)
class _Trip:
    """One try at one address: its meter, and where redirects have led so far."""

    meter: Meter
    at: Target
    validators: Validators
    downgraded: bool = False
    hops: list[str] = field(default_factory=list)


class Fetcher:
    """Usable from several threads. ``policy``, ``resolve`` and ``tls`` are replaced in tests only."""

    def __init__(
        self,
        policy: Policy | None = None,
        resolve: Resolve = system,
        turns: Turns | None = None,
        limits: Limits | None = None,
        tls: ssl.SSLContext | None = None,
        *,
        robots: bool = True,
    ) -> None:
        self._policy, self._resolve = policy or Policy(), resolve
        self._turns, self._limits = turns or Turns(), limits or Limits()
        self._tls = tls or httpcore.default_ssl_context()
        self._robots = Robots(self._robots_txt) if robots else None

    def fetch(self, address: str, validators: Validators | None = None) -> Outcome:
        """Never raises for what is out there. Tries again where a failure may pass."""
        for attempt in range(1, self._limits.tries + 1):
            meter = Meter(self._limits.seconds, self._limits.max_bytes)
            try:
                return self._once(address, validators or Validators(), meter)
            except Fault as fault:
                wait = wait_before(attempt + 1, fault.wait)
                last = not fault.temporary or attempt == self._limits.tries
                if last or wait > settings.FETCH_MAX_WAIT_SECONDS:
                    return _failed(address, fault, meter.taken)
                self._turns.pause(wait)
        raise AssertionError("a fetcher tries at least once")

    def _once(self, address: str, validators: Validators, meter: Meter) -> Outcome:
        trip = _Trip(meter, target(address), validators)
        try:
            while True:
                self._check_robots(trip.at, trip.meter)
                found = self._visited(address, trip)
                if found is not None:
                    return found
        except Fault as fault:
            raise _led(fault, trip) from None

    def _visited(self, address: str, trip: _Trip) -> Outcome | None:
        """One request; None where it led on."""
        conditional = trip.validators.headers()
        with self._request(trip.at, trip.meter, conditional, self._gap(trip.at)) as answer:
            if answer.status in REDIRECTS:
                self._follow(trip, answer)
                return None
            if answer.status == 304 and conditional:
                return Unchanged(address, dates.now(), tuple(answer.headers))
            if answer.status != 200:
                raise fault_of(answer.status, retry_after(answer.header("retry-after")))
            data = unpacked(answer.body(), answer.header("content-encoding"), trip.meter.max_bytes)
            return _fetched(address, trip, answer, data)

    def _follow(self, trip: _Trip, answer: Answer) -> None:
        location = answer.header("location")
        if location is None:
            raise Fault("bad answer", "was not fetched: it redirects to nowhere.", status=answer.status)
        if len(trip.hops) == self._limits.redirects:
            raise Fault("too many redirects", f"was not fetched: it redirects more than {len(trip.hops)} times.")
        try:
            onward = followed(trip.at, location)
        except Fault as fault:
            raise Fault(fault.reason, fault.rest.replace("it ", "it redirects to an address that ", 1)) from None
        if onward.address in (trip.at.address, *trip.hops):
            raise Fault("too many redirects", "was not fetched: it redirects in a circle.")
        trip.hops.append(trip.at.address)
        trip.downgraded |= trip.at.scheme == "https" and onward.scheme == "http"
        trip.at = onward

    @contextmanager
    def _request(self, at: Target, meter: Meter, more: list[tuple[str, str]], gap: float | None) -> Iterator[Answer]:
        """``gap``: seconds that the host is left alone afterwards; None for the usual."""
        with self._turns.turn(at.host, gap), meter.running():
            seconds = meter.seconds(settings.FETCH_RESOLVE_SECONDS)
            addresses = checked(at.host, at.port, self._policy, self._resolve, seconds)
            with connection.asked(at, addresses, [*_HEADERS, *more], meter, self._tls) as answer:
                yield answer

    def _check_robots(self, at: Target, meter: Meter) -> None:
        if self._robots is not None:
            self._robots.check(at, meter)

    def _gap(self, at: Target) -> float | None:
        return max(self._turns.gap, self._robots.delay(at)) if self._robots is not None else None

    def _robots_txt(self, robots: Target, meter: Meter) -> bytes | None:
        """Redirects are followed as RFC 9309 asks; a 4xx answer means that there are no rules. Raises Fault."""
        trip = _Trip(meter, robots, Validators())
        while True:
            with self._request(trip.at, trip.meter, [], 0.0) as answer:
                if answer.status in REDIRECTS:
                    self._follow(trip, answer)
                elif answer.status == 200:
                    return unpacked(answer.body(), answer.header("content-encoding"), trip.meter.max_bytes)
                elif 400 <= answer.status < 500 and answer.status != 429:
                    return None
                else:
                    raise fault_of(answer.status, retry_after(answer.header("retry-after")))


def _fetched(address: str, trip: _Trip, answer: Answer, data: bytes) -> Outcome:
    place = Place(address, identity=address)
    notes = []
    if trip.downgraded:
        notes.append(problems.downgraded(place))
    if (surplus := answer.surplus()) > 0:
        notes.append(problems.surplus(place, surplus))
    origin = Origin(
        place,
        data=data,
        media_type=media_type(answer.header("content-type")),
        address=address,
        final_address=trip.at.address,
        headers=tuple(each for each in answer.headers if each[0].lower() not in _COOKIES),
        captured=dates.now(),
    )
    return Fetched(origin, tuple(notes), trip.meter.taken)


def media_type(header: str | None) -> str | None:
    """``Text/HTML; charset=utf-8`` -> ``text/html``"""
    return (header or "").partition(";")[0].strip().lower() or None


def _failed(address: str, fault: Fault, taken: int) -> Failed:
    problem = problems.not_fetched(Place(address), fault.reason, fault.rest)
    return Failed(problem, dates.now(), fault.status, fault.temporary, taken)


def _led(fault: Fault, trip: _Trip) -> Fault:
    """The fault, told with the address that redirects led to."""
    if not trip.hops:
        return fault
    rest = f"{fault.rest.rstrip('.')}; redirects led to {Place(trip.at.address).shown}."
    return Fault(fault.reason, rest, temporary=fault.temporary, wait=fault.wait, status=fault.status)
