"""What the reading tests share: the reader with the package's own weights."""

from __future__ import annotations

import warnings
from importlib.resources import files

import pytest
from hypothesis import settings

from reportedly.reading.reader import Reader

settings.register_profile("patient", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("patient")

WEIGHTS = ("reader.onnx", "links.npz", "tokenizer.json")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "slow: takes seconds")


@pytest.fixture(scope="session")
def reader() -> Reader:
    """Made once. Skips where the package is without its weights, as before the first training."""
    folder = files("reportedly.reading") / "weights"
    missing = [name for name in WEIGHTS if not (folder / name).is_file()]
    if missing:
        reason = f"NOT TESTED: the reader's weights are missing ({', '.join(missing)}); train or fetch them first"
        warnings.warn(reason, stacklevel=1)  # a quiet run shows warnings, but no reasons of skips
        pytest.skip(reason)
    return Reader.load(threads=1)
