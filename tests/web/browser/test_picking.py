"""Picking with the keyboard: a claim to merge with and lines to split off, found, shown, weighed, done and undone."""

from __future__ import annotations

from typing import Any

import pytest

from tests.web.browser.conftest import Open
from tests.web.browser.test_keys import asked, made, rest
from tests.web.browser.test_pages import faults_of, overflow

WEIGHED_MS = 180_000  # until an answer is weighed beforehand, on a machine that many share


def claims(address: str) -> list[dict[str, Any]]:
    return list(asked(address, "/claims.json?size=0")["claims"])


def alike(address: str, claim: str) -> list[str]:
    return [each["id"] for each in asked(address, f"/claims/{claim}/merge.json")["alike"]]


@pytest.fixture
def disputed(case_desk: str) -> str:
    return str(asked(case_desk, "/claims.json?standing=disputed")["claims"][0]["id"])


def test_a_claim_is_found_shown_merged_and_taken_back_without_a_mouse(case_desk: str, open_page: Open) -> None:
    before = claims(case_desk)
    page = open_page(f"{case_desk}/review")
    page.locator(".question").first.wait_for()
    with page.expect_navigation():
        page.keyboard.press("m")
    assert page.evaluate("document.activeElement.id") == "pick-text"
    page.keyboard.type("ferries")
    page.locator("[data-choice]", has_text="Ferries").wait_for()
    page.keyboard.press("Enter")  # to the first of the list
    page.locator(".half", has_text="The other claim").locator("blockquote", has_text="Ferries").wait_for()
    page.keyboard.press("Enter")  # this one
    page.wait_for_function("document.activeElement.textContent === 'Merge'")
    with page.expect_response("**/judgements") as met:
        page.keyboard.press("Enter")
    assert met.value.ok
    page.locator("[data-told] button", has_text="Undo").wait_for()
    assert "Written: the two say the same." in page.locator("[data-told]").inner_text()
    (row,) = made(case_desk)
    assert (row["kind"], row["verdict"]) == ("same claim", "positive")
    rest(case_desk)
    assert len(claims(case_desk)) == len(before) - 1
    with page.expect_response("**/undo"):
        page.keyboard.press("z")
    rest(case_desk)
    assert claims(case_desk) == before
    with page.expect_navigation():
        page.keyboard.press("Escape")
    assert "/review#q-" in page.url


def test_lines_are_chosen_split_off_and_taken_back_as_one_act(case_desk: str, open_page: Open) -> None:
    before = claims(case_desk)
    page = open_page(f"{case_desk}/review")
    page.locator(".question").first.wait_for()
    with page.expect_navigation():
        page.keyboard.press("s")
    assert page.locator('[name="line"]:checked').count() == 1  # the line that the question is about
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Space")
    page.locator('[name="together"]').check()
    page.locator('[name="line"]:checked').first.focus()
    with page.expect_response("**/split") as met:
        page.keyboard.press("Enter")
    assert met.value.ok
    page.locator("[data-told] button", has_text="Undo").wait_for()
    assert sorted(row["verdict"] for row in made(case_desk)) == ["negative", "negative", "positive"]
    rest(case_desk)
    assert len(claims(case_desk)) > len(before)
    with page.expect_response("**/undo"):
        page.keyboard.press("z")
    rest(case_desk)
    assert all(row["retracted"] for row in made(case_desk))
    assert claims(case_desk) == before


def test_what_an_answer_would_change_is_told_before_it_is_given(case_desk: str, open_page: Open) -> None:
    page = open_page(f"{case_desk}/review")
    page.locator('[data-effect="reject"].weighed').wait_for(timeout=WEIGHED_MS)
    assert "1 → 0 denials; disputed → independently supported" in page.locator('[data-effect="reject"]').inner_text()
    assert made(case_desk) == []
    assert faults_of(page) == []


def test_what_a_merge_would_change_is_told_before_it_is_made(case_desk: str, disputed: str, open_page: Open) -> None:
    other = alike(case_desk, disputed)[0]
    page = open_page(f"{case_desk}/claims/{disputed}/merge?with={other}")
    page.locator("[data-weighed]", has_text="Two claims become one").wait_for(timeout=WEIGHED_MS)
    assert made(case_desk) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 720, 390])
@pytest.mark.parametrize("what", ["merge", "split"])
def test_the_pages_for_picking_are_sound(real_desk: str, open_page: Open, what: str, width: int, scheme: str) -> None:
    claim = asked(real_desk, "/claims.json")["claims"][0]["id"]
    chosen = f"?with={alike(real_desk, claim)[0]}" if what == "merge" else ""
    page = open_page(f"{real_desk}/claims/{claim}/{what}{chosen}", width=width, scheme=scheme)
    assert page.locator("h1").count() == 1
    assert overflow(page) <= 0
    assert faults_of(page) == []


def test_picking_works_without_script(case_desk: str, disputed: str, open_page: Open) -> None:
    page = open_page(f"{case_desk}/claims/{disputed}/merge", script=False)
    page.locator("#pick-text").fill("ferries")
    page.locator(".seek button").click()
    page.locator(".alike a").first.click()
    page.locator('button:has-text("Merge")').first.click()
    assert page.url.endswith(f"/claims/{disputed}")
    assert [row["kind"] for row in made(case_desk)] == ["same claim"]
