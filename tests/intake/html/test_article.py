"""The article's text: furniture out, tails back in, the writing on pictures as lines of their own."""

from __future__ import annotations

import pytest

from reportedly.intake.html.read import parse

HEAD = [
    "The harbour master told reporters on Tuesday that thirty lorries had left by the northern gate before dawn.",
    "Nobody had stopped them at the bridge, he added, and soldiers had closed the coast road in both directions.",
    "According to the ministry, the commander is still in the city and will answer questions there on Friday.",
]
TAIL = [
    "The dockers' union denied that any of its members had helped to load the lorries that night.",
    "An inquiry will begin on Monday.",
    "It will hear the crew of the pilot boat first, a clerk of the court said on Wednesday evening.",
]
CONSENT = (
    "<p>We and our partners store information on your device to measure what you read and to show you other things.</p>"
    "<p>You can withdraw your consent at any time from the foot of each page; your choices hold for a year.</p>"
)
OTHERS = (
    "Minister denies that she met the contractor before the tender was opened to the public",
    "Police say two men were held after a chase through the old harbour on Sunday morning",
)
LINKS = "".join(f'<li><a href="/{n}">{each}</a></li>' for n, each in enumerate(OTHERS))


def lines(body: str, head: str = "") -> list[str]:
    found = parse(f"<html><head><title>Lorries</title>{head}</head><body>{body}</body></html>")
    assert found is not None
    return found[0].text.split("\n")


