"""RSS and Atom: items with what the feed tells of them, hostile feeds stopped."""

from __future__ import annotations

import time

import pytest

from ..archives.making import SENTENCES, reasons, zipped
from ..conftest import Write, arrivals, assert_printable, one_document, one_problem

TEASER = "Thirty lorries left the northern gate, the harbour master said."
LONG = SENTENCES.format(4) + SENTENCES.format(5)


def rss(*items: str, head: str = "<title>The Harbour Post</title>") -> str:
    spaces = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return f'<?xml version="1.0"?><rss version="2.0" {spaces}><channel>{head}{"".join(items)}</channel></rss>'


def item(inside: str, number: int = 1) -> str:
    return f"<item><link>https://post.example/{number}</link><title>Lorries &amp;amp; gates</title>{inside}</item>"


def test_a_teaser_arrives_with_what_the_feed_tells(write: Write) -> None:
    told = (
        f"<description>&lt;p&gt;{TEASER}&lt;/p&gt;</description><pubDate>Mon, 04 Mar 2019 06:40:00 +0200</pubDate>"
        '<dc:creator>Anna Corr</dc:creator><source url="https://agency.example/f">The Agency</source>'
    )
    document = one_document(write("feed.rss", rss(item(told))))
    assert document.text == TEASER
    assert document.source_id == document.url == "https://post.example/1"
    assert document.outlet == "The Harbour Post"
    assert document.title == "Lorries & gates"
    assert document.published == "2019-03-04T04:40:00Z"
    assert document.byline == ("Anna Corr",)
    assert document.credits == ("The Agency",)
    assert document.capture is not None
    assert document.capture.media_type == "application/rss+xml"
    assert (document.capture.data or b"").startswith(b"<?xml")


def test_a_whole_article_goes_through_the_reader_of_pages(write: Write) -> None:
    told = f"<description>{TEASER}</description><content:encoded><![CDATA[{LONG}]]></content:encoded>"
    text = one_document(write("feed.xml", rss(item(told)))).text
    assert text.startswith("The harbour master told reporters")
    assert "by gate 5 before dawn" in text
    assert "\n" in text
    assert "<" not in text


def test_atom(write: Write) -> None:
    entry = (
        '<entry><id>urn:x:1</id><title>Gates</title><link href="https://post.example/2"/>'
        "<updated>2019-03-05T00:00:00Z</updated><published>2019-03-04T00:00:00Z</published>"
        f"<author><name>Anna Corr</name></author><content type='text'>{TEASER} 2 &lt; 3</content></entry>"
    )
    feed = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>The Post</title>{entry}</feed>'
    document = one_document(write("feed", feed))
    assert document.text == f"{TEASER} 2 < 3"
    assert (document.published, document.modified) == ("2019-03-04T00:00:00Z", "2019-03-05T00:00:00Z")
    assert document.byline == ("Anna Corr",)


def test_a_headline_without_text_is_named(write: Write) -> None:
    found, (problem,) = arrivals(write("feed.rss", rss(item(""), item(f"<description>{TEASER}</description>", 2))))
    assert [d.url for d in found] == ["https://post.example/2"]
    assert (problem.input, problem.reason) == ("https://post.example/1", "headline only")
    assert "feed.rss" in problem.sentence


def test_items_without_address_or_number_are_told_apart_by_their_place(write: Write) -> None:
    feed = rss(*(f"<item><description>{TEASER} {n}</description></item>" for n in range(2)))
    assert [d.source_id for d in arrivals(write("feed.rss", feed))[0]] == ["feed.rss!/1", "feed.rss!/2"]


def test_a_feed_that_breaks_off_keeps_its_items_and_says_so(write: Write) -> None:
    feed = rss(*(item(f"<description>{TEASER} {n}</description>", n) for n in range(5)))
    found, problems = arrivals(write("feed.rss", feed[: feed.index("post.example/4")]))
    assert len(found) >= 4
    assert problems[0].reason == "broken feed"
    assert problems[0].arrived


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ('<!DOCTYPE r [<!ENTITY a "b">]>' + rss(item("<description>&a;</description>")), "entities"),
        (rss("<item>" * 500), "nested"),
        (rss(), "empty"),
        ("Words, no feed.", "no feed"),
        ("", "empty"),
    ],
)
def test_what_is_no_feed_or_a_hostile_one(write: Write, data: str, reason: str) -> None:
    problem = one_problem(write("feed.rss", data))
    assert problem.reason == reason
    assert_printable(problem)


def test_a_flood_of_open_tags_takes_no_time(write: Write) -> None:
    began = time.process_time()
    one_problem(write("feed.rss", rss(item("<description>" + "<p>" * 200_000))))
    assert time.process_time() - began < 5


def test_no_file_is_opened_for_an_entity(write: Write) -> None:
    write("secret.txt", "The secret.")
    feed = '<!DOCTYPE r [<!ENTITY x SYSTEM "secret.txt">]>' + rss(item(f"<description>{TEASER} &x;</description>"))
    assert "The secret" not in str(arrivals(write("feed.rss", feed)))


def test_feeds_in_archives(write: Write) -> None:
    feed = rss(item(f"<description>{TEASER}</description>")).encode()
    found, problems = arrivals(write("a.zip", zipped([("feed.xml", feed)])))
    assert reasons(problems) == []
    assert found[0].source_id == "https://post.example/1"
