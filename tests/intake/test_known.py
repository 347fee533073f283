"""Bytes that were read before are not parsed again; how far reading is."""

from __future__ import annotations

import hashlib
from pathlib import Path

from reportedly.intake import Bytes, Meter, count_bytes, count_files, documents
from reportedly.types import Document

from .archives.crawls import Crawl
from .archives.making import page, tarred, zipped
from .conftest import Write


def test_known_bytes_do_not_arrive_again(write: Write) -> None:
    path = write("a.zip", zipped([(f"{n}.html", page(n)) for n in range(3)]))
    asked: list[tuple[str, str]] = []

    def known(sha256: str, location: str) -> bool:
        asked.append((sha256, location))
        return location == "a.zip!/1.html"

    found = [each for each in documents([path], known=known) if isinstance(each, Document)]
    assert [each.source_id for each in found] == ["a.zip!/0.html", "a.zip!/2.html"]
    assert asked[1] == (hashlib.sha256(page(1)).hexdigest(), "a.zip!/1.html")


def test_what_a_capture_says_of_itself_is_what_is_asked(write: Write) -> None:
    write("in/a.html", page(1))
    write("in/b.warc.gz", Crawl().pages(3).data)
    first = [each.capture for each in documents(["in"]) if isinstance(each, Document) and each.capture]
    seen = {(capture.sha256, capture.location) for capture in first}
    assert len(seen) == 4
    assert list(documents(["in"], known=lambda *told: told in seen)) == []


def test_the_meter_goes_through_the_bytes(write: Write) -> None:
    crawl = Crawl(gzip=False)
    for number in range(100):
        crawl.add(number, body=b"The gate was open. " * 300, media="text/plain")
    write("in/a.warc", crawl.data)
    write("in/b.tar.gz", tarred([("a.html", page(1))], "w:gz"))
    write("in/c.html", page(2))
    total = count_bytes(["in"])
    assert isinstance(total, Bytes)
    assert total == sum(each.stat().st_size for each in Path("in").iterdir())
    assert count_files(["in"]) is None
    meter = Meter()
    positions = [meter.position for _ in documents(["in"], meter=meter)]
    assert positions == sorted(positions)
    assert 0 < positions[30] < positions[80] <= total
    assert meter.position == total


def test_standard_input_has_no_length() -> None:
    assert count_bytes(["-"]) is None
