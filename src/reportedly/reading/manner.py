"""Direct, indirect or mixed: how much of a content stands inside quotation marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from reportedly.types import Manner, Span

DIRECT_SHARE = 0.9  # of the content's characters; the closing "he said" of a quotation may lie inside


def manner(content: Iterable[Span], quoted: Sequence[Span]) -> Manner:
    """``quoted``: ranges in quotation marks, in order (``quotes.quotations``)."""
    total = inside = 0
    starts = [a for a, _ in quoted]
    for start, end in content:
        total += end - start
        at = max(0, bisect_right(starts, start) - 1)
        while at < len(quoted) and quoted[at][0] < end:
            inside += max(0, min(end, quoted[at][1]) - max(start, quoted[at][0]))
            at += 1
    if not inside:
        return "indirect"
    return "direct" if inside >= DIRECT_SHARE * total else "mixed"
