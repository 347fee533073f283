"""Markdown: what a reader sees of it, and what stands before it."""

from __future__ import annotations

import pytest

from .conftest import Write, one_document, one_problem

FRONT = """---
title: "Lorries left before dawn"
authors:
  - Anna Corr
  - Bo Vik
date: 2019-03-04
source: The Harbour Post
canonical_url: https://post.example/news/1
agency: Norrland News Agency
---
"""


def test_markup_that_hides_words_is_gone(write: Write) -> None:
    source = (
        "# Lorries left\n\nThe **harbour master** said [thirty lorries](https://x.example/a_b) had\nleft.\n\n"
        "> “Nobody *stopped* them.”\n\n- one item\n- another\n\n<!-- not seen --><script>nor(this)</script>\n"
    )
    document = one_document(write("a.md", source))
    assert document.title == "Lorries left"
    assert document.text.split("\n") == [
        "The harbour master said thirty lorries had left.",
        "“Nobody stopped them.”",
        "one item",
        "another",
    ]


def test_front_matter_is_read_and_is_no_text(write: Write) -> None:
    document = one_document(write("a.md", FRONT + "The harbour master said so.\n"))
    assert document.text == "The harbour master said so."
    assert document.title == "Lorries left before dawn"
    assert document.byline == ("Anna Corr", "Bo Vik")
    assert (document.published, document.outlet) == ("2019-03-04", "The Harbour Post")
    assert document.url == "https://post.example/news/1"
    assert document.credits == ("Norrland News Agency",)


def test_toml_front_matter_is_read_too(write: Write) -> None:
    front = '+++\ntitle = "Lorries left"\ndate = 2019-03-04\nauthors = ["Anna Corr"]\n+++\n'
    document = one_document(write("a.md", front + "He said so."))
    assert (document.title, document.published, document.byline) == ("Lorries left", "2019-03-04", ("Anna Corr",))


@pytest.mark.parametrize("front", ["---\n: : [\n- x\n---\n", "+++\nno toml [\n+++\n", "---\n&a [*a, *a]\n---\n"])
def test_broken_front_matter_costs_the_fields_alone(write: Write, front: str) -> None:
    assert one_document(write("a.md", front + "He said so.")).text == "He said so."


def test_a_rule_in_the_text_is_no_front_matter(write: Write) -> None:
    assert one_document(write("a.md", "He said so.\n\n---\n\nShe did not.")).text == "He said so.\nShe did not."


def test_a_headline_alone_is_still_a_text(write: Write) -> None:
    assert one_document(write("a.md", "# Lorries left")).text == "Lorries left"


def test_a_picture_that_says_something_says_it(write: Write) -> None:
    document = one_document(write("a.md", 'He pointed.\n\n![The sign reads: "No entry"](sign.jpg)\n\nShe left.\n'))
    assert document.text == 'He pointed.\nThe sign reads: "No entry"\nShe left.'
    (region,) = document.regions
    assert (document.text[slice(*region.span)], region.name) == ('The sign reads: "No entry"', "sign.jpg")


def test_front_matter_alone_is_set_aside(write: Write) -> None:
    assert one_problem(write("a.md", FRONT)).reason == "no readable text"
