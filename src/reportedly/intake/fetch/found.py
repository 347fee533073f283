"""What a fetch comes to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from reportedly.intake.place import Origin
from reportedly.types import Problem


@dataclass(frozen=True, slots=True)
class Validators:
    """What makes the next request conditional (RFC 9110, 13.1)."""

    etag: str | None = None
    last_modified: str | None = None

    def headers(self) -> list[tuple[str, str]]:
        told = (("If-None-Match", self.etag), ("If-Modified-Since", self.last_modified))
        return [(name, value) for name, value in told if value and value.isascii() and value.isprintable()]


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page: its bytes without content coding, and warnings about how it came."""

    origin: Origin
    notes: tuple[Problem, ...] = ()
    taken: int = 0  # bytes from the network, those of redirects included


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The page is as it was when ``Validators`` were taken (status 304)."""

    address: str
    at: str  # ISO 8601
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Failed:
    """No page. ``status``: of the answer that said so, where there was one; ``temporary``: worth another try later."""

    problem: Problem
    at: str
    status: int | None = None
    temporary: bool = False
    taken: int = field(default=0, compare=False)


Outcome = Fetched | Unchanged | Failed


class Fetches(Protocol):
    """What the rest of the house needs of a fetcher."""

    def fetch(self, address: str, validators: Validators | None = None) -> Outcome: ...
