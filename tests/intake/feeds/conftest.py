"""A folder to write feeds into."""

from __future__ import annotations

from ..conftest import write

__all__ = ["write"]
