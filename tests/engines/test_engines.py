"""Every engine keeps the protocol: what goes in comes out, for each kind of column, and for none at all."""

from __future__ import annotations

import numpy as np
import pytest

from reportedly.engines.base import Column, Engine
from reportedly.weighing.plan import components


@pytest.fixture(params=["duck", pytest.param("spark", marks=pytest.mark.spark)])
def engine(request: pytest.FixtureRequest) -> Engine:
    found: Engine = request.getfixturevalue(request.param)
    return found


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


def test_a_table_may_be_made_of_itself(engine: Engine) -> None:
    engine.load("grows", {"x": Column("integer", [1])})
    for _ in range(3):
        engine.create("grows", "SELECT x FROM grows UNION ALL SELECT x + 1 AS x FROM grows")
    assert engine.rows("SELECT COUNT(*), SUM(x) FROM grows") == [(8, 20)]


def test_what_is_made_stays_when_its_source_is_replaced(engine: Engine) -> None:
    engine.load("source", {"x": Column("integer", [1])})
    engine.create("made", "SELECT x FROM source")
    engine.load("source", {"x": Column("integer", [2])})
    engine.drop("source")
    assert engine.rows("SELECT x FROM made") == [(1,)]


def test_arrays_of_nothing_keep_their_types(engine: Engine) -> None:
    engine.load("none", {"x": Column("integer", []), "s": Column("text", [])})
    got = engine.arrays("SELECT a.x, b.s FROM none a JOIN none b ON a.x = b.x")
    assert got["x"].dtype == np.int64 and len(got["x"]) == len(got["s"]) == 0


def test_text_is_ordered_by_code_point(engine: Engine) -> None:
    words = ["a", "Z", "é", "e\u0301", "\uffee", "\U00010437", "", "a b", "quote'd", "back\\slash"]
    engine.load("words", {"word": Column("text", [*words, None])})
    assert engine.rows("SELECT word FROM words ORDER BY word NULLS LAST") == [(w,) for w in [*sorted(words), None]]


def test_a_long_chain_is_one_component(engine: Engine) -> None:
    engine.load("chain", {"one": Column("integer", range(12)), "other": Column("integer", range(1, 13))})
    components(engine, "chain")
    assert sorted(engine.rows("SELECT node, label FROM component")) == [(node, 0) for node in range(13)]
