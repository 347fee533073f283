"""The article's node in whatever a page writes as JSON-LD."""

from __future__ import annotations

import json
from typing import Any

import pytest

from reportedly.intake.html.jsonld import article, names, works

NODE = {"@type": "NewsArticle", "headline": "Lorries left", "datePublished": "2019-03-04"}


@pytest.mark.parametrize(
    "root",
    [
        NODE,
        [NODE],
        {"@graph": [{"@type": "WebSite", "name": "Post"}, NODE]},
        {"@type": "WebPage", "mainEntity": NODE},
        [[{"@graph": [NODE]}]],
        {**NODE, "@type": ["Thing", "ReportageNewsArticle"]},
        {**NODE, "@type": "https://schema.org/LiveBlogPosting"},
    ],
)
def test_the_article_is_found_wherever_it_stands(root: Any) -> None:
    assert article([json.dumps(root)])["headline"] == "Lorries left"


@pytest.mark.parametrize(
    "script",
    [
        '<!-- {"@type": "Article", "headline": "Lorries left",} -->',
        '{"@type": "Article", "headline": "Lorries left", "text": "a\nb"}',
        '{"@type": "Article" "headline": "Lorries left", broken',
        '//<![CDATA[\n{"@type": "Article", "headline": "Lorries left"}\n//]]>',
    ],
)
def test_broken_json_is_mended_or_searched(script: str) -> None:
    assert article([script])["headline"] == "Lorries left"


@pytest.mark.parametrize("script", ["", "null", "3", "[" * 100_000, '{"@type": "NewsMediaOrganization"}', "{" * 9])
def test_what_is_no_article_is_none(script: str) -> None:
    assert article([script]) == {}


def test_of_several_the_one_of_the_page_is_taken_else_the_fullest() -> None:
    other = {"@type": "NewsArticle", "headline": "Other", "url": "https://post.example/other"}
    scripts = [json.dumps([other, {**NODE, "author": "Anna Corr"}])]
    assert article(scripts)["headline"] == "Lorries left"
    assert article(scripts, "https://post.example/other")["headline"] == "Other"


def test_references_are_followed() -> None:
    person = {"@type": "Person", "@id": "#anna", "name": "Anna Corr"}
    found = article([json.dumps({"@graph": [{**NODE, "author": [{"@id": "#anna"}]}, person]})])
    assert names(found["author"]) == ["Anna Corr"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Anna &amp; Bo", ["Anna & Bo"]),
        ({"name": "Anna"}, ["Anna"]),
        ([{"name": ["Anna"]}, "Bo", {}, 3, None], ["Anna", "Bo"]),
        (None, []),
    ],
)
def test_names_in_any_shape(value: Any, expected: list[str]) -> None:
    assert names(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("https://nna.example/1", ["https://nna.example/1"]),
        ({"@type": "NewsArticle", "url": "https://nna.example/1"}, ["https://nna.example/1"]),
        ({"@type": "Organization", "name": "NNA", "url": "https://nna.example"}, ["NNA"]),
        (
            {"@type": "CreativeWork", "publisher": {"name": "NNA"}, "url": "https://x.example"},
            ["NNA", "https://x.example"],
        ),
    ],
)
def test_works_by_what_names_them_best(value: Any, expected: list[str]) -> None:
    assert works(value) == expected
