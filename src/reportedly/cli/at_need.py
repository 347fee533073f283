"""The command line fetches what a person at it names; nothing else in the program makes a fetcher."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock

from reportedly.intake.fetch import Fetches, Outcome, Validators


class AtNeed:
    """Makes the fetcher when something is to be fetched: most runs read files alone."""

    def __init__(self) -> None:
        self._lock, self._made = Lock(), None

    _made: Fetches | None

    def fetch(self, address: str, validators: Validators | None = None) -> Outcome:
        with self._lock:
            if self._made is None:
                from reportedly.intake.fetch.fetcher import Fetcher  # noqa: PLC0415 - brings HTTP and TLS

                self._made = Fetcher()
        return self._made.fetch(address, validators)


def fetcher_for(inputs: Sequence[str]) -> Fetches | None:
    """None where nothing is named at all."""
    return AtNeed() if inputs else None
