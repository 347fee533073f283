"""OPML: each feed in it is named, none is fetched."""

from __future__ import annotations

from ..conftest import Write, arrivals, assert_printable, one_problem

LIST = (
    '<opml version="2.0"><body><outline text="News"><outline type="rss" xmlUrl="https://a.example/f"/>'
    '<outline xmlUrl="https://b.example/f"/></outline><outline xmlUrl="https://a.example/f"/></body></opml>'
)


def test_each_feed_is_named_once(write: Write) -> None:
    found, problems = arrivals(write("feeds.opml", LIST))
    assert found == []
    assert [p.input for p in problems] == ["https://a.example/f", "https://b.example/f"]
    for problem in problems:
        assert problem.reason == "not fetched"
        assert_printable(problem)


def test_a_list_of_nothing(write: Write) -> None:
    assert one_problem(write("feeds.opml", "<opml/>")).reason == "empty"
    assert one_problem(write("feeds2.opml", "\x00\x01")).reason == "empty"
