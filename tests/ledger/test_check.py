"""What ``verify`` finds: every kind of change, in one sentence that names what moved."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from reportedly.ledger import Decision, Ledger
from reportedly.types import Problem
from tests.ledger.making import captured, claim, ferry, plain

DATA = b"<p>The untouched bytes.</p>"
SHA256 = hashlib.sha256(DATA).hexdigest()
FERRY = captured(ferry(), DATA)
TRIGGERS = ("audit_stays", "audit_remains", "judgements_stay", "judgements_remain")


@pytest.fixture
def case(ledger: Ledger) -> Ledger:
    """Everything that can be checked, once; the file's own guards are taken off."""
    ledger.keep_bytes(True, "ada")
    ledger.add(FERRY)
    ledger.add(plain("other", "The quay is closed. The quay is old."))
    ledger.add_problem(Problem("x.txt", "empty", "x.txt is empty."))
    ledger.decide(Decision("stance", FERRY.attributions[0].id, None, "negative", "denies: heard it"), "ada")
    taken = ledger.decide(Decision("grade", FERRY.document.id, None, "positive", "B"), "ben")
    ledger.retract(taken.id, "ben")
    ledger.store((claim("c1", FERRY),), (), (), 1)
    for trigger in TRIGGERS:
        ledger._con.execute(f"DROP TRIGGER {trigger}")
    ledger._con.execute("PRAGMA foreign_keys = OFF")
    return ledger


def test_a_whole_ledger_has_no_faults(case: Ledger) -> None:
    assert case.faults() == ()


MOVED = [
    # texts and anchors
    ("UPDATE documents SET text = replace(text, '12', '92')", "The text of document"),
    ("UPDATE documents SET text = 'x' || text, sha256 = 'y' WHERE source_id = 'ferry'", "is not the one in the audit"),
    ("UPDATE attributions SET content = replace(content, '\"begins\": ', '\"begins\": 1')", "The span"),
    ("UPDATE attributions SET cue = 'gone'", "cannot be read"),
    ("UPDATE hedges SET exact = 'allegedly' WHERE position = 0", "The words quoted from"),
    ("UPDATE hedges SET begins = begins + 1", "The words quoted from"),
    ("UPDATE speakers SET mention = replace(mention, 'Radio', 'Tele')", "The words quoted from"),
    ("UPDATE quantities SET exact = 'at least 99 crates'", "The words quoted from"),
    ("UPDATE typed_values SET ends = ends + 1 WHERE position = 0", "The words quoted from"),
    ("UPDATE statements SET text = 'Nothing was lost.' WHERE position = 0", "is not the words of its places"),
    ("UPDATE statements SET meaning = x'00' WHERE position = 1", "numbers where others have"),
    ("UPDATE regions SET ends = 100000 WHERE position = 0", "out of place"),
    ("UPDATE regions SET box = '[0, 0, 2, 1]' WHERE position = 1", "out of place"),
    ("UPDATE attributions SET within = id", "runs in a circle"),
    # rows without words
    ("UPDATE documents SET outlet = 'Another'", "was changed after it was added"),
    ("UPDATE documents SET published = '1999-01-01'", "was changed after it was added"),
    ("UPDATE documents SET byline = '[]' WHERE byline <> '[]'", "was changed after it was added"),
    ("UPDATE attributions SET stance = 'denies'", "was changed after it was added"),
    ("UPDATE attributions SET certainty = -3 WHERE certainty IS NOT NULL", "was changed after it was added"),
    ("UPDATE speakers SET name = 'Somebody else'", "was changed after it was added"),
    ("UPDATE statements SET meaning = zeroblob(length(meaning))", "was changed after it was added"),
    ("DELETE FROM hedges WHERE position = 0", "was changed after it was added"),
    ("UPDATE captures SET location = 'https://example.org/other'", "Capture"),
    ("UPDATE captures SET captured = '1999-01-01'", "was changed after it was kept"),
    # rows that went or came
    ("DELETE FROM documents WHERE source_id = 'other'", "was removed"),
    ("DELETE FROM documents WHERE source_id = 'ferry'", "names something that documents does not hold"),
    ("DELETE FROM captures", "Capture"),
    ("DELETE FROM judgements WHERE by = 'ada'", "was removed"),
    ("DELETE FROM problems", "was removed"),
    ("INSERT INTO problems VALUES ('p', 'a', 'b', 'c', 0, NULL, 'd')", "does not tell of it"),
    ("INSERT INTO documents SELECT 'd', source_id, text, sha256, title, outlet, published, url, language, captured,"
     " known_at, modified, byline, credits FROM documents WHERE source_id = 'other'", "does not tell of it"),
    # judgements, problems, claims
    ("UPDATE judgements SET detail = 'supports: bought'", "was changed after it was made"),
    ("UPDATE judgements SET by = 'eve'", "was changed after it was made"),
    ("UPDATE judgements SET verdict = 'positive'", "was changed after it was made"),
    ("UPDATE judgements SET retracted = '2024-01-01' WHERE by = 'ada'", "without the audit trail"),
    ("UPDATE judgements SET retracted = NULL", "without the audit trail"),
    ("UPDATE problems SET sentence = 'All is well.'", "was changed after it was noted"),
    ("UPDATE claims SET whole = replace(whole, 'crates were', 'boats were')", "claim c1 rests on them"),
    ("UPDATE claims SET whole = '{}'", "cannot be read"),
    # the trail and the kept bytes
    ("DELETE FROM audit WHERE n = (SELECT max(n) FROM audit WHERE what = 'document')", "is missing"),
    ("UPDATE audit SET detail = 'nothing' WHERE n = 2", "Audit row 2 was changed"),
    ("DELETE FROM stored", "the file does not name them any more"),
    ("UPDATE stored SET size = 1", "was changed after it was kept"),
]  # fmt: skip


