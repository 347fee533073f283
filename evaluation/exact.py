"""Exact-span F1 of source, cue and content, as CofeNet measures it.

Wang et al., CofeNet (COLING 2022), exact match: every contiguous span of a role is one unit, and it is
right only where gold and prediction begin and end at the same token, quotation marks being tokens;
counts are summed over the corpus (micro). Their code keeps one role a token and spans as sets of their
ranges. Here a span is a half-open code-point range without the white space at its ends, taken once
an article however many attributions share it; a span inside another role's span keeps its own role.

``exact.ROLE`` is that figure. ``words.ROLE`` is the lenient one beside it: the same words, so that
quotation marks and other punctuation at the ends cost nothing; a cue that is only a colon stays a range.
``exact.ROLE.KIND`` is the strict one for the attributions of one kind, as the scorer splits kinds: recall
over gold spans of the kind, precision over predicted ones, each looked up among all spans of the other side.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from types import ModuleType
from typing import Any

from evaluation.corpus import KINDS, ROLES, Row
from evaluation.intervals import Counts

Units = dict[str, set[Any]]  # by kind, and under "" those of any


def counts(text: str, gold: Sequence[Row], predicted: Sequence[Row], rules: ModuleType) -> dict[str, Counts]:
    """Counts of one article under ``exact.ROLE``, ``words.ROLE`` and ``exact.ROLE.KIND``. ``rules`` is the
    attribution scorer; ``predicted`` are outermost hops."""
    page = rules.Doc(text)
    found: dict[str, Counts] = {}
    for role in ROLES:
        left, right = (_units(page, rows, role, lambda span: _trimmed(text, span)) for rows in (gold, predicted))
        for kind in ("", *KINDS):
            found[f"exact.{role}.{kind}" if kind else f"exact.{role}"] = _count(left, right, kind)
        left, right = (
            _units(page, rows, role, lambda span: page.cover([span]) or _trimmed(text, span))
            for rows in (gold, predicted)
        )
        found[f"words.{role}"] = _count(left, right, "")
    return found


def _units(page: Any, rows: Sequence[Row], role: str, unit: Callable[[Sequence[int]], Hashable]) -> Units:
    units: Units = {kind: set() for kind in ("", *KINDS)}
    for row in rows:
        own = {u for u in map(unit, row[role]) if u}
        kinds = [whole["kind"] for whole in page.prep([row])]  # none where a row has no content
        for kind in ("", *kinds):
            units[kind] |= own
    return units


def _count(gold: Units, predicted: Units, kind: str) -> Counts:
    right, found = predicted[kind] & gold[""], gold[kind] & predicted[""]
    return len(right), len(predicted[kind]), len(found), len(gold[kind])


def _trimmed(text: str, span: Sequence[int]) -> tuple[int, int] | None:
    start, end = span
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    return (start, end) if start < end else None
