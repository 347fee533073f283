"""The comparison of two engines finds what differs, and nothing else: on DuckDB and a DuckDB that errs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from benchmarks.engines import sides
from benchmarks.parity import ASKED, Recorded, compare, digest, ran, relations, rulings
from reportedly.engines.base import Column
from reportedly.engines.duck import DuckEngine
from reportedly.weighing import weigh
from tests.weighing.test_laws import POOL


class Erring(DuckEngine):
    """Loses a row of one table whenever it is made."""

    def create(self, name: str, select: str) -> int:
        if name == "statement_scores":
            return super().create(name, f"SELECT * FROM ({select}) LIMIT 3")
        return super().create(name, select)


@pytest.fixture
def duck() -> Iterator[DuckEngine]:
    with DuckEngine(threads=1) as opened:
        yield opened


def test_a_digest_is_of_the_rows_in_any_order_and_of_their_types() -> None:
    assert digest([(1, "a"), (2, None)]) == digest([(2, None), (1, "a")])
    others = [[], [(1,)], [(1,), (1,)], [(1.0,)], [(True,)], [("1",)], [(None,)]]
    assert len({digest(rows) for rows in others}) == len(others)


def test_every_relation_is_recorded_under_its_own_name(duck: DuckEngine) -> None:
    found = ran(POOL, rulings(weigh(POOL, (), duck)), duck)
    assert relations() <= {step.name for step in found.steps}
    assert {"documents", "sided"} <= {step.name for step in found.steps}


def test_what_is_recorded_is_what_the_engine_gave(duck: DuckEngine) -> None:
    recorded = Recorded(duck)
    recorded.load("t", {"x": Column("integer", [1, 2])})
    assert recorded.create("u", "SELECT x FROM t WHERE x > 1") == 1
    assert recorded.rows("SELECT x FROM u") == [(2,)]
    assert recorded.arrays("SELECT x FROM t")["x"].tolist() == [1, 2]
    assert [step.rows for step in recorded.steps] == [2, 1, 1, 2]


def test_one_wrong_table_is_found_and_everything_before_it_is_equal(duck: DuckEngine) -> None:
    with Erring(threads=1) as erring:
        left, right = ran(POOL, (), duck), ran(POOL, (), erring)
        lines, equal = sides(POOL, (), duck, erring)
    table = compare(left.steps, right.steps)
    assert next(row.name for row in table if not row.equal and row.name != ASKED) == "statement_scores"
    assert not equal and any(line.startswith("statement_scores") and " NO " in line for line in lines)


def test_an_engine_agrees_with_another_of_its_kind(duck: DuckEngine) -> None:
    with DuckEngine(threads=1) as other:
        lines, equal = sides(POOL, (), duck, other)
    assert equal and not any(" NO " in line for line in lines)


def test_a_step_that_only_one_of_them_made_is_not_equal(duck: DuckEngine) -> None:
    recorded = Recorded(duck)
    recorded.create("t", "SELECT 1 AS x")
    assert [row.equal for row in compare(recorded.steps, [])] == [False]
    assert [row.equal for row in compare([], recorded.steps)] == [False]
    assert [row.equal for row in compare(recorded.steps, recorded.steps * 2)] == [False]
