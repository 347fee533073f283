"""Web pages: the article, what the page says of itself, and pages that say nothing."""

from __future__ import annotations

import logging

import pytest

from reportedly import settings
from tests.intake.conftest import Write, arrivals, one_document, one_problem

BODY = """
<p>The harbour master told reporters on Tuesday that thirty lorries had left by the northern gate before dawn,
and that nobody had stopped them at the bridge.</p>
<p>“We saw nothing more,” he said, adding that soldiers had closed the coast road in both directions.</p>
<p>According to the ministry, the commander is still in the city, and reports to the contrary are false and
should not be repeated until the inquiry is over.</p>
"""
HEAD = """
<title>Lorries left before dawn | The Harbour Post</title>
<meta property="og:site_name" content="al-Moqa al-Bahari">
<meta property="og:title" content="Lorries left before dawn">
<meta name="author" content="Anna Corr">
<meta property="article:published_time" content="2019-03-04T06:40:00+02:00">
<link rel="canonical" href="https://post.example/news/1">
"""


def page(body: str = BODY, head: str = HEAD, charset: str = "utf-8", lang: str = "en-GB") -> str:
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}"><head><meta charset="{charset}">{head}</head><body>'
        '<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>'
        f'<article><h1>Lorries left before dawn</h1><p class="byline">By Anna Corr</p>{body}</article>'
        "<footer>All rights reserved</footer></body></html>"
    )


def test_the_article_and_what_the_page_says_of_itself(write: Write) -> None:
    document = one_document(write("in/a.html", page()))
    assert document.source_id == "in/a.html"
    assert document.title == "Lorries left before dawn"
    assert document.outlet == "al-Moqa al-Bahari"
    assert document.published == "2019-03-04T06:40:00+02:00"
    assert document.url == "https://post.example/news/1"
    assert document.language == "en"


def test_the_text_is_the_article_alone(write: Write) -> None:
    text = one_document(write("a.htm", page())).text
    assert text.startswith("The harbour master told reporters")
    assert text.endswith("until the inquiry is over.")
    for elsewhere in ("Corr", "Lorries left", "Sport", "rights"):
        assert elsewhere not in text


def test_a_byline_in_a_plain_paragraph_is_no_part_of_it(write: Write) -> None:
    text = one_document(write("a.html", page(body="<p>By  Anna Corr</p>" + BODY))).text
    assert text.startswith("The harbour master")


def test_a_page_that_says_nothing_of_itself_arrives(write: Write) -> None:
    document = one_document(write("a.html", f"<html><body><p>Home</p>{BODY}</body></html>"))
    assert (document.outlet, document.published, document.url) == (None, None, None)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('<meta itemprop="datePublished" content="2019-03-04T06:40:00Z">', "2019-03-04T06:40:00Z"),
        ('<meta name="date" content="4 March 2019">', "2019-03-04"),
        (
            '<script type="application/ld+json">{"datePublished": "2019-03-04T06:40:00Z"}</script>',
            "2019-03-04T06:40:00Z",
        ),
        ('<meta property="article:published_time" content="soon">', None),
        ("<!-- Copyright 2011 -->", None),
    ],
)
def test_the_date_is_one_the_page_states(write: Write, head: str, expected: str | None) -> None:
    assert one_document(write("a.html", page(head=head))).published == expected


def test_a_page_keeps_the_encoding_it_declares(write: Write) -> None:
    body = BODY.replace("master", "maître d’hôtel")
    document = one_document(write("a.html", page(body=body, charset="iso-8859-1").encode("cp1252")))
    assert "The harbour maître d’hôtel told" in document.text


def test_a_page_in_an_encoding_it_does_not_declare_arrives_with_a_warning(write: Write) -> None:
    raw = page().replace('<meta charset="utf-8">', "").encode("cp1252")
    (document,), (warning,) = arrivals(write("a.html", raw))
    assert "“We saw nothing more,” he said" in document.text
    assert (warning.reason, warning.arrived) == ("wrong encoding", True)


@pytest.mark.parametrize("charset", ["zlib", "idna", "unicode_escape", "no-such-thing", "utf-7"])
def test_a_declared_encoding_that_is_none_is_not_used(write: Write, charset: str) -> None:
    (document,), (warning,) = arrivals(write("a.html", page(charset=charset).encode("cp1252")))
    assert "“We saw nothing more,” he said" in document.text
    assert warning.arrived


@pytest.mark.parametrize(
    "markup",
    [
        "<html>",
        "<html><head><title>Only a title</title></head><body></body></html>",
        "<html><body><script>document.write('text')</script></body></html>",
        "<!-- never closed",
        "<" * 5000,
        "&#0;&#55296;",
        "<html><body>" + "<div>" * 20_000,
        "no markup at all",
    ],
)
def test_a_page_without_an_article_is_set_aside(write: Write, markup: str) -> None:
    assert one_problem(write("a.html", markup)).reason == "no readable text"


def test_an_empty_page_is_set_aside(write: Write) -> None:
    assert one_problem(write("a.html", "")).reason == "empty"


def test_an_image_named_html_is_set_aside(write: Write) -> None:
    assert one_problem(write("a.html", b"\x7fELF\x02\x01\x01\x00\x00")).reason == "not text"


def test_unclosed_and_crossed_tags_are_no_reason_to_set_aside(write: Write) -> None:
    broken = page().replace("</p>", "").replace("</article>", "<b><i></b></i>").replace("</html>", "")
    assert "“We saw nothing more,” he said" in one_document(write("a.html", broken)).text


def test_external_entities_are_not_fetched(write: Write) -> None:
    write("secret.txt", "TOP SECRET")
    entity = '<!DOCTYPE html [<!ENTITY x SYSTEM "secret.txt">]>'
    markup = page(body=BODY + "<p>Here is &x; and that is all there is to it.</p>").replace("<!DOCTYPE html>", entity)
    found, _ = arrivals(write("a.html", markup))
    assert all("SECRET" not in document.text for document in found)


def test_a_page_too_big_is_set_aside(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "MAX_HTML_BYTES", 100)
    assert one_problem(write("a.html", page())).reason == "too big"


def test_a_parser_that_fails_costs_one_page(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    import trafilatura  # noqa: PLC0415 - as lazily as the code under test

    def fail(*args: object, **kwargs: object) -> None:
        raise RecursionError

    monkeypatch.setattr(trafilatura, "bare_extraction", fail)
    assert one_problem(write("a.html", page())).reason == "no readable text"


def test_nothing_is_printed(write: Write, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.CRITICAL + 1):
        arrivals(write("a.html", "<html></html>"))
    assert capfd.readouterr() == ("", "")
