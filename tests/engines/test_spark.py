"""Every relation gives the same rows on DuckDB and on Spark, on the shipped story and on real articles.

Run by ``make spark``. Relations are those of the run itself, checked against the folder: one that is new
is compared without a word here.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from pathlib import Path

import pytest

from benchmarks.engines import case
from benchmarks.parity import Compared, compare, ran, relations, rulings
from evaluation.shared import FOLDER, available
from reportedly.desk import Desk
from reportedly.engines.base import Column
from reportedly.engines.duck import DuckEngine
from reportedly.engines.spark import SparkEngine
from reportedly.types import Judgement, Reading
from reportedly.weighing import weigh
from tests.engines.differences import DIFFERENCES, TABLES
from tests.house import sql

pytestmark = pytest.mark.spark

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "harbour"
SAMPLE = 150  # bodies: enough for every relation to have rows, so that none is equal for want of them


def test_every_relation_is_equal_on_the_shipped_story(tmp_path: Path, duck: DuckEngine, spark: SparkEngine) -> None:
    with Desk(tmp_path / "case.db", create=True) as desk:
        desk.add([str(EXAMPLE)])
    _same(*case(tmp_path / "case.db", None), duck, spark)


def test_every_relation_is_equal_on_real_articles(duck: DuckEngine, spark: SparkEngine) -> None:
    if not available():
        reason = f"NOT TESTED: the corpora are not at {FOLDER}"
        warnings.warn(reason, stacklevel=1)
        pytest.skip(reason)
    table = _same(*case(None, SAMPLE), duck, spark)
    assert {row.name for row in table if not row.rows} == set()


def _same(
    readings: Sequence[Reading], judged: Sequence[Judgement], duck: DuckEngine, spark: SparkEngine
) -> list[Compared]:
    ruled = [*judged, *rulings(weigh(readings, judged, duck))]
    left, right = ran(readings, ruled, duck), ran(readings, ruled, spark)
    table = compare(left.steps, right.steps)
    assert [row.name for row in table if not row.equal] == []
    assert left.weighed == right.weighed and left.weighed.claims
    assert relations() <= {row.name for row in table}
    return table


@pytest.mark.parametrize("select", DIFFERENCES)
def test_what_is_banned_does_differ(select: str, duck: DuckEngine, spark: SparkEngine) -> None:
    for engine in (duck, spark):
        for name, columns in TABLES.items():
            engine.load(name, columns)
    assert _answer(duck, select) != _answer(spark, select)
    assert list(sql.faults("x.sql", f"-- A row is one number. Reads: t.\n{select}"))


def _answer(engine: DuckEngine | SparkEngine, select: str) -> list[str] | str:
    try:
        return sorted(map(repr, engine.rows(select)))
    except Exception as error:  # each engine has its own
        return type(error).__name__


def test_engines_at_one_time_keep_apart(spark: SparkEngine) -> None:
    spark.load("mine", {"x": Column("integer", [1])})
    with SparkEngine() as other:
        other.load("mine", {"x": Column("integer", [2])})
        assert (other.rows("SELECT x FROM mine"), spark.rows("SELECT x FROM mine")) == ([(2,)], [(1,)])
    assert spark.rows("SELECT x FROM mine") == [(1,)]


def test_every_session_keeps_to_the_rules_that_the_sql_is_written_for(spark: SparkEngine) -> None:
    with SparkEngine() as other:
        for engine in (spark, other):
            with pytest.raises(Exception, match="DIVIDE_BY_ZERO"):  # ANSI; without it the answer is NULL
                engine.rows("SELECT 1 / 0 AS x")
            assert engine.rows("SELECT current_timezone() AS zone") == [("UTC",)]


def test_what_is_replaced_dropped_or_closed_leaves_the_disk(
    tmp_path: Path, spark: SparkEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with SparkEngine() as other:
        for _ in range(3):
            other.create("again", "SELECT 1 AS x")
        other.arrays("SELECT x FROM again")
        assert len(list(tmp_path.rglob("table-*"))) == 1
        other.drop("again")
        assert list(tmp_path.rglob("table-*")) == []
    assert list(tmp_path.iterdir()) == []
