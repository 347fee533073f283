"""What the ledger remembers of the web, as a fetcher asks for it."""

from __future__ import annotations

from collections.abc import Callable

from reportedly.intake.fetch import Failed, Unchanged, Validators
from reportedly.intake.fetch.visits import Before
from reportedly.ledger import Fetch, Ledger


class Remembered:
    """``ledger`` is called when it is needed first: a run that fails before makes no file."""

    def __init__(self, ledger: Callable[[], Ledger]) -> None:
        self._ledger = ledger

    def before(self, address: str) -> Before | None:
        """Only where the document of that answer is here: else "not modified" would lose it."""
        last = self._ledger().fetched(address, document=True)
        return None if last is None else Before(last.at, Validators(last.etag, last.last_modified))

    def unchanged(self, found: Unchanged) -> None:
        last = self._ledger().fetched(found.address, document=True)
        if last is None:
            return
        headers = {name.lower(): value.strip() for name, value in found.headers}
        etag, modified = headers.get("etag", last.etag), headers.get("last-modified", last.last_modified)
        self._ledger().note_fetch(Fetch(found.address, found.at, 304, etag, modified, last.sha256, last.document))

    def failed(self, address: str, found: Failed) -> None:
        self._ledger().note_fetch(Fetch(address, found.at, found.status, settled=not found.temporary))
