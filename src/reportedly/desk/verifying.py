"""Is the ledger as it was written? Every check, watched part by part."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.desk.progress import Progress, watched
from reportedly.errors import UsageError
from reportedly.ledger import Checked, Ledger

_HEX = set("0123456789abcdefABCDEF")
_DIGITS = 64


@dataclass(frozen=True, slots=True)
class Verified:
    """What was checked, and one sentence for each thing that is not as it was written."""

    checked: Checked
    faults: tuple[str, ...]


def verify(ledger: Ledger, expect: str | None, progress: Progress) -> Verified:
    """``expect``: the hash of an audit row that was noted elsewhere. Raises UsageError where it is no hash."""
    if expect is not None and not (len(expect) == _DIGITS and set(expect) <= _HEX):
        raise UsageError(f"{expect!r} is no SHA-256; the hash to expect has {_DIGITS} hexadecimal digits.")
    faults: list[str] = []
    with ledger.checking(expect) as (parts, checked):
        for part in parts:
            for found in watched(part.faults, progress, part.label, part.total):
                faults += found
    return Verified(checked, tuple(dict.fromkeys(faults)))
