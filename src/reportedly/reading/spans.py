"""Small things that every room does with spans."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.types import Span


def trimmed(text: str, span: Span, before: str = "", after: str = "") -> Span:
    """``span`` without white space, and without the characters ``before`` and ``after``, at its ends;
    empty (at its start) where nothing else is in it."""
    start, end = span
    while start < end and (text[start].isspace() or text[start] in before):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in after):
        end -= 1
    return start, end


def joined(spans: Iterable[Span]) -> list[Span]:
    """The same characters as ranges in order that neither overlap nor touch; empty ones left out."""
    done: list[Span] = []
    for start, end in sorted(s for s in spans if s[1] > s[0]):
        if done and start <= done[-1][1]:
            done[-1] = done[-1][0], max(end, done[-1][1])
        else:
            done.append((start, end))
    return done
