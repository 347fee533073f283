"""Every .sql file reads the same on every engine. Each rule is shown to bite."""

from __future__ import annotations

import pytest

from tests.house import sql
from tests.house.tree import PACKAGE

HEAD = "-- A row is one pair. Reads: pairs.\n"


def test_every_sql_file_keeps_the_rules() -> None:
    found = [
        (path.relative_to(PACKAGE).as_posix(), path.read_text(encoding="utf-8")) for path in PACKAGE.rglob("*.sql")
    ]
    assert found
    assert [fault for path, text in found for fault in sql.faults(path, text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "SELECT 1",
        "-- Pairs.\nSELECT 1",
        "-- A row is a pair.\nSELECT 1",
        "-- Reads: pairs. A row is one pair of documents.\nSELECT 1",
        "SELECT 1\n-- A row is a pair. Reads nothing.",
    ],
)
def test_a_missing_head_is_found(text: str) -> None:
    assert list(sql.faults("pairs.sql", text))


@pytest.mark.parametrize(
    "code",
    [
        "SELECT any_value(a) FROM t",
        "SELECT string_agg(a, ',') FROM t",
        "SELECT count(DISTINCT a, b) FROM t",
        "SELECT a // 2 FROM t",
        "SELECT a ^ 2 FROM t",
        "SELECT 0.5 * a FROM t",
        "SELECT a FROM t WHERE a = 'x\\n'",
        "SELECT a FROM t SEMI JOIN u ON u.a = t.a",
        "SELECT CAST(a AS BIGINT) FROM t",
        "SELECT floor(a) FROM t",
        "SELECT ANY_VALUE (a) FROM t",
        "SELECT a FROM t WHERE regexp_matches(a, 'x')",
        "SELECT hash(a) FROM t",
        "SELECT xxhash64(a) FROM t",
        "SELECT md5(a) FROM t",
        "SELECT lower(a) FROM t",
        "SELECT UPPER(a) FROM t",
        "SELECT now() FROM t",
        "SELECT a FROM t ORDER BY a",
        "SELECT a FROM t ORDER BY a DESC LIMIT 3",
        "SELECT a FROM t ORDER BY a NULLS LAST, b",
        "SELECT a FROM t ORDER BY coalesce(a, b), b NULLS LAST",
        "SELECT row_number() OVER (PARTITION BY a ORDER BY b) FROM t ORDER BY a NULLS LAST",
        "SELECT sum(a) OVER (ORDER BY b ROWS 1 PRECEDING) FROM t",
    ],
)
def test_what_differs_between_engines_is_found(code: str) -> None:
    assert len(list(sql.faults("pairs.sql", HEAD + code))) == 1


@pytest.mark.parametrize(
    "code",
    [
        "SELECT a FROM t ORDER BY a NULLS LAST",
        "SELECT a FROM t ORDER BY a DESC nulls  last, coalesce(b, c) NULLS LAST LIMIT 3;",
        "SELECT row_number() OVER (PARTITION BY a ORDER BY b NULLS LAST) AS n FROM t",
        "SELECT sum(a) OVER (ORDER BY b NULLS LAST ROWS 1 PRECEDING) FROM t",
        "SELECT hash, lower_bound, known FROM t -- never lower(), never regexp",
        "SELECT 'order by x', 'lower(', ':', '0.5' FROM t",
        "SELECT CAST(FLOOR(CAST(a AS DOUBLE) / (b + 1)) AS BIGINT) AS c, CAST(d AS STRING) FROM t",
        "SELECT CAST( ceil(a) AS integer) AS logged, count(DISTINCT a), max(b, c), first_one FROM t",
    ],
)
def test_what_is_the_same_everywhere_passes(code: str) -> None:
    assert list(sql.faults("pairs.sql", HEAD + code)) == []


def test_the_ledger_s_own_sql_need_not_run_on_the_engines() -> None:
    code = 'SELECT "a" FROM t'
    assert list(sql.faults("weighing/relations/pairs.sql", HEAD + code)) != []
    assert list(sql.faults("ledger/schema.sql", HEAD + code)) == []
    assert list(sql.faults("ledger/schema.sql", code)) != []
