"""The page: one file, nothing loaded, nothing of an article taken for markup, no claim lost."""

from __future__ import annotations

import base64
import hashlib
import re
import time
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from reportedly.briefing import assemble, render_page
from reportedly.types import Brief
from tests.briefing import hard_cases
from tests.briefing.ferry import ferry
from tests.briefing.story import Story, claim, root

VOID = {"meta", "br", "wbr", "link", "img", "input"}
SVG_SELF_CLOSING = {"path", "rect", "circle"}
MAKERS = (ferry, *hard_cases.ALL)


class Page(HTMLParser):
    """Elements, attributes, ids, links and text; complains where tags do not match."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        assert len(attrs) == len(dict(attrs)), f"an attribute twice in <{tag}>"
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text.append(data)

    def values(self, attribute: str) -> list[str]:
        return [str(attrs[attribute]) for _, attrs in self.elements if attribute in attrs]

    @property
    def words(self) -> str:
        return " ".join("".join(self.text).split())


def rank(brief: Brief) -> Brief:
    return assemble(brief.documents, brief.claims, brief.copies, brief.problems, brief.attributions, brief.as_of)


@cache
def html_of(make: object) -> str:
    return render_page(rank(make()))  # type: ignore[operator]


@pytest.mark.parametrize("make", MAKERS)
def test_tags_match_ids_are_unique_and_links_lead_somewhere(make: object) -> None:
    page = Page(html_of(make))
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    for link in page.values("href"):
        assert link.startswith("#")
        assert link[1:] in ids
    for names in page.values("aria-labelledby"):
        assert set(names.split()) <= set(ids)


@pytest.mark.parametrize("make", MAKERS)
def test_nothing_runs_and_nothing_is_loaded(make: object) -> None:
    page = Page(html_of(make))
    tags = {tag for tag, _ in page.elements}
    assert not tags & {"script", "link", "img", "iframe", "object", "embed", "form", "base", "image", "use", "b"}
    for tag, attrs in page.elements:
        assert not [name for name in attrs if name.startswith("on") or name in ("src", "style", "srcset", "xlink:href")]
        assert tag != "svg" or attrs["xmlns"] == "http://www.w3.org/2000/svg"
    style = re.search(r"<style>(.*?)</style>", html_of(make), re.DOTALL)
    assert style
    assert "@import" not in style[1]
    assert "url(" not in style[1]


def test_the_policy_allows_this_style_and_nothing_else() -> None:
    html = html_of(ferry)
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert f'content="{policy}"' in html
    assert '<meta name="referrer" content="no-referrer">' in html
    assert html.index("Content-Security-Policy") < html.index("<style>")


@pytest.mark.parametrize("make", MAKERS)
def test_headings_come_in_order(make: object) -> None:
    levels = [int(tag[1]) for tag, _ in Page(html_of(make)).elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("make", MAKERS)
def test_the_page_says_its_language_and_can_be_skipped_through(make: object) -> None:
    html = html_of(make)
    assert html.startswith('<!doctype html>\n<html lang="en">')
    assert '<a class="skip" href="#answer">' in html


def test_hostile_text_stays_text() -> None:
    html = html_of(hard_cases.hostile)
    assert "<script" not in html
    assert "<b>" not in html
    assert "&lt;script&gt;alert" in html
    assert html.encode("utf-8")
    assert not re.search(r"[\x00-\x08\x0b-\x1f]", html)


def test_every_part_of_the_ferry_is_told() -> None:
    words = Page(html_of(ferry)).words
    for expected in (
        "What 12 articles claim, and who says so",
        "As of 6 March 2031, 08:00 UTC.",
        "Reportedly says what is claimed, and by whom. It does not say what is true.",
        "Independently supported",
        "3 copies of this article, not counted again",
        "Counted as one voice with I. Okafor. Joined by: explicit attribution.",
        "Radio Sund ← Nordwire (reported) ← Ines Okafor (citing; ~ apparently)",
        "people treated 14 1 11 at least 31 1 12",
        "copy of 1 Nordwire (agency line; 97 % of the shorter text)",
        "Words shared with 1",
        "scan-0007.txt holds bytes that are no text in any encoding tried.",
        "Undated: C 9 Island Letter.",
        "It is no probability.",
    ):
        assert expected in words


@pytest.mark.parametrize("make", MAKERS)
def test_support_is_never_called_a_probability_of_truth(make: object) -> None:
    words = Page(html_of(make)).words.lower()
    assert "probability" not in words.replace("it is no probability", "")
    assert "likely" not in words
    assert "true" not in words.replace("it does not say what is true", "")


@pytest.mark.parametrize("limit", [0, 1, 3, 4, 100])
def test_no_claim_is_lost_at_any_limit(limit: int) -> None:
    brief = rank(ferry())
    page = Page(render_page(brief, limit=limit))
    assert sorted(i for i in page.values("id") if re.fullmatch(r"claim-\d+", i)) == [f"claim-{n}" for n in range(1, 6)]
    for found in brief.claims:
        assert found.wording in page.words
    full = sum(1 for tag, attrs in page.elements if tag == "article" and attrs["class"] == "claim")
    assert full == min(limit, 3)
    assert ("follow as one line each" in page.words) == (limit < 3)


def test_the_evidence_of_many_unknown_voices_folds() -> None:
    story = Story()
    roots = [root("the mayor"), *(root(f"witness {n}", "unnamed", known=False) for n in range(9))]
    for n, voice in enumerate(roots):
        story.article(f"a{n}", f"It rains, {voice.name} said.", f"Paper {n}")
    assertions = [story.saying(f"a{n}", voice, "It rains") for n, voice in enumerate(roots)]
    page = Page(render_page(hard_cases.brief_of(story, claim("It rains", "single root", assertions, roots))))
    assert "6 more unknown voices" in page.words
    assert all(f"witness {n}" in page.words for n in range(9))


def test_an_empty_brief_says_so() -> None:
    words = Page(html_of(hard_cases.only_problems)).words
    assert "No article was read, so there is nothing to weigh." in words
    assert "No claim was found." in words
    assert "b.txt is no text." in words
    assert "no claim was found in it" in Page(html_of(hard_cases.no_claims)).words


def test_text_of_articles_is_isolated() -> None:
    page = Page(html_of(hard_cases.arabic))
    quotes = [attrs for tag, attrs in page.elements if tag in ("q", "blockquote")]
    assert quotes
    assert all(attrs.get("dir") == "auto" for attrs in quotes)
    isolated = r"<svg.*?</svg>|<(q|blockquote|cite|title)\b.*?</\1>|<bdi.*?</bdi>"
    html = re.sub(isolated, "", html_of(hard_cases.arabic), flags=re.DOTALL)
    bare = re.sub(r'(title|aria-label)="[^"]*"', "", html)
    assert not re.search(r"[\u0600-\u06ff]", bare)


def test_thousands_of_claims_stay_one_usable_page() -> None:
    brief = ferry()
    several = tuple(replace(brief.claims[n % 3], id=f"c{n}") for n in range(1000))
    once = tuple(replace(brief.claims[3], id=f"o{n}") for n in range(3000))
    started = time.process_time()
    html = render_page(rank(replace(brief, claims=several + once)))
    assert time.process_time() - started < 8
    assert len(html) < 4_000_000
    assert html.count('class="claim"') == 40
    assert html.count('id="claim-') >= 4000