def paragraphs(texts: list[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


@pytest.mark.parametrize(
    "between",
    [
        f'<div class="cookie-banner">{CONSENT}<button>Accept</button></div>',
        f'<div class="css-1x">{CONSENT}<button>Show content</button></div>',
        f'<div role="dialog" class="css-1x">{CONSENT}</div>',
        "<div class='player'><video></video></div>",
    ],
)
@pytest.mark.parametrize("kind", ["article-body", "css-77 text"])
def test_a_tail_behind_a_banner_is_not_lost(between: str, kind: str) -> None:
    part = f'<div class="{kind}">{{}}</div>'
    body = f"<div>{part.format(paragraphs(HEAD))}{between}{part.format(paragraphs(TAIL))}</div>"
    assert lines(body) == HEAD + TAIL


def test_a_tail_that_the_pages_data_repeat_is_not_lost() -> None:
    whole = " ".join(HEAD + TAIL)
    data = f'<script type="application/ld+json">{{"@type": "Article", "articleBody": "{whole}"}}</script>'
    body = f'<div class="article-body">{paragraphs(HEAD)}</div><div class="late">{paragraphs(TAIL[::2])}</div>'
    assert lines(body, data) == HEAD + TAIL[::2]


def test_paragraphs_of_other_blocks_stay_out() -> None:
    other = (
        '<div class="teaser-x"><p>A baker in Lind has won the prize of the guild for the third year in a row.</p></div>'
    )
    body = (
        f'<div class="article-body">{paragraphs(HEAD)}</div>{other}<div class="article-body">{paragraphs(TAIL)}</div>'
    )
    assert lines(body) == HEAD + TAIL


@pytest.mark.parametrize(
    "furniture",
    [
        f'<div class="css-1x"><h3>Related articles</h3><ul>{LINKS}</ul></div>',
        f'<div class="css-1x"><h2>More from Politics</h2>{paragraphs(list(OTHERS))}</div>',
        f"<div class='css-1x'><div><h3>12 comments</h3></div>{paragraphs(list(OTHERS))}</div>",
        f"<section class='css-1x'><h3>Podcast: The Long Inquiry</h3>{paragraphs(list(OTHERS))}</section>",
        f"<div class='css-1x'>{CONSENT * 2}<button>Accept all</button></div>",
        "<div class='css-1x'><p>Get the five stories that matter in your inbox before breakfast every weekday.</p>"
        "<form><input name='mail'><button>Go</button></form></div>",
    ],
)
def test_furniture_without_telling_names_stays_out(furniture: str) -> None:
    body = f"<main><div class='css-a'>{paragraphs(HEAD)}{furniture}{paragraphs(TAIL)}</div></main>"
    assert lines(body) == HEAD + TAIL


def test_an_article_about_cookies_with_a_share_button_stays() -> None:
    texts = [
        "The regulator said on Monday that nine firms had set cookies before anybody gave consent to it.",
        "Their privacy policy, he said, told readers nothing about the partners who bought the data.",
        "The firms denied it, and one of them has taken the regulator to court over the report.",
    ]
    assert lines(f"<article><h1>Fined</h1>{paragraphs(texts)}<button>Share</button></article>") == texts


def test_a_subheading_of_the_article_is_no_list_of_others() -> None:
    body = f"<article>{paragraphs(HEAD)}<h2>More on this later</h2>{paragraphs(TAIL)}</article>"
    assert [line for line in lines(body) if line in HEAD + TAIL] == HEAD + TAIL


def test_a_page_laid_out_in_a_table_keeps_its_paragraphs() -> None:
    cell = f"<td>{paragraphs(HEAD + TAIL)}</td>"
    assert lines(f'<table><tr><td><a href="/">Home</a></td>{cell}</tr></table>')[-6:] == HEAD + TAIL


def test_headline_and_byline_are_not_the_text() -> None:
    head = '<meta property="og:title" content="Lorries left"><meta name="author" content="Anna Corr; Bo Vik">'
    body = f"<article><p>Lorries left</p><p>By Anna Corr and Bo Vik</p>{paragraphs(HEAD)}</article>"
    assert lines(body, head) == HEAD


FIGURE = '<figure><img src="/wall.jpg" alt="{alt}"><figcaption>{caption}</figcaption></figure>'


@pytest.mark.parametrize(
    ("alt", "caption", "expected"),
    [
        (
            "A wall",
            "The text in red reads: “We stay.” Photo: Bo Vik",
            ["The text in red reads: “We stay.” Photo: Bo Vik"],
        ),
        ("A banner that says 'We stay'", "A banner in Moqa.", ["A banner that says 'We stay'"]),
        (
            "The sign reads \u201cNo\u201d",
            "The sign reads “No” in red.",
            ["The sign reads “No” in red.", "The sign reads “No”"],
        ),
        (
            "",
            "Translation of the leaflet: all must leave by noon.",
            ["Translation of the leaflet: all must leave by noon."],
        ),
        ("A wall", "The mayor says that the wall is old.", []),
        ("A man reads a paper", "Soldiers at the gate. Bo Vik/NNA", []),
    ],
)
def test_what_a_picture_says_is_a_line_marked_as_the_pictures(alt: str, caption: str, expected: list[str]) -> None:
    figure = FIGURE.format(alt=alt, caption=caption)
    page = f"<html><body><article>{paragraphs(HEAD)}{figure}{paragraphs(TAIL)}</article></body></html>"
    found = parse(page, "https://post.example/a/b")
    assert found is not None
    article = found[0]
    wanted = [each for n, each in enumerate(expected) if not any(each in other for other in expected[:n])]
    assert [line for line in article.text.split("\n") if line not in HEAD + TAIL] == wanted
    assert [article.text[slice(*region.span)] for region in article.regions] == wanted
    assert {region.name for region in article.regions} <= {"https://post.example/wall.jpg"}


def test_a_picture_in_the_margin_says_nothing() -> None:
    figure = FIGURE.format(alt="", caption="The sign reads: “No”")
    found = parse(f"<html><body><article>{paragraphs(HEAD)}</article><aside>{figure}</aside></body></html>")
    assert found is not None
    assert found[0].regions == ()


def test_a_picture_above_the_article_is_kept_before_it() -> None:
    figure = FIGURE.format(alt="", caption="The sign reads: “No”")
    body = f"<div class='top'>{figure}</div><div class='article-body'>{paragraphs(HEAD + TAIL)}</div>"
    assert lines(body) == ["The sign reads: “No”", *HEAD, *TAIL]
