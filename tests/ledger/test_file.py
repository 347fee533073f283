"""Opening: ours, foreign, newer, missing; two processes at once; a process killed midway."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from reportedly.errors import LedgerError
from reportedly.ledger import Ledger
from reportedly.ledger.file import APPLICATION_ID, VERSION, connect, transaction

ROOT = Path(__file__).resolve().parents[2]


def test_only_create_makes_a_file(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    with pytest.raises(LedgerError, match=r"There is no ledger at .*case\.db\."):
        Ledger(path)
    assert not path.exists()
    Ledger(path, create=True).close()
    Ledger(path).close()


def test_a_new_file_carries_our_marks_and_is_in_wal_mode(tmp_path: Path) -> None:
    Ledger(tmp_path / "case.db", create=True).close()
    con = sqlite3.connect(tmp_path / "case.db")
    assert con.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert con.execute("PRAGMA user_version").fetchone() == (VERSION,)
    assert con.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    con.close()


def test_pragmas_of_an_open_ledger(tmp_path: Path) -> None:
    con = connect(tmp_path / "case.db", create=True)
    assert con.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert con.execute("PRAGMA synchronous").fetchone() == (2,)
    assert con.execute("PRAGMA busy_timeout").fetchone()[0] >= 1000
    con.close()


@pytest.mark.parametrize("create", [True, False])
def test_files_of_other_programs_are_refused_and_left_alone(tmp_path: Path, create: bool) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("Not a database at all, but long enough to be looked at as if it were one. " * 20)
    foreign = tmp_path / "other.db"
    con = sqlite3.connect(foreign)
    con.execute("CREATE TABLE things (name TEXT)")
    con.commit()
    con.close()
    for path in (text, foreign):
        before = path.read_bytes()
        with pytest.raises(LedgerError, match="is not a ledger of Reportedly"):
            connect(path, create=create)
        assert path.read_bytes() == before


def test_a_newer_version_is_refused_with_both_numbers(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    con = connect(path, create=True)
    con.execute(f"PRAGMA user_version = {VERSION + 1}")
    con.close()
    with pytest.raises(LedgerError, match=rf"version {VERSION + 1} .* knows version {VERSION}"):
        connect(path, create=False)


def test_a_folder_and_a_missing_folder_are_no_ledgers(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nowhere" / "case.db"):
        with pytest.raises(LedgerError, match="folder"):
            connect(path, create=True)


def test_names_with_special_characters_are_only_names(tmp_path: Path) -> None:
    path = tmp_path / "50% of ?mode=memory#1 é.db"
    connect(path, create=True).close()
    assert path.exists()


def test_a_transaction_enters_whole_or_not_at_all(tmp_path: Path) -> None:
    con = connect(tmp_path / "case.db", create=True)
    with pytest.raises(KeyboardInterrupt), transaction(con):
        con.execute("INSERT INTO problems VALUES ('1', 'a', 'b', 'c', 0, NULL, 'd')")
        raise KeyboardInterrupt
    assert con.execute("SELECT count(*) FROM problems").fetchone() == (0,)
    with transaction(con):
        con.execute("INSERT INTO problems VALUES ('1', 'a', 'b', 'c', 0, NULL, 'd')")
    assert con.execute("SELECT count(*) FROM problems").fetchone() == (1,)
    con.close()


def _python(code: str, *arguments: str | Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_a_transaction_takes_the_write_lock_at_once(tmp_path: Path) -> None:
    first = connect(tmp_path / "case.db", create=True)
    second = connect(tmp_path / "case.db", create=False)
    second.execute("PRAGMA busy_timeout = 0")
    with transaction(first), pytest.raises(sqlite3.OperationalError, match="locked"):
        second.execute("INSERT INTO problems VALUES ('1', 'a', 'b', 'c', 0, NULL, 'd')")
    first.close()
    second.close()


def test_processes_that_write_to_one_new_ledger_at_once_all_succeed(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from reportedly.ledger import Ledger; from tests.ledger.making import ferry\n"
        "with Ledger(Path(sys.argv[1]), create=True) as ledger:\n"
        "    for n in range(15): ledger.add(ferry(f'{n * int(sys.argv[2])}'))\n"
    )
    racing = [_python(code, tmp_path / "case.db", str(n)) for n in (1, 2, 3)]
    for process in racing:
        _, told = process.communicate(timeout=60)
        assert process.returncode == 0, told
    expected = {str(n * step) for n in range(15) for step in (1, 2, 3)}
    with Ledger(tmp_path / "case.db") as ledger:
        assert {reading.document.source_id for reading in ledger.readings()} == expected
        assert ledger.faults() == ()


def test_kill_minus_nine_loses_nothing_committed(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from reportedly.ledger import Ledger; from reportedly.types import Problem\n"
        "ledger = Ledger(Path(sys.argv[1]), create=True)\n"
        "for n in range(10**9):\n"
        "    ledger.add_problem(Problem(str(n), 'empty', 'nothing in it'))\n"
        "    print(n, flush=True)\n"
    )
    process = _python(code, tmp_path / "case.db")
    assert process.stdout is not None
    for _ in range(25):
        last = int(process.stdout.readline())
    os.kill(process.pid, signal.SIGKILL)
    rest, _ = process.communicate(timeout=30)
    last = max([last, *(int(line) for line in rest.split())])
    with Ledger(tmp_path / "case.db") as ledger:
        kept = {problem.input for problem in ledger.problems()}
        assert {str(n) for n in range(last + 1)} <= kept
        assert ledger.faults() == ()
