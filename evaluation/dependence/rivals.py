"""The algorithms of PyPI's ``truthdiscovery`` (Singleton), as they come, where it is installed.

Version 1.0.4 pins numpy 1.24 and wants cairo for its drawings, so it cannot be declared beside this package:
``pip install bidict scipy && pip install --no-deps truthdiscovery`` puts it there. Its CRH holds a matrix of
all values by all values, 7 GB a Flight day, and is left out.
"""

from __future__ import annotations

import importlib
import sys
import warnings
from collections.abc import Hashable, Mapping
from types import ModuleType
from typing import Any

from evaluation.dependence.dataset import Dataset

NAMES = ("MajorityVoting", "TruthFinder", "Sums", "AverageLog", "Investment", "PooledInvestment")
ABSENT = "PyPI's truthdiscovery is not installed (pip install bidict scipy; pip install --no-deps truthdiscovery)"

Answers = Mapping[str, Hashable]


def library() -> Any | None:
    """The library, or None where it is absent."""
    sys.modules.setdefault("truthdiscovery.graphs", ModuleType("truthdiscovery.graphs"))  # drawing, needs cairo
    try:
        return importlib.import_module("truthdiscovery")
    except ImportError:
        return None


def answers(data: Dataset) -> dict[str, Answers]:
    """Algorithm to item to value; empty where the library is absent."""
    found = library()
    if found is None:
        return {}
    given = found.Dataset(data.claims)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it divides by zero where all are alike
        beliefs = {name: getattr(found, name)().run(given).belief for name in NAMES}
    return {name: {item: _most(values) for item, values in belief.items()} for name, belief in beliefs.items()}


def _most(values: Mapping[Hashable, float]) -> Hashable:
    """The value believed most; no number counts least, of equals the first by its printed form."""
    return min(values, key=lambda value: (-values[value] if values[value] == values[value] else 1, repr(value)))
