"""DuckDB inside the process: the engine that runs unless another is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType

import duckdb

from reportedly.engines.base import Array, Column, Row
from reportedly.settings import ENGINE_MEMORY, ENGINE_THREADS

_TYPES = {"integer": "BIGINT", "real": "DOUBLE", "text": "VARCHAR", "flag": "BOOLEAN"}


class DuckEngine:
    """An in-memory DuckDB; tables live until ``close``. A context manager."""

    def __init__(self, threads: int = ENGINE_THREADS, memory: str = ENGINE_MEMORY) -> None:
        """``threads`` 0 means one a processor core; ``memory`` as DuckDB writes it ("2GB")."""
        config: dict[str, str | int | bool | float | list[str]] = {"memory_limit": memory}
        if threads:
            config["threads"] = threads
        self._connection = duckdb.connect(":memory:", config=config)

    def load(self, name: str, columns: Mapping[str, Column]) -> None:
        arrays = {key: column.array() for key, column in columns.items()}
        casts = ", ".join(_cast(key, column.kind) for key, column in columns.items())
        self._connection.register("incoming", arrays)
        try:
            self._connection.execute(f"CREATE OR REPLACE TABLE {name} AS SELECT {casts} FROM incoming")
        finally:
            self._connection.unregister("incoming")

    def create(self, name: str, select: str) -> int:
        made = self._connection.execute(f"CREATE OR REPLACE TABLE {name} AS {select}").fetchone()
        return int(made[0]) if made else 0

    def rows(self, select: str) -> list[Row]:
        return self._connection.execute(select).fetchall()

    def arrays(self, select: str) -> dict[str, Array]:
        return dict(self._connection.execute(select).fetchnumpy())

    def drop(self, name: str) -> None:
        self._connection.execute(f"DROP TABLE IF EXISTS {name}")

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> DuckEngine:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _cast(key: str, kind: str) -> str:
    """NaN stands for NULL in ``real`` columns: numpy has no other way to say it."""
    if kind == "real":
        return f"CASE WHEN isnan({key}) THEN NULL ELSE CAST({key} AS DOUBLE) END AS {key}"
    return f"CAST({key} AS {_TYPES[kind]}) AS {key}"
