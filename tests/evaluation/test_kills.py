"""Twenty kills on a story of four articles, a few of the other troubles, and trials that must fail."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from evaluation.kills import Row, lines, power, small_disks, sound
from evaluation.kills.export import export, record
from evaluation.kills.trials import Outcome, Setting, judged, killed, prepare, run, two_writers
from reportedly import intake
from reportedly.ledger import Ledger
from reportedly.types import Document
from tests.desk.speaking import read, write_story

GOOD = Outcome(True, True, True, True, True)


@pytest.fixture(scope="module")
def setting(tmp_path_factory: pytest.TempPathFactory) -> Setting:
    folder = tmp_path_factory.mktemp("kills")
    inputs = folder / "inputs"
    inputs.mkdir()
    write_story(inputs / "articles.jsonl")
    (inputs / "empty.txt").touch()
    documents = (each for each in intake.documents([str(inputs)]) if isinstance(each, Document))
    return prepare(folder, (str(inputs),), {each.id: read(each) for each in documents})


def test_twenty_kills_while_adding_lose_nothing(setting: Setting, tmp_path: Path) -> None:
    """Compared by their records, which is quick; those of the next tests by claims and brief too."""
    chance = random.Random(1)
    outcomes = [killed(tmp_path / f"{n}.db", setting, chance, weigh=False, outputs=False) for n in range(20)]
    assert [each.fault for each in outcomes if each.fault] == []
    assert sound([Row("killed", outcomes)])
    assert sum(each.cut for each in outcomes) >= 4  # how many depends on what else the machine does


def test_a_kill_while_weighing_and_two_writers_lose_nothing(setting: Setting, tmp_path: Path) -> None:
    chance = random.Random(1)
    assert killed(tmp_path / "weighing.db", setting, chance, weigh=True) == GOOD
    assert sound([Row("two", [two_writers(tmp_path / "two.db", setting, chance)])])


def test_full_and_read_only_disks_and_power_cuts_lose_nothing(setting: Setting, tmp_path: Path) -> None:
    """Where the system allows them; the row says why where it does not."""
    for row in (*small_disks.trials(_beside(setting, tmp_path), setting, 1, 1), power.trials(tmp_path, setting, 2, 1)):
        assert row.outcomes or row.note
        assert sound([row]), [each.fault for each in row.outcomes]


def _beside(setting: Setting, folder: Path) -> Path:
    """A folder with the undisturbed ledger, whose size the disks are made for."""
    run(folder / "undisturbed.db", setting).end()
    return folder


def test_an_export_has_no_clock_in_it_and_sees_every_row(setting: Setting, tmp_path: Path) -> None:
    run(tmp_path / "case.db", setting).end()
    assert export(tmp_path / "case.db") == setting.expected
    before = record(tmp_path / "case.db")
    with Ledger(tmp_path / "case.db") as ledger:
        ledger._con.execute("UPDATE problems SET sentence = 'x'")
    assert record(tmp_path / "case.db") != before


@pytest.mark.parametrize(
    ("harm", "expected"),
    [
        ("UPDATE documents SET outlet = 'Another' WHERE source_id = 'a'", "was changed after it was added"),
        ("DELETE FROM statements", "was changed after it was added"),
    ],
)
def test_a_ledger_that_was_harmed_is_neither_clean_nor_equal(
    setting: Setting, tmp_path: Path, harm: str, expected: str
) -> None:
    path = tmp_path / "case.db"
    run(path, setting).end()
    with Ledger(path) as ledger:
        ledger._con.execute(harm)
    outcome = judged(path, setting, b"", cut=True)
    assert (outcome.opened, outcome.clean, outcome.equal) == (True, False, False)
    assert expected in outcome.fault


def test_a_document_that_was_said_to_be_kept_and_is_not_is_lost(setting: Setting, tmp_path: Path) -> None:
    outcome = judged(tmp_path / "case.db", setting, b"an-id\n", cut=True)
    assert (outcome.kept, outcome.fault) == (False, "documents that were kept are lost")
    assert not sound([Row("killed", [outcome])])


def test_a_power_cut_takes_what_was_never_synced(tmp_path: Path) -> None:
    disk, shadow, after = tmp_path / "disk", tmp_path / "shadow", tmp_path / "after"
    for each in (disk, shadow, after):
        each.mkdir()
    for name in ("synced", "named", "unknown"):
        (disk / name).write_bytes(b"now")
    inodes = {name: (disk / name).stat().st_ino for name in ("synced", "named")}
    (shadow / f"folder-{disk.stat().st_ino}").write_text("".join(f"{i}\t{name}\n" for name, i in inodes.items()))
    (shadow / f"file-{inodes['synced']}").write_bytes(b"old")
    chance = random.Random()
    chance.choice = lambda _: 0.0  # type: ignore[method-assign,assignment] - none of what came later
    power.rebuild(disk, shadow, after, chance)
    assert {path.name: path.read_bytes() for path in after.iterdir()} == {"synced": b"old", "named": b""}


def test_the_table_counts_and_tells_what_was_wrong() -> None:
    bad = Outcome(False, True, False, True, True, "row 3 is missing")
    told = list(lines([Row("killed", [GOOD, bad]), Row("power cut", note="needs a compiler")]))
    assert told[1].split() == ["killed", "2", "1", "2", "1", "2", "2"]
    assert told[2].endswith("needs a compiler")
    assert told[3] == "killed: row 3 is missing"
    assert json.dumps(told)
