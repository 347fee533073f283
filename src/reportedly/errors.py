"""The exception tree.

::

    ReportedlyError            every error this package raises on purpose; str() is one clear sentence
    ├── InputError             an input that cannot be used at all (a path that does not exist)
    ├── LedgerError            the ledger file cannot be opened, written, or is of another version
    ├── GroundingError         a claim, number, name or hop without the exact words it stands on
    ├── ModelError             the reader's weights are missing or not the ones the code expects
    └── UsageError             a call that makes no sense (an unparsable time, an unknown id)

An input that is merely bad never raises: it becomes a ``Problem`` row.
"""

from __future__ import annotations


class ReportedlyError(Exception):
    """Root of the tree; ``str(error)`` is one clear sentence."""


class InputError(ReportedlyError):
    """An input that cannot be used at all."""


class LedgerError(ReportedlyError):
    """The ledger cannot be opened or written."""


class GroundingError(ReportedlyError):
    """Something without the exact words it stands on."""


class ModelError(ReportedlyError):
    """The reader's weights are missing or unknown."""


class UsageError(ReportedlyError):
    """A call that makes no sense."""
