"""The pictures of docs/web.md, taken anew from the harbour example: ``python -m tests.web.browser.screenshots``."""

from __future__ import annotations

import argparse
import contextlib
import shutil
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from reportedly.desk import Desk
from reportedly.desk.judging import Ruling
from reportedly.desk.seen import Asked
from tests.house.tree import ROOT
from tests.web.browser.conftest import CHROMIUM
from tests.web.browser.serving import served

HIGH = {1440: 1000, 390: 900}  # pixels, by width
WEIGHED = 300_000  # milliseconds until an answer is weighed beforehand, on a machine that many share
COLOURS = 96  # of a picture: text and lines lose nothing, and the file two thirds


def ledger_of(folder: Path, ready: Path | None) -> Path:
    """The harbour example, read and weighed, with one merge made and taken back, and a graded source."""
    path = folder / "harbour.db"
    if ready is not None:
        shutil.copy(ready, path)
    with Desk(path, create=True) as desk:
        if ready is None:
            with contextlib.chdir(folder):  # so that no picture shows a folder of this machine
                desk.add([str(ROOT / "examples" / "harbour"), _unreadable(folder).name])
            desk.weigh()
        desk.judge(Ruling("grade", "positive", "The Meridian Observer", word="C", because="a party to it"), "kim")
        first, second = (row.claim for row in desk.looking.claims(Asked()).rows[1:3])
        made = desk.judge(Ruling("same claim", "positive", first, second, because="one column of lorries"), "kim")
        desk.take_back(made.judgement.id, "kim")
    return path


def _unreadable(folder: Path) -> Path:
    """A file that is set aside, as one of a drop often is."""
    path = folder / "scan.pdf"
    path.write_bytes(b"%PDF-1.7 cut off")
    return path


def addresses(ledger: Path) -> dict[str, str]:
    """Every page by the name of its picture."""
    with Desk(ledger) as desk:
        claim, first, second = (row.claim for row in desk.looking.claims(Asked()).rows[:3])
        copy = max(desk.looking.copies(), key=lambda each: (each.score < 1, each.score))
        article = next(each.id for each in desk.documents() if each.source_id == "courier-1")
    return {
        "claims": "/claims",
        "claim": f"/claims/{claim}",
        "evidence": f"/claims/{claim}#evidence",
        "article": f"/articles/{article}",
        "compare": f"/compare/{copy.left}/{copy.right}",
        "sources": "/sources",
        "source": "/sources/The%20Meridian%20Observer",
        "review": "/review",
        "changes": "/changes?since=2019-03-12",
        "merge": f"/claims/{first}/merge?with={second}",
        "split": f"/claims/{claim}/split",
        "judgements": "/judgements",
        "problems": "/problems",
        "audit": "/audit",
        "add": "/add",
    }


def take(page: Page, address: str, to: Path) -> None:
    """One picture of what fits a window, in few colours."""
    page.goto(address)
    page.wait_for_load_state()
    for weighed in page.locator("[data-effect], [data-weighed]").all()[:1]:
        weighed.locator("li", has_not_text="weighed yet").filter(has_not_text="weighing").first.wait_for(
            timeout=WEIGHED
        )
    page.screenshot(path=str(to))
    with Image.open(to) as image:
        image.convert("RGB").quantize(COLOURS).save(to, optimize=True)


def main() -> None:
    """Pictures of every page into a folder."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--to", type=Path, default=ROOT / "docs" / "screenshots")
    asked.add_argument("--width", type=int, choices=HIGH, default=1440)
    asked.add_argument("--scheme", choices=("light", "dark"), default="light")
    asked.add_argument("--only", nargs="*", default=[], metavar="NAME", help="these pictures alone")
    asked.add_argument("--ledger", type=Path, help="the example, read already")
    told = asked.parse_args()
    told.to.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        ledger = ledger_of(Path(folder), told.ledger)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        size = {"width": told.width, "height": HIGH[told.width]}
        page = browser.new_page(viewport=size, color_scheme=told.scheme)
        with served(ledger) as base:
            for name, path in addresses(ledger).items():
                if told.only and name not in told.only:
                    continue
                take(page, base + path, told.to / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