@pytest.mark.parametrize(("statement", "expected"), MOVED, ids=[statement[:60] for statement, _ in MOVED])
def test_whatever_moves_is_found(case: Ledger, statement: str, expected: str) -> None:
    assert case._con.execute(statement).rowcount > 0
    assert any(expected in fault for fault in case.faults()), case.faults()
    assert all(fault.endswith(".") for fault in case.faults())


def _unlink(place: Path) -> None:
    place.unlink()


def _change(place: Path) -> None:
    place.chmod(0o644)
    place.write_bytes(DATA[::-1])


def _link(place: Path) -> None:
    place.rename(place.parent.parent.parent / "elsewhere")
    place.symlink_to(place.parent.parent.parent / "elsewhere")


def _plant(place: Path) -> None:
    other = place.parent.parent / "00" / ("0" * 64)
    other.parent.mkdir()
    other.write_bytes(b"planted")


def _misplace(place: Path) -> None:
    (place.parent.parent / "zz").mkdir()
    place.rename(place.parent.parent / "zz" / place.name)


def _all_gone(place: Path) -> None:
    place.parent.parent.rename(place.parent.parent.parent / "moved away")


@pytest.mark.parametrize(
    ("do", "expected"),
    [
        (_unlink, f"The bytes {SHA256} of a/ferry.html are missing"),
        (_change, "of a/ferry.html was changed after it was kept"),
        (_link, "is a link where a file was kept"),
        (_plant, "is a file that the ledger does not know of"),
        (_misplace, "is a file that the ledger does not know of"),
        (_all_gone, "with all kept bytes is missing"),
    ],
)
def test_files_that_went_changed_or_came_are_found(case: Ledger, do: Callable[[Path], None], expected: str) -> None:
    do(case._evidence.place(SHA256))
    assert any(expected in fault for fault in case.faults()), case.faults()


def test_rows_cut_off_at_the_end_show_by_the_head_that_was_noted(ledger: Ledger) -> None:
    ledger.add_problem(Problem("x.txt", "empty", "x.txt is empty."))
    early = _head(ledger)
    ledger.add_problem(Problem("y.txt", "empty", "y.txt is empty."))
    late = _head(ledger)
    for trigger in TRIGGERS:
        ledger._con.execute(f"DROP TRIGGER {trigger}")
    assert _expecting(ledger, early) == _expecting(ledger, late) == []
    ledger._con.execute("DELETE FROM audit WHERE n = 2")
    ledger._con.execute("DELETE FROM problems WHERE input = 'y.txt'")
    assert ledger.faults() == ()
    assert _expecting(ledger, early) == []
    assert _expecting(ledger, late) == [
        f"The audit trail holds no row {late}: it was cut off or replaced since that hash was noted."
    ]


def _head(ledger: Ledger) -> str:
    with ledger.checking() as (_, checked):
        return checked.head


def _expecting(ledger: Ledger, head: str) -> list[str]:
    with ledger.checking(head) as (parts, _):
        return [fault for part in parts for faults in part.faults for fault in faults]


def test_a_damaged_page_is_a_fault_and_not_the_end(case: Ledger) -> None:
    """A page of an index or a table is overwritten; what can be read is still checked."""
    case._con.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    (page,) = case._con.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'hedges'").fetchone()
    (size,) = case._con.execute("PRAGMA page_size").fetchone()
    case.close()
    with case.path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    with Ledger(case.path) as ledger:
        assert any("damaged" in fault for fault in ledger.faults())


def test_what_an_interrupted_run_left_is_a_note_and_no_fault(case: Ledger) -> None:
    case._evidence.hold(b"never named")
    with case.checking() as (_, checked):
        assert any("left files" in note for note in checked.notes)
    assert case.faults() == ()


def test_checking_reads_one_view_whatever_others_write(case: Ledger) -> None:
    with case.checking() as (parts, _):
        next(parts)
        case._con.execute("UPDATE documents SET outlet = 'Another'")
        assert [fault for part in parts for faults in part.faults for fault in faults] == []
    assert case.faults() != ()


def test_the_file_itself_refuses_to_change_a_judgement(ledger: Ledger) -> None:
    ledger.add(FERRY)
    ledger.decide(Decision("stance", FERRY.attributions[0].id, None, "negative"), "ada")
    with pytest.raises(sqlite3.IntegrityError, match="never"):
        ledger._con.execute("UPDATE judgements SET by = 'eve'")
