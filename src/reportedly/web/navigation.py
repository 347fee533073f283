"""What the head of every page leads to."""

from __future__ import annotations

from typing import NamedTuple


class Entry(NamedTuple):
    """A page that the head names."""

    name: str
    path: str


READING = (Entry("Claims", "/claims"), Entry("Sources", "/sources"), Entry("What changed", "/changes"))
WORKING = (
    Entry("Review", "/review"),
    Entry("Judgements", "/judgements"),
    Entry("Problems", "/problems"),
    Entry("Audit", "/audit"),
    Entry("Add", "/add"),
)
