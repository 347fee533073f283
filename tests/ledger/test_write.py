"""Adding: round trip, twice, in any order, in halves; bad documents become problems."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.ids import document_id, text_sha256
from reportedly.ledger import Ledger
from reportedly.types import Document, Problem, Reading
from tests.ledger.making import CAPTURED, document, ferry, place, plain, statement

HARBOUR = (
    ferry("b"),
    ferry("a", published="2024-05-30"),
    plain("c", "Nobody was hurt in the storm."),
    plain("d", "The quay is closed until Monday.", published="2024-05-31T06:00:00Z"),
)


def test_what_goes_in_comes_out_equal(ledger: Ledger) -> None:
    for reading in HARBOUR:
        assert ledger.add(reading).new
    assert list(ledger.readings()) == [HARBOUR[1], HARBOUR[0], HARBOUR[2], HARBOUR[3]]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1), title=st.none() | st.text(max_size=5))
def test_any_text_comes_out_equal(ledger: Ledger, text: str, title: str | None) -> None:
    title = None if title is None else title.encode("utf-8", "replace").decode()
    name = f"{title!r} {text}"  # the same name and text under another title would be the same document
    of = Document(document_id(name, text), name, text, text_sha256(text), title, captured=CAPTURED)
    reading = Reading(of, (), (statement(of, text, None),))
    ledger.add(reading)
    assert reading in list(ledger.readings())


def test_counts_of_what_entered(ledger: Ledger) -> None:
    entered = ledger.add(ferry())
    assert (entered.new, entered.attributions, entered.statements, entered.problems) == (True, 2, 2, ())


def test_adding_twice_changes_nothing(ledger: Ledger) -> None:
    ledger.add(ferry())
    before = _dump(ledger.path)
    later = ferry(captured="2030-01-01T00:00:00Z")  # met again later: the first capture is kept
    assert not ledger.add(later).new
    assert ledger.meet(later.document) is not None
    assert _dump(ledger.path) == before
    assert [reading.document.captured for reading in ledger.readings()] == [CAPTURED]


def test_meet_knows_only_what_is_there(ledger: Ledger) -> None:
    assert ledger.meet(ferry().document) is None


def test_the_same_document_under_another_date_is_told_of_once(ledger: Ledger) -> None:
    ledger.add(ferry(published="2024-05-30"))
    for _ in range(2):
        (problem,) = ledger.add(ferry(published="2024-05-31")).problems
        assert problem.arrived
        assert problem.sentence == "ferry is here already with another published; the first is kept."
    assert ledger.problems() == (problem,)
    assert [reading.document.published for reading in ledger.readings()] == ["2024-05-30"]


def test_order_of_adding_and_halves_never_matter(tmp_path: Path) -> None:
    expected = None
    for n, order in enumerate(itertools.permutations(HARBOUR)):
        path = tmp_path / f"{n}.db"
        half = n % (len(HARBOUR) + 1)
        for part in (order[:half], order[half:]):  # in two sittings
            with Ledger(path, create=True) as ledger:
                for reading in part:
                    ledger.add(reading)
                ledger.add_problem(Problem("x.txt", "empty", "x.txt is empty."))
        got = _dump(path)
        expected = expected or got
        assert got == expected


def _dump(path: Path) -> bytes:
    """All that the ledger tells, as bytes."""
    with Ledger(path) as ledger:
        told = [*ledger.readings(), *ledger.judgements(), *ledger.problems()]
        with ledger.known() as known:
            told += [*known.documents(), *known.speakers()]
    return "\n".join(map(repr, told)).encode()


def test_a_document_with_another_text_than_its_own_is_set_aside(ledger: Ledger) -> None:
    entered = ledger.add(replace(ferry(), document=replace(ferry().document, sha256="0" * 64)))
    assert not entered.new
    assert [(problem.reason, problem.arrived) for problem in entered.problems] == [("not grounded", False)]
    assert list(ledger.readings()) == []
    assert ledger.problems() == entered.problems


def test_half_a_character_sets_its_document_aside_in_one_sentence(ledger: Ledger) -> None:
    text = "The crew of the \ud800 is safe."
    entered = ledger.add(plain("half \udcff", text))
    assert [problem.reason for problem in entered.problems] == ["not unicode"]
    assert entered.problems[0].input == "half \\udcff"
    assert ledger.problems() == entered.problems
    assert ledger.add(ferry()).new


def test_ids_that_clash_set_one_document_aside_and_not_the_run(ledger: Ledger) -> None:
    ledger.add(ferry())
    of = document("Another text.", "other")
    clash = replace(statement(of, "Another text.", None), id=ferry().statements[0].id)
    entered = ledger.add(Reading(of, (), (clash,)))
    assert [problem.reason for problem in entered.problems] == ["inconsistent"]
    assert [reading.document.source_id for reading in ledger.readings()] == ["ferry"]
    assert ledger.faults() == ()


def test_left_out_parts_are_kept_as_problems_of_their_document(ledger: Ledger) -> None:
    reading = ferry(published="2024-05-30")
    bad = replace(reading.attributions[1], cue=((0, 10**6),))
    entered = ledger.add(replace(reading, attributions=(reading.attributions[0], bad)))
    assert entered.new
    assert entered.attributions == 1
    assert ledger.problems() == entered.problems
    assert ledger.problems("2024-05-29") == ()  # the document was not known then


def test_a_problem_enters_once(ledger: Ledger) -> None:
    problem = Problem("x.txt", "empty", "x.txt is empty.")
    assert ledger.add_problem(problem) == problem
    ledger.add_problem(problem)
    assert ledger.problems() == (problem,)


def test_quotes_are_kept_beside_their_places(ledger: Ledger) -> None:
    ledger.add(ferry())
    begins, ends = place(ferry().document.text, "The harbour master")
    with ledger.known() as known:
        (source,) = known.con.execute("SELECT source FROM attributions WHERE hop = 1").fetchone()
    assert source == f'[{{"begins": {begins}, "ends": {ends}, "exact": "The harbour master"}}]'
