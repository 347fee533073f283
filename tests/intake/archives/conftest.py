"""A folder to write archives into."""

from __future__ import annotations

from ..conftest import write

__all__ = ["write"]
