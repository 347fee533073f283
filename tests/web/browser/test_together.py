"""Two reviewers at once, each signed in; and files dropped while somebody looks on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from reportedly.desk import Desk
from reportedly.web.accounts import Accounts
from tests.web.browser.conftest import Open
from tests.web.browser.serving import served
from tests.web.browser.test_pages import faults_of

PASSWORD = "three small words"


def sign_in(page: Any, name: str) -> None:
    page.locator("#name").fill(name)
    page.locator("#password").fill(PASSWORD)
    page.locator("main button").click()
    page.locator(".question").first.wait_for()


@pytest.fixture
def shared(case: Path, chromium: Any):  # type: ignore[no-untyped-def]
    for name in ("ada", "ben"):
        Accounts(case).add(name, "reviewer", PASSWORD)
    with served(case) as address:
        yield address


def test_neither_of_two_reviewers_loses_an_act_and_the_later_is_told(shared: str, case: Path, open_page: Open) -> None:
    ada, ben = (open_page(f"{shared}/review") for _ in range(2))
    assert faults_of(ada) == []  # the login page
    sign_in(ada, "ada")
    sign_in(ben, "ben")
    with ada.expect_response("**/judgements"):
        ada.keyboard.press("x")
    with ben.expect_response("**/judgements"):
        ben.keyboard.press("a")  # on a page from before ada decided
    ben.locator("[data-told]", has_text="ada meanwhile ruled otherwise").wait_for()
    with Desk(case) as desk:
        people = {(j.by, j.detail) for j in desk.judgements() if not j.by.startswith("rule:")}
    assert people == {("ada", "uncertain"), ("ben", "denies")}
    with ben.expect_response("**/undo"):
        ben.keyboard.press("z")
    with Desk(case) as desk:
        people = {(j.by, j.detail) for j in desk.judgements() if not j.by.startswith("rule:")}
    assert people == {("ada", "uncertain")}


def test_signing_out_leaves_nothing_to_read(shared: str, open_page: Open) -> None:
    page = open_page(f"{shared}/review")
    sign_in(page, "ada")
    page.locator(".account button").click()
    page.locator("#password").wait_for()
    page.goto(f"{shared}/claims")
    assert "/login" in page.url


def test_dropped_files_are_watched_until_they_are_read(case_desk: str, open_page: Open, tmp_path: Path) -> None:
    (tmp_path / "rain.txt").write_text("Olav Lunde said on Tuesday that rain flooded the northern road near Lind.")
    (tmp_path / "tool.exe").write_bytes(b"MZ\x00\x00")
    page = open_page(f"{case_desk}/add")
    page.locator('input[type="file"]').set_input_files([tmp_path / "rain.txt", tmp_path / "tool.exe"])
    page.locator("form.drop button").click()
    page.locator(".state-done").wait_for(timeout=180_000)
    assert "1 article added" in page.locator(".dropped .outcome").inner_text()
    assert "tool.exe" in page.locator(".dropped .met").inner_text()
    page.locator(".weighing.over a, main").first.wait_for()
    assert faults_of(page) == []
    page.locator(".dropped button", has_text="Dismiss").click()
    page.locator(".dropped").wait_for(state="detached")


def test_a_drop_cut_off_by_a_killed_desk_goes_on_in_the_next(case: Path, open_page: Open, tmp_path: Path) -> None:
    place = case.with_name(case.name + ".drops")
    texts = [f"Olav Lunde said on Tuesday that rain flooded road number {n} near Lind." for n in range(4)]
    paths = [tmp_path / f"rain-{n}.txt" for n in range(4)]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text)
    with served(case, kill=True) as address:
        page = open_page(f"{address}/add")
        page.locator('input[type="file"]').set_input_files(paths)
        page.locator("form.drop button").click()
        page.locator(".state-waiting, .state-running").first.wait_for()
        page.goto("about:blank")
    assert any(place.iterdir())
    with served(case) as address:
        page = open_page(f"{address}/add")
        page.locator(".state-interrupted", has_text="The desk stopped").wait_for()
        assert faults_of(page) == []
        page.locator(".dropped button", has_text="Go on").click()
        page.locator(".state-done").wait_for(timeout=400_000)
        assert "article" in page.locator(".dropped .outcome").inner_text()
        page.goto("about:blank")  # else it asks on when the desk has gone
    assert not place.exists()  # a desk that is told to end tidies up
    with Desk(case) as desk:
        assert {path.name for path in paths} <= {document.source_id for document in desk.documents()}
