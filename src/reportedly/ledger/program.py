"""The name this package signs its own rows with: ``reportedly 0.1.0``."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

try:
    VERSION = version("reportedly")
except PackageNotFoundError:  # run from a source tree that was never installed
    VERSION = "unreleased"

PROGRAM = f"reportedly {VERSION}"
