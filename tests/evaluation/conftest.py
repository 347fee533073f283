"""The attribution scorer lies beside the project; what needs it is skipped, and says so, without it."""

from __future__ import annotations

import warnings
from types import ModuleType

import pytest

from evaluation.shared import FOLDER, scorer


@pytest.fixture(scope="session")
def rules() -> ModuleType:
    if not (FOLDER / "tools" / "score_attribution.py").is_file():
        reason = f"NOT TESTED: the scorer is not at {FOLDER / 'tools'}"
        warnings.warn(reason, stacklevel=1)  # a quiet run shows warnings, but no reasons of skips
        pytest.skip(reason)
    return scorer("score_attribution")
