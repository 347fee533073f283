"""One table of everything: the scorer's figures, exact spans, publishers, calibration."""

from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType

import pytest

from evaluation.corpus import predictions
from evaluation.reading import scored, show
from evaluation.report import BEGIN, END, into
from tests.evaluation.making import article, rows
from tests.house.tree import ROOT

GOLD = "<s1>The mayor</s1> <c1>said</c1> <x1>the bridge held</x1>. <s2>Brandt</s2> <c2>wrote</c2> <x2>“it rains”</x2>."
FIRST = "<s1>The mayor</s1> <c1>said</c1> <x1>the bridge held</x1>. Brandt wrote “it rains”."
WANTED = [article(GOLD, "one", "gazette"), article(GOLD, "two", "herald")]
FOUND = {"one": rows(GOLD), "two": rows(FIRST)}


def test_publishers_are_scored_apart(rules: ModuleType) -> None:
    table = scored(WANTED, FOUND)
    assert table["attr"]["R"] == table["exact.content"]["R"] == pytest.approx(75)
    assert table["publishers"]["gazette"]["attr"]["F"] == 100
    assert table["publishers"]["herald"]["exact.content"]["R"] == table["publishers"]["herald"]["attr"]["R"] == 50
    assert table["publishers"]["herald"]["attr.direct"]["R"] == 0


def test_a_wrong_answer_shows_in_the_calibration(rules: ModuleType) -> None:
    wrong = {"one": rows(GOLD), "two": rows(FIRST.replace("<s1>The mayor</s1>", "The mayor"))}
    found = scored(WANTED, wrong)["calibration"]
    assert [row[2] for row in found["bins"]] == [3]
    assert found["ece"] == pytest.approx(0.9 - 2 / 3)


def test_the_table_is_shown(rules: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    show(scored(WANTED, FOUND, boot=20))
    shown = capsys.readouterr().out
    assert all(word in shown for word in ("exact.source", "words.cue", "herald", "expected calibration error"))


def test_predictions_come_from_what_read_prints(tmp_path: Path) -> None:
    path = tmp_path / "read.jsonl"
    path.write_text(
        json.dumps({"document": {"source_id": "one"}, "attributions": FOUND["one"]}) + "\n", encoding="utf8"
    )
    assert predictions(path, WANTED) == {"one": FOUND["one"]}


@pytest.mark.parametrize("text", ["not json\n", '{"document": {}}\n', "[1]\n"])
def test_what_is_no_reading_gets_one_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "read.jsonl"
    path.write_text(text, encoding="utf8")
    with pytest.raises(SystemExit, match=r"is neither a folder of weights nor the output of reportedly read --json\.$"):
        predictions(path, WANTED)


def test_a_missing_file_and_an_empty_folder_get_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="cannot be read: No such file or directory"):
        predictions(tmp_path / "none.jsonl", WANTED)
    with pytest.raises(SystemExit, match="weights cannot be loaded"):
        predictions(tmp_path, WANTED)


def test_tables_go_between_their_marks_and_nowhere_else(tmp_path: Path) -> None:
    page = tmp_path / "errors.md"
    page.write_text(f"# Before\n{BEGIN}\nold\n{END}\nafter\n", encoding="utf8")
    into(page, "new")
    assert page.read_text(encoding="utf8") == f"# Before\n{BEGIN}\n\nnew\n\n{END}\nafter\n"
    page.write_text("no marks\n", encoding="utf8")
    with pytest.raises(SystemExit, match="has no lines"):
        into(page, "new")


def test_the_page_of_errors_has_its_marks_and_tables_between_them() -> None:
    page = (ROOT / "docs" / "errors.md").read_text(encoding="utf8")
    assert page.count(BEGIN) == page.count(END) == 1
    assert "Mistakes by class" in page.partition(BEGIN)[2].partition(END)[0]
