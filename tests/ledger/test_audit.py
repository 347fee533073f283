"""The audit trail: everything done leaves a row; every kind of tampering shows."""

from __future__ import annotations

import sqlite3

import pytest

from reportedly.ledger import Decision, Ledger
from reportedly.types import Problem
from tests.ledger.making import ferry


@pytest.fixture
def case(ledger: Ledger) -> Ledger:
    ledger.add(ferry())
    ledger.add_problem(Problem("x.txt", "empty", "x.txt is empty."))
    made = ledger.decide(Decision("stance", ferry().attributions[0].id, None, "negative"), "ada")
    ledger.retract(made.id, "ben")
    return ledger


def test_everything_done_leaves_a_row_with_who_and_what(case: Ledger) -> None:
    rows = case._con.execute("SELECT n, what, who FROM audit ORDER BY n").fetchall()
    assert [row[:2] for row in rows] == [(1, "document"), (2, "problem"), (3, "judgement"), (4, "retraction")]
    assert [row[2] for row in rows[2:]] == ["ada", "ben"]
    assert rows[0][2].startswith("reportedly ")


def test_a_whole_ledger_has_no_faults(case: Ledger) -> None:
    assert case.faults() == ()


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("UPDATE audit SET who = 'eve' WHERE n = 3", "Audit row 3 was changed after it was written."),
        ("DELETE FROM audit WHERE n = 2", "Audit row 2 is missing."),
        ("UPDATE audit SET previous = 'x' WHERE n = 4", "Audit row 4 does not follow from the row before it."),
        ("UPDATE documents SET text = replace(text, '12', '92')", "was changed"),
        ("UPDATE attributions SET source = replace(source, 'master', 'mister')", "The words quoted from"),
        ("UPDATE statements SET spans = replace(spans, 'Rain', 'Pain')", "The words quoted from"),
    ],
)
def test_tampering_shows(case: Ledger, statement: str, expected: str) -> None:
    for trigger in ("audit_stays", "audit_remains"):
        case._con.execute(f"DROP TRIGGER {trigger}")
    case._con.execute(statement)
    assert any(expected in fault for fault in case.faults()), case.faults()


@pytest.mark.parametrize("statement", ["UPDATE audit SET who = 'eve'", "DELETE FROM audit"])
def test_the_file_itself_refuses_to_change_the_trail(case: Ledger, statement: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="never"):
        case._con.execute(statement)


def test_only_what_bears_on_claims_moves_the_state(ledger: Ledger) -> None:
    def seen() -> int:
        with ledger.known() as known:
            return known.seen()

    assert seen() == 0
    ledger.add(ferry())
    state = seen()
    ledger.add_problem(Problem("x.txt", "empty", "x.txt is empty."))
    ledger.store((), (), (), state)
    assert seen() == state
    ledger.decide(Decision("stance", ferry().attributions[0].id, None, "negative"), "ada")
    assert seen() > state
