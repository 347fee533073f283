"""``reportedly verify``, kept bytes, and how an article was obtained in ``reportedly why``."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def _harm(ledger: Path, statement: str, *triggers: str) -> None:
    con = sqlite3.connect(ledger)
    for trigger in triggers:
        con.execute(f"DROP TRIGGER {trigger}")
    con.execute(statement)
    con.commit()
    con.close()


def test_a_whole_ledger_is_status_0_with_its_head(run: Run, story: str) -> None:
    run("add", story, "--ledger", "case.db", "--keep-bytes")
    ended = run("verify", "case.db")
    assert (ended.status, ended.err) == (0, "")
    assert "case.db: all is as it was written (4 articles, 4 captures, 4 kept files," in ended.out
    told = json.loads(run("verify", "case.db", "--json").out)
    assert (told["whole"], told["faults"], told["notes"]) == (True, [], [])
    assert told["head"] in ended.out
    assert run("verify", "case.db", "--expect", told["head"].upper()).status == 0


def test_what_moved_is_told_in_a_sentence_each_with_status_1(run: Run, story: str, tmp_path: Path) -> None:
    run("add", story, "--keep-bytes")
    _harm(tmp_path / "case.db", "UPDATE documents SET outlet = 'Another' WHERE source_id = 'a'")
    next((tmp_path / "case.db.evidence").glob("[0-9a-f]*/*")).unlink()
    ended = run("verify")
    assert ended.status == 1
    assert "was changed after it was added." in ended.out
    assert "are missing from" in ended.out
    assert "case.db: 2 things are not as they were written" in ended.out
    told = json.loads(run("verify", "--json").out)
    assert (told["whole"], len(told["faults"])) == (False, 2)


def test_a_trail_cut_off_at_its_end_shows_by_the_head(run: Run, story: str, tmp_path: Path) -> None:
    run("add", story)
    run("weigh")
    head = json.loads(run("verify", "--json").out)["head"]
    _harm(tmp_path / "case.db", "DELETE FROM audit WHERE what = 'weighing'", "audit_remains")
    assert run("verify").status == 0
    ended = run("verify", "--expect", head)
    assert ended.status == 1
    assert f"The audit trail holds no row {head}" in ended.out


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["missing.db"], "There is no ledger at missing.db."),
        (["story.jsonl"], "story.jsonl is not a ledger of Reportedly."),
        (["case.db", "--expect", "abc"], "'abc' is no SHA-256"),
    ],
)
def test_what_cannot_be_checked_is_status_2(run: Run, story: str, arguments: list[str], expected: str) -> None:
    run("add", story)
    ended = run("verify", *arguments)
    assert ended.status == 2
    assert expected in ended.err


def test_an_empty_file_is_told_from_a_foreign_one(run: Run, tmp_path: Path) -> None:
    (tmp_path / "case.db").touch()
    ended = run("verify")
    assert ended.status == 2
    assert "case.db is empty: whatever was to make it a ledger was cut off" in ended.err


def test_the_kept_bytes_are_those_that_came(run: Run, tmp_path: Path) -> None:
    data = b"<html><body><article><p>" + b"The quay at Lind is closed. " * 20 + b"</p></article></body></html>"
    (tmp_path / "quay.html").write_bytes(data)
    assert run("add", "quay.html", "--keep-bytes").status == 0
    sha256 = hashlib.sha256(data).hexdigest()
    assert (tmp_path / "case.db.evidence" / sha256[:2] / sha256).read_bytes() == data


def test_bytes_are_kept_beside_a_ledger_or_not_at_all(run: Run, story: str) -> None:
    ended = run("brief", story, "--keep-bytes")
    assert ended.status == 2
    assert "There is no ledger to keep the bytes beside" in ended.err
    assert run("brief", story, "--keep-bytes", "--ledger", "case.db", "--json").status == 0
    assert json.loads(run("verify", "--json").out)["checked"]["stored"] == 4


def test_problems_do_not_double_on_a_second_run(run: Run, story: str, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    for _ in range(2):
        assert run("add", story, "empty.txt").status == 1
    assert len(json.loads(run("problems", "--json").out)["problems"]) == 1
    assert json.loads(run("verify", "--json").out)["checked"]["problems"] == 1


def test_why_tells_whence_and_when_each_article_was_obtained(run: Run, story: str) -> None:
    run("add", story)
    claim = json.loads(run("claims", "--json").out)["claims"][0]["id"]
    line = Path(story).read_bytes().split(b"\n")[0]
    ended = run("why", claim)
    assert f"obtained from {story}:1 on " in ended.out
    assert f"SHA-256 {hashlib.sha256(line).hexdigest()}" in ended.out
    assertion = json.loads(run("why", claim, "--json").out)["assertions"][0]
    assert assertion["page"] is None
    assert set(assertion["capture"]) == {
        "sha256", "size", "media_type", "location", "final_location", "captured", "tool", "record",
    }  # fmt: skip
