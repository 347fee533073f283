"""Text -> values: numbers, times and places in reading order, spans apart."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from reportedly.reading.quantities import quantities
from reportedly.reading.values.measures import measures
from reportedly.reading.values.places import places
from reportedly.reading.values.times import times
from reportedly.types import Amount, Quantity, Spans, Value

_CAPITAL = re.compile(r" [A-Z][a-z]* [A-Z]")
_NAME_BEFORE = re.compile(r"(?<=[\w,] )[A-Z][\w-]* $")
_ABOUT = re.compile(r"about|around|roughly|approximately|nearly|almost|some|an estimated", re.I)
_VAGUE = re.compile(r"dozens|scores|hundreds|thousands|several|a few|\d+ to |between", re.I)


def values(text: str, published: str | None = None) -> tuple[Value, ...]:
    """``published`` (ISO 8601) is what relative times are told from. Never raises; linear in the text.

    Where two overlap, a time comes before a measure ("three days ago"), that before a place, that before a count.
    """
    kept: list[Value] = []
    taken: list[int] = []  # begins, ends, begins, ends ... of what is kept
    counts = (_amount(q) for q in quantities(text, 0, len(text)) if not _label(text, q))
    layers: tuple[Iterable[Value], ...] = (times(text, published), measures(text), places(text), counts)
    for layer in layers:
        free = [v for v in layer if _free(v, taken)]
        kept = sorted([*kept, *free], key=lambda v: v.span)
        taken = [offset for value in kept for offset in value.span]
    return tuple(kept)


def within(found: tuple[Value, ...], spans: Spans) -> list[Value]:
    """The values that lie in the spans, in order; ``found`` as :func:`values` gives them."""
    starts = [value.span[0] for value in found]
    inside = []
    for start, end in sorted(spans):
        run = found[bisect_left(starts, start) : bisect_left(starts, end)]
        inside += [value for value in run if value.span[1] <= end]
    return inside


def _free(value: Value, taken: list[int]) -> bool:
    """An even number of edges before it, and none inside it."""
    first, last = bisect_right(taken, value.span[0]), bisect_left(taken, value.span[1])
    return first == last and first % 2 == 0


def _label(text: str, quantity: Quantity) -> bool:
    """A number that belongs to a name ("MiG 21", "Channel 8 News"), or that stands alone on its line."""
    start, end = quantity.span
    if not quantity.text.isdigit():
        return quantity.text.istitle() and _CAPITAL.match(text, end) is not None
    alone = quantity.about == "" and text[start - 1 : start] in {"", "\n"} and text[end : end + 1] in {"", "\n"}
    return alone or _NAME_BEFORE.search(text, max(0, start - 30), start) is not None


def _amount(quantity: Quantity) -> Amount:
    """A count as a typed value."""
    low, high, words = quantity.low, quantity.high, quantity.text
    around = bool(_ABOUT.match(words))
    if around and low is not None and high is not None:
        value: float | None = (low + high) / 2
    elif _VAGUE.match(words) or (low != high and low is not None and high is not None):
        value = None
    else:
        value = low if low is not None else high
    vague = low is not None and high is not None and low != high and " to " not in words and " and " not in words
    return Amount(quantity.span, words, quantity.about, "", value, low, high, around or vague)
