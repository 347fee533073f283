"""Addresses to a ledger: fetched once, asked conditionally, versions beside each other, nothing lost."""

from __future__ import annotations

import gzip
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from evaluation.hostile.pages import ARTICLE, head, page, raw
from evaluation.hostile.server import Asked, Server
from evaluation.hostile.world import World, loopback
from reportedly.desk import Desk
from reportedly.intake.fetch.fetcher import Limits
from tests.desk.speaking import SpeakingReader

LIMITS = Limits(seconds=2.0, tries=1)


@pytest.fixture
def world() -> Iterator[World]:
    with loopback() as made:
        yield made


@pytest.fixture
def add(world: World, tmp_path: Path) -> Callable[..., object]:
    def added(*inputs: str) -> object:
        with Desk(tmp_path / "case.db", create=True, reader=SpeakingReader(), fetcher=world.fetcher(LIMITS)) as desk:
            return desk.add(inputs)

    return added


def serve(world: World, path: str, body: bytes, *headers: str) -> str:
    """Answers 304 where the request names the ETag it serves."""
    tags = [header.partition(":")[2].strip() for header in headers if header.startswith("ETag")]

    def send(connection: object, asked: Asked) -> None:
        same = bool(tags) and asked.headers.get("if-none-match") == tags[0]
        (raw(head("304 Not Modified", *headers)) if same else page(body, *headers))(connection, asked)  # type: ignore[arg-type]

    world.servers[0].pages[path] = send
    return world.address(f"http://news.test{{http}}{path}")


def asked(server: Server, path: str) -> list[Asked]:
    return [each for each in server.asked if each.path == path]


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as con:
        return con.execute(sql).fetchall()


def test_a_page_arrives_with_how_it_came(world: World, tmp_path: Path, add: Callable[..., object]) -> None:
    address = serve(world, "/a", ARTICLE, 'ETag: "1"', "Set-Cookie: session=1")
    added = add(address)
    assert (added.documents, added.problems) == (1, ())
    ((source, url, captured),) = rows(tmp_path / "case.db", "SELECT source_id, url, captured FROM documents")
    assert (source, url) == (address, address)
    ((at, status, etag, document),) = rows(tmp_path / "case.db", "SELECT at, status, etag, document FROM fetches")
    assert (at, status, etag) == (captured, 200, '"1"')
    assert document is not None
    (request,) = asked(world.servers[0], "/a")
    assert request.headers["user-agent"].startswith("Reportedly/")
    assert "+https://" in request.headers["user-agent"]
    assert "cookie" not in request.headers


def test_what_has_not_changed_is_not_sent_again(world: World, tmp_path: Path, add: Callable[..., object]) -> None:
    address = serve(world, "/a", ARTICLE, 'ETag: "1"')
    add(address)
    added = add(address)
    assert (added.documents, added.already) == (0, 1)
    assert [each.headers.get("if-none-match") for each in asked(world.servers[0], "/a")] == [None, '"1"']
    assert [status for (status,) in rows(tmp_path / "case.db", "SELECT status FROM fetches ORDER BY n")] == [200, 304]


def test_a_changed_page_is_a_version_beside_the_old(world: World, tmp_path: Path, add: Callable[..., object]) -> None:
    address = serve(world, "/a", ARTICLE, 'ETag: "1"')
    add(address)
    serve(world, "/a", ARTICLE.replace(b"thirty", b"twelve"), 'ETag: "2"')
    assert add(address).documents == 1
    assert rows(tmp_path / "case.db", "SELECT count(*) FROM documents WHERE source_id = url") == [(2,)]


def test_not_modified_is_never_asked_for_a_document_that_is_not_here(world: World, tmp_path: Path) -> None:
    """A run killed between the answer and the document: the next gets the page, not 304."""

    class Dying(SpeakingReader):
        def read(self, documents: object) -> Iterator[object]:
            list(documents)
            raise KeyboardInterrupt
            yield

    address = serve(world, "/a", ARTICLE, 'ETag: "1"')
    with (
        pytest.raises(KeyboardInterrupt),
        Desk(tmp_path / "case.db", create=True, reader=Dying(), fetcher=world.fetcher(LIMITS)) as desk,
    ):
        desk.add([address])
    with Desk(tmp_path / "case.db", reader=SpeakingReader(), fetcher=world.fetcher(LIMITS)) as desk:
        assert desk.add([address]).documents == 1


def test_a_list_goes_on_where_it_stopped(world: World, tmp_path: Path, add: Callable[..., object]) -> None:
    one, two = serve(world, "/a", ARTICLE), serve(world, "/b", ARTICLE.replace(b"thirty", b"twelve"))
    add(one)
    listed = tmp_path / "morning.urls"
    listed.write_text(f"# the morning's\n\n{one}\n{two}\n{two}\nnews.test/c\nftp://news.test/d\n")
    added = add(str(listed))
    assert (added.documents, added.already) == (1, 1)
    assert [problem.reason for problem in added.problems] == ["not an address", "not an address"]
    assert len(asked(world.servers[0], "/a")) == 1


def test_each_failure_is_one_sentence_and_the_rest_arrives(world: World, add: Callable[..., object]) -> None:
    good = serve(world, "/a", ARTICLE)
    picture = serve(world, "/film.mp4", b"film")
    world.servers[0].pages["/film.mp4"] = page(b"film", kind="video/mp4")
    bad = [world.address(f"http://news.test{{http}}/{path}") for path in ("404", "403", "gzip-bomb")]
    added = add(*bad, picture, good)
    assert added.documents == 1
    assert [problem.reason for problem in added.problems] == [
        "not found", "not allowed", "unpacked too big", "unknown kind",
    ]  # fmt: skip
    assert all(problem.sentence.startswith("http://news.test") for problem in added.problems)


def test_nothing_is_fetched_without_a_fetcher(world: World, tmp_path: Path) -> None:
    address = serve(world, "/a", ARTICLE)
    listed = tmp_path / "morning.urls"
    listed.write_text(f"{address}\n")
    with Desk(tmp_path / "case.db", create=True, reader=SpeakingReader()) as desk:
        added = desk.add([address, str(listed)])
    assert [problem.reason for problem in added.problems] == ["fetching is off"] * 2
    assert not any(server.asked for server in world.servers)


def test_packed_and_plain_text(world: World, tmp_path: Path, add: Callable[..., object]) -> None:
    packed = serve(world, "/a", gzip.compress(ARTICLE), "Content-Encoding: gzip")
    world.servers[0].pages["/b"] = page(b"The mayor said that the bridge is closed.", kind="text/plain; charset=utf-8")
    plain = world.address("http://news.test{http}/b")
    assert add(packed, plain).documents == 2
    assert rows(tmp_path / "case.db", "SELECT url FROM documents WHERE text LIKE 'The mayor%'") == [(plain,)]
