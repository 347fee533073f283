"""``reportedly versions``: drawn plainly, and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

from .conftest import Run

PAGE = "https://news.test/fire"
TEXTS = (
    "Thirty lorries left before dawn. Nobody was hurt at the harbour.",
    "Twelve lorries left before dawn. \x1b[31mThe ministry denies it.",
)


def fill(run: Run, folder: Path) -> None:
    records = [
        {"id": PAGE, "url": PAGE, "published": f"2024-05-0{day}", "text": text} for day, text in enumerate(TEXTS, 1)
    ]
    (folder / "a.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    assert run("add", "a.jsonl").status == 0


def test_words_that_came_and_went(run: Run, tmp_path: Path) -> None:
    fill(run, tmp_path)
    told = run("versions", PAGE).out.splitlines()
    assert told[0].startswith("version 1  captured ")
    assert "sentences 1 added, 1 removed, 1 reworded" in told[1]
    assert told[2:] == [
        "  ~ [-Thirty-][+Twelve+] lorries left before dawn.",
        "  + ␛[31mThe ministry denies it.",
        "  - Nobody was hurt at the harbour.",
    ]


def test_as_json(run: Run, tmp_path: Path) -> None:
    fill(run, tmp_path)
    first, second = json.loads(run("versions", PAGE, "--json").out)["versions"]
    assert first["changes"] == []
    assert [change["what"] for change in second["changes"]] == ["reworded", "added", "removed"]


def test_an_unknown_article_is_one_sentence(run: Run, tmp_path: Path) -> None:
    fill(run, tmp_path)
    ended = run("versions", "nowhere")
    assert (ended.status, ended.out) == (2, "")
    assert ended.err == "reportedly: There is no article 'nowhere'.\n"
