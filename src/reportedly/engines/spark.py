"""Spark in local mode, for corpora that outgrow DuckDB's memory; comes with the extra ``reportedly[spark]``.

Every table is Parquet in a folder of the engine's own with a view over it. So a table that is made
again and again of itself, as the loops of weighing do, never carries the plans of the rounds before,
and what is kept or handed over need not fit into the memory of the Java machine.
"""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from types import TracebackType
from typing import Any

from reportedly.engines.base import Array, Column, Row
from reportedly.errors import UsageError
from reportedly.settings import SPARK_MEMORY, SPARK_PARTITIONS, SPARK_THREADS

try:
    import pyarrow as pa
    import pyarrow.parquet as parquet
    from pyspark.errors import PySparkRuntimeError
    from pyspark.sql import SparkSession
except ImportError:  # an extra
    SparkSession = None

_TYPES = {"integer": "int64", "real": "float64", "text": "string", "flag": "bool_"}
_HERE = "127.0.0.1"  # nobody outside the machine may reach the scheduler
_LOGGING = """\
rootLogger.level = error
rootLogger.appenderRef.errors.ref = errors
appender.errors.type = Console
appender.errors.name = errors
appender.errors.target = SYSTEM_ERR
appender.errors.layout.type = PatternLayout
appender.errors.layout.pattern = %p %c{1}: %m%n
"""


class SparkEngine:
    """A Spark beside this process; tables live until ``close``. A context manager.

    There is one Spark a process: engines that are open at a time share the first one's, each with
    tables of its own, and it stops with the first. The Java machine itself ends with the process.
    """

    def __init__(self, threads: int = SPARK_THREADS, memory: str = SPARK_MEMORY) -> None:
        """``threads`` 0 means one a processor core; ``memory`` of the Java machine as Spark writes it
        ("3g"), fixed by the first engine of the process.

        Raises UsageError where PySpark or Java is missing."""
        self._folder = Path(mkdtemp(prefix="reportedly-spark-"))
        self._made = 0
        self._places: dict[str, Path] = {}
        try:
            self._spark, self._first = _session(threads, memory, self._folder)
        except BaseException:
            shutil.rmtree(self._folder)
            raise

    def load(self, name: str, columns: Mapping[str, Column]) -> None:
        place = self._place()
        place.mkdir()
        parquet.write_table(_arrow(columns), place / "part-00000.parquet")
        self._put(name, place, None)

    def create(self, name: str, select: str) -> int:
        place, schema = self._keep(select)
        self._put(name, place, schema)
        return _count(place)

    def rows(self, select: str) -> list[Row]:
        return [tuple(row) for row in self._spark.sql(select).collect()]

    def arrays(self, select: str) -> dict[str, Array]:
        place, _ = self._keep(select)
        return _arrays(place)

    def drop(self, name: str) -> None:
        self._spark.catalog.dropTempView(name)
        if name in self._places:
            shutil.rmtree(self._places.pop(name))

    def close(self) -> None:
        for name in tuple(self._places):
            self._spark.catalog.dropTempView(name)
        if self._first:
            self._spark.stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    def __enter__(self) -> SparkEngine:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _place(self) -> Path:
        """A new place each time: what replaces a table is made while the old one is read."""
        self._made += 1
        return self._folder / f"table-{self._made}"

    def _keep(self, select: str) -> tuple[Path, Any]:
        place, frame = self._place(), self._spark.sql(select)
        frame.write.parquet(str(place))
        return place, frame.schema

    def _put(self, name: str, place: Path, schema: Any) -> None:
        reader = self._spark.read if schema is None else self._spark.read.schema(schema)
        reader.parquet(str(place)).createOrReplaceTempView(name)
        if name in self._places:
            shutil.rmtree(self._places[name])
        self._places[name] = place


def _session(threads: int, memory: str, folder: Path) -> tuple[SparkSession, bool]:
    """A session, and whether Spark was started for it."""
    if SparkSession is None:
        raise UsageError("Spark is not installed: pip install 'reportedly[spark]' brings it.")
    if not _java():
        raise UsageError("Spark needs Java 17 or later, and none is on the PATH or in JAVA_HOME.")
    running = SparkSession.getActiveSession()
    if running is not None:
        return _ruled(running.newSession()), False
    builder = SparkSession.builder.master(f"local[{threads or '*'}]").appName("reportedly")
    for key, value in _settings(memory, folder).items():
        builder = builder.config(key, value)
    logging.getLogger("SQLQueryContextLogger").setLevel(logging.CRITICAL)  # writes what it raises as well
    try:
        with _environment("SPARK_LOCAL_IP", _HERE):
            return _ruled(builder.getOrCreate()), True
    except PySparkRuntimeError as error:
        raise UsageError("Spark could not start; it needs Java 17 or later, see its own lines above.") from error


def _settings(memory: str, folder: Path) -> dict[str, str]:
    (folder / "log4j2.properties").write_text(_LOGGING, "utf-8")
    return {
        "spark.driver.memory": memory,
        "spark.driver.host": _HERE,
        "spark.driver.bindAddress": _HERE,
        "spark.driver.extraJavaOptions": f"-Dlog4j2.configurationFile={folder / 'log4j2.properties'}",
        "spark.local.dir": str(folder),
        "spark.log.level": "ERROR",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.warehouse.dir": str(folder / "warehouse"),
    }


def _ruled(session: SparkSession) -> SparkSession:
    """The session under the rules that SQL here is written for, whoever started its Spark."""
    session.conf.set("spark.sql.ansi.enabled", "true")
    session.conf.set("spark.sql.session.timeZone", "UTC")
    session.conf.set("spark.sql.shuffle.partitions", str(SPARK_PARTITIONS))
    return session


def _java() -> bool:
    home = os.environ.get("JAVA_HOME")
    return shutil.which("java", path=str(Path(home) / "bin") if home else None) is not None


@contextmanager
def _environment(name: str, value: str) -> Iterator[None]:
    """A variable for what is started inside, unless the user has set it."""
    if name in os.environ:
        yield
        return
    os.environ[name] = value
    try:
        yield
    finally:
        del os.environ[name]


def _arrow(columns: Mapping[str, Column]) -> pa.Table:
    return pa.table(
        {
            key: pa.array(column.array(), type=getattr(pa, _TYPES[column.kind])(), from_pandas=True)
            for key, column in columns.items()
        }
    )


def _count(place: Path) -> int:
    """The rows of a table, from the feet of its files: no job for Spark."""
    return sum(parquet.read_metadata(part).num_rows for part in place.glob("part-*"))


def _arrays(place: Path) -> dict[str, Array]:
    table = parquet.read_table(place)
    shutil.rmtree(place)
    return {name: table.column(name).to_numpy() for name in table.column_names}
