"""Is all as it was written? The file, its trail, every row that the trail vouches for, every quote, the bytes."""

from __future__ import annotations

from reportedly.ledger.check.whole import Checked, Part, checked, parts

__all__ = ["Checked", "Part", "checked", "parts"]
