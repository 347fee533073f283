"""From inputs to steps: what is a problem already, what is read here, and which bytes wait for a reader."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import BinaryIO

from reportedly import settings
from reportedly.ids import is_address
from reportedly.intake import problems
from reportedly.intake.archives import refusals
from reportedly.intake.arrival import Arrival, Reader
from reportedly.intake.choose import choose
from reportedly.intake.fetch.lists import ENDING, listed
from reportedly.intake.fetch.visits import Visits
from reportedly.intake.files import read_whole
from reportedly.intake.jsonl import read_stream
from reportedly.intake.meter import Meter, size_of
from reportedly.intake.place import STDIN, Origin, Place
from reportedly.intake.registry import Kind
from reportedly.intake.walk import walk
from reportedly.types import Document, Problem

_log = logging.getLogger(__name__)

Known = Callable[[str, str], bool]


@dataclass(frozen=True, slots=True)
class Task:
    """One file's bytes and the reader they wait for, here or in another process."""

    read: Reader
    origin: Origin

    def run(self) -> list[Arrival]:
        """Documents and problems, never an exception for what is in the bytes."""
        address = self.origin.final_address or self.origin.address
        return [_at(arrival, address) for arrival in guarded(self.read(self.origin), self.origin.place)]


@dataclass(frozen=True, slots=True)
class Step:
    """What comes next of the input ``top``."""

    top: Place
    what: Arrival | Task


@dataclass(frozen=True, slots=True)
class Steps:
    """The way from paths to steps. ``known`` says of bytes (SHA-256) got from a place whether they are read already."""

    stdin: BinaryIO
    meter: Meter
    known: Known | None = None
    visits: Visits | None = None

    def of(self, inputs: list[str]) -> Iterator[Step]:
        """Steps in input order, lazily."""
        for addressed, run in groupby(inputs, key=is_address):
            met = list(run)
            yield from self._fetched(met) if addressed else self._read(met)

    def _fetched(self, addresses: Iterable[str | Problem], *, resume: bool = False) -> Iterator[Step]:
        if self.visits is None:
            off = (each if isinstance(each, Problem) else problems.fetching_off(Place(each)) for each in addresses)
            yield from (Step(Place(each.input), each) for each in off)
            return
        for found in self.visits.origins(addresses, resume=resume):
            if isinstance(found, Problem):
                yield Step(Place(found.input), found)
            else:
                yield from (Step(found.place, each) for each in self._inside(found))

    def _read(self, paths: Iterable[str]) -> Iterator[Step]:
        for path in paths:
            if path == STDIN:
                top = Place(STDIN)
                yield from (Step(top, each) for each in guarded(read_stream(self.stdin, Origin(top)), top))
                continue
            for found in walk(path):
                if isinstance(found, Problem):
                    yield Step(Place(found.input), found)
                    continue
                if found.place.name.lower().endswith(ENDING):
                    yield from self._fetched(listed(found), resume=True)
                    continue
                self.meter.enter(size_of(found.path))
                watched = replace(found, watch=self.meter.opened)
                yield from (Step(found.place, each) for each in self._inside(watched))
                self.meter.leave()

    def _inside(self, origin: Origin) -> Iterator[Arrival | Task]:
        try:
            chosen = choose(origin)
        except OSError as error:
            yield problems.unreadable(origin.place, error)
            return
        if chosen is None:
            yield problems.empty(origin.place) if _is_empty(origin) else _unknown(origin)
            return
        if chosen.warning:
            yield chosen.warning
        try:
            yield from self._by(chosen.kind, origin)
        except OSError as error:  # what arrived before a disk or a network share failed stays
            yield problems.unreadable(origin.place, error)
        except Exception:  # hostile bytes: whatever a library trips over, the run goes on
            _log.warning("an archive made its reader fail", exc_info=True)
            yield problems.reader_failed(origin.place)

    def _by(self, kind: Kind, origin: Origin) -> Iterator[Arrival | Task]:
        if kind.unpack is not None:
            if origin.depth >= settings.MAX_ARCHIVE_DEPTH:
                yield refusals.nested_too_deep(origin.place)
                return
            empty = True
            for found in kind.unpack(origin):
                empty = False
                yield from (found,) if isinstance(found, Problem) else self._inside(found)
            if empty:
                yield problems.empty(origin.place)
        elif kind.read is not None and ((kind.many and not kind.whole) or origin.opener is not None):
            yield from guarded(kind.read(origin), origin.place)
        elif kind.read is not None:
            yield from self._task(kind.read, origin)

    def _task(self, read: Reader, origin: Origin) -> Iterator[Arrival | Task]:
        if self.known is not None:
            data = read_whole(origin, settings.MAX_FILE_BYTES)
            if isinstance(data, Problem):
                yield data
                return
            if self.known(hashlib.sha256(data).hexdigest(), origin.address or origin.place.input):
                return
            origin = replace(origin, data=data)
        yield Task(read, replace(origin, watch=None, allowance=None))


def guarded(arrivals: Iterator[Arrival], place: Place) -> Iterator[Arrival]:
    """What arrived before a disk or a network share failed stays; the failure is a problem."""
    try:
        for arrival in arrivals:
            if isinstance(arrival, Document) and len(arrival.text) > settings.MAX_TEXT_CHARS:
                yield problems.text_too_long(place, arrival.source_id)
            else:
                yield arrival
    except OSError as error:
        yield problems.unreadable(place, error)
    except Exception:  # as above
        _log.warning("a file made its reader fail", exc_info=True)
        yield problems.reader_failed(place)


def _at(arrival: Arrival, address: str | None) -> Arrival:
    """A page that names no address of its own has the one it was got from."""
    if address is None or isinstance(arrival, Problem) or arrival.url is not None:
        return arrival
    return replace(arrival, url=address)


def _unknown(origin: Origin) -> Problem:
    if origin.address is not None:
        return problems.not_readable(origin.place, origin.media_type)
    return problems.unknown_kind(origin.place)


def _is_empty(origin: Origin) -> bool:
    with origin.open() as stream:
        return not stream.read(1)
