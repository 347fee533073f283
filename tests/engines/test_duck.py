"""DuckEngine: what goes in comes out, for each kind of column, and for none at all."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from reportedly.engines.base import Column, Engine
from reportedly.engines.duck import DuckEngine


@pytest.fixture
def engine() -> Iterator[Engine]:
    with DuckEngine(threads=1) as opened:
        yield opened


def test_each_kind_of_column_comes_back_as_it_went_in(engine: Engine) -> None:
    engine.load(
        "things",
        {
            "number": Column("integer", [1, -(2**63)]),
            "share": Column("real", [0.25, None]),
            "name": Column("text", ["Zoë", None]),
            "good": Column("flag", [True, False]),
        },
    )
    assert engine.rows("SELECT * FROM things ORDER BY number NULLS LAST") == [
        (-(2**63), None, None, False),
        (1, 0.25, "Zoë", True),
    ]


def test_an_empty_table_keeps_its_types(engine: Engine) -> None:
    engine.load("none", {"number": Column("integer", []), "name": Column("text", []), "share": Column("real", [])})
    assert engine.rows("SELECT count(*), max(name), sum(number), min(share) FROM none") == [(0, None, None, None)]


def test_create_counts_its_rows_and_replaces(engine: Engine) -> None:
    assert engine.create("pair", "SELECT 1 AS x UNION ALL SELECT 2") == 2
    assert engine.create("pair", "SELECT 7 AS x") == 1
    assert engine.rows("SELECT x FROM pair") == [(7,)]


def test_arrays_are_numpy(engine: Engine) -> None:
    got = engine.arrays("SELECT CAST(3 AS BIGINT) AS left_one, CAST(4 AS BIGINT) AS right_one")
    assert got["left_one"].dtype == np.int64
    assert got["left_one"].tolist() == [3] and got["right_one"].tolist() == [4]


def test_dropping_twice_is_no_error(engine: Engine) -> None:
    engine.create("gone", "SELECT 1 AS x")
    engine.drop("gone")
    engine.drop("gone")
    assert engine.create("gone", "SELECT 2 AS x") == 1


def test_load_follows_create(engine: Engine) -> None:
    engine.create("first", "SELECT 1 AS x")
    engine.load("second", {"x": Column("integer", [2])})
    assert engine.rows("SELECT f.x, s.x FROM first f, second s") == [(1, 2)]
