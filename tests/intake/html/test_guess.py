"""What trafilatura makes of a page, asked a field at a time, is what it makes of it as a whole."""

from __future__ import annotations

import pytest
from lxml import html
from trafilatura import metadata
from trafilatura.utils import load_html

from reportedly.intake.html.guess import Guess

FIELDS = ("title", "author", "date", "url", "sitename")
DATES = {"original_date": True, "extensive_search": False, "max_date": "2026-01-01"}
MENU = '<nav><a class="author" href="/a">All our writers</a></nav>'
FOOT = '<footer><p class="byline">Made by Some Agency</p></footer>'
PAGES = {
    "nothing": "",
    "a title with a site": "<title>Bridge shut | post.example</title>",
    "headings": "<h1>Bridge shut</h1><h2>What is known</h2>",
    "a class": '<p class="byline">By Anna Corr</p>',
    "an article's own foot": '<article><p>Words.</p><footer><span class="author">Anna Corr</span></footer></article>',
    "a name for the machine": '<meta name="citation_author" content="Anna Corr">',
    "a login": '<meta name="author" content="anna">',
    "a site by its name": '<meta name="publisher" content="the post">',
    "a bird's name": '<meta name="twitter:site" content="@post">',
    "an address": '<link rel="canonical" href="https://www.post.example/2019/03/01/bridge">',
    "a page's data": '<script type="application/ld+json">{"@context":"https://schema.org","@type":"WebPage",'
    '"author":{"@type":"Person","name":"Anna Corr"},"publisher":{"@type":"Organization","name":"The Post"}}</script>',
    "data of no shape": '<script type="application/ld+json">[[[1]], {"@context": 3, "@type": {}}]</script>',
    "a time": '<time datetime="2019-03-01T10:00:00Z">1 March</time>',
}


@pytest.mark.parametrize("name", PAGES)
def test_each_field_is_as_in_the_whole(name: str) -> None:
    head = PAGES[name] if PAGES[name].startswith(("<meta", "<link", "<title", "<script")) else ""
    body = "" if head else PAGES[name]
    page = f"<html><head>{head}</head><body>{body}<p>Words.</p></body></html>"
    address = "https://news.example/7"
    whole = metadata.extract_metadata(load_html(page), address, dict(DATES))
    guess = Guess(load_html(page), address)
    assert {field: guess.field(field) for field in FIELDS} == {field: getattr(whole, field) for field in FIELDS}


def test_menus_and_the_foot_of_a_page_name_no_author() -> None:
    page = f'<html><body>{MENU}<p>Words.</p><p class="byline">By Anna Corr</p>{FOOT}</body></html>'
    assert Guess(load_html(page), None).field("author") == "Anna Corr"
    assert Guess(load_html(page.replace("Anna Corr", "")), None).field("author") is None


def test_the_page_stays_as_it_is() -> None:
    tree = load_html(f'<html><body>{MENU}<p class="byline">By Anna Corr</p>{FOOT}</body></html>')
    before = html.tostring(tree)
    guess = Guess(tree, None)
    assert [guess.field(field) for field in FIELDS][1] == "Anna Corr"
    assert html.tostring(tree) == before


def test_data_that_trip_trafilatura_cost_no_field(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise TypeError

    monkeypatch.setattr(metadata, "extract_meta_json", fails)
    guess = Guess(load_html('<html><body><p class="byline">By Anna Corr</p><p>Words.</p></body></html>'), None)
    assert guess.field("author") == "Anna Corr"
