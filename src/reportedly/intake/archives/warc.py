"""``.warc``, ``.warc.gz``: each capture of a page with its address, moment, headers and record id.

ISO 28500:2017 (WARC 1.1). What carries no article (requests, pictures, scripts, revisits) is counted and told in
one line. Why a failed digest is treated as it is: docs/decisions/0013-archives.md.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

from fastwarc.warc import HeaderMap

from reportedly import settings
from reportedly.intake import dates, problems
from reportedly.intake.allowance import Allowance, TooMuch
from reportedly.intake.archives import refusals
from reportedly.intake.archives.bodies import TooBig, decoded
from reportedly.intake.archives.digests import holds
from reportedly.intake.archives.media import not_an_article
from reportedly.intake.archives.warc_records import Block, Break, read_records
from reportedly.intake.place import Origin, Place, printable
from reportedly.types import Problem

_CAPTURES = {"response", "resource", "conversion"}
_OTHERS = {"warcinfo": "descriptions of the crawl", "request": "requests", "metadata": "records of metadata",
           "revisit": "revisits of pages that had not changed", "continuation": "continued records"}  # fmt: skip

_HEAD_BYTES = 256 * 1024  # of an answer's headers; servers refuse more than 16 KiB of them
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_LINE_END = re.compile(rb"\r?\n")


@dataclass(frozen=True, slots=True)
class _Capture:
    """A record's payload as the server sent it, and as it reads."""

    status: int
    headers: tuple[tuple[str, str], ...]
    media_type: str | None
    sent: bytes
    data: bytes
    unchunked: bytes


def unpack_warc(origin: Origin) -> Iterator[Origin | Problem]:
    """Each capture that may hold an article, each break, and a count of the rest. Raises OSError."""
    archive = _Archive(origin)
    with origin.open() as stream:
        try:
            for found in read_records(stream):
                yield from archive.broken(found) if isinstance(found, Break) else archive.record(found)
        except TooMuch:
            yield refusals.too_much(origin.place)
    if archive.left_out:
        yield refusals.left_out(origin.place, archive.left_out)


@dataclass(slots=True)
class _Archive:
    origin: Origin
    left_out: Counter[str] = field(default_factory=Counter)
    allowance: Allowance = field(init=False)

    def __post_init__(self) -> None:
        self.allowance = self.origin.allowance or Allowance(self.origin.size())

    def broken(self, found: Break) -> Iterator[Problem]:
        yield refusals.broken_records(self.origin.place, found.start, found.end)

    def record(self, block: Block) -> Iterator[Origin | Problem]:
        """Raises TooMuch."""
        self.allowance.count()
        self.allowance.take(block.length)
        address = block.headers.get("warc-target-uri", "").strip("<> ")
        if block.kind not in _CAPTURES or not address.lower().startswith(("http:", "https:", "ftp:", "file:")):
            self.left_out[_OTHERS.get(block.kind, "records of other kinds")] += 1
            return
        captured = dates.iso_date(block.headers.get("warc-date", ""))
        place = self.origin.place.capture(address, captured)
        if block.data is None:
            yield problems.too_big(place, settings.MAX_FILE_BYTES)
            return
        try:
            capture = _capture(block, block.data)
        except TooBig:
            yield refusals.too_much(place)
            return
        except (OSError, ValueError):
            yield refusals.no_answer(place)
            return
        self.allowance.take(max(0, len(capture.data) - len(block.data)))
        yield from self._readable(block, capture, place, address, captured)

    def _readable(
        self, block: Block, capture: _Capture, place: Place, address: str, captured: str | None
    ) -> Iterator[Origin | Problem]:
        left_out = _no_article(capture)
        if left_out:
            self.left_out[left_out] += 1
            return
        fault = _digest_fault(block, capture, place)
        if fault:
            yield fault
        if fault and not fault.arrived:
            return
        if "warc-truncated" in block.headers or "warc-segment-number" in block.headers:
            yield refusals.cut_by_crawler(place)
        yield Origin(
            place,
            data=capture.data,
            media_type=capture.media_type,
            address=printable(address),
            headers=capture.headers,
            captured=captured,
            record=printable(block.headers.get("warc-record-id", "").strip("<>")) or None,
            depth=self.origin.depth + 1,
            allowance=self.allowance,
        )


def _capture(block: Block, data: bytes) -> _Capture:
    """Raises OSError or ValueError where the block is no HTTP answer, TooBig beyond the limit of a file."""
    declared = block.headers.get("content-type", "")
    if not declared.lower().startswith("application/http"):
        return _Capture(200, (), _plain(declared), data, data, data)
    ended = _HEAD_END.search(data, 0, _HEAD_BYTES)
    if ended is None:
        raise ValueError("the headers do not end")
    headers, sent = HeaderMap(), data[ended.end() :]
    headers.parse(BytesIO(_LINE_END.sub(b"\r\n", data[: ended.start()]) + b"\r\n\r\n"), True)
    if headers.status_code is None:
        raise ValueError("there is no status line")
    unchunked = decoded(sent, headers.get("Transfer-Encoding"), settings.MAX_FILE_BYTES)
    body = decoded(unchunked, headers.get("Content-Encoding"), settings.MAX_FILE_BYTES)
    told = tuple((_told(name), _told(value)) for name, value in headers.items_bytes())
    media = _plain(headers.get("Content-Type") or block.headers.get("warc-identified-payload-type", ""))
    return _Capture(headers.status_code, told, media, sent, body, unchunked)


def _told(raw: bytes) -> str:
    """A header's words: UTF-8, or ISO 8859-1 as of old, which fits everything (RFC 9110, section 5.5)."""
    try:
        return printable(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return printable(raw.decode("iso-8859-1"))


def _plain(declared: str) -> str | None:
    return declared.partition(";")[0].strip().lower() or None


def _no_article(capture: _Capture) -> str | None:
    """What this is instead, for the count."""
    if not 200 <= capture.status < 300:
        return "redirects, errors and other answers without a page"
    return not_an_article(capture.media_type) or (None if capture.data.strip() else "empty answers")


def _digest_fault(block: Block, capture: _Capture, place: Place) -> Problem | None:
    """A block that is not what was written is set aside. A payload that differs while its block holds arrives with
    a warning: crawlers disagree on which coding the payload's digest is of."""
    whole = _checked(block, "warc-block-digest", (block.data or b"",))
    if whole is False:
        return refusals.digest_failed(place)
    payload = _checked(block, "warc-payload-digest", (capture.sent, capture.unchunked, capture.data))
    if payload is False and block.headers.get("warc-truncated") is None:
        return refusals.payload_digest_differs(place) if whole else refusals.digest_failed(place)
    return None


def _checked(block: Block, name: str, candidates: tuple[bytes, ...]) -> bool | None:
    declared = block.headers.get(name)
    return holds(declared, dict.fromkeys(candidates)) if declared else None
