"""What DuckDB and Spark do not do alike, each found by running it on both; ``tests/house/sql.py`` bans it."""

from __future__ import annotations

from reportedly.engines.base import Column

TABLES = {
    "t": {"n": Column("integer", [1, 2, 3]), "s": Column("text", ["a_b", None, " bé "])},
    "r": {"x": Column("real", [2.675, -2.5, 1.5, 2.5, 10_000_000.0, 0.0001])},
    "u": {"s": Column("text", ["ß", "\u0130"])},
}

SILENT = (  # both answer, and not the same
    "SELECT CAST(x AS BIGINT) AS v FROM r",
    "SELECT CAST(x * 3 AS INTEGER) AS v FROM r",
    "SELECT FLOOR(x) AS v FROM r",
    "SELECT CEIL(x) AS v FROM r",
    "SELECT SIGN(x) AS v FROM r",
    "SELECT EXP(CAST(n AS DOUBLE)) AS v FROM t",
    "SELECT STDDEV(x) AS v FROM r",
    "SELECT VARIANCE(x) AS v FROM r",
    "SELECT LOG(n) AS v FROM t",
    "SELECT SUM(n * 0.5) / 3 AS v FROM t",
    "SELECT n ^ 2 AS v FROM t",
    "SELECT CONCAT(s, 'x') AS v FROM t",
    "SELECT SUBSTR(s, 0, 2) AS v FROM t",
    "SELECT LOWER(s) AS v FROM u",
    "SELECT UPPER(s) AS v FROM u",
    r"SELECT 'a\nb' AS v",
    r"SELECT s LIKE 'a\_b' AS v FROM t",
    'SELECT "s" AS v FROM t',
    "SELECT n AS v FROM t ORDER BY s LIMIT 1",
    "SELECT TYPEOF(n) AS v FROM t",
)
ONE_SIDED = (  # one of them cannot
    "SELECT n // 2 AS v FROM t",
    "SELECT n DIV 2 AS v FROM t",
    "SELECT n XOR 1 AS v FROM t",
    "SELECT TRUNC(x) AS v FROM r",
    "SELECT COUNT(DISTINCT n, s) AS v FROM t",
    "SELECT LIST(n) AS v FROM t",
    "SELECT ARG_MAX(s, n) AS v FROM t",
    "SELECT STRPOS(s, 'b') AS v FROM t",
    "SELECT STARTS_WITH(s, 'a') AS v FROM t",
    "SELECT STARTSWITH(s, 'a') AS v FROM t",
    "SELECT EPOCH(TIMESTAMP '2020-01-01 00:00:00') AS v",
    "SELECT * EXCLUDE (s) FROM t",
    "SELECT n AS v FROM t MINUS SELECT 1",
    "SELECT n AS v FROM t LEFT SEMI JOIN r ON r.x > t.n",
)
DIFFERENCES = SILENT + ONE_SIDED
