"""Looking at feeds: what is new in them goes into the ledger, page by page.

Nothing is lost where a look is cut off: each page is noted with its document, and a feed counts as seen only
when all that it named has been dealt with. Until then it is asked for whole again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from reportedly import intake
from reportedly.desk import adding
from reportedly.desk.adding import Reads
from reportedly.desk.fetching import Remembered
from reportedly.errors import UsageError
from reportedly.ids import is_address
from reportedly.intake import problems
from reportedly.intake.fetch import Failed, Fetches, Unchanged, Validators
from reportedly.intake.fetch.feeds import Feed, Item, read_feed
from reportedly.intake.fetch.visits import Visits
from reportedly.intake.place import Origin, Place, origin
from reportedly.ledger import Fetch, Ledger, moments
from reportedly.types import Document, Problem

_OUTLINES_DEEP = 2  # lists of lists of feeds that are followed


@dataclass(frozen=True, slots=True)
class Arrived:
    """A new article, or (``again``) a new version of one, from a feed."""

    document: Document
    feed: str
    attributions: int
    again: bool = False


@dataclass(frozen=True, slots=True)
class _Looked:
    """A feed as it is now, and the note to make of it once all of it has been dealt with."""

    feed: Feed
    note: Fetch | None = None


class Watcher:
    """``ledger`` and ``reader`` are called when they are needed first. Raises UsageError without a fetcher."""

    def __init__(self, fetcher: Fetches | None, ledger: Callable[[], Ledger], reader: Callable[[], Reads]) -> None:
        if fetcher is None:
            raise UsageError("Fetching from the web is switched off here.")
        self._fetcher, self._ledger, self._reader = fetcher, ledger, reader
        self._memory = Remembered(ledger)

    def look(self, feeds: Iterable[str]) -> Iterator[Arrived | Problem]:
        """One look at each feed: an address, or a file that holds a feed or an OPML list."""
        waiting, seen = [(feed, 0) for feed in feeds], set[str]()
        while waiting:
            feed, depth = waiting.pop(0)
            if feed in seen:
                continue
            seen.add(feed)
            looked = self._looked(feed)
            if isinstance(looked, Problem):
                yield self._ledger().add_problem(looked)
            elif looked is not None:
                if depth < _OUTLINES_DEEP:
                    waiting += [(each, depth + 1) for each in looked.feed.feeds]
                yield from self._items(feed, looked)

    def _looked(self, feed: str) -> _Looked | Problem | None:
        """None where it has not changed since all of it was dealt with."""
        if not is_address(feed):
            return _read(origin(feed), None)
        last = self._ledger().fetched(feed)
        known = last is not None and last.status in (200, 304)
        found = self._fetcher.fetch(feed, Validators(last.etag, last.last_modified) if last and known else None)
        if isinstance(found, Failed):
            return found.problem
        if isinstance(found, Unchanged):
            return None
        headers = {name.lower(): value.strip() for name, value in found.origin.headers}
        note = Fetch(
            feed, found.origin.captured or moments.now(), 200, headers.get("etag"), headers.get("last-modified")
        )
        return _read(found.origin, note)

    def _items(self, feed: str, looked: _Looked) -> Iterator[Arrived | Problem]:
        complete = not looked.feed.feeds  # the feeds of a list are asked at each look
        if bare := sum(item.address is None for item in looked.feed.items):
            yield self._ledger().add_problem(problems.no_address(Place(feed), bare))
        for item in looked.feed.items:
            if item.address is None or not self._is_new(item):
                continue
            yield from self._added(item.address, feed)
            last = self._ledger().fetched(item.address)
            complete &= last is not None and last.settled
        if complete and looked.note is not None:
            self._ledger().note_fetch(looked.note)

    def _is_new(self, item: Item) -> bool:
        """Never asked, or without a lasting answer, or changed since by what its feed says."""
        last = self._ledger().fetched(item.address or "")
        if last is None or not last.settled:
            return True
        asked, now = moments.seconds(last.at) or 0.0, moments.seconds(moments.now()) or 0.0
        return item.updated is not None and asked < item.updated <= now

    def _added(self, address: str, feed: str) -> Iterator[Arrived | Problem]:
        ledger, met = self._ledger(), list[Document]()
        before = ledger.fetched(address)
        visits = Visits(self._fetcher, self._memory)
        arrivals = _kept(intake.documents([address], visits=visits), met)
        added = adding.add(arrivals, self._reader(), ledger)
        yield from added.problems
        again = before is not None and before.document is not None
        if added.documents:
            yield from (Arrived(document, feed, added.attributions, again) for document in met[: added.documents])
        if ledger.fetched(address) == before:  # a page without an article: asking again would not help
            ledger.note_fetch(Fetch(address, moments.now(), 200))


def _read(page: Origin, note: Fetch | None) -> _Looked | Problem:
    found = read_feed(page)
    return found if isinstance(found, Problem) else _Looked(found, note)


def _kept(arrivals: Iterable[Document | Problem], met: list[Document]) -> Iterator[Document | Problem]:
    for each in arrivals:
        if isinstance(each, Document):
            met.append(each)
        yield each
