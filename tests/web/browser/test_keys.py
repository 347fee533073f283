"""The queue under one hand: every key, and what each leaves on record."""

from __future__ import annotations

import json
import time
from typing import Any
from urllib.request import urlopen

import pytest

from tests.web.browser.conftest import Open

DECIDED_SECONDS = 0.1  # from key to answer, as the issue asks, where the machine has nothing else to do
BUSY = 10  # times as long on a machine that many share


def asked(address: str, path: str) -> Any:
    with urlopen(f"{address}{path}", timeout=60) as answer:
        return json.load(answer)


def made(address: str) -> list[dict[str, Any]]:
    return list(asked(address, "/judgements.json?size=0")["judgements"])


def rest(address: str) -> None:
    deadline = time.monotonic() + 120
    while asked(address, "/status.json")["weighing"]["active"]:
        assert time.monotonic() < deadline
        time.sleep(0.2)


@pytest.fixture
def queue(case_desk: str, open_page: Open) -> Any:
    page = open_page(f"{case_desk}/review")
    page.locator(".question").first.wait_for()
    return page


@pytest.mark.parametrize(
    ("key", "kind", "verdict", "detail"),
    [
        ("a", "stance", "positive", "denies"),
        ("x", "stance", "positive", "uncertain"),
        ("u", "stance", "unsure", "denies"),
    ],
)
def test_one_key_decides_and_one_takes_it_back(
    queue: Any, case_desk: str, key: str, kind: str, verdict: str, detail: str
) -> None:
    with queue.expect_response("**/judgements") as met:
        queue.keyboard.press(key)
    assert met.value.ok
    queue.locator(".question.decided .made.person").wait_for()
    (row,) = made(case_desk)
    assert (row["kind"], row["verdict"], row["detail"], row["retracted"]) == (kind, verdict, detail, None)
    with queue.expect_response("**/undo"):
        queue.keyboard.press("z")
    queue.locator(".question:not(.decided)").first.wait_for()
    assert queue.locator(".question.decided").count() == 0
    assert made(case_desk)[0]["retracted"]


def test_a_decision_is_answered_in_time(queue: Any) -> None:
    taken = []
    for _ in range(5):
        with queue.expect_response("**/judgements") as met:
            queue.keyboard.press("u")
        timing = met.value.request.timing
        taken.append((timing["responseStart"] - timing["requestStart"]) / 1000)
        with queue.expect_response("**/undo"):
            queue.keyboard.press("z")
        queue.locator(".question.decided").wait_for(state="detached")
    assert min(taken) < DECIDED_SECONDS * BUSY


def test_what_was_decided_is_weighed_behind_the_page(queue: Any, case_desk: str) -> None:
    queue.keyboard.press("x")
    queue.locator(".weighing").wait_for()
    queue.locator(".weighing.over a").wait_for(timeout=120_000)
    queue.locator(".weighing.over a").click()
    queue.wait_for_load_state()
    assert asked(case_desk, "/claims.json?standing=disputed")["total"] == 0


def test_moving_opening_and_help(case_desk: str, queue: Any) -> None:
    boxes = queue.locator(".question > details")
    assert boxes.first.evaluate("each => each.open")
    queue.keyboard.press("Enter")
    queue.wait_for_timeout(50)
    assert not boxes.first.evaluate("each => each.open")
    queue.keyboard.press("j")
    queue.keyboard.press("k")
    assert boxes.first.evaluate("each => each.open")
    assert queue.url.endswith("#" + queue.locator(".question").first.get_attribute("id"))
    queue.keyboard.press("?")
    assert queue.locator("dialog.keys").evaluate("each => each.open")
    queue.keyboard.press("a")  # keys do nothing behind the help
    queue.keyboard.press("?")
    assert not queue.locator("dialog.keys").evaluate("each => each.open")
    assert made(case_desk) == []


def test_search_takes_the_letters_that_are_keys_elsewhere(queue: Any, case_desk: str) -> None:
    queue.keyboard.press("/")
    queue.keyboard.type("axu fire")
    assert queue.locator("#find").input_value() == "axu fire"
    assert made(case_desk) == []


def test_history_shows_my_acts_with_undo(queue: Any, case_desk: str) -> None:
    queue.locator('input[name="because"]').first.fill("he spoke of the building")
    queue.keyboard.press("Escape")
    with queue.expect_response("**/judgements"):
        queue.keyboard.press("x")
    with queue.expect_navigation():
        queue.keyboard.press("h")
    assert "he spoke of the building" in queue.locator(".feed").inner_text()
    queue.locator(".feed button", has_text="Undo").click()
    queue.locator(".feed .gone").wait_for()
    assert made(case_desk)[0]["retracted"]


def test_a_span_is_edited_with_the_arrows(queue: Any, case_desk: str) -> None:
    queue.keyboard.press("e")
    words = queue.locator("[data-words]:visible")
    words.wait_for()
    before = int(queue.locator('input[name="to"]').first.input_value())
    queue.keyboard.press("ArrowLeft")
    after = int(queue.locator('input[name="to"]').first.input_value())
    assert after < before
    queue.keyboard.press("Shift+ArrowRight")
    with queue.expect_response("**/judgements") as met:
        queue.keyboard.press("Enter")
    assert met.value.ok
    (row,) = made(case_desk)
    assert (row["kind"], row["detail"].endswith(f"-{after}")) == ("span", True)


def test_all_of_it_works_without_script(case_desk: str, open_page: Open) -> None:
    page = open_page(f"{case_desk}/review?topic=contradiction", script=False)
    page.locator('input[name="because"]').first.fill("read again")
    page.locator('button[value="reject"]').first.click()
    page.wait_for_url("**/review?topic=contradiction")
    (row,) = made(case_desk)
    assert row["detail"] == "uncertain: read again"
    page.locator(".undo-latest button").click()
    page.wait_for_load_state()
    assert made(case_desk)[0]["retracted"]
