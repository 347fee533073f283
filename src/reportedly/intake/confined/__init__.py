"""Risky parsers in a process of their own, which may be killed at any moment.

``call`` hands bytes to one of the parsers listed in ``tasks`` and gives back plain data, or says in a
``Failure`` why there are none. The process has limits on time, memory and files, and on Linux can
neither open a socket nor start a program nor write to a file. It serves many files in turn.
"""

from __future__ import annotations

from reportedly.intake.confined.frames import Failure
from reportedly.intake.confined.worker import Worker, call

__all__ = ["Failure", "Worker", "call"]
