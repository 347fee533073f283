"""The engines that tests run on. Spark is one for all: it takes seconds to start."""

from __future__ import annotations

import warnings
from collections.abc import Iterator

import pytest

from reportedly.engines.duck import DuckEngine
from reportedly.engines.spark import SparkEngine
from reportedly.errors import UsageError


@pytest.fixture
def duck() -> Iterator[DuckEngine]:
    with DuckEngine(threads=1) as opened:
        yield opened


@pytest.fixture(scope="session")
def spark() -> Iterator[SparkEngine]:
    try:
        opened = SparkEngine(threads=2)
    except UsageError as error:
        reason = f"NOT TESTED: {error}"
        warnings.warn(reason, stacklevel=1)  # a quiet run shows warnings, but no reasons of skips
        pytest.skip(reason)
    with opened:
        yield opened
