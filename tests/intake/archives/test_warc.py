"""Web archives: captures with their evidence, broken records one by one, nothing passed over in silence."""

from __future__ import annotations

import gzip
import re
import zlib

import brotli
import pytest

from reportedly import settings

from ..conftest import Write, arrivals, assert_printable, one_document
from .crawls import Crawl, wacz
from .making import page, reasons, tarred, zipped


def test_a_capture_arrives_with_its_evidence(write: Write) -> None:
    document = one_document(write("a.warc.gz", Crawl().add(7, http=[("Server", "nginx")]).data))
    assert document.source_id == "https://a.example/news/7@2024-05-01T10:07:00Z"
    assert document.url == "https://a.example/news/7"
    assert document.captured == "2024-05-01T10:07:00Z"
    capture = document.capture
    assert capture is not None
    assert capture.location == "https://a.example/news/7"
    assert capture.media_type == "text/html"
    assert ("Server", "nginx") in capture.headers
    assert (capture.record or "").startswith("urn:uuid:")
    assert capture.data == page(7)


def test_two_captures_of_one_address_are_told_apart(write: Write) -> None:
    crawl = Crawl().add(1, address="https://a.example/").add(2, address="https://a.example/")
    (first, second), problems = arrivals(write("a.warc", crawl.data))
    assert problems == []
    assert first.source_id != second.source_id
    assert first.id != second.id


def test_a_page_captured_twice_unchanged_is_one_document(write: Write) -> None:
    crawl = Crawl().add(1).add(1, warc={"WARC-Date": "2024-06-01T00:00:00Z"})
    (first, second), _ = arrivals(write("a.warc.gz", crawl.data))
    assert first.id == second.id
    assert first.source_id != second.source_id


def test_what_carries_no_article_is_counted_in_one_line(write: Write) -> None:
    crawl = Crawl().add(1)
    for number in range(3):
        crawl.add(10 + number, media="image/png", body=b"\x89PNG")
    crawl.add(20, media="text/css", body=b"p {}").add(21, status="404 Not Found").add(22, body=b"")
    crawl.add(23, kind="request", body=b"GET / HTTP/1.1\r\n\r\n").add(24, kind="metadata", body=b"x").add(
        25, kind="revisit", body=b""
    )
    crawl.add(26, kind="resource", media="text/dns", body=b"x", address="dns:a.example")
    (document,), (told,) = arrivals(write("a.warc.gz", crawl.data))
    assert "gate 1" in document.text
    assert told.arrived
    assert_printable(told)
    for words in (
        "3 pictures",
        "1 style sheets",
        "1 redirects",
        "1 empty",
        "1 requests",
        "1 revisits",
        "1 records of m",
    ):
        assert words in told.sentence


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("victim", [0, 2, 5])
def test_a_broken_record_leaves_the_others(write: Write, packed: bool, victim: int) -> None:
    crawl = Crawl(gzip=packed).pages(6)
    data, start = bytearray(crawl.data), crawl.starts[victim]
    data[start + (40 if packed else 0) : start + 60] = b"\0" * (20 if packed else 60)
    found, problems = arrivals(write("a.warc.gz" if packed else "a.warc", bytes(data)))
    kept = [d.source_id.partition("@")[0].rpartition("/")[2] for d in found]
    expected = [str(number) for number in range(6) if number != victim]
    assert kept == expected
    assert reasons(p for p in problems if not p.arrived) == ["broken record"]


@pytest.mark.parametrize("packed", [True, False])
def test_a_web_archive_cut_short_keeps_what_came_before(write: Write, packed: bool) -> None:
    crawl = Crawl(gzip=packed).pages(4)
    found, problems = arrivals(write("a.warc.gz" if packed else "a.warc", crawl.data[: crawl.starts[3] + 200]))
    assert len(found) == 3
    assert "broken record" in reasons(problems)


@pytest.mark.parametrize("wrong", [b"Content-Length: 9", b"Content-Length: -", b"Content-Length: 0"])
def test_a_wrong_length_costs_no_more_than_its_neighbours(write: Write, wrong: bytes) -> None:
    crawl = Crawl(gzip=False).pages(6)
    at = crawl.data.index(b"Content-Length: ", crawl.starts[2])
    data = crawl.data[:at] + wrong + crawl.data[at + len(b"Content-Length: ") + 1 :]
    found, problems = arrivals(write("a.warc", data))
    kept = {d.source_id.partition("@")[0].rpartition("/")[2] for d in found}
    assert {"0", "1", "5"} <= kept
    assert any(not problem.arrived for problem in problems)


def test_a_block_that_is_not_what_was_written_is_set_aside(write: Write) -> None:
    data = Crawl(gzip=False).pages(2).data.replace(b"by gate 1", b"by gate 9")
    (document,), (problem,) = arrivals(write("a.warc", data))
    assert "gate 0" in document.text
    assert problem.reason == "digest failed"
    assert problem.input == "https://a.example/news/1@2024-05-01T10:01:00Z"
    assert "a.warc" in problem.sentence


