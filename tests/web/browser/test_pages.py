"""Every page, on real articles: nothing in the console, nothing cut off, readable by everybody, and without script."""

from __future__ import annotations

from typing import Any

import pytest

from reportedly.web import pages
from tests.web.browser.conftest import Open

PATHS = [page.path for page in pages.ALL if "{" not in page.path] + ["/add", "/judgements?rules=1", "/claims?text=the"]
WCAG = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}


def claim_address(page: Any) -> str:
    return str(page.locator("a.wording").first.get_attribute("href"))


def faults_of(page: Any) -> list[str]:
    """What axe-core finds against WCAG 2.2 AA, with the element."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    found = axe.Axe().run(page, options=WCAG).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html'][:160]}" for each in found]


def overflow(page: Any) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("path", PATHS)
def test_every_page_is_sound(real_desk: str, open_page: Open, path: str, width: int, scheme: str) -> None:
    page = open_page(real_desk + path, width=width, scheme=scheme)
    assert page.locator("h1").count() == 1
    assert overflow(page) <= 0
    assert faults_of(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_the_page_of_a_claim_is_sound(real_desk: str, open_page: Open, width: int, scheme: str) -> None:
    page = open_page(f"{real_desk}/claims", width=width, scheme=scheme)
    page.goto(real_desk + claim_address(page))
    page.locator("details.judge > summary").click()
    assert overflow(page) <= 0
    assert faults_of(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("listed", ["/sources", "/claims"])
def test_the_pages_of_a_source_and_of_an_article_are_sound(
    real_desk: str, open_page: Open, listed: str, width: int, scheme: str
) -> None:
    page = open_page(real_desk + listed, width=width, scheme=scheme)
    if listed == "/sources":
        page.goto(real_desk + page.locator(".sources a").first.get_attribute("href"))
    else:
        page.goto(real_desk + claim_address(page))
        page.goto(real_desk + page.locator("a.outlet").first.get_attribute("href"))
    assert page.locator("h1").count() == 1
    assert overflow(page) <= 0
    assert faults_of(page) == []


@pytest.mark.parametrize("path", PATHS)
def test_reading_needs_no_script(real_desk: str, open_page: Open, path: str) -> None:
    page = open_page(real_desk + path, script=False)
    words = page.locator("main").inner_text()
    assert len(words) > 20
    assert page.locator("kbd:visible").count() == 0  # no promise of keys that do nothing


@pytest.mark.parametrize("path", PATHS)
def test_twice_as_large_nothing_is_lost(real_desk: str, open_page: Open, path: str) -> None:
    """200 % zoom is half the width in CSS pixels, with letters as large as before (WCAG 1.4.4 and 1.4.10)."""
    page = open_page(real_desk + path, width=720)
    assert overflow(page) <= 0
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert overflow(page) <= 0


@pytest.mark.parametrize("path", PATHS)
def test_right_to_left_nothing_is_lost(real_desk: str, open_page: Open, path: str) -> None:
    page = open_page(real_desk + path)
    page.evaluate("document.documentElement.dir = 'rtl'")
    assert overflow(page) <= 0
    assert page.locator(".brand").bounding_box()["x"] > page.viewport_size["width"] / 2  # it starts on the right


def test_nothing_is_asked_of_other_machines(real_desk: str, open_page: Open) -> None:
    page = open_page(f"{real_desk}/claims")
    met: list[str] = []
    page.on("request", lambda request: met.append(request.url))
    for path in (*PATHS, claim_address(page)):
        page.goto(real_desk + path)
    assert met and all(url.startswith(real_desk) for url in met)
