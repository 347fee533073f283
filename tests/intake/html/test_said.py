"""What a page says of itself: which way of saying it wins, and whom it credits."""

from __future__ import annotations

import json
from typing import Any

import pytest
from trafilatura.utils import load_html

from reportedly.intake.html.said import WINS, Said, said

ITEMS = (
    '<div itemscope itemtype="https://schema.org/NewsArticle"><h2 itemprop="headline">By item</h2>'
    '<span itemprop="author"><b itemprop="name">Item Author</b></span><time itemprop="datePublished" '
    'datetime="2019-03-03"></time><div itemprop="comment"><i itemprop="dateModified">2018-01-01</i></div></div>'
)


def of(head: str = "", body: str = "", address: str | None = None) -> Said:
    return said(load_html(f"<html><head>{head}</head><body><p>Words.</p>{body}</body></html>"), address)


def ld(**fields: Any) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


LADDERS: dict[str, list[tuple[str, str, str]]] = {
    "title": [
        (ld(headline="By data"), "", "By data"),
        (meta("og:title", "By graph"), "", "By graph"),
        (meta("twitter:title", "By bird"), "", "By bird"),
        ("", ITEMS, "By item"),
        ("", "<h1>By <b>heading</b></h1>", "By heading"),
    ],
    "outlet": [
        (meta("og:site_name", "By graph"), "", "By graph"),
        (ld(publisher={"name": "By data"}), "", "By data"),
    ],
    "published": [
        (ld(datePublished="2019-03-01"), "", "2019-03-01"),
        (meta("article:published_time", "2019-03-02"), "", "2019-03-02"),
        ("", ITEMS, "2019-03-03"),
    ],
    "modified": [
        (ld(dateModified="2019-03-01"), "", "2019-03-01"),
        (meta("article:modified_time", "2019-03-02"), "", "2019-03-02"),
        (meta("og:updated_time", "2019-03-03"), "", "2019-03-03"),
    ],
    "url": [
        ('<link rel="canonical" href="https://post.example/1">', "", "https://post.example/1"),
        (meta("og:url", "https://post.example/2"), "", "https://post.example/2"),
        (ld(mainEntityOfPage={"@id": "https://post.example/3"}), "", "https://post.example/3"),
    ],
}


@pytest.mark.parametrize("field", LADDERS)
def test_the_earlier_way_of_the_table_wins(field: str) -> None:
    ladder = LADDERS[field]
    for at, (_, _, expected) in enumerate(ladder):
        head, body = ("".join(rung[part] for rung in reversed(ladder[at:])) for part in (0, 1))
        assert getattr(of(head, str(body)), field) == expected


def test_every_way_of_the_table_is_understood() -> None:
    kinds = {way.partition(" ")[0] for ways in WINS.values() for way in ways}
    assert kinds == {"ld", "meta", "item", "guess", "h1", "time", "link"}


def test_what_cannot_be_used_gives_way() -> None:
    told = of(
        ld(datePublished="soon", headline=" ") + meta("article:published_time", "2019-03-02") + meta("og:title", "X")
    )
    assert (told.published, told.title) == ("2019-03-02", "X")
    assert of('<link rel="canonical" href="javascript:x">').url is None


def test_a_comments_data_are_not_the_pages() -> None:
    assert of(body=ITEMS).modified is None


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (ld(author=[{"name": "Anna Corr"}, {"name": "Bo Vik"}]), ("Anna Corr", "Bo Vik")),
        (ld(author="By Anna Corr and Bo Vik"), ("Anna Corr", "Bo Vik")),
        (meta("author", "Anna Corr, Reuters"), ("Anna Corr", "Reuters")),
        (meta("article:author", "https://face.example/anna") + meta("author", "Anna Corr"), ("Anna Corr",)),
        (meta("author", "Bo Vik, Jr"), ("Bo Vik, Jr",)),
    ],
)
def test_bylines(head: str, expected: tuple[str, ...]) -> None:
    assert of(head).byline == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (ld(isBasedOn="https://nna.example/1"), ("https://nna.example/1",)),
        (ld(sourceOrganization={"name": "NNA"}), ("NNA",)),
        (ld(provider={"name": "NNA"}, creditText="NNA/Post"), ("NNA", "NNA/Post")),
        ('<meta name="syndication-source" content="https://nna.example/1">', ("https://nna.example/1",)),
        ('<meta name="original-source" content="https://nna.example/1">', ("https://nna.example/1",)),
        (meta("og:site_name", "The Post") + ld(sourceOrganization={"name": "the post"}), ()),
    ],
)
def test_credits(head: str, expected: tuple[str, ...]) -> None:
    assert of(head).credits == expected


def test_a_canonical_address_of_another_house_is_whose_text_it_is() -> None:
    told = of('<link rel="canonical" href="https://www.nna.example/1">', address="https://news.post.example/7")
    assert (told.url, told.credits) == ("https://news.post.example/7", ("https://www.nna.example/1",))


@pytest.mark.parametrize(
    ("address", "canonical"),
    [
        ("https://m.post.example/7", "https://www.post.example/1"),
        ("https://m.post.co.uk/7", "https://www.post.co.uk/1"),
        ("https://web.archive.org/web/2019/https://post.example/1", "https://post.example/1"),
        ("https://post-example.cdn.ampproject.org/c/s/post.example/1", "https://post.example/1"),
    ],
)
def test_the_same_house_and_archives_republish_nothing(address: str, canonical: str) -> None:
    told = of(f'<link rel="canonical" href="{canonical}">', address=address)
    assert (told.url, told.credits) == (canonical, ())


def test_two_towns_under_one_country_are_two_houses() -> None:
    told = of('<link rel="canonical" href="https://b.co.uk/1">', address="https://a.co.uk/1")
    assert told.credits == ("https://b.co.uk/1",)
