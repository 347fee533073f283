"""The only rooms that know which engine runs the global steps."""

from __future__ import annotations
