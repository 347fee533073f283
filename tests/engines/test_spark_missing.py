"""What a user without Spark is told: one sentence. Needs neither PySpark nor Java."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.engines import spark
from reportedly.errors import UsageError


def test_without_pyspark_one_sentence_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spark, "SparkSession", None)
    with pytest.raises(UsageError, match=r"^Spark is not installed: pip install 'reportedly\[spark\]' brings it\.$"):
        spark.SparkEngine()


def test_without_java_one_sentence_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spark, "SparkSession", object())
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with pytest.raises(UsageError, match=r"^Spark needs Java 17 or later, and none is on the PATH or in JAVA_HOME\.$"):
        spark.SparkEngine()


def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spark, "SparkSession", None)
    monkeypatch.setattr(spark, "mkdtemp", lambda prefix: str(_made(tmp_path / prefix)))
    with pytest.raises(UsageError):
        spark.SparkEngine()
    assert list(tmp_path.iterdir()) == []


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder
