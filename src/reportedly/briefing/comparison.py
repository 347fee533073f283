"""Two articles side by side: the words they share, and the numbers that stand in one alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from reportedly.briefing.marks import Mark, marked
from reportedly.types import Amount, Copy, Document, Reading, Span, Value
from reportedly.weighing.reuse import Passage, reuse

Number = tuple[str, float | None, float | None]


@dataclass(frozen=True, slots=True)
class Comparison:
    """``left_text``, ``right_text``: escaped, with shared runs and differing numbers marked; ``share`` of each text,
    in [0, 1], that the other has too; ``copy``: what weighing found of the pair."""

    left: Document
    right: Document
    passages: tuple[Passage, ...]
    left_numbers: tuple[Span, ...]
    right_numbers: tuple[Span, ...]
    left_text: Markup
    right_text: Markup
    left_share: float
    right_share: float
    copy: Copy | None


def compare(left: Reading, right: Reading, copy: Copy | None) -> Comparison:
    """Both texts, whole."""
    one, other = left.document, right.document
    passages = reuse(one.text, other.text, most=200)
    left_alone, right_alone = _alone(left.values, right.values), _alone(right.values, left.values)
    lefts, rights = [p.left for p in passages], [p.right for p in passages]
    return Comparison(
        one,
        other,
        passages,
        left_alone,
        right_alone,
        _text(one, lefts, left_alone, ("left", "right")),
        _text(other, rights, right_alone, ("right", "left")),
        _share(one, lefts),
        _share(other, rights),
        copy,
    )


def comparison_json(found: Comparison) -> dict[str, Any]:
    """Documents by their own ids; spans half-open in code points of each text."""
    return {
        "left": found.left.source_id,
        "right": found.right.source_id,
        "score": found.copy.score if found.copy else None,
        "evidence": found.copy.evidence if found.copy else None,
        "passages": [{"left": list(each.left), "right": list(each.right)} for each in found.passages],
        "numbers": {"left": [list(s) for s in found.left_numbers], "right": [list(s) for s in found.right_numbers]},
    }


def _alone(own: Iterable[Value], others: Iterable[Value]) -> tuple[Span, ...]:
    """Numbers of one text that the other does not give: another value, or another unit."""
    there = {_number(value) for value in others if isinstance(value, Amount)}
    return tuple(value.span for value in own if isinstance(value, Amount) and _number(value) not in there)


def _number(amount: Amount) -> Number:
    return amount.unit, amount.low, amount.high


def _text(document: Document, shared: Sequence[Span], numbers: Sequence[Span], sides: tuple[str, str]) -> Markup:
    marks = [Mark(*span, "shared", f"{sides[1]}-{n}", f"{sides[0]}-{n}") for n, span in enumerate(shared, 1)]
    return marked(document.text, [*marks, *(Mark(*span, "number") for span in numbers)])


def _share(document: Document, shared: Iterable[Span]) -> float:
    length = len("".join(document.text.split()))
    return min(1.0, sum(len("".join(document.text[slice(*span)].split())) for span in shared) / max(1, length))
