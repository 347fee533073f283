"""Chromium on a served desk. One ledger of real stories for the pages (the examples where the corpora are not there),
one of an invented story for acts, made anew for each test."""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from evaluation.shared import available, document, records
from reportedly.desk import Desk
from reportedly.ledger import Ledger
from reportedly.sources import resolve
from tests.desk.speaking import SpeakingReader, write_story
from tests.house.tree import ROOT
from tests.web.browser.serving import served

CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), ""
)
STORIES, ARTICLES = 3, 5
CHARS = (300, 2500)  # of an article: read in a moment


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: pip install -e '.[dev]'")
    if not CHROMIUM:
        pytest.skip("there is no Chromium on the path: apt-get install chromium")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of articles as they were printed, read by the package's own reader, and weighed."""
    path = tmp_path_factory.mktemp("real") / "real.db"
    with Desk(path, create=True) as desk:
        if available():
            with Ledger(path, create=True) as ledger:
                for reading in desk._reader.read(document(record) for record in _stories()):
                    ledger.add(resolve(reading))
        else:
            desk.add([str(ROOT / "examples" / "harbour")])
        desk.weigh()
    return path


def _stories() -> list[dict[str, Any]]:
    """A few articles each of a few headlines that many articles tell."""
    short = {r["id"]: r for r in records("data/fnc/train_bodies.jsonl.gz") if CHARS[0] < len(r["text"]) < CHARS[1]}
    told: dict[str, set[str]] = defaultdict(set)
    for row in records("data/fnc/train_stances.jsonl.gz"):
        if row["stance"] != "unrelated" and row["body"] in short:
            told[row["headline"]].add(row["body"])
    chosen: dict[str, None] = {}
    for headline in sorted(told, key=lambda each: (-len(told[each]), each)):
        bodies = sorted(told[headline])[:ARTICLES]
        if not chosen.keys() & told[headline]:
            chosen |= dict.fromkeys(bodies)
        if len(chosen) >= STORIES * ARTICLES:
            break
    return [short[name] for name in chosen]


@pytest.fixture(scope="session")
def real_desk(real: Path, chromium: Any) -> Iterator[str]:
    with served(real) as address:
        yield address


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """The fire at the grain store: one claim is disputed, so one contradiction waits."""
    path = tmp_path / "case.db"
    with Desk(path, create=True, reader=SpeakingReader()) as desk:
        desk.add([str(write_story(tmp_path / "story.jsonl"))])
        desk.weigh()
    return path


@pytest.fixture
def case_desk(case: Path, chromium: Any) -> Iterator[str]:
    with served(case) as address:
        yield address


Open = Callable[..., Any]


@pytest.fixture
def open_page(chromium: Any) -> Iterator[Open]:
    """``open_page(address, width=390, scheme="dark")``: a page that fails the test if its console shows an error."""
    contexts, faults = [], list[str]()

    def opened(address: str, *, width: int = 1440, scheme: str = "light", script: bool = True) -> Any:
        context = chromium.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=script
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda said: faults.append(said.text) if said.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults == []
