"""Which way a text is written."""

from __future__ import annotations

import unicodedata

_SAMPLE_CHARS = 2000


def is_rtl(text: str) -> bool:
    """Whether more letters run from right to left (Unicode classes R and AL) than the other way."""
    classes = [unicodedata.bidirectional(char) for char in text[:_SAMPLE_CHARS]]
    return sum(kind in ("R", "AL") for kind in classes) > sum(kind == "L" for kind in classes)
