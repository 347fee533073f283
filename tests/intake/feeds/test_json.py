"""JSON Feed."""

from __future__ import annotations

import json

import pytest

from ..conftest import Write, arrivals, one_problem
from .test_xml import LONG, TEASER

VERSION = "https://jsonfeed.org/version/1.1"


def test_items_of_text_and_of_html(write: Write) -> None:
    items = [
        {"id": "1", "url": "https://post.example/1", "content_html": LONG, "authors": [{"name": "Anna Corr"}]},
        {"id": "2", "content_text": TEASER, "title": "Gates", "date_published": "2019-03-04T00:00:00Z"},
        {"id": "3", "title": "Gates"},
        "no item",
    ]
    path = write("feed.json", json.dumps({"version": VERSION, "title": "The Post", "items": items}))
    found, (problem,) = arrivals(path)
    assert [d.source_id for d in found] == ["https://post.example/1", "feed.json!/2"]
    assert "by gate 5" in found[0].text
    assert found[0].byline == ("Anna Corr",)
    assert (found[1].text, found[1].published, found[1].outlet) == (TEASER, "2019-03-04T00:00:00Z", "The Post")
    assert problem.reason == "headline only"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("{", "no feed"),
        ("[]", "no feed"),
        ("[" * 100_000, "no feed"),
        ('{"version": "1"}', "no feed"),
        (json.dumps({"version": VERSION, "items": {}}), "empty"),
    ],
)
def test_what_is_no_feed(write: Write, data: str, reason: str) -> None:
    assert one_problem(write("a.jsonfeed", data)).reason == reason