def test_a_payload_with_another_digest_in_a_whole_block_arrives_with_a_warning(write: Write) -> None:
    data = re.sub(rb"(?<=Payload-Digest: sha1:)\w+", b"A" * 32, Crawl(gzip=False).add(1).data)
    (document,), (warning,) = arrivals(write("a.warc", data))
    assert "gate 1" in document.text
    assert (warning.reason, warning.arrived) == ("digest differs", True)


@pytest.mark.parametrize(
    ("coding", "pack"),
    [
        ("gzip", gzip.compress),
        ("br", brotli.compress),
        ("deflate", zlib.compress),
        ("deflate", lambda data: zlib.compress(data)[2:-4]),
        ("gzip", lambda data: data),
        ("snappy", lambda data: data),
    ],
)
def test_bodies_are_decoded(write: Write, coding: str, pack: object) -> None:
    body = pack(page(3))  # type: ignore[operator]
    assert (
        "gate 3" in one_document(write("a.warc", Crawl().add(body=body, http=[("Content-Encoding", coding)]).data)).text
    )


def test_chunked_bodies_are_joined(write: Write) -> None:
    body = gzip.compress(page(3))
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (body[:50], body[50:])) + b"0\r\n\r\n"
    http = [("Transfer-Encoding", "chunked"), ("Content-Encoding", "gzip")]
    assert "gate 3" in one_document(write("a.warc.gz", Crawl().add(body=chunks, http=http).data)).text


def test_a_body_that_is_a_bomb_is_set_aside(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "MAX_FILE_BYTES", 5_000_000)
    bomb = gzip.compress(b"<p>" + b"\0" * 50_000_000)
    crawl = Crawl().add(1, body=bomb, http=[("Content-Encoding", "gzip")]).add(2)
    (document,), problems = arrivals(write("a.warc.gz", crawl.data))
    assert "gate 2" in document.text
    assert reasons(problems) == ["unpacked too big"]


def test_a_record_larger_than_a_file_may_be_is_passed_over(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "MAX_FILE_BYTES", 100_000)
    crawl = Crawl().add(1, body=b"<p>" + b"words " * 30_000).add(2)
    (document,), problems = arrivals(write("a.warc.gz", crawl.data))
    assert "gate 2" in document.text
    assert reasons(problems) == ["too big"]


def test_a_capture_that_was_cut_by_its_crawler_says_so(write: Write) -> None:
    (_,), (warning,) = arrivals(write("a.warc.gz", Crawl().add(1, warc={"WARC-Truncated": "length"}).data))
    assert warning.reason == "cut by crawler"


def test_resources_are_read_too(write: Write) -> None:
    assert "gate 4" in one_document(write("a.warc", Crawl().add(4, kind="resource", media="text/html").data)).text


def test_a_wacz(write: Write) -> None:
    path = write("a.wacz", wacz({"one.warc.gz": Crawl().pages(3).data, "two.warc": Crawl(gzip=False).add(9).data}))
    found, problems = arrivals(path)
    assert len(found) == 4
    assert problems == []


def test_a_wacz_whose_digests_lie_says_so(write: Write) -> None:
    found, (warning,) = arrivals(write("a.wacz", wacz({"one.warc.gz": Crawl().pages(3).data}, lie=True)))
    assert len(found) == 3
    assert (warning.input, warning.reason) == ("a.wacz!/archive/one.warc.gz", "digest differs")


def test_a_wacz_without_a_web_archive(write: Write) -> None:
    assert reasons(arrivals(write("a.wacz", zipped([("a.txt", b"Words.")])))[1]) == ["damaged archive"]


def test_a_wacz_cut_short_keeps_whole_web_archives(write: Write) -> None:
    first = Crawl().pages(3).data
    data = wacz({"one.warc.gz": first, "two.warc.gz": Crawl().pages(40).data})
    found, problems = arrivals(write("a.wacz", data[: data.index(first) + len(first) + 300]))
    assert len(found) == 3
    assert "damaged archive" in reasons(problems)


def test_web_archives_inside_archives(write: Write) -> None:
    crawl = Crawl().pages(2).data
    for name, data in (("a.zip", zipped([("c.warc.gz", crawl)])), ("a.tar.gz", tarred([("c.warc.gz", crawl)], "w:gz"))):
        assert len(arrivals(write(name, data))[0]) == 2


def test_large_web_archives_inside_archives_are_read_as_they_come(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "MAX_FILE_BYTES", 5_000)
    crawl = Crawl(gzip=False).pages(20)
    broken = bytearray(crawl.data)
    broken[crawl.starts[9] : crawl.starts[9] + 8] = b"\0" * 8
    assert len(broken) > 5_000
    for name, data in (
        ("a.zip", zipped([("c.warc", bytes(broken))])),
        ("a.tar", tarred([("c.warc", bytes(broken))])),
    ):
        found, problems = arrivals(write(name, data))
        assert len(found) == 19
        assert reasons(problems) == ["broken record"]
