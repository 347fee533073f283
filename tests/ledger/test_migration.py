"""A ledger of version 3 opens as version 4 with all that it held; one of version 2 is refused."""

from __future__ import annotations

import multiprocessing
import re
import sqlite3
from pathlib import Path

import pytest

from reportedly.errors import LedgerError
from reportedly.ledger import Ledger
from reportedly.ledger.file import APPLICATION_ID, VERSION, connect
from tests.ledger.making import captured, ferry, plain

SCHEMA_3 = Path(__file__).with_name("schema_3.sql").read_text(encoding="utf-8")
_OLD_COLUMNS = "id, source_id, text, sha256, title, outlet, published, url, language, captured, known_at"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """What Reportedly wrote with version 3: rows made today, taken over into its tables."""
    with Ledger(tmp_path / "new.db", create=True) as new:
        for reading in (ferry(), plain("c", "Nobody was hurt.", published="2024-05-31")):
            new.add(reading)
    path = tmp_path / "case.db"
    con = sqlite3.connect(path, isolation_level=None)
    con.executescript(f"PRAGMA journal_mode = WAL; {SCHEMA_3} PRAGMA application_id = {APPLICATION_ID};")
    con.execute("PRAGMA user_version = 3")
    con.execute("ATTACH ? AS new", (str(tmp_path / "new.db"),))
    con.execute(f"INSERT INTO documents SELECT {_OLD_COLUMNS} FROM new.documents")
    for table in ("attributions", "speakers", "hedges", "statements", "quantities", "typed_values", "audit"):
        con.execute(f"INSERT INTO {table} SELECT * FROM new.{table}")
    con.close()
    return path


def test_all_that_was_kept_is_there_and_the_trail_goes_on(old: Path) -> None:
    with Ledger(old) as ledger:
        assert {reading.document.source_id: reading for reading in ledger.readings()} == {
            "ferry": ferry(), "c": plain("c", "Nobody was hurt.", published="2024-05-31"),
        }  # fmt: skip
        assert ledger.faults() == ()
        what = [row[0] for row in ledger._con.execute("SELECT what FROM audit ORDER BY n")]
        assert what == ["document", "document", "migration"]
        assert ledger._con.execute("PRAGMA user_version").fetchone() == (VERSION,)
        ledger.add(captured(ferry("later")))
        assert ledger.faults() == ()


def test_a_migrated_ledger_has_the_very_shape_of_a_new_one(old: Path, tmp_path: Path) -> None:
    connect(old, create=False).close()
    assert _shape(old) == _shape(tmp_path / "new.db")


def _shape(path: Path) -> dict[str, object]:
    con = sqlite3.connect(path)
    names = con.execute("SELECT type, name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name").fetchall()
    shape: dict[str, object] = {name: kind for kind, name in names}
    for name in [name for kind, name in names if kind == "table"]:
        shape[name] = con.execute("SELECT * FROM pragma_table_info(?)", (name,)).fetchall()
    con.close()
    return shape


def test_opening_twice_migrates_once(old: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(3) as pool:
        pool.map(_open, [old] * 3)
    with Ledger(old) as ledger:
        assert ledger._con.execute("SELECT count(*) FROM audit WHERE what = 'migration'").fetchone() == (1,)


def _open(path: Path) -> None:
    Ledger(path).close()


def test_a_migration_that_fails_leaves_the_ledger_as_it_was(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportedly.ledger.file._schema", lambda: "CREATE TABLE broken (;")
    before = _shape(old)
    with pytest.raises(LedgerError, match="cannot be used"):
        Ledger(old)
    assert _shape(old) == before
    monkeypatch.undo()
    with Ledger(old) as ledger:
        assert ledger.faults() == ()


def test_version_2_is_refused_in_one_sentence(old: Path) -> None:
    con = sqlite3.connect(old)
    con.execute("PRAGMA user_version = 2")
    con.close()
    with pytest.raises(LedgerError, match=re.escape("is of version 2 and this Reportedly knows version 4")):
        Ledger(old)
