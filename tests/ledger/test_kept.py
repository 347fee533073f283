"""What a weighing keeps for the next one: whole or in part, and only for the version that left it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reportedly.errors import LedgerError
from reportedly.ledger import Ledger, State
from reportedly.ledger.kept import Kept
from reportedly.types import Copy, Judgement
from tests.ledger.making import claim, ferry, plain

A, B, C = ferry("a"), ferry("b"), plain("c", "Nobody was hurt.")
ONE, TWO, THREE = (reading.document.id for reading in (A, B, C))
JUDGED = Judgement("j1", "copy", ONE, THREE, "negative", "ada", "2024-06-02T00:00:00Z")
WORDED = Judgement("j2", "stance", ONE, None, "positive", "ada", "2024-06-02T00:00:00Z", "denies")


@pytest.fixture
def case(ledger: Ledger) -> Ledger:
    for reading in (A, B, C):
        ledger.add(reading)
    copies = (Copy(ONE, TWO, 1.0, "identical text"),)
    state = State({ONE: ONE, TWO: ONE, THREE: THREE}, [(ONE, TWO, 900)], {"v": ("v", True)}, (JUDGED, WORDED))
    ledger.store((claim("x", A, B), claim("y", C)), copies, (), 0, "1", state)
    return ledger


def left(ledger: Ledger, version: str = "1") -> Kept | None:
    with ledger.known() as known:
        return known.kept(version)


def test_it_comes_back_equal(case: Ledger) -> None:
    told = left(case)
    assert told is not None
    assert told.stories == {ONE: ONE, TWO: ONE, THREE: THREE}
    assert told.near == [(ONE, TWO, 900)]
    assert told.persons == {"v": ("v", True)}
    assert told.heeded == {"j1": (ONE, THREE), "j2": (ONE, None)}


def test_another_version_finds_nothing_to_go_on_from(case: Ledger) -> None:
    assert left(case, "2") is None
    case.store((), (), (), 0, "2")
    assert left(case, "1") is None


def test_a_region_replaces_its_own_and_nothing_else(case: Ledger) -> None:
    state = State({THREE: TWO}, [(TWO, THREE, 500)], {"v": ("w", True), "w": ("w", True)}, (), frozenset({THREE}))
    counted = case.store((claim("z", C),), (), (), 0, "1", state)
    told = left(case)
    assert told is not None
    assert told.stories == {ONE: ONE, TWO: ONE, THREE: TWO}
    assert sorted(told.near) == sorted([(ONE, TWO, 900), (TWO, THREE, 500)])
    assert told.persons == {"v": ("w", True), "w": ("w", True)}
    assert told.heeded == {}
    assert (counted.claims, counted.copies, counted.anew) == (2, 1, 1)
    assert {each.id for each in case.last_claims()} == {"x", "z"}
    assert case.heir("y") == "z"  # kept under another id


def test_a_whole_weighing_forgets_what_was_left(case: Ledger) -> None:
    case.store((), (), (), 0, "1", State({ONE: ONE}, (), {}, ()))
    assert left(case) == Kept({ONE: ONE}, [], {}, {})


def test_claims_of_a_region_that_merge_and_split_leave_their_traces(case: Ledger) -> None:
    state = State({}, (), {}, (), frozenset({ONE, TWO, THREE}))
    case.store((claim("x", A, B, C),), (), (), 0, "1", state)
    assert case.heir("y") == "x"
    case.store((claim("p", A), claim("q", B, C)), (), (), 0, "1", state)
    assert case.heir("x") == case.heir("y") == "q"
    fates = {(old, new, how) for old, new, how in _succession(case)}
    assert {("y", "x", "merge"), ("x", "x", "merge"), ("x", "p", "split"), ("x", "q", "split")} == fates


def test_copies_of_a_region_are_replaced_and_others_stay(case: Ledger) -> None:
    state = State({}, (), {}, (), frozenset({THREE}))
    assert case.store((claim("y", C),), (), (), 0, "1", state).copies == 1
    state = State({}, (), {}, (), frozenset({ONE, TWO}))
    assert case.store((claim("x", A, B),), (), (), 0, "1", state).copies == 0


def test_prepared_rows_are_those_of_one_version(case: Ledger) -> None:
    case.keep_prepared("1", {ONE: (b"1", b"one"), TWO: (b"2", b"two")})
    case.keep_prepared("2", {TWO: (b"two", b"anew")})
    with case.known() as known:
        assert (known.outlines("1"), known.prepared("1", [ONE, TWO])) == ({ONE: b"1"}, {ONE: b"one"})
        assert (known.outlines("2"), known.prepared("2", [TWO])) == ({TWO: b"two"}, {TWO: b"anew"})
        assert known.prepared("1", []) == {}


def test_a_ledger_made_before_there_were_outlines_gets_them(case: Ledger) -> None:
    with closing(sqlite3.connect(case.path)) as con:
        con.execute("DROP TABLE outlines")
    with case.known() as known:
        assert known.outlines("1") == {}
    case.keep_prepared("1", {ONE: (b"1", b"one")})
    with case.known() as known:
        assert known.outlines("1") == {ONE: b"1"}


def _succession(ledger: Ledger) -> list[tuple[str, str, str]]:
    with ledger.known() as known:
        return known.con.execute("SELECT old, new, how FROM succession").fetchall()


def test_a_weighing_that_grew_from_an_older_one_is_refused(tmp_path: Path) -> None:
    with Ledger(tmp_path / "case.db", create=True) as ledger:
        ledger.store((), (), (), 0, "v", State({}, (), {}, ()))
        ledger.store((), (), (), 0, "v", State({}, (), {}, ()))
        with pytest.raises(LedgerError, match="weigh it again"):
            ledger.store((), (), (), 0, "v", State({}, (), {}, (), frozenset(), grown_from=1))
        assert ledger.store((), (), (), 0, "v", State({}, (), {}, (), frozenset(), grown_from=2)).claims == 0
